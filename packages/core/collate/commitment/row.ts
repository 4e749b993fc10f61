import {
  compareText,
  placeOf,
  standingDue,
  type Account,
  type Citation,
  type CommitmentDay,
  type EntityId,
  type Outcome,
  type When,
} from '../../model/index.ts';
import { dayKey, daysBetween, isDay } from '../happening/day.ts';
import { leadingType } from '../happening/group.ts';
import { byTelling, type Undertaking } from './join.ts';
import { outcomeOf, type Judged } from './outcome.ts';
import type { Telling } from './telling.ts';

/** A commitment before its names are those of the whole case and its reports are counted. */
export interface Row {
  readonly type: string;
  /** Whom its title names, in order. */
  readonly about: readonly EntityId[];
  readonly by: { readonly entity: EntityId | null; readonly words: string } | null;
  readonly history: readonly CommitmentDay[];
  readonly reports: readonly { readonly outcome: Outcome; readonly accounts: readonly Account[] }[];
  readonly evidence: readonly Citation[];
  readonly agreement: {
    readonly when: When | null;
    readonly parties: readonly EntityId[];
    readonly cite: Citation;
  } | null;
  readonly rule: string;
}

/** What pages tell of the undertakings of one key, as rows; those for which no day is set are none. */
export function rowsOf(
  undertakings: readonly Undertaking[],
  outcomes: readonly Telling[],
  isPlace: boolean,
): readonly Row[] {
  const judged = undertakings.flatMap((one) => judgedOf(one) ?? []);
  const reports = judged.map(() => [] as { outcome: Outcome; telling: Telling }[]);
  for (const telling of outcomes) {
    const found = judged.flatMap((one, i) => {
      const outcome = outcomeOf(telling, one, isPlace);
      return outcome === null ? [] : [{ i, outcome, far: distanceTo(telling, one) }];
    });
    const nearest = Math.min(...found.map(({ far }) => far));
    const best = found.filter(({ far }) => far === nearest);
    // Two that it may be the outcome of: it is told of neither.
    if (best.length === 1) reports[best[0]!.i]!.push({ outcome: best[0]!.outcome, telling });
  }
  return judged.map((one, i) => rowOf(one, reports[i]!));
}

function judgedOf(
  undertaking: Undertaking,
): (Judged & { history: readonly CommitmentDay[] }) | null {
  const history = historyOf(undertaking.tellings);
  const due = standingDue(history);
  if (due === null || due.from === null) return null;
  const days = history
    .map((one) => dayKey(one.due)!)
    .filter(isDay)
    .sort(compareText);
  const agreed = undertaking.tellings.flatMap(
    ({ agreement }) => dayKey(agreement?.when ?? null) ?? [],
  );
  return {
    ...undertaking,
    history,
    due,
    days: days.length === 0 ? [due.from.slice(0, 10)] : days,
    agreed: agreed.filter(isDay).sort(compareText)[0] ?? null,
  };
}

/** Days in the order in which they came to stand: those that something was moved to after those that it was moved from. */
function historyOf(tellings: readonly Telling[]): readonly CommitmentDay[] {
  const days = new Map<string, CommitmentDay>();
  const moved = new Set<string>();
  for (const { step, when, account } of tellings) {
    const day = dayKey(when);
    if (when === null || day === null || when.from === null) continue;
    if (step === 'done' || step === 'not done') continue;
    if (step !== 'agreed') moved.add(day);
    // One page may ask for a day that another has as agreed: both are told.
    const key = `${day} ${step === 'asked' ? 'asked' : ''}`;
    if (!days.has(key)) days.set(key, { due: when, cite: account.cite, step });
  }
  const all = [...days.values()];
  const isMoved = (one: CommitmentDay): boolean => moved.has(dayKey(one.due)!);
  const later = all.filter(isMoved);
  // What is given after it was asked for was moved, whoever tells it as the day that stands.
  const asked = new Set(later.filter(({ step }) => step === 'asked').map(({ due }) => dayKey(due)));
  return [
    ...all.filter((one) => !isMoved(one)),
    ...later.filter(({ step }) => step === 'asked'),
    ...later
      .filter(({ step }) => step !== 'asked')
      .map((one) => (asked.has(dayKey(one.due)) ? { ...one, step: 'moved' as const } : one)),
  ];
}

/** Days between what is told and the nearest day that was set. */
function distanceTo({ when, published }: Telling, { days }: Judged): number {
  const day = (when?.from ?? published)?.slice(0, 10) ?? null;
  if (day === null) return 0;
  return Math.min(...days.map((one) => Math.abs(daysBetween(one, day))));
}

function rowOf(
  { tellings, rules, history }: Judged & { history: readonly CommitmentDay[] },
  reports: readonly { readonly outcome: Outcome; readonly telling: Telling }[],
): Row {
  const sorted = [...reports].sort((a, b) => byTelling(a.telling, b.telling));
  const outcomes = (['kept', 'late', 'not kept'] as const).flatMap((outcome) => {
    const accounts = onePerSentence(
      sorted.filter((one) => one.outcome === outcome).map(({ telling }) => telling.account),
    );
    return accounts.length === 0 ? [] : [{ outcome, accounts }];
  });
  const by = byWhom(tellings);
  const place = tellings.find((one) => one.place !== null)?.place ?? null;
  const patients = tellings.flatMap((one) => one.patients);
  const about = [place, ...patients, by?.entity ?? null].filter((id) => id !== null);
  const types = tellings.map(({ type }) => type);
  return {
    type: leadingType(types),
    about: [...new Set(about)],
    by,
    history,
    reports: outcomes,
    evidence: onePerSentence(tellings.map(({ account }) => account)).map(({ cite }) => cite),
    agreement: agreementOf(tellings),
    rule: rules.length === 0 ? 'one account' : rules.join('; '),
  };
}

/** Who is bound: whoever lets go rather than whoever comes to hold, a name rather than other words. */
function byWhom(tellings: readonly Telling[]): Row['by'] {
  const bound = tellings.filter((one) => one.side !== 'takes');
  const from = bound.length > 0 ? bound : tellings;
  const named = from.find((one) => one.agents.length > 0);
  if (named !== undefined) return { entity: named.agents[0]!, words: named.by ?? '' };
  const words = from.find((one) => one.by !== null)?.by ?? null;
  return words === null ? null : { entity: null, words };
}

/** The agreement as the page tells it that says most of it. */
function agreementOf(tellings: readonly Telling[]): Row['agreement'] {
  const told = tellings.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
  const says = (one: NonNullable<Row['agreement']>): number =>
    Number(one.when !== null) * 100 + one.parties.length;
  return told.reduce<Row['agreement']>(
    (best, one) => (best === null || says(one) > says(best) ? one : best),
    null,
  );
}

function onePerSentence(accounts: readonly Account[]): readonly Account[] {
  const seen = new Set<string>();
  return accounts.filter(({ cite }) => !seen.has(placeOf(cite)) && seen.add(placeOf(cite)));
}
