import type { Annotated } from '../annotate/index.ts';
import { bySpan, type ArticleId, type Span } from '../model/index.ts';
import type { Digested } from './collator.ts';
import type { Background, Mask, Relations } from './relation.ts';
import { library, type Print } from './words/index.ts';

/** Spans of each article that has any, in order. */
export type Masks = ReadonlyMap<ArticleId, readonly Span[]>;

const known = new WeakMap<readonly (Mask | Background)[], Masks>();

/** Masks by article; made once, since every later stage asks for it. */
export function masksOf(masks: readonly (Mask | Background)[]): Masks {
  let found = known.get(masks);
  if (found === undefined) known.set(masks, (found = byArticle(masks)));
  return found;
}

function byArticle(masks: readonly (Mask | Background)[]): Masks {
  const found = new Map<ArticleId, Span[]>();
  for (const { cite } of masks) {
    const span = { start: cite.start, end: cite.end };
    const list = found.get(cite.article);
    if (list === undefined) found.set(cite.article, [span]);
    else list.push(span);
  }
  return found;
}

/**
 * The words of each item that are no sign of copying: what is masked, and what its outlet alone prints again and again
 * unless it is background.
 */
export function noSignOfCopying(
  items: readonly Digested<Print>[],
  { mask, background }: Relations<'mask' | 'background'>,
): readonly (readonly Span[])[] {
  const { stock } = library(items);
  const masks = masksOf(mask);
  const content = masksOf(background);
  return items.map(({ id }, i) => {
    const own = without(stock[i]!, content.get(id) ?? []);
    const masked = masks.get(id);
    return masked === undefined ? own : [...masked, ...own].sort(bySpan);
  });
}

/** What is left of spans without others; both in order. */
function without(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  if (others.length === 0) return spans;
  const left: Span[] = [];
  for (const { start: from, end } of spans) {
    let start = from;
    for (const other of others) {
      if (other.end <= start) continue;
      if (other.start >= end) break;
      if (other.start > start) left.push({ start, end: other.start });
      start = other.end;
    }
    if (start < end) left.push({ start, end });
  }
  return left;
}

/**
 * An article as later stages see it: with nothing that was found in masked words. Its text, its sentences and tokens, and
 * all offsets stay.
 */
export function withoutMasked(
  annotated: Annotated,
  masked: readonly Span[] | undefined,
): Annotated {
  if (masked === undefined) return annotated;
  const { article, layers } = annotated;
  const isShown = (at: number): boolean => !covers(masked, at);
  const starts = <A extends Span>(annotations: readonly A[]): readonly A[] =>
    annotations.filter(({ start }) => isShown(start));
  const numbers = new Map<number, number>();
  const statement = layers.statement.filter(({ content }, i) => {
    if (!isShown(content.start)) return false;
    numbers.set(i, numbers.size);
    return true;
  });
  return {
    article,
    layers: {
      ...layers,
      time: starts(layers.time),
      mention: starts(layers.mention),
      quantity: starts(layers.quantity),
      statement,
      event: layers.event
        .filter(({ predicate }) => isShown(predicate.start))
        .map((event) =>
          event.statement === null
            ? event
            : { ...event, statement: numbers.get(event.statement) ?? null },
        ),
    },
  };
}

/** Whether one of these spans, which are in order and apart, covers a place. */
function covers(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start <= at;
}
