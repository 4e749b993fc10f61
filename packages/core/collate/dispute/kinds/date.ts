import { compareWhens, dayInWords } from '../../../model/index.ts';
import { daysBetween, isDay } from '../../happening/day.ts';
import type { Names } from '../../happening/participants.ts';
import type { Claim } from '../../claim/index.ts';
import { draftOf, type Draft } from '../draft.ts';
import { isDenied } from './polarity.ts';

/** What happens once within a short time: of a town, of a person, between the same parties. */
export const ONCE: ReadonlySet<string> = new Set([
  'control',
  'withdraw',
  'detain',
  'release',
  'office',
  'agree',
  'trial',
]);
/** Two days further apart than this are of two happenings rather. */
const NEAR = 10;

/**
 * Two days for what happens once: the same kind of act, of the same doers, to the same. Days counted from a page's own
 * are one apart at the most without being two; a page that tells both days tells of two happenings; what is planned and
 * what was done have each their own.
 */
export function date(names: Names, claims: readonly Claim[]): readonly Draft[] {
  const told = claims.filter(
    (claim) =>
      ONCE.has(claim.type) &&
      claim.event.modality === 'happened' &&
      !isDenied(claim) &&
      claim.when !== null &&
      isDay(claim.day ?? ''),
  );
  const daysOf = new Map<string, Set<string>>();
  for (const claim of told) {
    const key = `${claim.article} ${keyOf(claim)}`;
    daysOf.set(key, (daysOf.get(key) ?? new Set<string>()).add(claim.day!));
  }
  const byAct = new Map<string, Claim[]>();
  for (const claim of told) {
    // An account of two days tells of two happenings.
    if (daysOf.get(`${claim.article} ${keyOf(claim)}`)!.size > 1) continue;
    const list = byAct.get(keyOf(claim));
    if (list === undefined) byAct.set(keyOf(claim), [claim]);
    else list.push(claim);
  }
  return [...byAct].flatMap(([key, own]) => {
    if (key === '') return [];
    const days = new Set(told.filter((one) => keyOf(one) === key).map((one) => one.day!));
    // Told of many days it is something that happens again and again.
    if (days.size > 2) return [];
    const against = own.filter((a) => own.some((b) => areApart(a, b)));
    const answers = against.map((claim) => ({ answer: dayInWords(claim.day!), claim }));
    const ground = { names, claims: against, rules: ['same kind, doers and object'] };
    const drafts = draftOf(ground, 'date', 'on which day?', answers, 'days that are apart');
    return drafts.map((draft) => ({
      ...draft,
      when: null,
      // The day is what is asked: the title has none.
      question: draft.question.replace(/, [^,:]*: on which day\?$/u, ': on which day?'),
    }));
  });
}

/** The act with its doers and whom or what it is done to; empty where either is not named. */
function keyOf({ type, agents, patients, participants }: Claim): string {
  const object = [...patients].sort().join(' ');
  const doers = [...agents].sort().join(' ');
  const { place } = participants;
  if (type === 'agree') return agents.size < 2 ? '' : `agree ${doers}`;
  if (type === 'withdraw')
    return place === null || doers === '' ? '' : `withdraw ${doers} ${place}`;
  if (type === 'control') return place === null ? '' : `control ${doers} ${place}`;
  return object === '' ? '' : `${type} ${object}`;
}

function areApart(a: Claim, b: Claim): boolean {
  if (a.family === b.family || compareWhens(a.when!, b.when!).answer !== 'differ') return false;
  return Math.abs(daysBetween(a.day!, b.day!)) <= NEAR;
}
