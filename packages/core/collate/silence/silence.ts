import {
  compareNullable,
  compareText,
  inOrder,
  type ArticleId,
  type EntityId,
  type FamilyId,
  type Silence,
  type TimelineEntry,
} from '../../model/index.ts';
import { dayText, readIsoDay } from '../../model/calendar.ts';
import type { Annotated } from '../../annotate/index.ts';
import type { Collator, Digested } from '../collator.ts';
import { isDay } from '../happening/day.ts';
import { indexNames, type Names } from '../happening/participants.ts';

type Needs = 'family' | 'entity' | 'link' | 'timeline';

/** What of a page decides whether it could have told of something: its day, and the days that its text names. */
export interface Spoken {
  readonly published: string | null;
  readonly days: readonly string[];
}

/** So many independent origins report what a page does not have. */
const ORIGINS = 3;
/** A page of the same matter names so many of the things that most accounts name. */
const SHARED = 2;
/** So many days after an account at the most a page is of the same news. */
const SAME_NEWS = 3;

/**
 * A happening that several origins report and that is not found in a page of the same news: published with the accounts
 * or up to some days after the last of them, and on the same things. Where such a page names the day, or all that
 * takes part, it may tell of it in words that were not understood: nothing is said of it.
 */
export const silence: Collator<Needs, 'silence', Spoken, { readonly none: true }> = {
  id: 'silence',
  version: 1,
  requires: ['family', 'entity', 'link', 'timeline'],
  provides: ['silence'],
  sees: [],
  digest: { id: 'silence', version: 1, of: spokenIn },
  plan: () => ({ blocks: [] }),
  collate: () => ({ none: true }),
  merge(_parts, { relations }, items) {
    const names = indexNames(relations.entity, relations.link);
    const family = new Map<ArticleId, FamilyId>(
      relations.family.flatMap((one) => one.articles.map((id) => [id, one.id] as const)),
    );
    const byDay = new Map<string, Digested<Spoken>[]>();
    for (const item of items) {
      const { published } = item.digest;
      if (published === null) continue;
      const list = byDay.get(published);
      if (list === undefined) byDay.set(published, [item]);
      else list.push(item);
    }
    const found = relations.timeline
      .filter(({ status, independent }) => status === 'happened' && independent >= ORIGINS)
      .flatMap((entry) => silencesOf(entry, names, family, byDay));
    return { silence: found.sort(inTheirOrder) };
  },
};

export function spokenIn({ article, layers }: Annotated): Spoken {
  const day = article.published?.value.slice(0, 10) ?? '';
  const days = new Set(
    layers.time.flatMap(({ when }) => {
      const value = when?.value.slice(0, 10) ?? '';
      return isDay(value) ? [value] : [];
    }),
  );
  return { published: isDay(day) ? day : null, days: [...days].sort(compareText) };
}

function silencesOf(
  entry: TimelineEntry,
  names: Names,
  family: ReadonlyMap<ArticleId, FamilyId>,
  byDay: ReadonlyMap<string, readonly Digested<Spoken>[]>,
): readonly Silence[] {
  const told = new Set(entry.accounts.map(({ cite }) => cite.article));
  const origins = new Set(entry.accounts.map((one) => one.family));
  const days = entry.accounts.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  const last = days.at(-1);
  const { value } = entry.when;
  if (last === undefined || !isDay(value) || entry.entities.length < SHARED) return [];
  const matter = matterOf(entry, names);
  const notFoundIn = daysFrom(last, SAME_NEWS)
    .flatMap((day) => byDay.get(day) ?? [])
    .filter(({ id, digest }) => {
      if (told.has(id) || origins.has(family.get(id)!) || digest.days.includes(value)) return false;
      const named = new Set((names.links.get(id) ?? []).map(({ entity }) => entity));
      // It is of the matter, and something that takes part is named nowhere in it.
      const shared = [...matter].filter((one) => named.has(one)).length;
      return shared >= SHARED && entry.entities.some((one) => !named.has(one));
    })
    .map(({ id }) => id)
    .sort(compareText);
  return notFoundIn.length === 0
    ? []
    : [{ what: entry.title, reportedBy: entry.accounts, notFoundIn }];
}

/** What most pages of the accounts name: the matter that the happening is a part of. */
function matterOf({ accounts }: TimelineEntry, { links }: Names): ReadonlySet<EntityId> {
  const pages = [...new Set(accounts.map(({ cite }) => cite.article))];
  const counts = new Map<EntityId, number>();
  for (const page of pages)
    for (const entity of new Set((links.get(page) ?? []).map((link) => link.entity)))
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => 2 * n > pages.length).map(([entity]) => entity));
}

function daysFrom(day: string, count: number): readonly string[] {
  const first = readIsoDay(day);
  return first === null ? [] : Array.from({ length: count + 1 }, (_, i) => dayText(first + i));
}

const inTheirOrder = inOrder<Silence>(
  (a, b) =>
    new Set(b.reportedBy.map((one) => one.family)).size -
    new Set(a.reportedBy.map((one) => one.family)).size,
  (a, b) => compareNullable(a.reportedBy[0].published, b.reportedBy[0].published),
  (a, b) => compareText(a.what, b.what),
  (a, b) => compareText(a.notFoundIn.join(), b.notFoundIn.join()),
);
