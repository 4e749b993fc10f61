import { isAdverb, isName, isTime, mentionAt, type Context } from './context.ts';
import { insertBefore, personIn } from './insert.ts';
import type { Item } from './period.ts';
import { phraseAfter, phraseBefore, type Phrase } from './phrase.ts';

/** Who does the saying, and the first item of all the words that say so ("the mayor, Adler": the article). */
export interface Subject {
  readonly phrase: Phrase;
  readonly start: number;
}

/** How far left of its verb a relative clause may open. */
const MAX_RELATIVE = 24;
/** No noun hangs on more others than this. */
const MAX_LINKS = 4;
const MAX_TITLE = 5;

/** The subject before item `end`: past an insert between commas, past what hangs on it, past a relative clause. */
export function subjectBefore(
  context: Context,
  items: readonly Item[],
  end: number,
): Subject | null {
  const { forms } = context;
  const insert = insertBefore(context, items, end);
  const edge = insert > 0 ? insert : end;
  const near = phraseBefore(context, items, edge);
  // 1. "the director of the hospital, Tobin Rusk, said".
  if (insert > 0) {
    const named = personIn(context, items, insert + 1, end - 1);
    if (named !== null) {
      const whole = near === null ? null : linked(context, items, near);
      const person = near !== null && isPerson(context, items, near);
      if (!person) return { phrase: named, start: whole?.from ?? near?.from ?? named.from };
    }
  }
  if (near === null) return antecedent(context, items, edge);
  // 2. "Adler, who said".
  const first = items[near.from]!;
  if ((first.lower === 'who' || first.lower === 'which') && near.to - near.from === 1) {
    const comma = items[near.from - 1]?.kind === 'comma' ? near.from - 1 : near.from;
    const before = phraseBefore(context, items, comma);
    const whole = before === null ? null : linked(context, items, before);
    return whole === null ? null : { phrase: whole, start: near.from };
  }
  if (forms.times.has(first.lower) && near.to - near.from === 1) return null;
  if (forms.pronouns.has(first.lower) && near.to - near.from === 1)
    return { phrase: near, start: near.from };
  // 3. "A man who works at the port said".
  const whole = linked(context, items, near);
  const relative = antecedent(context, items, (whole ?? near).from);
  if (relative !== null && opens(context, items, whole ?? near)) return relative;
  if (whole === null) return null;
  const phrase = insert > 0 ? whole : behindQuotation(context, items, whole);
  return { phrase, start: titled(context, items, phrase) };
}

/** Whether the last word of a phrase belongs to a person's name. */
const isPerson = (context: Context, items: readonly Item[], phrase: Phrase): boolean => {
  const mention = mentionAt(context, items[phrase.to - 1]!);
  return isName(mention) && mention.type === 'person';
};

/** Whether a phrase behind "who" is a part of its clause, not the subject of another: "who Adler said". */
function opens(context: Context, items: readonly Item[], phrase: Phrase): boolean {
  const left = items[phrase.from - 1];
  if (left === undefined || left.lower === 'and' || left.lower === 'but') return false;
  if (left.lower !== 'who' && left.lower !== 'which') return true;
  const first = items[phrase.from]!;
  return !first.capital && !context.forms.determiners.has(first.lower);
}

/**
 * A noun behind a preposition is no subject: what it hangs on is ("a deckhand *of the Alma*", "a notice *on the door*").
 * Null where nothing stands there.
 */
function linked(context: Context, items: readonly Item[], near: Phrase): Phrase | null {
  const { forms } = context;
  let phrase = near;
  for (let step = 0; step < MAX_LINKS; step += 1) {
    const link = items[phrase.from - 1];
    if (link?.kind !== 'word' || link.capital || !forms.links.has(link.lower)) return phrase;
    // "on Monday in Varn Adler said": a person hangs on few words.
    if (isPerson(context, items, phrase) && !forms.personLinks.has(link.lower)) return phrase;
    const head = items[phrase.from - 2];
    if (head === undefined || head.kind !== 'word' || isTime(context, head)) return null;
    const inner = phraseBefore(context, items, phrase.from - 1);
    if (inner === null) return null;
    phrase = { from: inner.from, to: phrase.to };
  }
  return phrase;
}

