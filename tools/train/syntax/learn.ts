import { arcKey } from '../../../packages/core/annotate/syntax/parse/parser.ts';
import type { Dictionary } from '../../../packages/core/annotate/syntax/parse/dictionary.ts';
import type { Lexicon } from '../../../packages/core/annotate/syntax/parse/lexeme.ts';
import type { ModelNames } from '../../../packages/core/annotate/syntax/parse/model.ts';
import { lemmaRulesOf } from './lemmas.ts';
import { packModel } from './pack.ts';
import { trainParser, type ParseExample } from './parse.ts';
import { classRows, moveRows, type Grain } from './quantise.ts';
import { Sum } from './sum.ts';
import { Lexemes, lexiconOf, tagSetOf, trainTagger, type TagSet, type Tagger } from './tag.ts';
import type { Sentence } from './treebank.ts';

/** How often the treebanks are gone through, with which seeds, and how coarse the weights become. */
export interface Plan {
  /** Parts into which the treebanks are cut, so that the parser learns from tags as wrong as they will be. */
  readonly folds: number;
  readonly foldEpochs: number;
  readonly tagEpochs: number;
  readonly tagSeeds: readonly number[];
  readonly parseEpochs: number;
  readonly parseSeeds: readonly number[];
  /** The largest weight over this many steps. */
  readonly tags: Fineness;
  readonly moves: Fineness;
  readonly relations: Fineness;
}
/** Told how far it has come. */
export type Report = (line: string) => void;

type Fineness = Omit<Grain, 'step'> & {
  /** Steps up to the largest weight: above 127 the largest are cut. */
  readonly steps: number;
};

export const PLAN: Plan = {
  folds: 4,
  foldEpochs: 4,
  tagEpochs: 5,
  tagSeeds: [1, 2, 3],
  parseEpochs: 5,
  parseSeeds: [1, 2, 3, 4, 5],
  tags: { steps: 300, least: 8, faint: 2 },
  moves: { steps: 300, least: 20, faint: 2 },
  relations: { steps: 300, least: 12, faint: 2 },
};

/** The relations of treebanks, `root` first, then by frequency. */
export function relationsOf(sentences: readonly Sentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { relations } of sentences)
    for (const relation of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ['root', ...sorted.map(([name]) => name).filter((name) => name !== 'root')];
}

const tagged = (tagger: Tagger, { forms }: Sentence): Uint8Array =>
  tagger.run(
    forms.map((form) => tagger.lexemes.of(form)),
    null,
  );

/** Tags of every sentence by a tagger that has not seen it (jackknifing). */
function unseenTags(
  sentences: readonly Sentence[],
  tags: TagSet,
  dictionary: Dictionary,
  plan: Plan,
  report: Report,
): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let fold = 0; fold < plan.folds; fold += 1) {
    const others = sentences.filter((_, i) => i % plan.folds !== fold);
    const lexicon = lexiconOf(others, tags, dictionary);
    const tagger = trainTagger(others, tags, lexicon, plan.foldEpochs, fold + 1);
    for (const [i, sentence] of sentences.entries())
      if (i % plan.folds === fold) found[i] = tagged(tagger, sentence);
    report(`tags of part ${fold + 1} of ${plan.folds}`);
  }
  return found;
}

const grain = (sum: Sum, { steps, least, faint }: Fineness): Grain => ({
  step: sum.largest() / steps,
  least,
  faint,
});

/** What was learnt, before it is cut to whole numbers. */
export interface Learnt {
  readonly names: ModelNames;
  readonly lexicon: Lexicon;
  readonly tags: Sum;
  readonly moves: Sum;
  readonly relations: Sum;
}

/** Learns everything and gives the bytes that core reads. */
export function learn(
  sentences: readonly Sentence[],
  dictionary: Dictionary,
  report: Report,
  plan: Plan = PLAN,
): Uint8Array {
  return pack(learnWeights(sentences, dictionary, report, plan), report, plan);
}

