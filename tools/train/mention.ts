/**
 * Trains the English name model from GUM's names, and from EWT's proper nouns as names of unknown kind:
 *
 *     npx tsx tools/train/mention.ts [UD-FOLDER]
 *
 * UD-FOLDER (without it, `../shared/gold/ud`) holds `gum-ner-train.jsonl.gz` and `ewt-train.conllu.gz`. The same input gives
 * the same bytes: orders and made-up names are drawn with fixed seeds. Takes a minute or two of one core.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  featuresAt,
  MOST_FEATURES,
  prepare,
  type Prepared,
} from '../../packages/core/annotate/mention/features.ts';
import { Gazetteer } from '../../packages/core/annotate/mention/gazetteer.ts';
import type { Parsed } from '../../packages/core/annotate/mention/grammar.ts';
import { LABELS } from '../../packages/core/annotate/mention/model.ts';
import { sentenceRanges } from '../../packages/core/annotate/mention/ranges.ts';
import { FLAG, Lexicon } from '../../packages/core/annotate/mention/word.ts';
import { parserOf } from '../../packages/core/annotate/syntax/parse/index.ts';
import { syntax } from '../../packages/core/annotate/syntax/index.ts';
import { languagePack } from '../../packages/core/language/index.ts';
import type { Article } from '../../packages/core/model/index.ts';
import { seeded, trainCrfs, type Example } from './crf.ts';
import { Inventor, type Gold } from './mention-invent.ts';
import { madeUp } from './mention-sentences.ts';

const TYPES = ['PER', 'ORG', 'LOC', 'OTHER'];
const part = languagePack('en')!.mention!;
const lexicon = new Lexicon(part);
const gazetteer = new Gazetteer(part);

function read(path: string): Gold[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Gold);
}

/** Labels that a token may have, one bit each; -1: what its neighbours allow. */
interface Labelled {
  readonly prepared: Prepared;
  readonly allowed: Uint16Array;
  readonly weight: number;
}
const ANY = (1 << LABELS) - 1;

function fromNames(gold: Gold, weight: number): Labelled {
  const layers = syntax.annotate(
    { text: gold.text, language: 'en', blocks: [] } as unknown as Article,
    {},
  );
  const forms = layers.token.map(({ start, end }) => gold.text.slice(start, end));
  const prepared = prepare(
    lexicon,
    gazetteer,
    forms,
    sentenceRanges(layers.token, layers.sentence),
    layers.token,
  );
  const allowed = new Uint16Array(forms.length).fill(1);
  for (const { start, end, type } of gold.ents) {
    let first = true;
    for (const [i, token] of layers.token.entries()) {
      if (token.start >= end || token.end <= start) continue;
      allowed[i] = 1 << (2 * TYPES.indexOf(type) + (first ? 1 : 2));
      first = false;
    }
  }
  return { prepared, allowed, weight };
}

/** Tags and trees of words that are parted already. */
function parsed(
  forms: readonly string[],
  sentences: readonly { readonly from: number; readonly to: number }[],
): Parsed[] {
  const parser = parserOf('en')!;
  const tokens: Parsed[] = [];
  for (const { from, to } of sentences) {
    parser.read(to - from, (i) => forms[from + i]!);
    for (let i = 0; i < to - from; i += 1)
      tokens.push({
        lemma: parser.lemma(i),
        upos: parser.upos(i),
        head: parser.head(i),
        deprel: parser.relation(i),
      });
  }
  return tokens;
}

/** EWT says which words are proper nouns, not which kinds of names they make: every kind is allowed there. */
function fromProperNouns(path: string, weight: number): Labelled[] {
  const found: Labelled[] = [];
  for (const document of gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('# newdoc id')
    .slice(1)) {
    const forms: string[] = [];
    const tags: string[] = [];
    const sentences: { from: number; to: number }[] = [];
    for (const sentence of document.split('\n\n')) {
      const from = forms.length;
      for (const line of sentence.split('\n')) {
        const [id, form, , , xpos] = line.split('\t');
        if (xpos === undefined || !/^\d+$/.test(id!)) continue;
        forms.push(form!);
        tags.push(xpos);
      }
      if (forms.length > from) sentences.push({ from, to: forms.length });
    }
    const prepared = prepare(lexicon, gazetteer, forms, sentences, parsed(forms, sentences));
    const allowed = Uint16Array.from(forms, (_, i) => {
      const { flags } = prepared.words[i]!;
      if (tags[i]!.startsWith('NNP')) {
        return flags & (FLAG.calendar | FLAG.courtesy | FLAG.office) ? ANY : ANY - 1;
      }
      return flags & (FLAG.connector | FLAG.digit) || (flags & FLAG.letter) === 0 ? ANY : 1;
    });
    found.push({ prepared, allowed, weight });
  }
  return found;
}