/** Whom the relative clause that runs up to item `end` is about: "*a man* who helped to load them". */
function antecedent(context: Context, items: readonly Item[], end: number): Subject | null {
  const { forms } = context;
  for (let i = end - 1; i > 0 && i > end - MAX_RELATIVE; i -= 1) {
    const item = items[i]!;
    if (item.kind !== 'word') return null;
    if (item.lower === 'who') {
      const before = phraseBefore(context, items, i);
      const whole = before === null ? null : linked(context, items, before);
      return whole === null ? null : { phrase: whole, start: whole.from };
    }
    if (forms.complementisers.has(item.lower)) return null;
    const cue = forms.cues.get(item.lower);
    if (cue !== undefined && !cue.ambiguous && !cue.forms.has('participle')) return null;
    if (forms.conjunctions.has(item.lower) && item.lower !== 'and' && item.lower !== 'or')
      return null;
  }
  return null;
}

/** The first of the small words that stand before a person's name as a title: "*harbour master* Ivar Quill". */
function titled(context: Context, items: readonly Item[], phrase: Phrase): number {
  const { forms } = context;
  if (!isPerson(context, items, phrase)) return phrase.from;
  for (let i = phrase.from; i >= 0 && i >= phrase.from - MAX_TITLE; i -= 1) {
    const left = items[i - 1];
    if (left === undefined || left.kind !== 'word')
      return left === undefined || left.kind === 'comma' || left.kind === 'quote' ? i : phrase.from;
    const { lower } = left;
    const plain =
      !left.capital &&
      !forms.prepositions.has(lower) &&
      !forms.conjunctions.has(lower) &&
      !forms.pronouns.has(lower) &&
      !forms.auxiliaries.has(lower) &&
      !forms.complementisers.has(lower) &&
      !(forms.cues.has(lower) && !forms.cues.get(lower)!.ambiguous) &&
      !isAdverb(context, left) &&
      !isTime(context, left);
    if (!plain) return phrase.from;
  }
  return phrase.from;
}

/** Everything between a quotation and its verb is the subject: "…," a man at the gate in Varn said. */
function behindQuotation(context: Context, items: readonly Item[], near: Phrase): Phrase {
  for (let i = near.from - 1; i >= 0 && i > near.from - 10; i -= 1) {
    const item = items[i]!;
    if (item.kind === 'quote')
      return item.quotation!.finished ? { from: i + 1, to: near.to } : near;
    if (
      item.kind !== 'word' ||
      context.forms.cues.has(item.lower) ||
      context.forms.conjunctions.has(item.lower)
    )
      return near;
  }
  return near;
}

/** The first phrase of a period that can be its subject: at its start, or behind an opening "In …,". */
export function mainSubject(context: Context, items: readonly Item[], end: number): Phrase | null {
  const { forms } = context;
  let start = 0;
  const first = items[0];
  if (first === undefined) return null;
  if (
    first.kind === 'word' &&
    (forms.conjunctions.has(first.lower) || forms.adverbs.has(first.lower)) &&
    !forms.prepositions.has(first.lower)
  )
    start = 1;
  if (items[start]?.kind === 'comma') start += 1;
  if (first.kind !== 'word' || forms.prepositions.has(first.lower) || first.lower.endsWith('ing')) {
    let comma = 0;
    while (comma < end && comma < 24 && items[comma]!.kind !== 'comma') comma += 1;
    if (items[comma]?.kind !== 'comma') return null;
    start = comma + 1;
  }
  const phrase = phraseAfter(context, items, start);
  return phrase !== null && phrase.to <= end ? phrase : null;
}
