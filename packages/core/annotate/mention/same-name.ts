import type { Candidate } from './candidate.ts';
import { FLAG, type WordInfo } from './word.ts';

/** How many sentences behind its first bare use (often the headline) a person's full name may follow. */
const FULL_NAME_REACH = 5;

/** Names among themselves: the same words; a surname and the one full name it ends; an acronym and what it stands for. */
export function joinNames(
  tokens: readonly WordInfo[],
  mentions: Candidate[],
  join: (a: number, b: number) => void,
  known: Uint8Array,
): void {
  const first = new Map<string, number>();
  const fullBy = new Map<string, Map<string, number>>();
  for (const [i, m] of mentions.entries()) {
    if (m.form !== 'name') continue;
    known[i] = 1;
    if (m.type !== 'person' || m.words.length < 2) continue;
    const key = m.words.join(' ');
    for (const word of new Set([m.words.at(-1)!, m.words[0]!])) {
      const full = fullBy.get(word) ?? new Map<string, number>();
      if (full.size === 0) fullBy.set(word, full);
      if (!full.has(key)) full.set(key, i);
    }
  }
  /** By word, where it first stands alone. */
  const bareBy = new Map<string, number>();
  const owned = new Map<string, readonly string[]>();
  const ownersOf = (word: string, full: ReadonlyMap<string, number>): readonly string[] => {
    const owners = owned.get(word) ?? distinctPersons([...full.keys()]);
    owned.set(word, owners);
    return owners;
  };
  // One word that ends (or starts) the one full name in the article is that person, whatever it was taken for alone.
  for (const [i, m] of mentions.entries()) {
    if (
      m.form !== 'name' ||
      m.words.length !== 1 ||
      (m.type !== 'person' && m.type !== 'organisation')
    )
      continue;
    const full = fullBy.get(m.words[0]!);
    if (full === undefined) continue;
    const owners = ownersOf(m.words[0]!, full);
    if (owners.length !== 1) continue;
    const owner = full.get(owners[0]!)!;
    // News gives the full name first: a surname long in use before it is another's ("Obama", then "Michelle Obama").
    const bare = bareBy.get(m.words[0]!) ?? i;
    if (bareBy.get(m.words[0]!) === undefined) bareBy.set(m.words[0]!, i);
    if (mentions[bare]!.sentence + FULL_NAME_REACH < mentions[owner]!.sentence) continue;
    m.type = 'person';
    join(i, owner);
  }
  for (const [i, m] of mentions.entries()) {
    if (m.form !== 'name') continue;
    const key = `${m.type}\n${m.words.join(' ')}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    else join(earlier, i);
  }
  // "Tayyip Erdogan" within "Recep Tayyip Erdogan".
  for (const [word, full] of fullBy) {
    const owners = ownersOf(word, full);
    if (owners.length !== 1) continue;
    const longest = full.get(owners[0]!)!;
    for (const other of full.values())
      if (mentions[other]!.words.at(-1) === mentions[longest]!.words.at(-1)) join(longest, other);
  }
  joinAcronyms(tokens, mentions, join);
}

/** The longest of names of which each is a part of it, in order; several where two persons share the word. */
function distinctPersons(names: readonly string[]): string[] {
  const byLength = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const longest = byLength[0]!.split(' ');
  const apart = byLength.filter((name) => {
    const parts = name.split(' ');
    let at = 0;
    for (const part of longest) if (at < parts.length && part === parts[at]) at += 1;
    return at < parts.length;
  });
  return apart.length === 0 ? [byLength[0]!] : [byLength[0]!, ...apart];
}

function joinAcronyms(
  tokens: readonly WordInfo[],
  mentions: readonly Candidate[],
  join: (a: number, b: number) => void,
): void {
  /** By initials: the first name that has them, and whether another name has them too. */
  const byInitials = new Map<string, { first: number; name: string; several: boolean }>();
  const byEnd = new Map<number, { mention: number; initials: string }>();
  for (const [i, m] of mentions.entries()) {
    if (m.form !== 'name' || m.type === 'person' || m.to - m.from < 2) continue;
    let initials = '';
    for (let t = m.from; t < m.to; t += 1) {
      const { flags, folded } = tokens[t]!;
      if (flags & FLAG.capital && flags & FLAG.letter) initials += folded[0] ?? '';
    }
    if (initials.length < 2) continue;
    byEnd.set(m.to, { mention: i, initials });
    const name = m.words.join(' ');
    const known = byInitials.get(initials);
    if (known === undefined) byInitials.set(initials, { first: i, name, several: false });
    else if (known.name !== name) known.several = true;
  }
  for (const [i, m] of mentions.entries()) {
    if (m.form !== 'name' || m.to - m.from !== 1) continue;
    const word = tokens[m.from]!;
    if ((word.flags & FLAG.upper) === 0) continue;
    const letters = word.folded.replaceAll('.', '');
    const before = tokens[m.from - 1]?.text === '(' ? byEnd.get(m.from - 1) : undefined;
    const known = byInitials.get(letters);
    const target =
      before?.initials === letters
        ? before.mention
        : letters.length >= 3 && known?.several === false
          ? known.first
          : undefined;
    if (target === undefined) continue;
    m.type = mentions[target]!.type;
    join(target, i);
  }
}
