import { isAdverb, isName, isNumber, isTime, mentionAt, type Context } from './context.ts';
import type { Item } from './period.ts';

/** A noun phrase: items `[from, to)`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** No phrase is longer. */
const MAX_PHRASE = 16;

export const isPossessive = (item: Item): boolean =>
  item.lower === "'s" || item.lower === '’s' || item.text === '’' || item.text === "'";

/**
 * The phrase that ends before item `end` and can be somebody who speaks, found from its last word leftwards: a pronoun,
 * a name with the titles before it, or a noun back to its determiner, with what hangs on it by "of", "for", "in".
 */
export function phraseBefore(context: Context, items: readonly Item[], end: number): Phrase | null {
  const { forms } = context;
  let i = end - 1;
  const last = items[i];
  if (last === undefined || (last.kind !== 'word' && !isPossessive(last))) return null;
  if (forms.pronouns.has(last.lower) || forms.selfPronouns.has(last.lower))
    return { from: i, to: end };
  if (!last.capital && (forms.prepositions.has(last.lower) || forms.conjunctions.has(last.lower)))
    return null;
  if (!last.capital && forms.determiners.has(last.lower)) return null;
  if (!last.capital && isAdverb(context, last)) return null;
  if (forms.nobody.has(last.lower) || forms.objectPronouns.has(last.lower)) return null;
  const limit = Math.max(0, end - MAX_PHRASE);
  let determined = false;
  while (i > limit) {
    const item = items[i]!;
    const left = items[i - 1]!;
    // 1. Inside one name, take all of it.
    const mention = mentionAt(context, item);
    if (mention !== null && left.end > mention.start && left.kind !== 'quote') {
      i -= 1;
      continue;
    }
    if (left.kind !== 'word' && !isPossessive(left)) break;
    const before = items[i - 2];
    // 2. A determiner opens the phrase, unless the phrase hangs on another noun.
    if (determined || isName(mention)) {
      const hangs =
        (left.lower === 'of' ||
          left.lower === 'for' ||
          left.lower === 'in' ||
          left.lower === 'at' ||
          left.lower === 'from' ||
          left.lower === 'with') &&
        before?.kind === 'word' &&
        (forms.speakers.has(before.lower) || (left.lower === 'of' && before.capital));
      if (hangs && i - 2 >= limit) {
        i -= 2;
        determined = forms.determiners.has(items[i]!.lower);
        continue;
      }
      if (determined) break;
    }
    if (isPossessive(left)) {
      i -= 1;
      continue;
    }
    if (left.text === '-' || item.text === '-') {
      i -= 1;
      continue;
    }
    const name = left.lower;
    if (forms.determiners.has(name)) {
      i -= 1;
      determined = true;
      continue;
    }
    if (forms.prepositions.has(name) || forms.conjunctions.has(name)) {
      // 3. "Adler and Voss", "the army and the police".
      const joins =
        (name === 'and' || name === '&') &&
        before !== undefined &&
        ((before.capital && (item.capital || determined)) ||
          (forms.speakers.has(before.lower) && forms.speakers.has(item.lower)));
      if (!joins) {
        const hangs =
          before?.kind === 'word' &&
          forms.speakers.has(before.lower) &&
          forms.prepositions.has(name);
        if (!hangs) break;
      }
      i -= 2;
      if (i < limit) return { from: Math.max(i + 2, 0), to: end };
      determined = forms.determiners.has(items[i]!.lower);
      continue;
    }
    if (isTime(context, left) || forms.auxiliaries.has(name) || forms.hypothetical.has(name)) break;
    if (forms.pronouns.has(name) || forms.selfPronouns.has(name) || forms.complementisers.has(name))
      break;
    // 4. A small word before a name belongs to it only as a title, or as what it is: "the ferry Heron".
    if (item.capital && !left.capital && !forms.nameParts.has(name) && !forms.speakers.has(name)) {
      const kind = before !== undefined && forms.determiners.has(before.lower);
      if (!kind || mention?.type === 'person') break;
    }
    const cue = forms.cues.get(name);
    if (cue !== undefined && !cue.ambiguous && !left.capital) break;
    if (isAdverb(context, left) && !left.capital) break;
    i -= 1;
  }
  return { from: i, to: end };
}

