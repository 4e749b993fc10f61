import type { MentionPart } from '../../language/index.ts';
import type { Metonymy, Token } from '../../model/index.ts';
import { childBy, hasRelation, treeOf, type Tree } from '../tree/index.ts';
import type { Candidate } from './candidate.ts';
import type { WordInfo } from './word.ts';

const ACTS = 'subject of a verb of saying, thinking or deciding';
const IS = 'subject of what a government is said to be';
const DONE_BY = 'the one by whom something is said or decided';
const HAS = 'has what governments have';
const BETWEEN = 'party to relations or talks between governments';
const WITH = 'party to relations or talks';
const ADDRESSED = 'addressed, accused or asked';

/** In tokens: a longer sentence is a list, of which a tree tells nothing. */
const LONGEST = 300;

interface Found {
  readonly rule: string;
  /** Index of the word that shows it, in the sentence. */
  readonly word: number;
}

/**
 * Which names of capitals and other seats stand for the government that sits there, by the number of the candidate: told
 * by the grammar of the sentence alone, and only where governments act, so that a town that is a scene stays a town.
 * The names that a person or another body bears are no seats.
 */
export function governmentsOf(
  part: MentionPart,
  words: readonly WordInfo[],
  token: readonly Token[],
  sentences: readonly { readonly from: number; readonly to: number }[],
  mentions: readonly Candidate[],
): ReadonlyMap<number, Metonymy> {
  const found = new Map<number, Metonymy>();
  const { seats } = part;
  let known = -1;
  let tree: Tree | null = null;
  /** The country that the name at a token is, or is a seat of. */
  const countries = new Map<number, string>();
  for (const [i, mention] of mentions.entries()) {
    if (mention.form !== 'name' || mention.type === 'person' || mention.type === 'other') continue;
    const country = nameOf(words, mention.from, mention.to, seats.places);
    const of = country === undefined ? undefined : part.countryNames.get(country);
    if (country === undefined || of === undefined) continue;
    const range = sentences[mention.sentence];
    if (range === undefined) continue;
    if (known !== mention.sentence) {
      known = mention.sentence;
      tree = range.to - range.from > LONGEST ? null : treeOf(token.slice(range.from, range.to));
      if (tree?.words.some(({ lemma }) => seats.townish.has(lemma.toLowerCase()))) tree = null;
      countries.clear();
      for (let k = i; k >= 0 && mentions[k]!.sentence === known; k -= 1) note(mentions[k]!);
      for (let k = i + 1; mentions[k]?.sentence === known; k += 1) note(mentions[k]!);
    }
    if (tree === null || tree.root < 0) continue;
    const at = (word: number): string | undefined => countries.get(range.from + word);
    const shown = whatShows(part, tree, mention.from - range.from, mention.to - range.from, at);
    if (shown === null) continue;
    const { start, end } = tree.words[shown.word]!;
    found.set(i, { for: 'government', of, rule: shown.rule, evidence: { start, end } });
  }
  return found;

  function note({ form, from, to }: Candidate): void {
    if (form !== 'name') return;
    const country =
      nameOf(words, from, to, part.countries) ?? nameOf(words, from, to, seats.places);
    if (country !== undefined) for (let t = from; t < to; t += 1) countries.set(t, country);
  }
}

/** What a table says of a name. */
function nameOf(
  words: readonly WordInfo[],
  from: number,
  to: number,
  table: ReadonlyMap<string, string>,
): string | undefined {
  let name = words[from]!.folded;
  for (let i = from + 1; i < to; i += 1) name += ` ${words[i]!.folded}`;
  return table.get(name);
}

function whatShows(
  part: MentionPart,
  tree: Tree,
  from: number,
  to: number,
  countryOf: (word: number) => string | undefined,
): Found | null {
  const { seats } = part;
  const lemma = (i: number): string => tree.words[i]!.lemma.toLowerCase();
  let head = from;
  for (let i = from; i < to; i += 1) {
    const up = tree.words[i]!.head;
    if (up < from || up >= to) head = i;
  }
  // "London, Ontario", "Moscow-based", "Paris Match": not the seat alone.
  const next = tree.words[to];
  if (next !== undefined && (next.lemma === '-' || next.upos === 'PROPN')) return null;
  // In a list what is true of the first is true of all, where the others are countries or seats too.
  let first = head;
  while (hasRelation(tree, first, 'conj')) {
    const up = tree.words[first]!.head;
    if (up < 0 || up >= first || countryOf(up) === undefined) return null;
    first = up;
  }
  const up = tree.words[first]!.head;
  if (up < 0) return null;
  const governor = tree.words[up]!;
  const preposition = childBy(tree, first, 'case');
  const before = preposition < 0 ? '' : lemma(preposition);
  const { agent, both, partner } = seats.prepositions;
  const copula = childBy(tree, up, 'cop') >= 0;

  if (tree.words[first]!.deprel === 'nsubj' && before === '') {
    if (governor.upos === 'VERB' && !copula && seats.verbs.has(lemma(up)))
      return { rule: ACTS, word: up };
    if (copula && governor.upos === 'ADJ' && seats.adjectives.has(lemma(up)))
      return { rule: IS, word: up };
    return null;
  }
  const verb = governor.upos === 'VERB';
  if (verb && before === agent && hasRelation(tree, first, 'obl') && seats.verbs.has(lemma(up)))
    return childBy(tree, up, 'nsubj:pass', 'aux:pass') >= 0 || hasRelation(tree, up, 'acl', 'advcl')
      ? { rule: DONE_BY, word: up }
      : null;
  if (hasRelation(tree, first, 'nmod:poss') && governor.upos === 'NOUN')
    return seats.holdings.has(lemma(up)) || seats.relations.has(lemma(up))
      ? { rule: HAS, word: up }
      : null;
  if (before === both || before === partner) {
    const kind = verb ? seats.dealing : seats.relations;
    if (!kind.has(lemma(up))) return null;
    if (before === partner) return { rule: WITH, word: up };
    const partners = [first, ...(tree.children[first] ?? [])].map(countryOf);
    const two = new Set(partners.filter((country) => country !== undefined));
    return two.size > 1 ? { rule: BETWEEN, word: up } : null;
  }
  if (verb && before === '' && hasRelation(tree, first, 'obj', 'iobj', 'nsubj:pass'))
    return seats.addressing.has(lemma(up)) ? { rule: ADDRESSED, word: up } : null;
  if (
    verb &&
    before !== '' &&
    seats.phrasal.get(lemma(up)) === before &&
    hasRelation(tree, first, 'obl')
  )
    return { rule: ADDRESSED, word: up };
  return null;
}
