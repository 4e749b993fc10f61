import type { Annotated } from '../../annotate/index.ts';
import { languagePack } from '../../language/index.ts';
import { contains, overlaps, type Event, type Span, type When } from '../../model/index.ts';
import { dayKey, isDay } from '../happening/day.ts';
import { groupOf } from '../happening/group.ts';

/** Headline and first sentences: what they tell, the page is about. */
const LEAD = 5;

/** Types that harm people: what harmed them and who was harmed are told of one happening. */
const HARMS: ReadonlySet<string> = new Set(['fight', 'assault', 'casualties']);

/** What an event may be one happening with, by its type. */
export const fieldOf = (type: string): string => (HARMS.has(type) ? 'harm' : groupOf(type));

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

export function mainScene({ layers }: Annotated): MainScene {
  const sentences = layers.sentence.slice(0, LEAD);
  const end = sentences.at(-1)?.end ?? 0;
  const lead = layers.event.filter(({ predicate, type }) => type !== null && predicate.end <= end);
  const fields = new Set(lead.map(({ type }) => fieldOf(type!)));
  const whens = lead
    .filter(({ modality }) => modality === 'happened')
    .map(({ when }) => when)
    .concat(layers.main.filter(({ question }) => question === 'when').map(({ when }) => when));
  const day = whens.map(dayKey).find((key) => key !== null && isDay(key)) ?? null;
  return { sentences, day, fields };
}

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
  const field = fieldOf(event.type);
  const whole = event.within === null ? null : (layers.event[event.within] ?? null);
  if (whole?.when != null) return { when: whole.when, basis: 'sentence' };
  const before = layers.event.filter(
    (other) =>
      other !== event &&
      other.type !== null &&
      fieldOf(other.type) === field &&
      contains(sentence, other.predicate) &&
      other.predicate.start < event.predicate.start,
  );
  const near = before.at(-1) ?? null;
  if (near?.when != null) return { when: near.when, basis: 'sentence' };
  // Another time in the sentence is of something else, or nobody can tell of what.
  const others = layers.time.some(
    (time) =>
      overlaps(time, sentence) &&
      (time.type === 'date' || time.type === 'duration' || time.type === 'set') &&
      (dayKey(time.when) !== main.day || main.day === null),
  );
  const isMain = main.fields.has(field) && !saysOther(item, event, whole, sentence);
  return others || !isMain ? null : { when: null, basis: 'main' };
}

/** "A similar attack killed …", "112 accidents": not the one happening that the page is about. */
function saysOther(
  { article }: Annotated,
  event: Event,
  whole: Event | null,
  sentence: Span,
): boolean {
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
