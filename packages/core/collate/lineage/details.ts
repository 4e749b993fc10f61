import {
  cite,
  contains,
  type Block,
  type ChangeDetail,
  type Citation,
  type Said,
  type Span,
} from '../../model/index.ts';
import { foldName } from '../words/index.ts';
import type { Version } from './version.ts';

/** A paragraph of a version. */
interface Paragraph extends Version {
  readonly block: Block;
}

/** Something of a paragraph: what makes it the same in another, and its words. */
interface Part {
  readonly key: string;
  /** Only what is of one sort is set against each other. */
  readonly sort: string;
  readonly cite: Citation;
}

/** What of a change is a headline, and, in a paragraph that was altered, which figures and attributions are others. */
export function detailsOf(gone: Paragraph | null, come: Paragraph | null): readonly ChangeDetail[] {
  const details: ChangeDetail[] = [];
  if (gone?.block.role === 'headline' || come?.block.role === 'headline') {
    const whole = (one: Paragraph | null): Citation | null =>
      one === null ? null : cite(one.article, one.block);
    details.push({ kind: 'headline', before: whole(gone), after: whole(come) });
  }
  if (gone === null || come === null) return details;
  for (const [kind, partsOf] of [
    ['figure', figuresIn],
    ['attribution', attributionsIn],
  ] as const) {
    for (const [before, after] of othersOf(partsOf(gone), partsOf(come)))
      details.push({ kind, before, after });
  }
  return details;
}

const within = <T extends Span>(spans: readonly T[], block: Block): readonly T[] =>
  spans.filter((span) => contains(block, span));

function figuresIn({ article, layers, block }: Paragraph): readonly Part[] {
  return within(layers.quantity, block).map((quantity) => ({
    key: JSON.stringify([quantity.value, quantity.comparator, quantity.unit]),
    sort: quantity.unit ?? '',
    cite: cite(article, quantity),
  }));
}

/** Who is said to have said something; a statement without a speaker is not attributed to anybody. */
function attributionsIn({ article, layers, block }: Paragraph): readonly Part[] {
  return within(layers.statement, block).flatMap((said) => {
    if (said.speaker === null) return [];
    const place = placeOf(said);
    return [{ key: foldName(said.speaker.name), sort: '', cite: cite(article, place) }];
  });
}

/** The words that name a speaker, else those that say that somebody speaks, else what is said. */
function placeOf({ speaker, cue, content }: Said): Span {
  if (speaker !== null && speaker.end > speaker.start) return speaker;
  return cue !== null && cue.end > cue.start ? cue : content;
}

/** What only one of two paragraphs has, in order; of one sort, the first of one is set against the first of the other. */
function othersOf(
  before: readonly Part[],
  after: readonly Part[],
): readonly (readonly [Citation | null, Citation | null])[] {
  const gone = without(before, after);
  const come = without(after, before);
  const pairs: (readonly [Citation | null, Citation | null])[] = [];
  for (const part of gone) {
    const i = come.findIndex(({ sort }) => sort === part.sort);
    pairs.push([part.cite, i < 0 ? null : come.splice(i, 1)[0]!.cite]);
  }
  return [...pairs, ...come.map(({ cite: added }) => [null, added] as const)];
}

/** Each part of the second list takes away one of the first that is the same. */
function without(parts: readonly Part[], others: readonly Part[]): Part[] {
  const left = [...parts];
  for (const { key } of others) {
    const i = left.findIndex((part) => part.key === key);
    if (i >= 0) left.splice(i, 1);
  }
  return left;
}
