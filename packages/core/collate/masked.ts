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
  const statement = kept(layers.statement, ({ content }) => isShown(content.start));
  const quantity = kept(layers.quantity, ({ start }) => isShown(start));
  const event = kept(layers.event, ({ predicate }) => isShown(predicate.start));
  return {
    article,
    layers: {
      ...layers,
      time: starts(layers.time),
      mention: starts(layers.mention),
      quantity: quantity.left,
      statement: statement.left,
      event: event.left.map((one) => ({
        ...one,
        statement: numberIn(statement.numbers, one.statement),
        within: numberIn(event.numbers, one.within),
        quantities: one.quantities.flatMap((told) => {
          const number = quantity.numbers.get(told.quantity);
          return number === undefined ? [] : [{ ...told, quantity: number }];
        }),
      })),
      main: starts(layers.main).map((one) => ({
        ...one,
        event: numberIn(event.numbers, one.event),
      })),
    },
  };
}

/** What is left of a layer, and the new number of each annotation that is, since events name others by theirs. */
function kept<A>(
  annotations: readonly A[],
  isLeft: (annotation: A) => boolean,
): { readonly left: readonly A[]; readonly numbers: ReadonlyMap<number, number> } {
  const left: A[] = [];
  const numbers = new Map<number, number>();
  for (const [i, annotation] of annotations.entries()) {
    if (!isLeft(annotation)) continue;
    numbers.set(i, left.length);
    left.push(annotation);
  }
  return { left, numbers };
}

const numberIn = (numbers: ReadonlyMap<number, number>, old: number | null): number | null =>
  old === null ? null : (numbers.get(old) ?? null);

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
