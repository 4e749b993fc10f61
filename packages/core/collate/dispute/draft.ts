import type { Account, Dispute, When } from '../../model/index.ts';
import type { Claim } from '../claim/index.ts';
import { accountOf, byPublication } from '../happening/account.ts';
import { whenOf } from '../happening/entry.ts';
import { leadingType } from '../happening/group.ts';
import { isDay } from '../happening/day.ts';
import type { Names } from '../happening/participants.ts';
import { titleOf } from '../happening/title.ts';

/** One answer, before it is counted. */
export interface DraftPosition {
  readonly answer: string;
  readonly accounts: readonly Account[];
}
/** A dispute of one block, before its accounts are counted. */
export interface Draft extends Omit<Dispute, 'positions'> {
  readonly positions: readonly DraftPosition[];
}

/** What a kind of dispute is looked for in: claims of one happening, and the rules that joined them. */
export interface Ground {
  readonly names: Names;
  readonly claims: readonly Claim[];
  readonly rules: readonly string[];
}
export type Kind = (ground: Ground) => readonly Draft[];

/** An answer and one claim that gives it. */
export interface Answer {
  readonly answer: string;
  readonly claim: Claim;
}

/**
 * A dispute where answers of different families stand against each other; none else. Answers come in the order in which
 * they are given; one account a sentence.
 */
export function draftOf(
  ground: Ground,
  kind: Dispute['kind'],
  asks: string,
  answers: readonly Answer[],
  why: string,
): readonly Draft[] {
  const positions = positionsOf(answers);
  if (!areOfTwo(positions)) return [];
  const claims = answers.map(({ claim }) => claim);
  const rules = [...ground.rules, why].join('; ');
  return [
    {
      kind,
      question: `${titleFor(kind, ground, claims)}: ${asks}`,
      when: dayOf(claims),
      positions,
      rule: rules,
    },
  ];
}

export function positionsOf(answers: readonly Answer[]): readonly DraftPosition[] {
  const byAnswer = new Map<string, Map<string, Account>>();
  for (const { answer, claim } of answers) {
    const accounts = byAnswer.get(answer) ?? new Map<string, Account>();
    byAnswer.set(answer, accounts);
    const key = `${claim.article}#${claim.sentence.start}`;
    if (!accounts.has(key)) accounts.set(key, accountOf(claim));
  }
  return [...byAnswer].map(([answer, accounts]) => ({
    answer,
    accounts: [...accounts.values()].sort(byPublication),
  }));
}

/** At least two answers, and two of them from different families. */
export const areOfTwo = (positions: readonly DraftPosition[]): boolean =>
  positions.some((one, i) =>
    positions
      .slice(i + 1)
      .some((other) => one.accounts.some((a) => other.accounts.some((b) => a.family !== b.family))),
  );

const OF_A_PLACE: ReadonlySet<Dispute['kind']> = new Set(['quantity', 'cause', 'status']);

/** Type, place, who takes part and day, in the words of timeline titles. */
export function titleFor(
  kind: Dispute['kind'],
  { claims: told, names }: Ground,
  claims: readonly Claim[],
): string {
  const all = [...claims, ...told];
  const counts = new Map<string, number>();
  const place = all.map(({ participants }) => participants.place).find((id) => id !== null);
  for (const claim of claims)
    for (const id of new Set([...claim.agents, ...claim.patients]))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  const parties = [...counts]
    // A number or a cause at a place is nobody's: one side's name beside it would say more.
    .filter(([id]) => id !== place && (place == null || !OF_A_PLACE.has(kind)))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id]) => id);
  const shown = [...(place == null ? [] : [place as string]), ...parties].flatMap(
    (id) => names.entities.get(id as never)?.name ?? [],
  );
  const day = all.map((claim) => claim.day).find((one) => one !== null && isDay(one)) ?? null;
  const type = leadingType(all.map((claim) => claim.type));
  return day === null
    ? titleOf(type, shown, 'XXXX').replace(/, [^,]*$/u, '')
    : titleOf(type, shown, day);
}

/** The day that claims give in their own words, on the surest basis; null where only their pages' days tell it. */
export function dayOf(claims: readonly Claim[]): When | null {
  const day = claims.map((claim) => claim.day).find((one) => one !== null && isDay(one)) ?? null;
  if (day === null) return null;
  const whens = claims.flatMap(({ when }) =>
    when !== null && when.value.slice(0, 10) === day ? [when] : [],
  );
  return whens.length === 0 ? null : whenOf(day, whens);
}
