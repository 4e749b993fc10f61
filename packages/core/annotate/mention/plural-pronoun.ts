import type { Asked, NamedArticle } from './plural-phrase.ts';
import { distinct, listsOf, type Member } from './plural-members.ts';
import { FLAG } from './word.ts';

/** "They" looks back over at most so many tokens. */
const LONGEST = 300;

/** The one plural, or the one body, of this sentence so far and of the one before; null where there are more. `behind`: how many mentions stand before. */
export function meantByThey(
  article: NamedArticle,
  { from, sentence }: Asked,
  near: readonly Member[],
  behind: number,
): readonly Member[] | null {
  const { part, words, token, sentences, mentions, chains } = article;
  const start = sentences[Math.max(0, sentence - 1)]!.from;
  if (from - start > LONGEST) return null;
  const inside = near.filter((member) => member.from >= start);
  for (let i = start; i < from; i += 1) {
    const { upos, lemma } = token[i]!;
    const { lower, flags } = words[i]!;
    if (part.plurals.they.has(lower)) return null;
    if (inside.some((member) => member.from <= i && member.to > i)) continue;
    if (upos !== 'NOUN' && !(flags & FLAG.nationality && lower.endsWith('s'))) continue;
    if (lemma.toLowerCase() !== lower && !part.plurals.measures.has(lemma)) return null;
  }
  // A body that is spoken of and not known could be meant as well.
  for (let i = behind - 1; i >= 0 && mentions[i]!.from >= start; i -= 1)
    if (mentions[i]!.type === 'organisation' && chains[i] === null) return null;
  const people = inside.filter(({ type }) => type === 'person');
  const lists = listsOf(article, people);
  const bodies = distinct(inside.filter(({ type }) => type === 'organisation'));
  if (bodies.length === 0) {
    const all = distinct(people);
    const together =
      lists.length === 1
        ? distinct(lists[0]!)
        : lists.length === 0
          ? paired(article, people)
          : null;
    return together !== null && together.length === all.length ? together : null;
  }
  const [body] = bodies;
  return lists.length === 0 && bodies.length === 1 && opens(article, body!) ? [body!] : null;
}

/** "Keller met Weber": subject and object of one verb, and nobody else. */
function paired(article: NamedArticle, people: readonly Member[]): readonly Member[] | null {
  const [one, other, more] = people;
  if (one === undefined || other === undefined || more !== undefined) return null;
  if (one.chain === other.chain || one.sentence !== other.sentence) return null;
  const [subject, object] = [headOf(article, one), headOf(article, other)];
  const relation = article.token[object]!.deprel;
  const same = article.token[subject]!.head === article.token[object]!.head;
  return same && opens(article, one) && (relation === 'obj' || relation === 'obl')
    ? [one, other]
    : null;
}

/** The token of a name that hangs under none of its others. */
function headOf({ token, sentences }: NamedArticle, { from, to, sentence }: Member): number {
  const first = sentences[sentence]!.from;
  for (let i = from; i < to; i += 1) {
    const up = first + token[i]!.head;
    if (up < from || up >= to) return i;
  }
  return from;
}

/** Whether a name is a subject, or its sentence starts with it. */
function opens({ token, sentences }: NamedArticle, { from, to, sentence }: Member): boolean {
  if (from - sentences[sentence]!.from <= 1) return true;
  for (let i = from; i < to; i += 1) if (token[i]!.deprel.startsWith('nsubj')) return true;
  return false;
}
