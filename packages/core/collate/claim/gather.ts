import type { ArticleId, EntityId } from '../../model/index.ts';
import type { Names } from '../happening/participants.ts';
import { byPlaceInCase } from '../happening/same.ts';
import type { Claim } from './claim.ts';
import { containmentIn, type Containment } from './containment.ts';
import { mayBeOneScene, ONE_A_DAY, sameScene, SCENE_RULES, type SceneRule } from './same-scene.ts';

/** Claims of one happening, by place in the case, and the rules that joined them. */
export interface Scene {
  readonly claims: readonly Claim[];
  readonly rules: readonly SceneRule[];
}

/** So many articles before it that name the same thing is a claim compared with, by their first claims. */
const ARTICLES = 16;
const OF_EACH = 2;
/** So many members of a scene tell which it is. */
const COMPARED = 24;

/**
 * Gathers claims into scenes, surest rule first; no two of a scene exclude each other. A claim without a place that fits
 * scenes at two places is of neither.
 */
export function gather(names: Names, unsorted: readonly Claim[]): readonly Scene[] {
  const claims = [...unsorted].sort(byPlaceInCase);
  const near = containmentIn(
    names,
    claims.map(({ item }) => item),
  );
  const links = linksOf(names, near, claims);
  const unclear = severalPlaces(near, claims, links);
  const scene = claims.map((_, i) => i);
  const members = new Map<number, number[]>(claims.map((_, i) => [i, [i]]));
  const rules = new Map<number, Set<SceneRule>>();
  for (const { rule, i, j } of links) {
    if (unclear.has(i) || unclear.has(j)) continue;
    const [a, b] = [scene[i]!, scene[j]!];
    if (a !== b) {
      const [left, right] = [members.get(a)!, members.get(b)!];
      const apart = left
        .slice(0, COMPARED)
        .some((x) =>
          right.slice(0, COMPARED).some((y) => !mayBeOneScene(names, near, claims[x]!, claims[y]!)),
        );
      if (apart) continue;
      const [keep, drop] = a < b ? [a, b] : [b, a];
      for (const k of members.get(drop)!) scene[k] = keep;
      members.set(
        keep,
        [...members.get(keep)!, ...members.get(drop)!].sort((x, y) => x - y),
      );
      members.delete(drop);
      rules.set(keep, new Set([...(rules.get(keep) ?? []), ...(rules.get(drop) ?? [])]));
    }
    const kept = scene[i]!;
    rules.set(kept, (rules.get(kept) ?? new Set<SceneRule>()).add(rule));
  }
  return [...members]
    .filter(([, own]) => own.length > 1)
    .map(([top, own]) => ({
      claims: own.map((k) => claims[k]!),
      rules: SCENE_RULES.filter((rule) => rules.get(top)?.has(rule)),
    }));
}

interface SceneLink {
  readonly rule: SceneRule;
  readonly i: number;
  readonly j: number;
}

/** Pairs that a rule joins, surest first. Only claims that name one thing are compared. */
function linksOf(names: Names, near: Containment, claims: readonly Claim[]): readonly SceneLink[] {
  const before = new Map<string, Map<ArticleId, number[]>>();
  const links: SceneLink[] = [];
  for (const [j, claim] of claims.entries()) {
    const seen = new Set<number>();
    for (const key of keysOf(claim)) {
      const articles = before.get(key) ?? new Map<ArticleId, number[]>();
      before.set(key, articles);
      for (const list of [...articles.values()].slice(-ARTICLES)) for (const i of list) seen.add(i);
      const own = articles.get(claim.article) ?? [];
      if (own.length < OF_EACH) articles.set(claim.article, [...own, j]);
    }
    for (const i of [...seen].sort((a, b) => a - b)) {
      const rule = sameScene(names, near, claims[i]!, claim);
      if (rule !== null) links.push({ rule, i, j });
    }
  }
  const rank = (rule: SceneRule): number => SCENE_RULES.indexOf(rule);
  return links.sort((a, b) => rank(a.rule) - rank(b.rule) || a.i - b.i || a.j - b.j);
}

/** What two claims of one scene have in common at least one of. */
function keysOf({
  type,
  field,
  participants,
  agents,
  patients,
  around,
  isMain,
}: Claim): Set<string> {
  const named = new Set<EntityId>([...agents, ...patients]);
  if (participants.place !== null) named.add(participants.place);
  if (isMain) for (const id of around) named.add(id);
  const keys = new Set([...named].map((id) => `${field} ${id}`));
  if (ONE_A_DAY.has(type)) keys.add(`${field} of the day`);
  return keys;
}

/** Claims without a place that fit others at several. */
function severalPlaces(
  near: Containment,
  claims: readonly Claim[],
  links: readonly SceneLink[],
): ReadonlySet<number> {
  const fits = new Map<number, Claim[]>();
  for (const { i, j } of links) {
    for (const [one, other] of [
      [i, j],
      [j, i],
    ] as const) {
      if (claims[one]!.participants.place !== null) continue;
      const { place } = claims[other]!.participants;
      const list = fits.get(one) ?? [];
      if (place === null || list.some((c) => c.participants.place === place)) continue;
      fits.set(one, [...list, claims[other]!]);
    }
  }
  const apart = (a: Claim, b: Claim): boolean => {
    const [x, y] = [a.participants.place!, b.participants.place!];
    return !near(x, y) && !a.around.has(y) && !b.around.has(x);
  };
  return new Set(
    [...fits]
      .filter(([, found]) => found.some((a, k) => found.slice(k + 1).some((b) => apart(a, b))))
      .map(([i]) => i),
  );
}
