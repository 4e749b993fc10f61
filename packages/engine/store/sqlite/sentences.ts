import { compareText, type Article, type Layer, type Layers, type Span } from '@hearsay/core/model';
import { nameKey, wordsOf } from './words.ts';

/** What the index is told of a sentence. */
export interface IndexRow {
  readonly words: string;
  readonly tags: string;
}

/** Kinds of tags: an outlet, a name in a sentence, a place in it, a speaker of what it says. */
export const TAG = { outlet: 'o', name: 'm', place: 'p', speaker: 's' } as const;
export const tagOf = (kind: keyof typeof TAG, name: string): string => TAG[kind] + nameKey(name);

/**
 * What can be found in an article: its sentences, the headline's among them; where no sentences are told apart (a
 * language without rules, a block that has none) its blocks.
 */
export function findable(article: Article, layers: Layers<Layer>): readonly Span[] {
  const sentences = (layers as Partial<Layers<Layer>>).sentence ?? [];
  const spans: Span[] = sentences.map(({ start, end }) => ({ start, end }));
  const blocks =
    article.blocks.length > 0 ? article.blocks : [{ start: 0, end: article.text.length }];
  let next = 0;
  for (const { start, end } of blocks) {
    while (next < sentences.length && sentences[next]!.end <= start) next += 1;
    const told = next < sentences.length && sentences[next]!.start < end;
    if (!told && start < end) spans.push({ start, end });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Rows of the index, one for each of `spans`. */
export function indexRows(
  article: Article,
  layers: Layers<Layer>,
  spans: readonly Span[],
): readonly IndexRow[] {
  const { mention, statement } = layers as Partial<Layers<Layer>>;
  const tags: Set<string>[] = spans.map(() => new Set());
  if (article.outlet !== null) {
    const tag = tagOf('outlet', article.outlet.value);
    for (const set of tags) set.add(tag);
  }
  for (const { start, end, form, type } of mention ?? []) {
    if (form === 'pronoun' || form === 'description') continue;
    const text = article.text.slice(start, end);
    for (const i of touched(spans, start, end)) {
      tags[i]!.add(tagOf('name', text));
      if (type === 'place') tags[i]!.add(tagOf('place', text));
    }
  }
  for (const { start, end, speaker } of statement ?? []) {
    if (speaker === null) continue;
    for (const i of touched(spans, start, end)) tags[i]!.add(tagOf('speaker', speaker.name));
  }
  return spans.map((span, i) => ({
    words: wordsOf(article.text, span)
      .map(({ fold }) => fold)
      .join(' '),
    tags: [...tags[i]!].sort(compareText).join(' '),
  }));
}

/** Indices of the spans that share a unit with `[start, end)`; spans are in order, and do not overlap. */
function* touched(spans: readonly Span[], start: number, end: number): Generator<number> {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < spans.length && spans[i]!.start < end; i += 1) yield i;
}

/** Spans as distances, each start from the end before it, and lengths. */
export function writeSpans(spans: readonly Span[]): string {
  let last = 0;
  const numbers: number[] = [];
  for (const { start, end } of spans) {
    numbers.push(start - last, end - start);
    last = end;
  }
  return JSON.stringify(numbers);
}

export function readSpans(written: string): readonly Span[] {
  const numbers = JSON.parse(written) as readonly number[];
  const spans: Span[] = [];
  let last = 0;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const start = last + numbers[i]!;
    last = start + numbers[i + 1]!;
    spans.push({ start, end: last });
  }
  return spans;
}
