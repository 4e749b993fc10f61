import type { Annotated } from '../../annotate/index.ts';
import { languagePack } from '../../language/index.ts';
import {
  contains,
  type EntityId,
  type Event,
  type FamilyId,
  type Span,
  type When,
} from '../../model/index.ts';

import { completed } from '../happening/completed.ts';
import { dayKey, isDay } from '../happening/day.ts';
import {
  entitiesAt,
  nameBook,
  namedIn,
  participantsOf,
  type NameBook,
  type Names,
  type Participants,
} from '../happening/participants.ts';
import type { Comparable } from '../happening/same.ts';
import { bareWords, familyAt } from '../happening/sentence.ts';
import type { Carried, Dating } from '../relation.ts';
import { callNames, type CallNames } from './call-name.ts';
import { fieldOf, mainScene, saysOther, sceneOf, type SceneBasis } from './scene.ts';

/** One typed event of one article, with what it takes to lay it beside another article's. */
export interface Claim extends Pick<Comparable, 'article' | 'at' | 'type' | 'participants'> {
  readonly item: Annotated;
  readonly event: Event;
  /** The time its own words give, a year completed; null where they give none. */
  readonly when: When | null;
  /** The day (or month, year) of its scene; null where only the page's own day tells. */
  readonly day: string | null;
  readonly basis: SceneBasis | null;
  /** Whether it is of what its page mainly tells, and of that day. */
  readonly isMain: boolean;
  /** The page's day of publication, as an ISO day. */
  readonly published: string | null;
  /** What it can be one happening with (`fieldOf`). */
  readonly field: string;
  readonly agents: ReadonlySet<EntityId>;
  /** Those it is done to or meant against. */
  readonly patients: ReadonlySet<EntityId>;
  /** Everybody and every place that its sentence or the page's first sentences name. */
  readonly around: ReadonlySet<EntityId>;
  /** What the words say of it: an answer to another act. */
  readonly response: boolean;
  readonly sentence: Span;
  readonly family: FamilyId;
}

/** What claims are read with, of a block or a case. */
export interface ClaimContext {
  readonly names: Names;
  readonly datings: readonly Dating[];
  readonly carried: readonly Carried[];
  readonly family: FamilyId;
}

/** What an article claims, by position; a sentence printed twice is read once. */
export function claimsOf(item: Annotated, context: ClaimContext): readonly Claim[] {
  const { article, layers } = item;
  const { names, datings, carried } = context;
  const book = nameBook(names, item);
  const calls = callNames(names);
  const main = mainScene(item);
  const published = article.published?.value.slice(0, 10) ?? null;
  const leading = new Set(main.sentences.flatMap((s) => entitiesAt(names, article.id, s)));
  const printed = new Map<string, number>();
  const found: Claim[] = [];
  let s = 0;
  for (const event of [...layers.event].sort((a, b) => a.predicate.start - b.predicate.start)) {
    if (event.type === null) continue;
    while (s < layers.sentence.length && layers.sentence[s]!.end <= event.predicate.start) s += 1;
    const sentence = layers.sentence[s];
    if (sentence === undefined || !contains(sentence, event.predicate)) continue;
    const words = bareWords(article.text.slice(sentence.start, sentence.end));
    const first = printed.get(words);
    if (first !== undefined && first !== sentence.start) continue;
    printed.set(words, sentence.start);
    const told = sceneOf(item, main, event, sentence);
    const isOther = saysOther(item, event, sentence);
    const scene = isOther && told?.basis !== 'own' ? null : told;
    const sceneWhen = scene === null ? null : completed(scene.when, event.predicate.start, datings);
    const when = completed(event.when, event.predicate.start, datings);
    const role = (roles: ReadonlySet<string>): ReadonlySet<EntityId> =>
      whoIn(book, calls, item, [
        ...event.participants.filter((one) => roles.has(one.role)),
        ...(roles === DOING && event.agent !== null ? [event.agent] : []),
        ...(roles === SUFFERING && event.patient !== null ? [event.patient] : []),
      ]);
    const field = fieldOf(event.type, event.quantities);
    const day = scene?.basis === 'main' ? main.day : dayKey(sceneWhen);
    const isMain =
      scene?.basis === 'main' ||
      (!isOther && day !== null && day === main.day && main.fields.has(field));
    // What a page mainly tells is known by more than a place; elsewhere the place of the whole says which it is.
    const own = isMain ? participantsOf(book, item, event) : placed(book, item, event);
    const inSentence = entitiesAt(names, article.id, sentence);
    found.push({
      article: article.id,
      at: event.predicate.start,
      item,
      event,
      type: event.type,
      field,
      participants: own,
      when,
      day,
      basis: scene?.basis ?? null,
      isMain,
      published: published !== null && isDay(published) ? published : null,
      agents: role(DOING),
      patients: role(SUFFERING),
      around: new Set([...inSentence, ...own.all, ...(isMain ? leading : [])]),
      response: saysResponse(item, sentence, event),
      sentence,
      family: familyAt(carried, sentence, context.family),
    });
  }
  return found;
}

/** Who takes part; "in the shooting at the bridge five people died" is at the bridge. */
function placed(book: NameBook, item: Annotated, event: Event): Participants {
  const own = participantsOf(book, item, event);
  const whole = event.within === null ? undefined : item.layers.event[event.within];
  if (own.place !== null || whole === undefined) return own;
  const { place } = participantsOf(book, item, whole);
  return place === null ? own : { ...own, place, all: new Set([...own.all, place]) };
}

const DOING: ReadonlySet<string> = new Set(['agent']);
const SUFFERING: ReadonlySet<string> = new Set(['patient', 'target']);

/** Whom phrases name, by name, by an adjective made from it, or by the last word of a body's name ("a ranger post"). */
function whoIn(
  book: NameBook,
  calls: CallNames,
  item: Annotated,
  spans: readonly Span[],
): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  for (const span of spans) {
    const named = namedIn(book, item, span);
    for (const entity of named) found.add(entity);
    if (named.length > 0) continue;
    for (const entity of calls(item.article.text.slice(span.start, span.end))) found.add(entity);
  }
  return found;
}

function saysResponse({ article }: Annotated, sentence: Span, event: Event): boolean {
  const words = languagePack(article.language)?.claim;
  if (words === undefined) return false;
  const told = article.text.slice(sentence.start, sentence.end).toLowerCase();
  const own = article.text.slice(event.predicate.start, event.predicate.end).toLowerCase();
  return words.response.some((word) => own.includes(word) || told.includes(word));
}
