import type { Annotated } from '../../annotate/index.ts';
import type { ArticleId, EntityId, Span } from '../../model/index.ts';
import { entitiesAt, headOf, type Names } from '../happening/participants.ts';
import { kindOf } from './act.ts';
import { candidatesOf, isUndertaking } from './candidate.ts';

/** What an article tells that may be of one undertaking with another's, before names are known across pages. */
export interface Hint {
  /** Where the event's predicate begins. */
  readonly at: number;
  readonly undertaken: boolean;
  readonly kind: string;
  readonly place: Span | null;
  readonly patient: Span | null;
  readonly agent: Span | null;
  /** Nouns of what it is done to, and of who does it. */
  readonly object: string | null;
  readonly subject: string | null;
}

/** An article by what it tells of undertakings; `published` is its day, null where the page does not say. */
export interface Hints {
  readonly published: string | null;
  readonly hints: readonly Hint[];
}

export function hintsOf(item: Annotated): Hints {
  const { article } = item;
  const byEvent = new Map<number, Hint>();
  for (const candidate of candidatesOf(item)) {
    const { event } = candidate;
    const at = event.predicate.start;
    const undertaken = isUndertaking(candidate) || (byEvent.get(at)?.undertaken ?? false);
    byEvent.set(at, {
      at,
      undertaken,
      kind: kindOf(event.type!),
      place: bare(event.place),
      patient: bare(event.patient),
      agent: bare(event.agent),
      object: headOf({ article }, event.patient),
      subject: headOf({ article }, event.agent),
    });
  }
  return {
    published: article.published?.value.slice(0, 10) ?? null,
    hints: [...byEvent.values()].sort((a, b) => a.at - b.at),
  };
}

const bare = (span: Span | null): Span | null =>
  span === null ? null : { start: span.start, end: span.end };

/**
 * What two undertakings must share to be one: for who holds a place, the place, else who leaves; for all else what it is
 * done to. Null where neither is told.
 */
export function keyOf(names: Names, article: ArticleId, hint: Hint): string | null {
  const { kind, place, patient, agent, object, subject } = hint;
  if (kind !== 'control') {
    const of = object ?? subject;
    return of === null ? null : `${kind} ${of}`;
  }
  const where = placeIn(names, article, place, patient);
  if (where !== null) return `${kind} at ${where}`;
  // A place without a name is some place or other.
  if (place !== null) return null;
  const who = agent === null ? undefined : entitiesAt(names, article, agent)[0];
  if (who !== undefined) return `${kind} by ${who}`;
  return subject === null ? null : `${kind} by ${subject}`;
}

/** The place that changes hands. */
function placeIn(
  names: Names,
  article: ArticleId,
  place: Span | null,
  patient: Span | null,
): EntityId | null {
  for (const span of [place, patient]) {
    const found = span === null ? [] : entitiesAt(names, article, span);
    const last = found.findLast((id) => names.entities.get(id)?.type === 'place');
    if (last !== undefined) return last;
  }
  return null;
}
