import type { EventLanguage } from '../../language/event.ts';
import type { Tree } from '../tree/index.ts';
import type { MainClause } from './clause.ts';

/**
 * The clause of a headline in capitals ("Tram Derails in Karsa"), where tags and tree are led astray: what stands before
 * the first word that can only be a verb, and that word. Null where there is none, or the line is no such headline.
 */
export function capitalClause(
  text: string,
  tree: Tree,
  { forms, nouns, nounLike, words: closed }: EventLanguage,
): MainClause | null {
  const words = tree.words.map(({ start, end }) => text.slice(start, end));
  const long = words.filter((word) => /^\p{L}{4,}$/u.test(word));
  if (long.length < 3 || long.some((word) => !/^\p{Lu}/u.test(word))) return null;
  const label = words.indexOf(':');
  for (let i = label + 2; i < words.length; i += 1) {
    const word = words[i]!.toLowerCase();
    const before = words[i - 1]!.toLowerCase();
    if (closed.be.has(word))
      return {
        tree,
        subject: i - 1,
        predicate: i,
        from: label + 1,
        to: words.length,
        parsed: false,
      };
    const form = forms.get(word)?.[0];
    if (form === undefined || form.tense === 'ing' || !/^\p{L}/u.test(before)) continue;
    const alsoNoun = nouns.has(word) || nounLike.has(word);
    if (closed.prepositions.has(before) || closed.determiners.has(before)) continue;
    if (alsoNoun && !(form.tense === 'base' && /^\p{Lu}/u.test(words[i + 1] ?? ''))) continue;
    return { tree, subject: i - 1, predicate: i, from: label + 1, to: words.length, parsed: false };
  }
  return null;
}