/** The phrase that starts at item `start` and can be somebody who speaks, found rightwards. */
export function phraseAfter(
  context: Context,
  items: readonly Item[],
  start: number,
): Phrase | null {
  const { forms } = context;
  const first = items[start];
  if (first === undefined || first.kind !== 'word') return null;
  if (forms.pronouns.has(first.lower)) return { from: start, to: start + 1 };
  if (forms.prepositions.has(first.lower) || forms.complementisers.has(first.lower)) {
    const named = mentionAt(context, first);
    if (!isName(named))
      return forms.determiners.has(first.lower) ? phraseFrom(context, items, start) : null;
  }
  return phraseFrom(context, items, start);
}

function phraseFrom(context: Context, items: readonly Item[], start: number): Phrase | null {
  const { forms } = context;
  const limit = Math.min(items.length, start + MAX_PHRASE);
  let i = start;
  let nouns = 0;
  while (i < limit) {
    const item = items[i]!;
    const mention = mentionAt(context, item);
    const previous = items[i - 1];
    if (i > start && mention !== null && previous !== undefined && previous.end > mention.start) {
      i += 1;
      nouns += 1;
      continue;
    }
    if (isPossessive(item)) {
      i += 1;
      continue;
    }
    if (item.kind !== 'word') break;
    if (nouns > 0 && (item.text === '-' || previous?.text === '-')) {
      i += 1;
      continue;
    }
    const name = item.lower;
    const next = items[i + 1];
    if (forms.prepositions.has(name) && !(item.capital && isName(mention))) {
      const joins =
        nouns > 0 &&
        next?.kind === 'word' &&
        (name === 'of' ||
          ((name === 'for' ||
            name === 'at' ||
            name === 'from' ||
            name === 'with' ||
            name === 'in') &&
            !items[i - 1]!.capital)) &&
        !isTime(context, next) &&
        !isNumber(next);
      if (!joins) break;
      i += 1;
      continue;
    }
    if (forms.conjunctions.has(name)) {
      const joins =
        name === 'and' && nouns > 0 && next !== undefined && next.capital && items[i - 1]!.capital;
      if (!joins) break;
      i += 1;
      continue;
    }
    if (forms.determiners.has(name)) {
      if (
        nouns > 0 &&
        !forms.prepositions.has(items[i - 1]!.lower) &&
        items[i - 1]!.lower !== 'and'
      )
        break;
      i += 1;
      continue;
    }
    const verb = forms.cues.get(name);
    if (nouns > 0 && verb !== undefined && !verb.ambiguous && !item.capital) break;
    if (nouns > 0 && (isTime(context, item) || (isAdverb(context, item) && !item.capital))) break;
    if (
      nouns > 0 &&
      (forms.pronouns.has(name) || forms.auxiliaries.has(name) || forms.hypothetical.has(name))
    )
      break;
    if (
      nouns > 0 &&
      !item.capital &&
      items[i - 1]!.capital &&
      // The first word of a sentence is capital whatever it is: "Loud talk show host Jon Adler".
      !(i === 1 && mentionAt(context, items[0]!) === null) &&
      !titleOf(context, items, i) &&
      !forms.nameParts.has(name) &&
      !forms.speakers.has(name)
    )
      break;
    if (isTime(context, item) && nouns === 0 && !isName(mention)) return null;
    nouns += 1;
    i += 1;
  }
  while (
    i > start &&
    (forms.nameParts.has(items[i - 1]!.lower) || forms.prepositions.has(items[i - 1]!.lower)) &&
    mentionAt(context, items[i - 1]!) === null
  )
    i -= 1;
  return i > start && nouns > 0 ? { from: start, to: i } : null;
}

/** "CNA *host* Mara Voss", "Harbour Times *deputy editor* Jon Adler": at most three nouns that stand before a person's name. */
function titleOf(context: Context, items: readonly Item[], at: number): boolean {
  for (let i = at; i < Math.min(items.length, at + 4); i += 1) {
    const item = items[i]!;
    if (item.kind !== 'word') return false;
    if (item.capital) {
      const mention = mentionAt(context, item);
      return i > at && isName(mention) && mention.type === 'person';
    }
    const tag = context.grammar.tag(item);
    if (tag !== 'NOUN' && tag !== 'ADJ') return false;
  }
  return false;
}

/** Whether a phrase is somebody: a pronoun, a name, or a noun for people and bodies that speak. */
export function speaks(context: Context, items: readonly Item[], phrase: Phrase): boolean {
  const { forms } = context;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const item = items[i]!;
    if (i > phrase.from && forms.prepositions.has(item.lower)) break;
    if (forms.pronouns.has(item.lower) || forms.speakers.has(item.lower)) return true;
    if (isName(mentionAt(context, item))) return true;
    if (item.capital && i > 0) return true;
  }
  return false;
}
