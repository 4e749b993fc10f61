import type { Annotated } from '../../annotate/index.ts';
import { languagePack, type CommitmentLanguage } from '../../language/index.ts';
import {
  contains,
  isTimed,
  type CommitmentStep,
  type Event,
  type Span,
  type When,
} from '../../model/index.ts';
import { canBeOutcome, canBeUndertaken, kindOf } from './act.ts';
import { daysAfter, extensionsIn } from './extension.ts';

/** An event that tells of an undertaking, or may tell what became of one. */
export interface Candidate {
  readonly event: Event;
  readonly step: CommitmentStep | 'done' | 'not done';
  /** The day it was to be done, or was done. */
  readonly when: When | null;
  readonly sentence: Span;
  /** The words that name the agreement it stands in. */
  readonly agreement: Span | null;
  /** Told as the keeping of an agreement. */
  readonly asAgreed: boolean;
}

/** What an article tells of undertakings, by position; `dayOf` gives the day of a time as other pages complete it. */
export function candidatesOf(
  item: Annotated,
  dayOf: (when: When | null, at: number) => When | null = (when) => when,
): readonly Candidate[] {
  const { article, layers } = item;
  const language = languagePack(article.language)?.commitment;
  if (language === undefined) return [];
  const found: Candidate[] = [];
  let s = 0;
  for (const event of [...layers.event].sort((a, b) => a.predicate.start - b.predicate.start)) {
    if (event.type === null || !isTimed(event.type)) continue;
    while (s < layers.sentence.length && layers.sentence[s]!.end <= event.predicate.start) s += 1;
    const sentence = layers.sentence[s];
    if (sentence === undefined || !contains(sentence, event.predicate)) continue;
    const step = outcomeOf(event) ?? undertakingOf(item, event, language);
    if (step === null) continue;
    const told = event.modality === 'happened' ? event.when : (event.commitment?.due ?? event.when);
    found.push({
      event,
      step,
      when: dayOf(told, event.predicate.start),
      sentence,
      agreement: event.commitment?.agreement ?? null,
      asAgreed: event.commitment?.kind === 'fulfilled',
    });
  }
  return extended(item, planned(item, found, dayOf), dayOf);
}

function outcomeOf(event: Event): 'done' | 'not done' | null {
  if (event.modality !== 'happened' || !canBeOutcome(event.type!)) return null;
  return event.polarity === 'affirmed' ? 'done' : 'not done';
}

/** What others want of somebody, or say somebody has not promised, binds nobody. */
const NO_PROMISE: ReadonlySet<string> = new Set(['denies', 'demands', 'warns', 'accuses']);

function undertakingOf(
  { article, layers }: Annotated,
  event: Event,
  language: CommitmentLanguage,
): CommitmentStep | null {
  if (event.modality !== 'planned' || event.polarity !== 'affirmed') return null;
  const said = event.statement === null ? null : (layers.statement[event.statement] ?? null);
  if (said !== null && NO_PROMISE.has(said.stance)) return null;
  const { commitment } = event;
  if (commitment === null) {
    // "We will reopen the bridge by 1 June," the mayor promised.
    const agent =
      event.agent === null
        ? ''
        : article.text.slice(event.agent.start, event.agent.end).toLowerCase();
    const own = said?.stance === 'promises' && language.self.has(agent);
    return own && canBeUndertaken(event.type!, true, false) ? 'agreed' : null;
  }
  const { kind, agreement } = commitment;
  if (kind === 'fulfilled') return null;
  if (!canBeUndertaken(event.type!, kind !== 'obliged', agreement !== null)) return null;
  if (kind !== 'moved') return 'agreed';
  const asks = layers.token.some(
    (token) => contains(event.predicate, token) && language.asking.has(token.lemma),
  );
  return asks ? 'asked' : 'moved';
}

/**
 * Plain futures with a day are what an agreement sets where the paragraph tells other events of the kind as its terms
 * ("According to the pact, Adalia handed over Karsa on 10 May. … On 20 May it will hand over Venn"), or the paragraph
 * before tells those of whoever acts in them.
 */
function planned(
  { article, layers }: Annotated,
  found: readonly Candidate[],
  dayOf: (when: When | null, at: number) => When | null,
): readonly Candidate[] {
  const terms = found.filter(({ agreement }) => agreement !== null);
  if (terms.length === 0) return found;
  const more: Candidate[] = [];
  for (const event of layers.event) {
    const { type, modality, polarity, commitment, statement } = event;
    if (type === null || modality !== 'planned' || polarity !== 'affirmed') continue;
    if (commitment !== null || statement !== null || event.when === null) continue;
    if (!canBeUndertaken(type, true, true)) continue;
    const term = terms.find(
      (one) =>
        one.sentence.start < event.predicate.start &&
        kindOf(one.event.type!) === kindOf(type) &&
        isNear(article.text, one.event, event),
    );
    const sentence = layers.sentence.find((one) => contains(one, event.predicate));
    if (term === undefined || sentence === undefined) continue;
    const when = dayOf(event.when, event.predicate.start);
    const { agreement } = term;
    more.push({ event, step: 'agreed', when, sentence, agreement, asAgreed: false });
  }
  return more.length === 0 ? found : [...found, ...more].sort(byPlace);
}

function isNear(text: string, term: Event, event: Event): boolean {
  const breaks = text.slice(term.predicate.start, event.predicate.start).split('\n\n').length - 1;
  const words = ({ agent }: Event): string | null =>
    agent === null ? null : text.slice(agent.start, agent.end);
  return breaks === 0 || (breaks === 1 && words(term) !== null && words(term) === words(event));
}

const byPlace = (a: Candidate, b: Candidate): number =>
  a.event.predicate.start - b.event.predicate.start;

/** A day asked for or given is told at most so many sentences after what it is about. */
const SENTENCES = 2;

/** With the days that were asked for or given in other words than the undertaking's own. */
function extended(
  item: Annotated,
  found: readonly Candidate[],
  dayOf: (when: When | null, at: number) => When | null,
): readonly Candidate[] {
  const more: Candidate[] = [];
  const { sentence: sentences } = item.layers;
  for (const { step, sentence, at, days, until } of extensionsIn(item)) {
    const first = sentences.indexOf(sentence) - SENTENCES;
    const from = sentences[Math.max(0, first)]!.start;
    const near = found.filter(
      (one) => isUndertaking(one) && one.sentence.start >= from && one.event.predicate.start < at,
    );
    const base = near.findLast((one) => one.step !== 'asked');
    // Two undertakings told before it: which of them got more time is not told.
    if (base === undefined || near.some((one) => !isAbout(one.event, base.event))) continue;
    const when =
      days === null ? dayOf(until, at) : base.when === null ? null : daysAfter(base.when, days);
    if (when === null || found.some((one) => one.step === step && one.when?.value === when.value))
      continue;
    more.push({ ...base, step, when, sentence, agreement: base.agreement });
  }
  return more.length === 0 ? found : [...found, ...more];
}

export const isUndertaking = ({ step }: Candidate): boolean =>
  step !== 'done' && step !== 'not done';

/** Both are of one thing: an event and the same event on another day. */
const isAbout = (a: Event, b: Event): boolean =>
  a.type === b.type && a.place?.start === b.place?.start && a.patient?.start === b.patient?.start;
