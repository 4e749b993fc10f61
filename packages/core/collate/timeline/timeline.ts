import type { Annotated } from '../../annotate/index.ts';
import {
  compareText,
  countAccounts,
  inOrder,
  type Accounts,
  type EntityId,
  type FamilyId,
  type TimelineEntry,
} from '../../model/index.ts';
import type { Collator, Given } from '../collator.ts';
import { counting } from '../count/index.ts';
import { accountOf, byPublication } from '../happening/account.ts';
import { byArticle, familiesOf } from '../happening/articles.ts';
import { leadingType } from '../happening/group.ts';
import { indexNames, type Names } from '../happening/participants.ts';
import type { Carried, Dating } from '../relation.ts';
import { cluster, type Cluster } from './cluster.ts';
import { daysOf, daysTold, mayJoin, type DaysTold } from './days.ts';
import { mattersOf, topicOf } from '../happening/matter.ts';
import { byDate, titled, whenOf } from '../happening/entry.ts';
import { tellingsOf, type Telling } from './telling.ts';

type Seen = 'mask' | 'family' | 'carried' | 'entity' | 'link' | 'dating';
type Needs = Seen | 'statement' | 'salience';

/** Happenings by day, with all their accounts; what was to happen apart from what is told as having happened. A day is a block. */
export const timeline: Collator<Needs, 'timeline', DaysTold> = {
  id: 'timeline',
  version: 6,
  requires: ['mask', 'family', 'carried', 'entity', 'link', 'dating', 'statement', 'salience'],
  provides: ['timeline'],
  sees: ['mask', 'family', 'carried', 'entity', 'link', 'dating'],
  digest: { id: 'timeline', version: 1, of: daysTold },
  plan(items, { relations }) {
    const datings = byArticle<Dating>(relations.dating);
    const byDay = new Map<string, number[]>();
    for (const [index, { id, digest }] of items.entries()) {
      for (const day of daysOf(digest, datings.get(id) ?? [])) {
        const members = byDay.get(day);
        if (members === undefined) byDay.set(day, [index]);
        else members.push(index);
      }
    }
    const days = [...byDay].sort((a, b) => compareText(a[0], b[0]));
    return { blocks: days.map(([context, members]) => ({ members, context })) };
  },
  collate(members, given, day) {
    const block = members.map((member) => member.load());
    const names = indexNames(given.relations.entity, given.relations.link, block);
    const told = read(
      block,
      mattersOf(members.map((member) => member.once(() => topicOf(member.load())))),
      given,
      names,
    );
    return { timeline: entriesOf(day, told, names) };
  },
  merge(parts, { relations }) {
    const names = indexNames(relations.entity, relations.link);
    const spoken = new Map(relations.salience.map(({ day, ...salience }) => [day, salience]));
    const { family, statement, entity } = relations;
    const count = counting({ families: family, statements: statement, entities: entity });
    return {
      timeline: parts
        .flatMap((part) => part.timeline)
        .map((entry) => ({ ...entry, ...count(entry.accounts) }))
        .map((entry) => titled(entry, names.entities))
        .map((entry) => ({ ...entry, salience: spoken.get(entry.when.value) ?? null }))
        .sort(byDate),
    };
  },
};

/** What each article of a block tells. */
function read(
  block: readonly Annotated[],
  matters: readonly (number | null)[],
  { relations }: Given<Seen>,
  names: Names,
): readonly (readonly Telling[])[] {
  const families = familiesOf(relations.family);
  const carried = byArticle<Carried>(relations.carried);
  const datings = byArticle<Dating>(relations.dating);
  return block.map((item, i) => {
    const { id } = item.article;
    return tellingsOf(
      item,
      names,
      datings.get(id) ?? [],
      carried.get(id) ?? [],
      families.get(id) ?? (id as string as FamilyId),
      matters[i]!,
    );
  });
}

