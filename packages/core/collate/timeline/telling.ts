import type { Annotated } from '../../annotate/index.ts';
import {
  contains,
  isTimed,
  type Event,
  type FamilyId,
  type Span,
  type When,
} from '../../model/index.ts';
import { actOf } from '../happening/act.ts';
import { completed } from '../happening/completed.ts';
import { dayKey } from '../happening/day.ts';
import { groupOf } from '../happening/group.ts';
import { nameBook, participantsOf, type Names } from '../happening/participants.ts';
import type { Comparable } from '../happening/same.ts';
import { bareWords, familyAt } from '../happening/sentence.ts';
import type { Carried, Dating } from '../relation.ts';

/** One event of one article, ready to be joined with others. */
export interface Telling extends Comparable {
  readonly item: Annotated;
  readonly event: Event;
  readonly when: When | null;
  readonly status: 'happened' | 'planned';
  /** Denied, demanded: an account where others tell it, no happening by itself. */
  readonly joins: boolean;
  readonly sentence: Span;
  /** The sentence without what differs when it is printed twice. */
  readonly words: string;
  readonly family: FamilyId;
}

/** What an article tells, by position. A sentence printed twice is told once. */
export function tellingsOf(
  item: Annotated,
  names: Names,
  datings: readonly Dating[],
  carried: readonly Carried[],
  family: FamilyId,
  matter: number | null = null,
): readonly Telling[] {
  const { article, layers } = item;
  const book = nameBook(names, item);
  const found: Telling[] = [];
  const printed = new Map<string, number>();
  let s = 0;
  for (const event of [...layers.event].sort((a, b) => a.predicate.start - b.predicate.start)) {
    if (event.type === null || !isTimed(event.type)) continue;
    const status = statusOf(event);
    if (status === null) continue;
    while (s < layers.sentence.length && layers.sentence[s]!.end <= event.predicate.start) s += 1;
    const sentence = layers.sentence[s];
    if (sentence === undefined || !contains(sentence, event.predicate)) continue;
    const words = bareWords(article.text.slice(sentence.start, sentence.end));
    const first = printed.get(words);
    if (first !== undefined && first !== sentence.start) continue;
    printed.set(words, sentence.start);
    const when = completed(event.when, event.predicate.start, datings);
    found.push({
      article: article.id,
      at: event.predicate.start,
      act: actOf(article.language, event.lemma),
      // What is only said makes no happening.
      spoken: false,
      matter,
      item,
      event,
      type: event.type,
      group: groupOf(event.type),
      participants: participantsOf(book, item, event),
      when,
      day: dayKey(when),
      status,
      joins: event.polarity === 'denied' || event.modality === 'demanded',
      sentence,
      words,
      family: familyAt(carried, sentence, family),
    });
  }
  return settleHarm(settleTypes(found));
}

/** A condition and a possibility are neither plan nor happening. */
function statusOf({ modality }: Event): Telling['status'] | null {
  if (modality === 'happened') return 'happened';
  return modality === 'planned' || modality === 'cancelled' || modality === 'demanded'
    ? 'planned'
    : null;
}

/** Leaving a place whose control changes, as the same article tells, is that change: "was to leave Karsa … handed over Karsa". */
function settleTypes(tellings: readonly Telling[]): readonly Telling[] {
  const places = new Set(
    tellings.filter((t) => t.type === 'control' && !t.joins).map((t) => t.participants.place),
  );
  return tellings.map((t) =>
    t.type === 'withdraw' && t.participants.place !== null && places.has(t.participants.place)
      ? { ...t, type: 'control' }
      : t,
  );
}

/** Those whose victims a sentence tells with them. */
const HARMS: ReadonlySet<string> = new Set(['fight', 'accident', 'disaster', 'explosion']);

/**
 * Victims that are told in one sentence with the attack, accident or flood of the same day are its victims. A death of
 * another day ("was wounded on Sunday and died on Tuesday") stays by itself.
 */
function settleHarm(tellings: readonly Telling[]): readonly Telling[] {
  const causes = new Map<string, Telling | null>();
  const key = (t: Telling): string => `${t.sentence.start} ${t.day ?? ''} ${t.status}`;
  for (const t of tellings) {
    if (t.day === null || t.joins || !HARMS.has(t.type)) continue;
    const before = causes.get(key(t));
    if (before === undefined) causes.set(key(t), t);
    else if (before !== null && before.type !== t.type) causes.set(key(t), null);
  }
  return tellings.map((t) => {
    const cause = t.type === 'casualties' && t.day !== null ? causes.get(key(t)) : undefined;
    return cause == null ? t : { ...t, type: cause.type };
  });
}
