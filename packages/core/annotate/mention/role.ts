import type { MentionPart } from '../../language/index.ts';
import { FLAG, type WordInfo } from './word.ts';

/** What an office phrase says: "the Turkish foreign minister" → turkey, foreign, minister. */
export interface Role {
  /** Tokens `[from, to)`, with its article and with "of Placename". */
  readonly from: number;
  readonly to: number;
  /** The noun of the office, synonyms told apart no longer. */
  readonly office: string;
  readonly modifiers: readonly string[];
  /** Key of the country or people, null where the phrase names none. */
  readonly country: string | null;
  readonly article: string | null;
  /** The office says only that somebody holds one: "official". */
  readonly vague: boolean;
  /** A body, not a person: "the ministry". */
  readonly body: boolean;
}

/** At most so many words before an office belong to its phrase. */
const MODIFIERS = 6;

/**
 * Finds phrases of an office or a body: a noun of the lists, the modifiers and nationalities before it, its article,
 * and "of" with the country after it. `used` marks tokens of names, which only a nationality may share.
 */
export function findRoles(
  part: MentionPart,
  words: readonly WordInfo[],
  sentences: readonly { readonly from: number; readonly to: number }[],
  used: Uint8Array,
): Role[] {
  const roles: Role[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const word = words[i]!;
      if (used[i] === 1 && (word.flags & FLAG.office) === 0) continue;
      const person = (word.flags & FLAG.office) !== 0;
      const body =
        !person && (word.flags & FLAG.organisation) !== 0 && (word.flags & FLAG.capital) === 0;
      if (!person && !body) continue;
      if (used[i] === 1) continue;
      // "foreign minister spokesman": the last noun is the head.
      const next = i + 1 < sentence.to ? words[i + 1]! : null;
      if (next !== null && next.flags & FLAG.office && used[i + 1] === 0) continue;
      let from = i;
      const modifiers: string[] = [];
      let country: string | null = null;
      while (from > sentence.from && i - from < MODIFIERS) {
        const before = words[from - 1]!;
        const nation = part.nationalities.get(before.folded) ?? part.countries.get(before.folded);
        if (nation !== undefined && country === null && before.flags & FLAG.capital)
          country = nation;
        else if (nation !== undefined && before.flags & FLAG.capital) break;
        else if (used[from - 1] === 1) break;
        else if (before.flags & (FLAG.officeModifier | FLAG.office) && from - 1 >= sentence.from) {
          modifiers.unshift(before.lower);
        } else if (before.lower === "'s" || before.lower === '’s') {
          const owner = from - 2 >= sentence.from ? words[from - 2]! : null;
          const nation2 = owner === null ? undefined : part.countries.get(owner.folded);
          if (nation2 === undefined || country !== null) break;
          country = nation2;
          from -= 1;
        } else if (before.lower === '-' && modifiers.length > 0) {
          // prime-minister, vice-president
        } else break;
        from -= 1;
      }
      let article: string | null = null;
      if (from > sentence.from && part.articles.has(words[from - 1]!.lower)) {
        article = words[from - 1]!.lower;
        from -= 1;
      }
      let to = i + 1;
      if (to + 1 < sentence.to && words[to]!.lower === 'of') {
        const at = words[to + 1]!.lower === 'the' ? to + 2 : to + 1;
        const owner = at < sentence.to ? words[at]! : null;
        const pair =
          owner !== null && at + 1 < sentence.to ? `${owner.folded} ${words[at + 1]!.folded}` : '';
        const two = part.countries.get(pair);
        const one = owner === null ? undefined : part.countries.get(owner.folded);
        if (country === null && (two ?? one) !== undefined) {
          country = (two ?? one)!;
          to = at + (two === undefined ? 1 : 2);
        }
      }
      // "ambassador to the Netherlands": the post is part of the phrase, not the country it is held for.
      if (to + 1 < sentence.to && words[to]!.lower === 'to') {
        const at = words[to + 1]!.lower === 'the' ? to + 2 : to + 1;
        if (at < sentence.to && part.countries.has(words[at]!.folded)) to = at + 1;
      }
      const noun = part.officeSynonyms.get(word.lower) ?? word.lower;
      const prime = noun === 'minister' && modifiers.at(-1) === 'prime';
      roles.push({
        from,
        to,
        office: prime ? 'prime minister' : noun,
        modifiers: prime ? modifiers.slice(0, -1) : modifiers,
        country,
        article,
        vague: part.vagueOffices.has(word.lower),
        body,
      });
    }
  }
  return roles;
}

/** Say nothing of the office. */
const WEAK: ReadonlySet<string> = new Set(['senior', 'top', 'then', 'late', 'veteran']);
/** Tell an office from that of the same noun without them. */
const STRONG: ReadonlySet<string> = new Set([
  'former',
  'deputy',
  'vice',
  'acting',
  'interim',
  'outgoing',
  'incoming',
  'ex',
]);

/** Whether a phrase may stand for the holder of a role: nothing that either says contradicts the other. */
export function agrees(phrase: Role, holder: Role): boolean {
  if (phrase.body !== holder.body) return false;
  if (phrase.country !== null && holder.country !== null && phrase.country !== holder.country)
    return false;
  if (phrase.vague && !phrase.body)
    return phrase.office !== 'leader' || !holder.vague || holder.office === 'leader';
  if (phrase.office !== holder.office) return false;
  const said = phrase.modifiers.filter((m) => !WEAK.has(m));
  if (said.some((m) => STRONG.has(m) && !holder.modifiers.includes(m))) return false;
  return said.every((m) => holder.modifiers.includes(m)) || holder.modifiers.length === 0;
}
