import type { Annotated } from '../../annotate/index.ts';
import { dayText, readIsoDay } from '../../model/calendar.ts';
import type { EntityId, FamilyId, Span } from '../../model/index.ts';
import { claimsOf, familyOf, type ClaimNeeds } from '../claim/index.ts';
import { byArticle } from '../happening/articles.ts';
import type { Block, Digested } from '../collator.ts';
import { isDay } from '../happening/day.ts';
import { entitiesAt, indexNames, type Names } from '../happening/participants.ts';
import type { Dating, Relations } from '../relation.ts';
import { deedsOf } from './deed.ts';
import { doersOf, topicOf } from './denial.ts';
import { ONCE } from './kinds/index.ts';
import type { PageOf } from './quotation.ts';

type Place = readonly [start: number, end: number];

/** What an article tells, as far as it decides with which others it is compared. Names are looked up when it is planned. */
export interface Told {
  /** As its accounts show them. */
  readonly page: PageOf;
  /** The day it was published on; null where it is not a day. */
  readonly published: string | null;
  /** By kind and day (`null`: that of the page; `XXXX-05-02`: a year that another page gives): where it is told. */
  readonly scenes: readonly {
    readonly field: string;
    readonly day: string | null;
    readonly at: readonly Place[];
  }[];
  /** What happens once, told with a day: by type, and the words that name whom or where. */
  readonly once: readonly { readonly type: string; readonly day: string; readonly at: Place }[];
  /** What somebody did, and what is denied: by topic, and the words that name who. */
  readonly deeds: readonly {
    readonly topic: string;
    readonly denied: boolean;
    readonly at: Place;
    readonly name: string;
  }[];
}

const NO_NAMES = indexNames([], []);
const placed = ({ start, end }: Span): Place => [start, end];
const spanOf = ([start, end]: Place): Span => ({ start, end });

/** Types that are compared by day. */
const COMPARED: ReadonlySet<string> = new Set([
  'harm',
  'agree',
  'ceasefire',
  'meet',
  'protest',
  'strike',
  'detain',
  'release',
  'trial',
  'vote',
  'election',
  'control',
  'destroy',
  'move',
  'deploy',
  'evacuate',
]);

export function toldBy(item: Annotated): Told {
  const family = item.article.id as string as FamilyId;
  const claims = claimsOf(item, { names: NO_NAMES, datings: [], carried: [], family });
  const scenes = new Map<string, { field: string; day: string | null; at: Place[] }>();
  const once: Told['once'][number][] = [];
  for (const { field, day, isMain, sentence, type, event } of claims) {
    if (!COMPARED.has(field) || (day === null && !isMain)) continue;
    const key = `${field} ${day}`;
    const known = scenes.get(key) ?? { field, day, at: [] };
    scenes.set(key, known);
    const last = known.at.at(-1);
    if (last?.[0] !== sentence.start) known.at.push(placed(sentence));
    if (day === null || !ONCE.has(type) || event.modality !== 'happened') continue;
    for (const span of [event.patient, event.place, event.agent])
      if (span !== null) once.push({ type, day, at: placed(span) });
  }
  const { outlet, published } = item.article;
  const day = published?.value.slice(0, 10) ?? '';
  return {
    page: { published: published?.value ?? null, outlet: outlet?.value ?? null },
    published: isDay(day) ? day : null,
    scenes: [...scenes.values()],
    once,
    deeds: deedsOf(item).map((deed) => ({
      topic: topicOf(deed),
      denied: deed.denied,
      at: placed(deed.doer),
      name: deed.name,
    })),
  };
}

/** What a block is about: its first word says which comparison it is for. */
export type BlockKind = 'day' | 'once' | 'denied';

interface Bucket {
  readonly kind: BlockKind;
  /** By article: the things that its words there name. */
  readonly members: Map<number, Set<EntityId>>;
  /** Whether it needs something that not every member has: a denial. */
  denied: boolean;
}

/** An undated page tells of its own day or of the day before. */
const NEWS = 1;

/**
 * The blocks of a case: articles that tell of one day and kind and name the same, or date what happens once, or tell a
 * deed and its denial. What all of one family tell is no block.
 */
