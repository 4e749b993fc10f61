import { isAdverb, isName, isNumber, isTime, mentionAt, type Context } from './context.ts';
import type { Item } from './period.ts';

/** How far words between a cue and what it governs may reach. */
const MAX_ADJUNCT = 40;

export type Opening = 'quote' | 'that' | 'clause' | 'end';
/** Where what a cue governs begins, and how sure that is. `adjuncts`: the items skipped on the way. */
export interface Complement {
  readonly at: number;
  readonly opening: Opening;
  readonly adjuncts: { readonly from: number; readonly to: number };
  /** A comma stood before it. */
  readonly comma: boolean;
}

const isWord = (item: Item | undefined): item is Item => item !== undefined && item.kind === 'word';

/** The end of the words of time at item `i`: "on Sunday", "late Monday", "earlier this week", "on 9 October". */
export function skipTime(context: Context, items: readonly Item[], i: number): number {
  const { forms } = context;
  let k = i;
  if (items[k]?.lower === 'on' && isWord(items[k + 1])) {
    const next = items[k + 1]!;
    if (!isTime(context, next) && !forms.months.has(next.lower) && !isNumber(next)) return i;
    k += 1;
  }
  while (k < items.length) {
    const item = items[k]!;
    if (!isWord(item)) break;
    const month = forms.months.has(item.lower) && item.capital;
    const dated =
      isNumber(item) &&
      (forms.months.has(items[k - 1]?.lower ?? '') || forms.months.has(items[k + 1]?.lower ?? ''));
    const ago = isNumber(item) && isTime(context, items[k + 1] ?? item);
    // "this" and "last" are of time only before a word of time.
    const pointing =
      (item.lower === 'this' ||
        item.lower === 'last' ||
        item.lower === 'next' ||
        item.lower === 'late' ||
        item.lower === 'early') &&
      !isTime(context, items[k + 1] ?? item);
    if (pointing) break;
    if (!isTime(context, item) && !month && !dated && !ago) break;
    k += 1;
  }
  return k;
}

/** The end of a phrase with a preposition at item `i` ("in a statement", "at the talks in Varn"), or `i`. */
function skipPreposition(context: Context, items: readonly Item[], i: number): number {
  const { forms } = context;
  const first = items[i];
  if (!isWord(first) || !forms.prepositions.has(first.lower)) return i;
  let k = i + 1;
  let nouns = 0;
  while (k < items.length && k < i + MAX_ADJUNCT) {
    const item = items[k]!;
    const mention = mentionAt(context, item);
    const inside = mention !== null && items[k - 1]!.end > mention.start;
    if (item.kind === 'other' || item.lower === "'s" || item.lower === '’s') {
      k += 1;
      continue;
    }
    if (item.kind !== 'word') break;
    if (!inside) {
      if (item.lower === 'that' && nouns > 0) break;
      if (nouns > 0) {
        if (forms.prepositions.has(item.lower)) return skipPreposition(context, items, k);
        if (
          forms.determiners.has(item.lower) ||
          forms.pronouns.has(item.lower) ||
          forms.selfPronouns.has(item.lower)
        )
          break;
        if (item.capital && !items[k - 1]!.capital && isName(mention)) break;
        if (isTime(context, item)) break;
        if (forms.conjunctions.has(item.lower) && item.lower !== 'and') break;
      }
      if (!forms.determiners.has(item.lower) && !isAdverb(context, item)) nouns += 1;
    }
    k += 1;
  }
  return k;
}

