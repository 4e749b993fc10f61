import type { Known } from './articles.ts';

/** Adjusted Rand index (Hubert and Arabie, 1985) of families against what is known. */
export function adjustedRand(
  known: readonly Pick<Known, 'id' | 'family'>[],
  families: readonly (readonly string[])[],
): number {
  const familyOf = new Map(known.map(({ id, family }) => [id, family]));
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const sizes = new Map<number, number>();
  for (const { family } of known) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  let [both, found] = [0, 0];
  for (const members of families) {
    const among = new Map<number, number>();
    for (const id of members) {
      const family = familyOf.get(id)!;
      among.set(family, (among.get(family) ?? 0) + 1);
    }
    for (const n of among.values()) both += pairs(n);
    found += pairs(members.length);
  }
  const gold = [...sizes.values()].reduce((sum, n) => sum + pairs(n), 0);
  const expected = (found * gold) / pairs(known.length);
  const most = (found + gold) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
