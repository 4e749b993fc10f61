import { isName, isNumber, mentionAt, type Context } from './context.ts';
import type { Item } from './period.ts';
import { isPossessive, type Phrase } from './phrase.ts';

/** No clause put in between is longer. */
const MAX_INSERT = 40;
/** Words that may stand before a name as its title. */
const MAX_TITLE = 6;

/**
 * Where the phrase before item `end` stands when a clause was put in between two commas ("Adler, the mayor, said"):
 * the comma that opens the insert, or -1.
 */
export function insertBefore(context: Context, items: readonly Item[], end: number): number {
  const { forms } = context;
  if (
    items[end - 1]?.kind !== 'comma' &&
    items[end - 1]?.kind !== 'dash' &&
    items[end - 1]?.kind !== 'paren'
  )
    return -1;
  const kind = items[end - 1]!.kind;
  for (let i = end - 2; i > 0 && i > end - MAX_INSERT; i -= 1) {
    const item = items[i]!;
    if (
      item.kind === 'quote' ||
      (item.kind === 'stop' && kind !== 'paren') ||
      item.kind === 'colon' ||
      item.kind === 'semicolon'
    )
      return -1;
    if (item.kind !== kind) continue;
    const next = items[i + 1]!;
    const short = end - i <= 5;
    const opener =
      kind !== 'comma' ||
      forms.participle.test(next.lower) ||
      forms.inserts.has(next.lower) ||
      next.capital ||
      forms.speakers.has(next.lower) ||
      isNumber(next) ||
      short;
    // "in Port Adel, Varn, said": a place that only tells where the place before it lies.
    const previous = items[i - 1]!;
    const place = mentionAt(context, next);
    const nested =
      place !== null &&
      place.type === 'place' &&
      place.end >= items[end - 2]!.end &&
      mentionAt(context, previous)?.type === 'place';
    if (nested && earlierComma(items, i)) continue;
    if (!opener) continue;
    if (previous.kind === 'word' || isPossessive(previous))
      return kind === 'comma' ? relativeBefore(context, items, i) : i;
  }
  return -1;
}

/** The comma before "who" where a relative clause holds commas of its own ("Adler, who left Varn in May, a free man, said"). */
function relativeBefore(context: Context, items: readonly Item[], comma: number): number {
  for (let i = comma - 1; i > 0 && i > comma - MAX_INSERT; i -= 1) {
    const item = items[i]!;
    if (item.kind !== 'word' && item.kind !== 'comma') return comma;
    const relative =
      context.forms.pronouns.get(items[i + 1]!.lower) !== undefined &&
      context.forms.complementisers.has(items[i + 1]!.lower);
    if (item.kind === 'comma' && relative && items[i - 1]!.kind === 'word') return i;
  }
  return comma;
}

const earlierComma = (items: readonly Item[], at: number): boolean => {
  for (let i = at - 1; i > 0 && i > at - MAX_INSERT; i -= 1)
    if (items[i]!.kind === 'comma') return true;
  return false;
};

/**
 * The person whom an insert names, items `[from, to)` between its commas: "the mayor, *Jonna Frey*, said", "his
 * counterpart, *Captain Ilka Brandt*, said", "a deckhand, who gave her name only as *Runa*, said".
 */
export function personIn(
  context: Context,
  items: readonly Item[],
  from: number,
  to: number,
): Phrase | null {
  const { forms } = context;
  const last = items[to - 1];
  if (last === undefined || to <= from) return null;
  const name = mentionAt(context, last);
  let start = to - 1;
  if (isName(name)) while (start > from && items[start - 1]!.end > name.start) start -= 1;
  // 1. "… only as Runa".
  if (items[start - 1]?.lower === 'as' && last.capital && start - from >= 3) {
    for (let i = start - 2; i >= from && i > start - 6; i -= 1)
      if (forms.namings.has(items[i]!.lower)) return { from: start, to };
  }
  if (!isName(name) || name.type !== 'person' || start - from > MAX_TITLE) return null;
  // 2. Nothing but titles before the name.
  for (let i = from; i < start; i += 1) {
    const { lower, capital, kind } = items[i]!;
    const title = kind === 'word' && (capital || forms.speakers.has(lower));
    if (!title || forms.inserts.has(lower) || forms.prepositions.has(lower)) return null;
  }
  return { from, to };
}

/** The name in apposition to a phrase that has none: "said its manager, *Pia Grove*". */
export function appositiveAfter(
  context: Context,
  items: readonly Item[],
  phrase: Phrase,
): Phrase | null {
  const { forms } = context;
  if (items[phrase.to]?.kind !== 'comma') return null;
  if (!forms.determiners.has(items[phrase.from]!.lower)) return null;
  for (let i = phrase.from; i < phrase.to; i += 1)
    if (mentionAt(context, items[i]!)?.type === 'person' && isName(mentionAt(context, items[i]!)))
      return null;
  const limit = Math.min(items.length, phrase.to + 2 + MAX_TITLE + MAX_TITLE);
  for (let i = phrase.to + 1; i < limit; i += 1) {
    if (items[i]!.kind === 'word' && !isPossessive(items[i]!)) continue;
    return items[i]!.kind === 'quote' || items[i]!.kind === 'colon'
      ? null
      : personIn(context, items, phrase.to + 1, i);
  }
  return items.length <= limit ? personIn(context, items, phrase.to + 1, items.length) : null;
}