export function planBlocks(
  items: readonly Digested<Told>[],
  relations: Relations<ClaimNeeds>,
): readonly Block[] {
  const names = indexNames(relations.entity, relations.link);
  const datings = byArticle<Dating>(relations.dating);
  const buckets = new Map<string, Bucket>();
  const put = (kind: BlockKind, key: string, index: number, of: Iterable<EntityId>): Bucket => {
    const name = `${kind} ${key}`;
    const bucket = buckets.get(name) ?? { kind, members: new Map(), denied: false };
    buckets.set(name, bucket);
    const own = bucket.members.get(index) ?? new Set<EntityId>();
    bucket.members.set(index, own);
    for (const id of of) own.add(id);
    return bucket;
  };
  for (const [index, { id, digest }] of items.entries()) {
    const named = (at: readonly Place[]): readonly EntityId[] =>
      at.flatMap((place) => entitiesAt(names, id, spanOf(place)));
    const lead = (names.links.get(id) ?? []).slice(0, LEAD).map(({ entity }) => entity);
    for (const { field, day, at } of digest.scenes)
      for (const one of daysOf(day, digest.published, datings.get(id) ?? []))
        put('day', `${one} ${field}`, index, [...named(at), ...lead]);
    for (const { type, at } of digest.once)
      for (const entity of new Set(named([at]))) put('once', `${type} ${entity}`, index, [entity]);
    for (const { topic, denied, at, name } of digest.deeds)
      for (const who of doersOf(names, id, { doer: spanOf(at), name })) {
        const bucket = put('denied', `${topic} ${who}`, index, [who as EntityId]);
        bucket.denied ||= denied;
      }
  }
  putMonths(items, buckets, names);
  const family = items.map(({ id }) => familyOf(relations.family, id));
  return [...buckets]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .flatMap(([context, bucket]) => {
      if (bucket.kind === 'denied' && !bucket.denied) return [];
      const members = connected(bucket.members, family);
      return members.length < 2 ? [] : [{ members, context }];
    });
}

/** What is told of a month joins the days of that month on which the same things are told of. */
function putMonths(
  items: readonly Digested<Told>[],
  buckets: ReadonlyMap<string, Bucket>,
  names: Names,
): void {
  const months = new Map<string, Bucket[]>();
  for (const [name, bucket] of buckets) {
    const [kind, day = '', field = ''] = name.split(' ');
    if (kind !== 'day' || !isDay(day)) continue;
    const key = `${day.slice(0, 7)} ${field}`;
    months.set(key, [...(months.get(key) ?? []), bucket]);
  }
  for (const [index, { id, digest }] of items.entries())
    for (const { field, day, at } of digest.scenes) {
      const days = months.get(`${day ?? ''} ${field}`);
      if (days === undefined) continue;
      const own = new Set(at.flatMap((place) => entitiesAt(names, id, spanOf(place))));
      for (const { members } of days) {
        if (members.has(index)) continue;
        const shares = [...members.values()].some((other) => [...own].some((e) => other.has(e)));
        if (shares) members.set(index, own);
      }
    }
}

/** So many of a page's first names stand for what it is about. */
const LEAD = 12;

/** Days in whose block a telling belongs. */
function daysOf(
  day: string | null,
  published: string | null,
  datings: readonly Dating[],
): readonly string[] {
  if (day === null) {
    if (published === null) return [];
    return [published, dayBefore(published)];
  }
  if (!day.startsWith('XXXX-')) return [day];
  const completed = datings
    .map(({ when }) => when.value)
    .filter((v) => v.slice(5) === day.slice(5));
  return completed.length === 0 ? [day] : [...new Set(completed)];
}

function dayBefore(day: string): string {
  const number = readIsoDay(day);
  return number === null ? day : dayText(number - NEWS);
}

/** Those that name something that an article of another family names there as well, ascending. */
function connected(
  members: ReadonlyMap<number, ReadonlySet<EntityId>>,
  family: readonly FamilyId[],
): readonly number[] {
  const families = new Map<EntityId, Set<FamilyId>>();
  for (const [index, named] of members)
    for (const id of named)
      families.set(id, (families.get(id) ?? new Set<FamilyId>()).add(family[index]!));
  return [...members]
    .filter(([, named]) => [...named].some((id) => families.get(id)!.size > 1))
    .map(([index]) => index)
    .sort((a, b) => a - b);
}