export function learnWeights(
  sentences: readonly Sentence[],
  dictionary: Dictionary,
  report: Report,
  plan: Plan,
): Learnt {
  const tags = tagSetOf(sentences);
  const lexicon = lexiconOf(sentences, tags, dictionary);
  const unseen = unseenTags(sentences, tags, dictionary, plan, report);

  const tagSum = new Sum(1);
  for (const seed of plan.tagSeeds) {
    tagSum.add(trainTagger(sentences, tags, lexicon, plan.tagEpochs, seed).weights);
    report(`tagger with seed ${seed}`);
  }

  const relations = relationsOf(sentences);
  const universal = [...new Set(tags.names.map((name) => name.split(' ')[0]!))];
  const uposOf = tags.names.map((name) => universal.indexOf(name.split(' ')[0]!));
  const lexemes = new Lexemes(lexicon);
  const examples: ParseExample[] = sentences.map((sentence, k) => ({
    words: sentence.forms.map((form) => lexemes.of(form)),
    tags: unseen[k]!,
    heads: Int32Array.from(sentence.heads, (head) => (head < 0 ? sentence.forms.length : head)),
    relations: Uint8Array.from(sentence.relations, (name) => relations.indexOf(name)),
  }));
  const seen = seenRelations(examples, uposOf);
  const all = relations.map((_, i) => i).filter((i) => i > 0);
  const moveSum = new Sum(3);
  const relationSum = new Sum(1);
  for (const seed of plan.parseSeeds) {
    const parser = trainParser(examples, uposOf, new Map(seen), all, {
      epochs: plan.parseEpochs,
      seed,
    });
    moveSum.add(parser.moves);
    relationSum.add(parser.relations);
    report(`parser with seed ${seed}`);
  }
  const names: ModelNames = {
    tags: tags.names,
    relations,
    classes: lexicon.classes,
    open: lexicon.open.flatMap((open, i) => (open ? [i] : [])),
    openTags: lexicon.openTags,
    uses: dictionary.sets,
    seen,
    lemmas: lemmaRulesOf(sentences, tags),
  };
  return { names, lexicon, tags: tagSum, moves: moveSum, relations: relationSum };
}

export function pack(learnt: Learnt, report: Report, plan: Plan): Uint8Array {
  const { names, lexicon, tags, moves, relations } = learnt;
  return packModel(
    {
      names,
      classOf: lexicon.classOf,
      dictionary: lexicon.dictionary,
      tags: classRows(tags.weights, 7, grain(tags, plan.tags)),
      moves: moveRows(moves.weights, grain(moves, plan.moves)),
      relations: classRows(relations.weights, 6, grain(relations, plan.relations)),
    },
    (part, end) => {
      report(`${part} up to byte ${end}`);
    },
  );
}

/** Which relations were seen between two universal tags, the commonest first. */
function seenRelations(
  examples: readonly ParseExample[],
  uposOf: readonly number[],
): [number, number[]][] {
  const seen = new Map<number, Map<number, number>>();
  for (const { tags, heads, relations } of examples)
    for (let i = 0; i < heads.length; i += 1) {
      const head = heads[i]!;
      if (head === heads.length) continue;
      const key = arcKey(uposOf[tags[head]!]!, uposOf[tags[i]!]!, i < head);
      const counts = seen.get(key) ?? new Map<number, number>();
      seen.set(key, counts);
      counts.set(relations[i]!, (counts.get(relations[i]!) ?? 0) + 1);
    }
  return [...seen]
    .sort((a, b) => a[0] - b[0])
    .map(([key, counts]) => [
      key,
      commonOf([...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])),
    ]);
}

/** The first, and the others that came twice and in one of 500 cases. */
function commonOf(counts: readonly (readonly [number, number])[]): number[] {
  const total = counts.reduce((sum, [, n]) => sum + n, 0);
  return counts.filter(([, n], i) => i === 0 || (n > 1 && n * 500 >= total)).map(([name]) => name);
}