const folder = process.argv[2] ?? '../shared/gold/ud';
/** A proper noun of unknown kind teaches less than a name. */
const PARTIAL_WEIGHT = 0.2;
/** Texts with other names, and texts made up, teach less than what was really written. */
const EXCHANGED_WEIGHT = 0.3;
const MADE_UP_WEIGHT = 0.2;
const MADE_UP = 300;
const gum = read(join(folder, 'gum-ner-train.jsonl.gz'));
const inventor = new Inventor(part, seeded(11));
const documents = [
  ...gum.map((gold) => fromNames(gold, 1)),
  ...gum.map((gold) => fromNames(inventor.exchange(gold), EXCHANGED_WEIGHT)),
  ...madeUp(inventor, MADE_UP).map((gold) => fromNames(gold, MADE_UP_WEIGHT)),
  ...fromProperNouns(join(folder, 'ewt-train.conllu.gz'), PARTIAL_WEIGHT),
];
const buffer = new Uint32Array(MOST_FEATURES);
const counts = new Map<number, number>();
const raw: { features: Uint32Array[]; allowed: Uint16Array; weight: number }[] = [];
for (const { prepared, allowed: labels, weight } of documents) {
  for (const island of prepared.islands) {
    const features: Uint32Array[] = [];
    for (let i = island.from; i < island.to; i += 1) {
      const n = featuresAt(prepared, island, i, buffer);
      features.push(buffer.slice(0, n));
      for (let f = 0; f < n; f += 1) counts.set(buffer[f]!, (counts.get(buffer[f]!) ?? 0) + 1);
    }
    const allowed = labels.slice(island.from, island.to);
    // A name cut at the edge of its run starts there.
    for (let i = 0; i < allowed.length; i += 1) {
      const label = Math.log2(allowed[i]!);
      if (!Number.isInteger(label) || label === 0 || label % 2 === 1) continue;
      const before = i === 0 ? 0 : Math.log2(allowed[i - 1]!);
      if (before !== label && before !== label - 1) allowed[i] = 1 << (label - 1);
    }
    raw.push({ features, allowed, weight });
  }
}
const hashes = [...counts].map(([hash]) => hash).sort((a, b) => a - b);
const rowOf = new Map(hashes.map((hash, row) => [hash, row]));
const examples: Example[] = raw.map(({ features, allowed, weight }) => ({
  rows: features.map((list) => Int32Array.from([...list].flatMap((hash) => rowOf.get(hash) ?? []))),
  allowed,
  weight,
}));
const SEEDS = [7, 8];
const weights = trainCrfs(examples, hashes.length, { epochs: 12, lambda: 10, rate: 0.1 }, SEEDS);

// Rows whose weights all round to nothing are left out.
const CLIP = 2;
const step = CLIP / 127;
const q = (x: number, by: number): number => Math.max(-127, Math.min(127, Math.round(x / by)));
const kept = hashes.flatMap((hash, row) => {
  const cells = Array.from({ length: LABELS }, (_, l) => q(weights.rows[row * LABELS + l]!, step));
  return cells.some((c) => Math.abs(c) >= 2) ? [{ hash, cells }] : [];
});
const tStep = Math.max(...weights.transitions.map(Math.abs)) / 127;
const bytes = Buffer.alloc(12 + LABELS * LABELS + kept.length * (4 + LABELS));
bytes.writeUInt32LE(kept.length, 0);
bytes.writeFloatLE(step, 4);
bytes.writeFloatLE(tStep, 8);
let at = 12;
for (const x of weights.transitions) at = bytes.writeInt8(q(x, tStep), at);
for (const { hash } of kept) at = bytes.writeUInt32LE(hash, at);
for (const { cells } of kept) for (const c of cells) at = bytes.writeInt8(c, at);
const out = 'packages/core/language/en/mention-model.generated.ts';
writeFileSync(
  out,
  `// Made by tools/train/mention.ts; CC BY-SA 4.0, from UD English GUM and EWT: see mention-LICENSE.md.\nexport default '${bytes.toString('base64')}';\n`,
);
console.error(
  `${examples.length} runs, ${hashes.length} features, ${kept.length} rows kept, ${bytes.length} bytes`,
);