function entriesOf(
  day: string,
  told: readonly (readonly Telling[])[],
  names: Names,
): readonly TimelineEntry[] {
  const groups = new Map<string, Telling[]>();
  for (const telling of told.flat()) {
    if (telling.day !== day) continue;
    const key = `${telling.status} ${telling.group}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [telling]);
    else list.push(telling);
  }
  const entries: TimelineEntry[] = [];
  for (const key of [...groups.keys()].sort(compareText)) {
    for (const found of cluster(names, groups.get(key)!)) {
      // What is only denied or demanded is nobody's happening.
      if (found.tellings.every((t) => t.joins) || saysNothing(found.tellings)) continue;
      entries.push(entryOf(day, withUndated(day, found, told)));
    }
  }
  return entries;
}

/** Types of which an entry without any name says nothing: "Casualties", "Meeting". */
const NEEDS_NAMES: ReadonlySet<string> = new Set([
  'casualties',
  'meet',
  'move',
  'release',
  'detain',
  'deploy',
  'aid',
  'vote',
]);

/** One page's account of nobody in particular, nowhere in particular. */
const saysNothing = (tellings: readonly Telling[]): boolean =>
  tellings.every(
    (t) =>
      NEEDS_NAMES.has(t.type) &&
      t.article === tellings[0]!.article &&
      t.participants.all.size === 0 &&
      t.participants.head === null,
  );

/**
 * Adds what is told without a date, where the date is beyond doubt: the same article dates the same matter at that
 * place, once and to this day; or it dates it nowhere, and was published on this day.
 */
function withUndated(day: string, found: Cluster, told: readonly (readonly Telling[])[]): Cluster {
  const first = found.tellings[0]!;
  if (first.status !== 'happened' || first.group !== 'control') return found;
  const places = new Set(found.tellings.map((t) => t.participants.place));
  places.delete(null);
  const more: Telling[] = [];
  for (const tellings of told) {
    for (const telling of tellings) {
      const { place } = telling.participants;
      if (!mayJoin(telling) || place === null || !places.has(place)) continue;
      const days = new Set(
        tellings
          .filter(
            (t) =>
              t.status === 'happened' &&
              !t.joins &&
              t.group === telling.group &&
              t.participants.place === place &&
              t.day !== null,
          )
          .map((t) => t.day),
      );
      const published = telling.item.article.published?.value.slice(0, 10) ?? null;
      if (days.size === 0 ? published === day : days.size === 1 && days.has(day))
        more.push(telling);
    }
  }
  if (more.length === 0) return found;
  return {
    tellings: [...found.tellings, ...more],
    rules: [...found.rules, 'undated, same place, told on the day'],
  };
}

function entryOf(day: string, { tellings, rules }: Cluster): TimelineEntry {
  const dated = tellings.filter((t) => t.day === day);
  const accounts = accountsOf(tellings);
  const { status } = tellings[0]!;
  const own = dated.filter((t) => !t.joins);
  const types = (own.length > 0 ? own : dated).map((t) => t.type);
  return {
    when: whenOf(
      day,
      dated.flatMap((t) => t.when ?? []),
    ),
    title: '',
    status,
    type: leadingType(types),
    entities: entitiesOf(tellings),
    rule: accounts.length === 1 ? 'one account' : rules.join('; '),
    salience: null,
    ...countAccounts(accounts),
  };
}

/** One account an article and sentence; of several events of a sentence the dated, affirmed one speaks. */
function accountsOf(tellings: readonly Telling[]): Accounts {
  const best = new Map<string, Telling>();
  const prefer = inOrder<Telling>(
    (a, b) => Number(a.joins) - Number(b.joins),
    (a, b) => Number(a.when === null) - Number(b.when === null),
    (a, b) => b.participants.all.size - a.participants.all.size,
    (a, b) => a.event.predicate.start - b.event.predicate.start,
    (a, b) => compareText(a.type, b.type),
  );
  for (const telling of tellings) {
    const key = `${telling.article}#${telling.sentence.start}`;
    const before = best.get(key);
    if (before === undefined || prefer(telling, before) < 0) best.set(key, telling);
  }
  const accounts = [...best.values()].map(accountOf).sort(byPublication);
  return accounts as unknown as Accounts;
}

/** Those that more than one account names, by how many do; of a single account all. */
function entitiesOf(tellings: readonly Telling[]): readonly EntityId[] {
  const sentences = new Map<EntityId, Set<string>>();
  const places = new Set<EntityId>();
  for (const t of tellings) {
    if (t.participants.place !== null) places.add(t.participants.place);
    for (const entity of t.participants.all) {
      const set = sentences.get(entity) ?? new Set<string>();
      sentences.set(entity, set.add(`${t.article}#${t.sentence.start}`));
    }
  }
  const several = [...sentences].filter(([, told]) => told.size > 1).length > 0;
  return [...sentences]
    .filter(([entity, told]) => !several || told.size > 1 || places.has(entity))
    .sort(
      (a, b) =>
        Number(places.has(b[0])) - Number(places.has(a[0])) ||
        b[1].size - a[1].size ||
        compareText(a[0], b[0]),
    )
    .map(([entity]) => entity);
}
