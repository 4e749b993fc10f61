import type { Annotated } from '../annotate/index.ts';
import { compareText } from '../model/index.ts';
import type { Collator, Given, Member } from './collator.ts';
import { masksOf, withoutMasked } from './masked.ts';
import type { Mask, Relation, Relations } from './relation.ts';

/** One collator by itself, as a run has it, on relations handed in whole; `turn` reorders its parts. */
export function collateAlone<Needs extends Relation, Gives extends Relation, D, P, C>(
  collator: Collator<Needs, Gives, D, P, C>,
  unordered: readonly Annotated[],
  given: Given<Needs>,
  turn: (parts: P[]) => P[] = (parts) => parts,
): Relations<Gives> {
  const articles = [...unordered].sort((a, b) => compareText(a.article.id, b.article.id));
  const items = articles.map((article) => ({
    id: article.article.id,
    capture: article.article.capture,
    digest: (collator.digest?.of(article) ?? null) as D,
  }));
  const { blocks, contexts } = collator.plan(items, given);
  const { mask = [] } = given.relations as { readonly mask?: readonly Mask[] };
  const masks = masksOf(mask);
  const members = articles.map((article, index): Member<C, D> => {
    const load = (): Annotated => withoutMasked(article, masks.get(article.article.id));
    return {
      id: article.article.id,
      capture: article.article.capture,
      context: (contexts?.[index] ?? null) as C,
      digest: items[index]!.digest,
      load,
      once: (make) => make(),
    };
  });
  const parts = blocks.map((block) =>
    collator.collate(
      block.members.map((index) => members[index]!),
      given,
      block.context ?? '',
    ),
  );
  return collator.merge(turn(JSON.parse(JSON.stringify(parts)) as P[]), given, items);
}
