import { cite, compareText, type Article, type Citation, type Passage } from '../../model/index.ts';
import type { Collator } from '../collator.ts';
import { blanked, library, Vocabulary, type Library, type Prepared } from '../words/index.ts';
import { Aligner, CONTENT_WORDS } from './align.ts';
import type { Alignment } from './alignment.ts';
import { candidates } from './candidates.ts';
import { group, type Pair, type Place } from './group.ts';
import { quoted, quotedWords } from './quotation.ts';

/**
 * The same words, verbatim or rewritten, in two or more articles.
 *
 * One block for all articles: fingerprints are looked up in one index whose cost is linear in the text, and a block per
 * fingerprint would hash each article some hundred times over. What two articles share depends on their own text only
 * (words are weighed by their rarity in the two), so an unrelated article changes nothing.
 */
export const passage: Collator<never, 'passage'> = {
  id: 'passage',
  version: 1,
  requires: [],
  provides: ['passage'],
  plan: (items) => ({ blocks: [{ members: [...items.keys()] }] }),
  collate: (block) => ({ passage: passagesOf(block.map((item) => item.load().article)) }),
  merge: (parts) => ({ passage: parts.flatMap((part) => part.passage).sort(comparePassages) }),
};

const compareCitations = (x: Citation, y: Citation): number =>
  compareText(x.article, y.article) || x.start - y.start || x.end - y.end;

/** By the places, one after the other. */
export function comparePassages(x: Passage, y: Passage): number {
  for (let i = 0; i < Math.min(x.places.length, y.places.length); i += 1) {
    const order = compareCitations(x.places[i]!, y.places[i]!);
    if (order !== 0) return order;
  }
  return x.places.length - y.places.length || compareText(x.kind, y.kind);
}

/** Passages of a set of articles, whatever their order. */
export function passagesOf(articles: readonly Article[]): Passage[] {
  const all = library(articles);
  const { texts, owners } = all;
  const found: Passage[] = [];
  for (const { places, kind } of [...wholeTexts(texts, owners), ...group(pairsOf(all))]) {
    const cited = places.flatMap((p) => owners[p.t]!.map((article) => cite(article, p)));
    const [first, second, ...rest] = cited.sort(compareCitations);
    if (first === undefined || second === undefined) continue;
    found.push({ places: [first, second, ...rest], kind });
  }
  return found.sort(comparePassages);
}

/** Texts that several articles print word for word, from the first word to the last. */
function wholeTexts(
  texts: readonly string[],
  owners: readonly (readonly Article[])[],
): { places: Place[]; kind: Passage['kind'] }[] {
  const found: { places: Place[]; kind: Passage['kind'] }[] = [];
  for (const [t, text] of texts.entries()) {
    if (owners[t]!.length < 2) continue;
    const cut = new Vocabulary().prepare(text);
    let content = 0;
    for (const one of cut.content) content += one;
    if (content < CONTENT_WORDS) continue;
    found.push({
      places: [{ t, start: cut.start[0]!, end: cut.end[cut.count - 1]! }],
      kind: 'verbatim',
    });
  }
  return found;
}

interface Ready {
  readonly text: Prepared;
  readonly inQuotes: Uint8Array;
}
/** So many texts are held ready for comparison; others are made ready again when they are needed again. */
const READY = 8192;

function pairsOf({ texts, index, furniture: noise }: Library): Pair[] {
  const isNoise = new Uint8Array(index.from.length);
  for (let t = 0; t < texts.length; t += 1) {
    let s = 0;
    for (let k = index.textFrom[t]!; k < index.textFrom[t + 1]!; k += 1) {
      while (s < noise[t]!.length && noise[t]![s]!.end <= index.from[k]!) s += 1;
      if (s < noise[t]!.length && noise[t]![s]!.start <= index.from[k]!) isNoise[k] = 1;
    }
  }
  const vocabulary = new Vocabulary();
  const aligner = new Aligner(vocabulary);
  const ready = new Map<number, Ready>();
  const prepare = (t: number): Ready => {
    const known = ready.get(t);
    if (known !== undefined) return known;
    if (ready.size >= READY) ready.delete(ready.keys().next().value!);
    const text = vocabulary.prepare(blanked(texts[t]!, noise[t]!));
    const made = { text, inQuotes: quotedWords(quoted(texts[t]!), text.start) };
    ready.set(t, made);
    return made;
  };
  const found: Pair[] = [];
  for (const [x, y] of candidates(index, (k) => isNoise[k] === 0)) {
    const [first, second] = [prepare(x), prepare(y)];
    const [a, b] = [first.text, second.text];
    for (const alignment of aligner.align(a, b)) {
      found.push({
        places: [
          { t: x, start: a.start[alignment.aFrom]!, end: a.end[alignment.aTo - 1]! },
          { t: y, start: b.start[alignment.bFrom]!, end: b.end[alignment.bTo - 1]! },
        ],
        kind: isQuotation(alignment, a, b, first.inQuotes, second.inQuotes)
          ? 'quotation'
          : alignment.kind,
      });
    }
  }
  return found;
}

/** Shared words outside quotation marks, up to so many, do not make a quotation a copy ("he told reporters on Monday"). */
const AROUND_A_QUOTATION = CONTENT_WORDS;

/** True when what the two share is what both quote. */
function isQuotation(
  alignment: Alignment,
  a: Prepared,
  b: Prepared,
  aQuoted: Uint8Array,
  bQuoted: Uint8Array,
): boolean {
  const outsideB = new Set<number>();
  const inB = new Set<number>();
  for (let j = alignment.bFrom; j < alignment.bTo; j += 1) {
    if (b.content[j] === 0) continue;
    (bQuoted[j] === 1 ? inB : outsideB).add(b.ids[j]!);
  }
  let inside = 0;
  let outside = 0;
  const seen = new Set<number>();
  for (let i = alignment.aFrom; i < alignment.aTo; i += 1) {
    const id = a.ids[i]!;
    if (a.content[i] === 0 || seen.has(id)) continue;
    seen.add(id);
    if (aQuoted[i] === 1 && inB.has(id)) inside += 1;
    else if (outsideB.has(id) || inB.has(id)) outside += 1;
  }
  return inside > outside && outside < AROUND_A_QUOTATION;
}
