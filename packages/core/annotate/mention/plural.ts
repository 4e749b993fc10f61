import type { MentionType } from '../../model/index.ts';
import { meantBy, memberOf, WINDOW } from './plural-members.ts';
import { findPlurals, type NamedArticle } from './plural-phrase.ts';
import { meantByThey } from './plural-pronoun.ts';

/** What stands for several, or for one body: tokens `[from, to)` and the chains of the members, ascending. */
export interface Plural {
  readonly from: number;
  readonly to: number;
  readonly type: MentionType;
  readonly form: 'description' | 'pronoun';
  readonly members: readonly number[];
}

/** At most so many names are looked at: bounds the work in a text of nothing but names. */
const REACH = 60;

/**
 * Plural phrasesand "they" whose members the text tells: those named side by side right before, else exactly as many
 * as are asked for, and nobody else who could be meant. What stays unknown is left out.
 */
export function pluralsOf(article: NamedArticle): Plural[] {
  const { part, words, mentions, chains } = article;
  const asked = findPlurals(article);
  if (asked.length === 0) return [];
  const members = mentions.flatMap((mention, i) => memberOf(article, mention, i, chains[i]!) ?? []);
  const found: Plural[] = [];
  let behind = 0;
  let mentioned = 0;
  for (const phrase of asked) {
    while (mentioned < mentions.length && mentions[mentioned]!.from < phrase.from) mentioned += 1;
    while (behind < members.length && members[behind]!.from < phrase.from) behind += 1;
    const near = members
      .slice(Math.max(0, behind - REACH), behind)
      .filter(({ sentence }) => sentence >= phrase.sentence - WINDOW);
    const they = part.plurals.they.has(words[phrase.from]!.lower);
    const meant = they
      ? meantByThey(article, phrase, near, mentioned)
      : meantBy(article, phrase, near);
    if (meant === null) continue;
    const types = new Set(meant.map(({ type }) => type));
    found.push({
      from: phrase.from,
      to: phrase.to,
      type: types.size === 1 ? meant[0]!.type : 'other',
      form: phrase.kind === null ? 'pronoun' : 'description',
      members: meant.map(({ chain }) => chain).sort((a, b) => a - b),
    });
  }
  return found;
}