/** The end of the person who is told something, starting at item `i`. */
function skipAddressee(context: Context, items: readonly Item[], i: number): number {
  const { forms } = context;
  let k = i;
  let nouns = 0;
  while (k < items.length && k < i + MAX_ADJUNCT) {
    const item = items[k]!;
    const mention = mentionAt(context, item);
    const inside = k > i && mention !== null && items[k - 1]!.end > mention.start;
    if (item.lower === "'s" || item.lower === '’s') {
      k += 1;
      nouns = 0;
      continue;
    }
    if (item.kind !== 'word') break;
    if (!inside && nouns > 0) {
      if (item.lower === 'and') {
        k += 1;
        continue;
      }
      if (
        forms.complementisers.has(item.lower) ||
        forms.pronouns.has(item.lower) ||
        forms.selfPronouns.has(item.lower) ||
        forms.determiners.has(item.lower) ||
        forms.prepositions.has(item.lower) ||
        isTime(context, item)
      )
        break;
      if (isName(mention) && !(items[k - 1]!.lower === 'and')) {
        if (items[k - 1]!.capital || !forms.speakers.has(items[k - 1]!.lower)) break;
      }
    }
    if (!forms.determiners.has(item.lower)) nouns += 1;
    if (
      (forms.pronouns.has(item.lower) ||
        item.lower === 'them' ||
        item.lower === 'him' ||
        item.lower === 'her' ||
        forms.selfPronouns.has(item.lower)) &&
      k === i
    ) {
      k += 1;
      break;
    }
    k += 1;
  }
  return k;
}

/** What begins behind a cue, past words of time, place and occasion and past the person told. */
export function complementAfter(
  context: Context,
  items: readonly Item[],
  start: number,
  told: boolean,
): Complement {
  let k = start;
  let comma = false;
  const from = start;
  const at = (opening: Opening, where: number): Complement => ({
    at: where,
    opening,
    adjuncts: { from, to: Math.max(from, k) },
    comma,
  });
  let toldDone = !told;
  for (let step = 0; step < 12; step += 1) {
    const item = items[k];
    if (item === undefined) return at('end', k);
    if (item.kind === 'quote') return at('quote', k);
    if (item.kind === 'colon') {
      if (items[k + 1]?.kind === 'quote') return at('quote', k + 1);
      return items[k + 1] === undefined ? at('end', k) : at('that', k + 1);
    }
    if (item.kind === 'comma' || item.kind === 'dash') {
      if (items[k + 1]?.kind === 'quote') return at('quote', k + 1);
      const beyond = behindRegion(items, k + 1);
      if (beyond > 0) return at('quote', beyond);
      // "said, however, that"
      const close = nextComma(items, k + 1, 6);
      if (close > 0 && items[close + 1]?.lower === 'that') {
        comma = true;
        k = close + 1;
        continue;
      }
      if (items[k + 1]?.lower === 'that') return at('that', k + 1);
      return { ...at('end', k), comma: true };
    }
    if (item.kind !== 'word')
      return item.kind === 'stop' || item.kind === 'semicolon' ? at('end', k) : at('clause', k);
    if (item.lower === 'that' && isClauseAfter(items, k)) return at('that', k);
    if (!toldDone) {
      const after = skipAddressee(context, items, k);
      toldDone = true;
      if (after > k) {
        k = after;
        continue;
      }
    }
    if (
      item.lower === 'whether' ||
      item.lower === 'how' ||
      item.lower === 'why' ||
      item.lower === 'what' ||
      item.lower === 'if'
    )
      return at('that', k);
    const time = skipTime(context, items, k);
    if (time > k) {
      k = time;
      continue;
    }
    if (isAdverb(context, item) && !item.capital && step < 4) {
      k += 1;
      continue;
    }
    const phrase = skipPreposition(context, items, k);
    if (phrase > k) {
      k = phrase;
      continue;
    }
    return at('clause', k);
  }
  return at('clause', k);
}

/** The quotation behind a region put in between commas ("at a rally in Port Adel, Sorland, "), or -1. */
function behindRegion(items: readonly Item[], from: number): number {
  const close = nextComma(items, from, 4);
  if (close <= from || items[close + 1]?.kind !== 'quote') return -1;
  for (let i = from; i < close; i += 1)
    if (items[i]!.kind === 'word' && !items[i]!.capital) return -1;
  return close + 1;
}

function nextComma(items: readonly Item[], from: number, within: number): number {
  for (let i = from; i < items.length && i <= from + within; i += 1)
    if (items[i]!.kind === 'comma') return i;
  return -1;
}

/** "that" as a conjunction, not as in "said that." */
const isClauseAfter = (items: readonly Item[], that: number): boolean => {
  const next = items[that + 1];
  return next !== undefined && next.kind !== 'stop';
};
