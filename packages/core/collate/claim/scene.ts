import type { Annotated } from '../../annotate/index.ts';
import { languagePack } from '../../language/index.ts';
import {
  contains,
  overlaps,
  type Event,
  type Span,
  type TollRole,
  type When,
} from '../../model/index.ts';
import { dayKey, daysBetween, isDay } from '../happening/day.ts';
import { groupOf } from '../happening/group.ts';

/** Headline and first sentences: what they tell, the page is about. */
const LEAD = 5;

/** Types that harm people: what harmed them and who was harmed are told of one happening. */
const HARMS: ReadonlySet<string> = new Set(['fight', 'assault', 'casualties']);

const HARMED: ReadonlySet<TollRole> = new Set([
  'killed',
  'wounded',
  'critical',
  'missing',
  'trapped',
  'treated',
]);

/** What an event may be one happening with, by its type; "freed five who were trapped" tells of what trapped them. */
export const fieldOf = (type: string, quantities: Event['quantities'] = []): string =>
  HARMS.has(type) || quantities.some(({ role }) => HARMED.has(role)) ? 'harm' : groupOf(type);

/** What a page mainly tells, as far as its first sentences say it. */
export interface MainScene {
  readonly sentences: readonly Span[];
  /** ISO day of what they tell; null where they give none. */
  readonly day: string | null;
  /** Kinds of events they tell of. */
  readonly fields: ReadonlySet<string>;
}

/** Where a telling has its day from: its own words, an event of its sentence, or what the page mainly tells. */
export type SceneBasis = 'own' | 'sentence' | 'main';
export interface SceneTime {
  readonly when: When | null;
  readonly basis: SceneBasis;
}

export function mainScene({ article, layers }: Annotated): MainScene {
  const sentences = layers.sentence.slice(0, LEAD);
  const end = sentences.at(-1)?.end ?? 0;
  const lead = layers.event.filter(({ predicate, type }) => type !== null && predicate.end <= end);
  const fields = new Set(lead.map(({ type, quantities }) => fieldOf(type!, quantities)));
  const whens = lead
    .filter(({ modality }) => modality === 'happened')
    .map(({ when }) => when)
    .concat(layers.main.filter(({ question }) => question === 'when').map(({ when }) => when));
  const day = whens.map(dayKey).find((key) => key !== null && isDay(key)) ?? null;
  if (day !== null) return { sentences, day, fields };
  // Where the first sentences give none: the one day of the news that the page gives for what is of their kind.
  const published = article.published?.value.slice(0, 10) ?? '';
  const days = new Set(
    layers.event
      .filter(({ type, quantities }) => type !== null && fields.has(fieldOf(type, quantities)))
      .flatMap(({ when }) => dayKey(when) ?? [])
      .filter((key) => isDay(key) && isDay(published) && isNews(key, published)),
  );
  return { sentences, day: days.size === 1 ? [...days][0]! : null, fields };
}

/** News is of the day it is published on, and of so many before. */
const NEWS = 2;
const isNews = (day: string, published: string): boolean => {
  const after = daysBetween(day, published);
  return after >= 0 && after <= NEWS;
};

/**
 * Of which day an event is that names none itself: of the attack or accident it is told in, of the one told last before
 * it in its sentence, else of what the page mainly tells. Null where the sentence names another time or says that it is
 * another happening, or counts over a longer time.
 */
export function sceneOf(
  item: Annotated,
  main: MainScene,
  event: Event,
  sentence: Span,
): SceneTime | null {
  if (event.when !== null) return { when: event.when, basis: 'own' };
  const { layers } = item;
  const words = languagePack(item.article.language)?.claim;
  if (event.type === null || words === undefined) return null;
  const field = fieldOf(event.type, event.quantities);
  const whole = event.within === null ? null : (layers.event[event.within] ?? null);
  if (whole?.when != null) return { when: whole.when, basis: 'sentence' };
  const before = layers.event.filter(
    (other) =>
      other !== event &&
      other.type !== null &&
      fieldOf(other.type, other.quantities) === field &&
      contains(sentence, other.predicate) &&
      other.predicate.start < event.predicate.start,
  );
  const near = before.at(-1)?.when ?? null;
  // Another time in the sentence is of something else, or nobody can tell of what.
  const day = near === null ? main.day : dayKey(near);
  const others = layers.time.some(
    (time) =>
      overlaps(time, sentence) &&
      (time.type === 'date' || time.type === 'duration' || time.type === 'set') &&
      (day === null || dayKey(time.when) !== day),
  );
  if (others) return null;
  if (near !== null) return { when: near, basis: 'sentence' };
  return main.fields.has(field) ? { when: null, basis: 'main' } : null;
}

/** "A similar attack killed …", "112 accidents", "since May": not the one happening that the page is about. */
export function saysOther({ article, layers }: Annotated, event: Event, sentence: Span): boolean {
  const whole = event.within === null ? null : (layers.event[event.within] ?? null);
  const words = languagePack(article.language)?.claim;
  if (words === undefined) return true;
  const lower = (start: number, end: number): readonly string[] =>
    article.text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((word) => word !== '');
  const told = lower(sentence.start, sentence.end);
  if (told.some((word) => words.cumulative.has(word))) return true;
  return [event, whole].some((one) => {
    if (one === null) return false;
    const before = lower(sentence.start, one.predicate.start).at(-1) ?? '';
    const noun = one.type !== 'casualties';
    return noun && (words.other.has(before) || /^\d+$/u.test(before));
  });
}
