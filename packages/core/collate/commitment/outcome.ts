import type { Outcome, When } from '../../model/index.ts';
import { daysBetween, isDay } from '../happening/day.ts';
import { sameParties, type Undertaking } from './join.ts';
import type { Telling } from './telling.ts';

/** What is told as done so many days before the first day that was set is another matter, where no agreement has a day. */
const BEFORE = 60;
/** So many days after the last one it is another matter too. */
const AFTER = 366;

/** An undertaking as far as an outcome is judged by it. */
export interface Judged extends Undertaking {
  /** Every day that was set or asked for, ISO days, ascending. */
  readonly days: readonly string[];
  /** The last day that was agreed on. */
  readonly due: When;
  /** The day of the agreement it stands in, where a page tells it. */
  readonly agreed: string | null;
}

/** What a page reports of an undertaking by telling that something was done or not; null where that is not said. */
export function outcomeOf(told: Telling, judged: Judged, isPlace: boolean): Outcome | null {
  const { tellings, due } = judged;
  if (due.to === null || due.from === null) return null;
  const parties = tellings.filter((one) => one.side === told.side);
  if (parties.some((one) => !sameParties(one, told, isPlace))) return null;
  if (
    tellings.some(
      (one) => one.amount !== null && told.amount !== null && one.amount !== told.amount,
    )
  )
    return null;
  return told.step === 'done' ? doneBy(told, judged) : notDoneBy(told, judged);
}

function doneBy(told: Telling, judged: Judged): Outcome | null {
  const { due, days } = judged;
  const day = told.when?.from ?? null;
  if (!isTheAct(told, judged)) return null;
  if (day === null) {
    if (told.when !== null) return null;
    // Done as agreed is kept, whenever it was; else a page of the day or before it must tell it.
    if (told.asAgreed) return 'kept';
    const { published } = told;
    const first = judged.tellings[0]!.published;
    if (published === null || first === null) return null;
    return published >= first && published < due.to! ? 'kept' : null;
  }
  const earliest = judged.agreed ?? null;
  const from = day.slice(0, 10);
  if (!isDay(from)) return null;
  if (earliest !== null ? from < earliest : daysBetween(from, days[0]!) > BEFORE) return null;
  if (daysBetween(due.from!.slice(0, 10), from) > AFTER) return null;
  // Told by the month: it must lie wholly on one side.
  const to = told.when!.to ?? day;
  if (to <= due.to!) return 'kept';
  return from >= due.to!.slice(0, 10) ? 'late' : null;
}

/**
 * Whoever was to leave a place left it or handed it over. Others who come to hold it may as well have taken it: that is
 * the outcome only if it is told as agreed, or was on a day that was set.
 */
function isTheAct(told: Telling, { tellings, days }: Judged): boolean {
  if (told.side === null) return tellings.some((one) => one.type === told.type);
  const givers = new Set(
    tellings.filter((one) => one.side === 'gives').flatMap((one) => one.agents),
  );
  if (told.side === 'gives') return true;
  if (told.agents.some((id) => givers.has(id))) return false;
  if (told.asAgreed) return true;
  const day = told.when?.from?.slice(0, 10) ?? null;
  return day !== null && days.includes(day);
}

/** That it was not done is told on the day that was set, or by a page of the weeks after it. */
const WEEKS = 60;

function notDoneBy(told: Telling, { due, tellings }: Judged): Outcome | null {
  if (told.side === 'takes') return null;
  if (told.side === null && !tellings.some((one) => one.type === told.type)) return null;
  const day = told.when?.from?.slice(0, 10) ?? null;
  if (day !== null) return day === due.from!.slice(0, 10) ? 'not kept' : null;
  const { published } = told;
  if (told.when !== null || published === null || published < due.to!.slice(0, 10)) return null;
  return daysBetween(due.to!.slice(0, 10), published) <= WEEKS ? 'not kept' : null;
}
