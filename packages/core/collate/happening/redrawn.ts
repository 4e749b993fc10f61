import type { ArticleId, Entity, EntityId, TimelineEntry } from '../../model/index.ts';
import { dayKey } from './day.ts';
import { byDate, titled, whenOf } from './entry.ts';

/**
 * A timeline after some of its entries lost accounts: `left` has each entry with the accounts that are left, null where
 * none is. What was said of an entry must stand on these: the basis of its day, and names that one of their pages has.
 * An entry that no account dates any more is none.
 */
export function redrawn(
  before: readonly TimelineEntry[],
  left: readonly (TimelineEntry | null)[],
  entities: readonly Entity[],
): readonly TimelineEntry[] {
  if (left.every((entry, i) => entry === before[i])) return before;
  const byId = new Map<EntityId, Entity>(entities.map((one) => [one.id, one]));
  return left
    .flatMap((entry, i) => {
      if (entry === null) return [];
      return entry === before[i] ? [entry] : (redrawnEntry(entry, byId) ?? []);
    })
    .sort(byDate);
}

function redrawnEntry(
  entry: TimelineEntry,
  entities: ReadonlyMap<EntityId, Entity>,
): TimelineEntry | null {
  const whens = entry.accounts.flatMap(({ when }) =>
    when !== null && dayKey(when) === entry.when.value ? [when] : [],
  );
  if (whens.length === 0) return null;
  const pages = new Set<ArticleId>(entry.accounts.map(({ cite }) => cite.article));
  const named = (id: EntityId): boolean =>
    entities.get(id)?.evidence.some((one) => 'article' in one && pages.has(one.article)) ?? false;
  const kept = entry.entities.filter(named);
  const rule = entry.accounts.length === 1 ? 'one account' : entry.rule;
  const dated = {
    ...entry,
    when: whenOf(entry.when.value, whens),
    rule,
    entities: kept,
  };
  return kept.length === entry.entities.length ? dated : titled(dated, entities);
}
