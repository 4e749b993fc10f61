import { compareText, type Family, type Publisher } from '../../model/index.ts';
import type { Digested } from '../collator.ts';
import { foldName, type Print } from '../words/index.ts';

/** Families with who publishes their origin: where nothing tells which page had it first, who publishes the outlets of all of them. */
export function published(
  families: readonly Family[],
  table: readonly Publisher[],
  items: readonly Digested<Print>[],
): readonly Family[] {
  if (table.length === 0) return families;
  const publisherOf = new Map(table.map((row) => [foldName(row.outlet), row.publisher]));
  const outletOf = new Map(items.map(({ id, digest }) => [id, digest.outlet]));
  const of = (name: string | null | undefined): string | null =>
    name == null ? null : (publisherOf.get(foldName(name)) ?? null);
  return families.map((family): Family => {
    if (family.origin !== null) return { ...family, publisher: of(family.origin) };
    const all = family.articles.map((id) => of(outletOf.get(id)));
    const names = all.map((name) => (name === null ? null : foldName(name)));
    const one = names.length > 0 && names.every((name) => name !== null && name === names[0]);
    return { ...family, publisher: one ? [...(all as string[])].sort(compareText)[0]! : null };
  });
}
