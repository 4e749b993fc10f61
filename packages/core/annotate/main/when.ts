import {
  contains,
  type Article,
  type Event,
  type Layers,
  type Span,
  type TimeExpression,
  type When,
} from '../../model/index.ts';
import { hasRelation, type Tree } from '../tree/index.ts';
import type { LeadSentence } from './lead.ts';

/** A day at most this long before publication (in days) can be the day of what is news on it. */
const NEWS = 8;
/** Time expressions further apart than this (in characters) are two. */
const BESIDE = 12;

export interface DatedSpan extends Span {
  /** Null where it is not sure that the words date what is mainly told. */
  readonly when: When | null;
}

/**
 * When the main event was: the day of the first event that has one, else the first day that the article gives, as far as
 * either can be news on the day of publication.
 */
export function whenAnswer(
  article: Article,
  { time }: Layers<'time'>,
  lead: readonly LeadSentence[],
  events: readonly Event[],
): DatedSpan | null {
  const { text } = article;
  const published = article.published?.value.slice(0, 10) ?? null;
  const type = events[0]?.type ?? null;
  const fits = (when: When | null): when is When => when !== null && isNews(when, published);
  const dated = events.filter((e) => fits(e.when) && e.modality === 'happened');
  // What the headline tells comes first; of other events only those of its kind speak of it.
  const told = dated.find((e) => e === events[0]) ?? dated.find((e) => sameMatter(e.type, type));
  const points = time.filter(
    (t) => (t.type === 'date' || t.type === 'time') && fits(t.when) && !isAnothers(text, t),
  );
  const own = told === undefined ? [] : points.filter((t) => t.when!.value === told.when!.value);
  const first =
    own.find((t) => contains(told!, t)) ??
    own[0] ??
    points.find((t) => lead.some(({ span }) => contains(span, t))) ??
    points[0];
  if (first === undefined) return null;
  const sentence = lead.find(({ span }) => contains(span, first));
  const sure =
    own.includes(first) || (sentence !== undefined && inMainClause(sentence.tree, first));
  return { ...widened(text, first, time), when: sure ? first.when : null };
}

/** An attack, what it does and to whom are one matter. */
const HARM: ReadonlySet<string | null> = new Set([
  'fight',
  'assault',
  'casualties',
  'explosion',
  'accident',
  'disaster',
]);
const sameMatter = (a: string | null, b: string | null): boolean =>
  a === b || (HARM.has(a) && HARM.has(b));

/** "Tuesday's vote": the day is that of another thing. */
const isAnothers = (text: string, { end }: Span): boolean =>
  /^[’']s?\s/u.test(text.slice(end, end + 3));

const ASIDE = ['acl', 'advcl', 'appos', 'parataxis'] as const;

/** Whether a time hangs on the main clause of its sentence, and on no clause that tells of another matter. */
function inMainClause(tree: Tree, time: Span): boolean {
  let at = tree.words.findIndex((word) => word.start >= time.start);
  for (let steps = 0; steps < 64 && at >= 0; steps += 1) {
    if (hasRelation(tree, at, ...ASIDE)) return false;
    at = tree.words[at]!.head;
  }
  return true;
}

function isNews({ from }: When, published: string | null): boolean {
  if (from === null) return false;
  if (published === null) return true;
  const days = (Date.parse(published) - Date.parse(from.slice(0, 10))) / 86_400_000;
  return days >= -1 && days <= NEWS;
}

/** "at 6.10am on Wednesday": an hour beside the day belongs to the answer. */
function widened(text: string, at: TimeExpression, times: readonly TimeExpression[]): Span {
  let { start, end } = at;
  for (const other of times) {
    if (other.type !== 'time' && other.type !== 'date') continue;
    const before = other.end <= start && start - other.end < BESIDE;
    const after = other.start >= end && other.start - end < BESIDE;
    const between = before
      ? text.slice(other.end, start)
      : after
        ? text.slice(end, other.start)
        : '';
    if ((before || after) && !/[.;:\n]/u.test(between)) {
      start = Math.min(start, other.start);
      end = Math.max(end, other.end);
    }
  }
  return { start, end };
}
