import {
  CONTEXT_FEATURES,
  contextFeatures,
  sentenceKindOf,
} from '../../../packages/core/annotate/syntax/parse/tag-features.ts';
import { hashText } from '../../../packages/core/annotate/syntax/parse/hash.ts';
import { plainForm } from '../../../packages/core/annotate/syntax/parse/form.ts';
import type { Dictionary } from '../../../packages/core/annotate/syntax/parse/dictionary.ts';
import {
  makeLexeme,
  type Lexeme,
  type Lexicon,
} from '../../../packages/core/annotate/syntax/parse/lexeme.ts';
import type { Sentence } from './treebank.ts';
import { Weights, seeded, shuffle } from './weights.ts';

/** Tags are universal tag and treebank tag together, `NOUN NNS`. */
export interface TagSet {
  readonly names: readonly string[];
  readonly indexOf: (upos: string, xpos: string) => number;
}

const RARE_TAG = 12;

export function tagSetOf(sentences: readonly Sentence[]): TagSet {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences)
    for (let i = 0; i < upos.length; i += 1) {
      const name = `${upos[i]} ${xpos[i]}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const names = sorted.filter(([, n]) => n >= RARE_TAG).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const byUpos = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const upos = name.split(' ')[0]!;
    if (!byUpos.has(upos)) byUpos.set(upos, i);
  }
  return {
    names,
    indexOf: (upos, xpos) => index.get(`${upos} ${xpos}`) ?? byUpos.get(upos) ?? 0,
  };
}

/** Words seen less often than this are none of the lexicon's. */
const KNOWN = 2;
/** Words seen more often than this bear no tag but those seen. */
const CLOSED = 4;

export function lexiconOf(
  sentences: readonly Sentence[],
  tags: TagSet,
  dictionary: Dictionary,
): Lexicon {
  const words = new Map<number, Map<number, number>>();
  for (const { forms, upos, xpos } of sentences) {
    for (const [i, form] of forms.entries()) {
      const lower = plainForm(form).toLowerCase();
      const key = hashText(lower, 0, lower.length);
      const counts = words.get(key) ?? new Map<number, number>();
      words.set(key, counts);
      const tag = tags.indexOf(upos[i]!, xpos[i]!);
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  const rare = new Map<number, number>();
  const classes = new Map<string, number>();
  const found: { tags: number[]; open: boolean }[] = [];
  const classOf = new Map<number, number>();
  for (const [key, counts] of [...words].sort((a, b) => a[0] - b[0])) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    if (total <= 2) for (const [tag] of counts) rare.set(tag, (rare.get(tag) ?? 0) + 1);
    if (total < KNOWN) continue;
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([tag]) => tag);
    const open = total <= CLOSED;
    const name = `${sorted.join(' ')}${open ? ' +' : ''}`;
    let index = classes.get(name);
    if (index === undefined) {
      index = found.length;
      found.push({ tags: sorted, open });
      classes.set(name, index);
    }
    classOf.set(key, index);
  }
  const openTags = [...rare]
    .filter(([, n]) => n >= 10)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([tag]) => tag);
  return {
    classOf,
    classes: found.map(({ tags }) => tags),
    open: found.map(({ open }) => open),
    openTags,
    dictionary,
  };
}

export class Lexemes {
  readonly #lexicon: Lexicon;
  readonly #known = new Map<string, Lexeme>();
  readonly #unseen = new Map<string, Lexeme>();
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }
  /** With `unseen`, the form as if the lexicon did not have it. */
  of(form: string, unseen = false): Lexeme {
    const kept = unseen ? this.#unseen : this.#known;
    let found = kept.get(form);
    if (found === undefined) {
      found = makeLexeme(form, this.#lexicon, unseen);
      kept.set(form, found);
    }
    return found;
  }
}

/** What the right tag must have over the next best, in weights as they are while it learns: else they change. */
const MARGIN = 60;

/** Key of a feature with a tag. */
const pair = (key: number, tag: number): number => (key * 128 + tag) | 0;

export class Tagger {
  readonly weights = new Weights(1);
  readonly #before = new Uint8Array(4096);
  readonly #context = new Int32Array(CONTEXT_FEATURES);

  constructor(
    readonly tags: TagSet,
    readonly lexemes: Lexemes,
  ) {}

  /** Tags a sentence; with `gold`, learns from it. */
  run(words: readonly Lexeme[], gold: readonly number[] | null): Uint8Array {
    const { weights } = this;
    const before = this.#before;
    const context = this.#context;
    const none = this.tags.names.length;
    before[0] = none;
    before[1] = none;
    const kind = sentenceKindOf(words, words.length);
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]!;
      const candidates = word.tags;
      let best = candidates[0]!;
      const wanted = gold === null ? -1 : gold[i]!;
      if (candidates.length > 1) {
        const n = contextFeatures(words, i, words.length, before, kind, context);
        let top = -Infinity;
        let own = -Infinity;
        let rival = -1;
        let second = -Infinity;
        for (let c = 0; c < candidates.length; c += 1) {
          const tag = candidates[c]!;
          let score = 0;
          for (let f = 0; f < word.features.length; f += 1) {
            const at = weights.at(pair(word.features[f]!, tag));
            if (at >= 0) score += weights.weights[at]!;
          }
          for (let f = 0; f < n; f += 1) {
            const at = weights.at(pair(context[f]!, tag));
            if (at >= 0) score += weights.weights[at]!;
          }
          if (score > top) {
            top = score;
            best = tag;
          }
          if (tag === wanted) own = score;
          else if (score > second) {
            second = score;
            rival = tag;
          }
        }
        if (wanted >= 0) {
          weights.step += 1;
          if (own > -Infinity && own - second <= MARGIN) {
            for (let f = 0; f < word.features.length; f += 1) {
              weights.change(pair(word.features[f]!, wanted), 0, 1);
              weights.change(pair(word.features[f]!, rival), 0, -1);
            }
            for (let f = 0; f < n; f += 1) {
              weights.change(pair(context[f]!, wanted), 0, 1);
              weights.change(pair(context[f]!, rival), 0, -1);
            }
          }
        }
      }
      before[i + 2] = best;
    }
    return before.slice(2, words.length + 2);
  }
}

/** A word seen n times is taken for one never seen with a chance of RARITY / (RARITY + n). */
const RARITY = 0.5;

export function trainTagger(
  sentences: readonly Sentence[],
  tags: TagSet,
  lexicon: Lexicon,
  epochs: number,
  seed: number,
): Tagger {
  const tagger = new Tagger(tags, new Lexemes(lexicon));
  const random = seeded(seed);
  const counts = new Map<string, number>();
  const plain = (form: string): string => plainForm(form).toLowerCase();
  for (const { forms } of sentences)
    for (const form of forms) counts.set(plain(form), (counts.get(plain(form)) ?? 0) + 1);
  const items = sentences.map(({ forms, upos, xpos }) => ({
    forms,
    chances: forms.map((form) => RARITY / (RARITY + counts.get(plain(form))!)),
    gold: upos.map((u, i) => tags.indexOf(u, xpos[i]!)),
  }));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { forms, chances, gold } of shuffle(items, random)) {
      const words = forms.map((form, i) => tagger.lexemes.of(form, random() < chances[i]!));
      tagger.run(words, gold);
    }
  }
  tagger.weights.average();
  return tagger;
}

/** Share of words with the right universal tag. */
export function scoreTagger(tagger: Tagger, sentences: readonly Sentence[]): number {
  let right = 0;
  let all = 0;
  for (const { forms, upos } of sentences) {
    const found = tagger.run(
      forms.map((form) => tagger.lexemes.of(form)),
      null,
    );
    for (let i = 0; i < forms.length; i += 1) {
      all += 1;
      if (tagger.tags.names[found[i]!]!.split(' ')[0] === upos[i]) right += 1;
    }
  }
  return right / all;
}
