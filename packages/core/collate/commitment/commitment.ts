import {
  commitmentStatus,
  compareNullable,
  compareText,
  EVENT_TYPES,
  inOrder,
  placeOf,
  standingDue,
  type Accounts,
  type Citation,
  type Commitment,
  type Entity,
  type EntityId,
  type Evidence,
  type FamilyId,
  type When,
} from '../../model/index.ts';
import type { Collator, Given } from '../collator.ts';
import { counting, type Counting } from '../count/index.ts';
import { byArticle, familiesOf } from '../happening/articles.ts';
import { completed } from '../happening/completed.ts';
import { indexNames } from '../happening/participants.ts';
import type { Carried, Dating } from '../relation.ts';
import { joined } from './join.ts';
import { hintsOf, keyOf, type Hints } from './key.ts';
import { rowsOf, type Row } from './row.ts';
import { tellingsOf } from './telling.ts';

type Seen = 'mask' | 'family' | 'carried' | 'entity' | 'link' | 'dating';
type Needs = Seen | 'statement';
/** Of an article: the keys under which it tells something, with where their predicates begin. */
type Keyed = readonly (readonly [key: string, at: number])[];

/**
 * What somebody undertook to do by a day, how that day moved, and what pages report of the outcome. A block is what may be
 * one undertaking: one place that changes hands, or one thing that is done to one object.
 */
export const commitment: Collator<Needs, 'commitment', Hints, { rows: readonly Row[] }, Keyed> = {
  id: 'commitment',
  version: 1,
  requires: ['mask', 'family', 'carried', 'entity', 'link', 'dating', 'statement'],
  provides: ['commitment'],
  sees: ['mask', 'family', 'carried', 'entity', 'link', 'dating'],
  digest: { id: 'commitment', version: 1, of: hintsOf },
  plan(items, { relations }) {
    const names = indexNames(relations.entity, relations.link);
    const keyed = items.map(({ id, digest }) =>
      digest.hints.flatMap((hint) => {
        const key = keyOf(names, id, hint);
        return key === null ? [] : [{ key, hint }];
      }),
    );
    const undertaken = new Set<string>();
    for (const { key, hint } of keyed.flat()) if (hint.undertaken) undertaken.add(key);
    const members = new Map<string, number[]>();
    for (const [index, told] of keyed.entries()) {
      for (const key of new Set(told.map((one) => one.key))) {
        if (!undertaken.has(key)) continue;
        const list = members.get(key);
        if (list === undefined) members.set(key, [index]);
        else list.push(index);
      }
    }
    return {
      blocks: [...members]
        .sort((a, b) => compareText(a[0], b[0]))
        .map(([context, list]) => ({ members: list, context })),
      contexts: keyed.map((told) =>
        told.flatMap(({ key, hint }) => (undertaken.has(key) ? [[key, hint.at] as const] : [])),
      ),
    };
  },
  collate(members, { relations }: Given<Seen>, key) {
    const names = indexNames(relations.entity, relations.link);
    const families = familiesOf(relations.family);
    const carried = byArticle<Carried>(relations.carried);
    const datings = byArticle<Dating>(relations.dating);
    const told = members.flatMap((member) => {
      const at = new Set(member.context.filter(([own]) => own === key).map(([, start]) => start));
      const own = datings.get(member.id) ?? [];
      const reading = {
        names,
        carried: carried.get(member.id) ?? [],
        family: families.get(member.id) ?? (member.id as string as FamilyId),
        dayOf: (when: When | null, at: number) => completed(when, at, own),
      };
      return tellingsOf(member.load(), reading, (start) => at.has(start));
    });
    const isPlace = key.startsWith('control at ');
    const isOutcome = (step: string): boolean => step === 'done' || step === 'not done';
    const undertakings = joined(
      told.filter(({ step }) => !isOutcome(step)),
      isPlace,
    );
    const outcomes = told.filter(({ step }) => isOutcome(step));
    return { rows: rowsOf(undertakings, outcomes, isPlace) };
  },
  merge(parts, { relations }, items) {
    const entities = new Map<EntityId, Entity>(relations.entity.map((one) => [one.id, one]));
    const { family, statement, entity } = relations;
    const count = counting({ families: family, statements: statement, entities: entity });
    const days = items.flatMap(({ digest }) => digest.published ?? []);
    const asOf = days.sort(compareText).at(-1) ?? null;
    return {
      commitment: parts
        .flatMap(({ rows }) => rows)
        .map((row) => commitmentOf(row, entities, count, asOf))
        .sort(inTheirOrder),
    };
  },
};

const inTheirOrder = inOrder<Commitment>(
  (a, b) => compareNullable(a.due?.from ?? null, b.due?.from ?? null),
  (a, b) => compareText(a.what, b.what),
  (a, b) => compareText(placeOf(a.evidence[0] as Citation), placeOf(b.evidence[0] as Citation)),
  (a, b) => compareText(JSON.stringify(a), JSON.stringify(b)),
);

/** The most names a title has. */
const NAMES = 3;

function commitmentOf(
  row: Row,
  entities: ReadonlyMap<EntityId, Entity>,
  count: Counting,
  asOf: string | null,
): Commitment {
  const nameOf = (id: EntityId): string | null => entities.get(id)?.name ?? null;
  const namesOf = (ids: readonly EntityId[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => nameOf(id) ?? [])),
  ];
  const { title } = EVENT_TYPES[row.type as keyof typeof EVENT_TYPES];
  const names = namesOf(row.about).slice(0, NAMES).join(', ');
  const due: When | null = standingDue(row.history);
  const reports = row.reports.map(({ outcome, accounts }) => {
    const { outlets: _, ...counted } = count(accounts as unknown as Accounts);
    return { outcome, ...counted };
  });
  const entity = row.by?.entity ?? null;
  return {
    what: names === '' ? title : `${title}: ${names}`,
    by: (entity === null ? null : nameOf(entity)) ?? row.by?.words ?? null,
    due,
    history: row.history,
    reports,
    status: commitmentStatus({ reports, due, asOf }),
    asOf,
    evidence: row.evidence as unknown as Evidence,
    agreement:
      row.agreement === null ? null : { ...row.agreement, parties: namesOf(row.agreement.parties) },
    rule: row.rule,
  };
}
