import type { Annotated } from '../annotate/index.ts';
import type { ArticleId, Span } from '../model/index.ts';
import type { Mask } from './relation.ts';

/** The masked spans of each article that has any, in order. */
export type Masks = ReadonlyMap<ArticleId, readonly Span[]>;

const known = new WeakMap<readonly Mask[], Masks>();

/** Masks by article; made once, since every later stage asks for it. */
export function masksOf(masks: readonly Mask[]): Masks {
  let found = known.get(masks);
  if (found === undefined) known.set(masks, (found = byArticle(masks)));
  return found;
}

function byArticle(masks: readonly Mask[]): Masks {
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
