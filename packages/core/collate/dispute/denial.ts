import type { Annotated } from '../../annotate/index.ts';
import {
  cite,
  compareWhens,
  type Account,
  type ArticleId,
  type EntityId,
  type FamilyId,
} from '../../model/index.ts';
import { sideOf } from '../claim/index.ts';
import { byPublication } from '../happening/account.ts';
import { entitiesAt, type Names } from '../happening/participants.ts';
import { areOfTwo, type Draft } from './draft.ts';
import { deedsOf, type Deed } from './deed.ts';

/** An article of a block with the family of its text at a place. */
export interface Telling {
  readonly item: Annotated;
  familyAt(deed: Deed): FamilyId;
}

interface Told {
  readonly telling: Telling;
  readonly deed: Deed;
  /** As it is shown. */
  readonly doer: string;
}

/** What a deed has to share with its denial, besides the doer. */
export const topicOf = ({ act, object }: Deed): string => `${act} ${object}`;

/** Who does it, as keys: the entities that the words name, a seat being its country; else the name as it is written. */
export function doersOf(
  names: Names,
  article: ArticleId,
  { doer, name }: Pick<Deed, 'doer' | 'name'>,
): readonly string[] {
  const named = [...new Set(entitiesAt(names, article, doer).map((id) => sideOf(names, id)))];
  return named.length > 0 || name === '' ? named : [`“${name}”`];
}

/** The name within the words for the doer: "the ferry Alma" is Alma. */
const nameIn = ({ article }: Annotated, { doer }: Deed): string =>
  (article.text.slice(doer.start, doer.end).match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).join(' ');

/**
 * What somebody is said to have done on one page, and denied on another: the same doer, the same kind of act, the same
 * kind of thing, and no two days that exclude each other.
 */
export function denials(names: Names, tellings: readonly Telling[]): readonly Draft[] {
  const byTopic = new Map<string, Told[]>();
  for (const telling of tellings)
    for (const deed of deedsOf(telling.item))
      for (const who of doersOf(names, telling.item.article.id, deed)) {
        const key = `${topicOf(deed)} ${who}`;
        const doer = names.entities.get(who as EntityId)?.name ?? nameIn(telling.item, deed);
        const list = byTopic.get(key);
        if (list === undefined) byTopic.set(key, [{ telling, deed, doer }]);
        else list.push({ telling, deed, doer });
      }
  return [...byTopic].sort((a, b) => (a[0] < b[0] ? -1 : 1)).flatMap(([, told]) => draftOf(told));
}

function draftOf(told: readonly Told[]): readonly Draft[] {
  const no = told.filter(({ deed }) => deed.denied);
  const yes = told.filter(
    (one) => !one.deed.denied && no.some((other) => isOfOne(one.deed, other.deed)),
  );
  const against = no.filter((one) => yes.some((other) => isOfOne(other.deed, one.deed)));
  const first = against[0];
  if (first === undefined) return [];
  const positions = [
    { answer: 'it did', accounts: accountsOf(yes) },
    { answer: 'it did not', accounts: accountsOf(against) },
  ];
  if (!areOfTwo(positions)) return [];
  // The noun that both sides use, or the plain one for both; never one side's own.
  const what = first.deed.object;
  const when = yes.map(({ deed }) => deed.when).find((one) => one !== null) ?? null;
  return [
    {
      kind: 'polarity',
      question: `${first.doer} and ${what}: did it take place?`,
      when,
      positions,
      rule: 'same doer, kind of act and kind of thing; told and denied',
    },
  ];
}

function isOfOne(yes: Deed, no: Deed): boolean {
  if (yes.of !== '' && no.of !== '' && yes.of !== no.of) return false;
  return (
    yes.when === null || no.when === null || compareWhens(yes.when, no.when).answer === 'agree'
  );
}

function accountsOf(told: readonly Told[]): readonly Account[] {
  const found = new Map<string, Account>();
  for (const { telling, deed } of told) {
    const { article } = telling.item;
    const key = `${article.id}#${deed.sentence.start}`;
    if (found.has(key)) continue;
    found.set(key, {
      cite: cite(article, deed.sentence),
      family: telling.familyAt(deed),
      outlet: article.outlet?.value ?? null,
      published: article.published?.value ?? null,
      voice: deed.said === null ? 'outlet' : 'attributed',
      speaker: deed.said?.speaker?.name ?? null,
      modality: 'happened',
      polarity: deed.denied ? 'denied' : 'affirmed',
      when: deed.when,
      roles: [
        { role: 'agent', cite: cite(article, deed.doer) },
        { role: 'patient', cite: cite(article, deed.objectAt) },
      ],
    });
  }
  return [...found.values()].sort(byPublication);
}
