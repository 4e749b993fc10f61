import {
  compareNullable,
  compareText,
  inOrder,
  type Account,
  type Accounts,
  type Agreement,
  type EntityId,
  type TimelineEntry,
} from '../../model/index.ts';
import {
  compareSizes,
  gather,
  readClaims,
  sizesOf,
  type Claim,
  type ClaimNeeds,
  type Size,
} from '../claim/index.ts';
import type { Collator } from '../collator.ts';
import { counting } from '../count/index.ts';
import { accountOf, byPublication } from '../happening/account.ts';
import { dayKey, isDay } from '../happening/day.ts';
import { entitiesAt, indexNames, type Names } from '../happening/participants.ts';

type Needs = 'mask' | ClaimNeeds | 'statement' | 'timeline';

/** A number that accounts of one happening give alike, before it is counted. */
interface AlikeNumber {
  readonly entry: string;
  readonly what: string;
  readonly accounts: readonly Account[];
}

/**
 * What accounts of one happening tell alike: on which day, where, and how many. One row for each answer that two origins
 * give at least; what one origin alone tells is no agreement, and its timeline entry says so by its counts.
 */
export const agreement: Collator<
  Needs,
  'agreement',
  null,
  { readonly numbers: readonly AlikeNumber[] }
> = {
  id: 'agreement',
  version: 1,
  requires: ['mask', 'family', 'carried', 'entity', 'link', 'dating', 'statement', 'timeline'],
  provides: ['agreement'],
  sees: ['mask', 'family', 'carried', 'entity', 'link', 'dating', 'timeline'],
  plan(items, { relations }) {
    const index = new Map(items.map(({ id }, i) => [id, i]));
    const blocks = relations.timeline.flatMap((entry) => {
      if (!isShared(entry) || !COUNTED.has(entry.type)) return [];
      const members = [...new Set(entry.accounts.map(({ cite }) => index.get(cite.article)!))];
      return [{ members: members.sort((a, b) => a - b), context: keyOf(entry) }];
    });
    return { blocks };
  },
  collate(members, { relations }, context) {
    const entry = relations.timeline.find((one) => keyOf(one) === context);
    if (entry === undefined) return { numbers: [] };
    const articles = members.map((member) => member.load());
    const { names, byArticle } = readClaims(articles, relations);
    const places = new Set(entry.accounts.map(({ cite }) => `${cite.article}#${cite.start}`));
    const own = [...byArticle.values()]
      .flat()
      .filter(({ article, sentence }) => places.has(`${article}#${sentence.start}`));
    return { numbers: numbersOf(names, entry, own) };
  },
  merge(parts, { relations }) {
    const { family, statement, entity, link, timeline } = relations;
    const names = indexNames(entity, link);
    const count = counting({ families: family, statements: statement, entities: entity });
    const numbers = new Map<string, AlikeNumber[]>();
    for (const one of parts.flatMap((part) => part.numbers))
      numbers.set(one.entry, [...(numbers.get(one.entry) ?? []), one]);
    const found = timeline.filter(isShared).flatMap((entry) => {
      const rows = [
        ...whenOf(entry),
        ...whereOf(names, entry),
        ...(numbers.get(keyOf(entry)) ?? []),
      ];
      return rows.flatMap(({ what, accounts }): Agreement[] => {
        if (!isSome(accounts)) return [];
        const counts = count(accounts);
        return counts.independent < 2 ? [] : [{ what, when: entry.when, ...counts }];
      });
    });
    return { agreement: found.sort(inTheirOrder) };
  },
};

/** Types whose accounts count people or things. */
const COUNTED: ReadonlySet<string> = new Set([
  'fight',
  'assault',
  'casualties',
  'accident',
  'disaster',
  'explosion',
  'protest',
  'strike',
  'detain',
  'release',
  'evacuate',
  'destroy',
]);

const isShared = (entry: TimelineEntry): boolean =>
  entry.status === 'happened' && entry.independent > 1;
const keyOf = ({ when, type, accounts }: TimelineEntry): string =>
  `${when.value} ${type} ${accounts[0].cite.article}#${accounts[0].cite.start}`;
const isSome = (accounts: readonly Account[]): accounts is Accounts => accounts.length > 0;
const isTold = ({ polarity, modality }: Account): boolean =>
  polarity === 'affirmed' && modality === 'happened';

interface Row {
  readonly what: string;
  readonly accounts: readonly Account[];
}

/** Accounts that give the entry's day in words of their own. */
const whenOf = (entry: TimelineEntry): readonly Row[] =>
  isDay(entry.when.value)
    ? [
        {
          what: entry.title,
          accounts: entry.accounts.filter(
            (one) => isTold(one) && dayKey(one.when) === entry.when.value,
          ),
        },
      ]
    : [];

/** Accounts that say where it was, by the place they name. */
function whereOf(names: Names, entry: TimelineEntry): readonly Row[] {
  const byPlace = new Map<EntityId, Account[]>();
  for (const account of entry.accounts.filter(isTold)) {
    const places = account.roles
      .filter(({ role }) => role === 'place')
      .flatMap(({ cite }) => entitiesAt(names, cite.article, cite).at(-1) ?? []);
    for (const place of new Set(places))
      byPlace.set(place, [...(byPlace.get(place) ?? []), account]);
  }
  return [...byPlace].map(([place, accounts]) => ({
    what: `${entry.title}: at ${names.entities.get(place)?.name ?? ''}`,
    accounts,
  }));
}

/** Numbers of one role that agree, every one with every other. */
function numbersOf(
  names: Names,
  entry: TimelineEntry,
  claims: readonly Claim[],
): readonly AlikeNumber[] {
  const told = claims.filter(
    ({ event }) => event.modality === 'happened' && event.polarity === 'affirmed',
  );
  return gather(names, told).flatMap((scene) => {
    const groups: Size[][] = [];
    for (const size of sizesOf(scene.claims)) {
      const own = groups.find((group) =>
        group.every((other) => other.role === size.role && compareSizes(other, size) === 'agree'),
      );
      if (own === undefined) groups.push([size]);
      else own.push(size);
    }
    return groups.flatMap((group) => {
      const accounts = new Map(
        group.map(({ claim }) => [`${claim.article}#${claim.sentence.start}`, accountOf(claim)]),
      );
      return [
        {
          entry: keyOf(entry),
          what: `${entry.title}: ${numberIn(group)} ${group[0]!.role}`,
          accounts: [...accounts.values()].sort(byPublication),
        },
      ];
    });
  });
}

/** The most exact of numbers that agree: that of most accounts, then the first. */
function numberIn(sizes: readonly Size[]): string {
  const counts = new Map<string, number>();
  for (const { quantity } of sizes) {
    const { value, comparator } = quantity;
    const text = typeof value === 'number' ? String(value) : `${value[0]} to ${value[1]}`;
    const bound = comparator === '≥' ? 'at least ' : comparator === '≤' ? 'at most ' : '';
    const words = `${bound}${comparator === '≈' ? 'about ' : ''}${text}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
}

/** Told by most origins first, then by day. */
const inTheirOrder = inOrder<Agreement>(
  (a, b) => b.independent - a.independent,
  (a, b) => compareNullable(a.when?.from ?? null, b.when?.from ?? null),
  (a, b) => compareText(a.what, b.what),
  (a, b) => compareText(JSON.stringify(a.accounts), JSON.stringify(b.accounts)),
);
