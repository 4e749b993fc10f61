import type { MentionPart } from '../../language/index.ts';
import type { MentionType } from '../../model/index.ts';
import { Chains } from './chain.ts';
import { agrees, type Role } from './role.ts';
import { FLAG, type WordInfo } from './word.ts';

/** A mention while its chain is looked for; `sentence` counts from the start, `block` tells paragraphs apart. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly block: number;
  /** Whether its sentence starts with it. */
  readonly leads: boolean;
  type: MentionType;
  readonly form: 'name' | 'title' | 'description' | 'pronoun';
  /** Folded words of a name without signs. */
  readonly words: readonly string[];
  readonly role: Role | null;
  readonly pronoun: 'he' | 'she' | null;
}

/** A phrase looks back over at most so many sentences for whom it stands. */
const WINDOW = 3;
/** How many sentences behind its first bare use (often the headline) a person's full name may follow. */
const FULL_NAME_REACH = 5;
/** At most so many mentions back, and so many holders of roles: what bounds the work in a text of nothing but names. */
const REACH = 400;

/**
 * Joins mentions into chains by sieves, surest first (Lee et al. 2013, "Deterministic coreference resolution based on
 * entity-centric, precision-ranked rules"). Returns each mention's chain, null where it stays unknown.
 */
export function resolveChains(
  part: MentionPart,
  tokens: readonly WordInfo[],
  mentions: Candidate[],
  rolesOfNames: ReadonlyMap<number, Role>,
): (number | null)[] {
  const chains = new Chains(mentions.length);
  const known = new Uint8Array(mentions.length);
  const join = (a: number, b: number): void => {
    chains.join(a, b);
    known[a] = 1;
    known[b] = 1;
  };
  joinNames(tokens, mentions, join, known);

  // Roles of chains: what stands before or after the names in them.
  const roles = new Map<number, Role[]>();
  const addRole = (mention: number, role: Role): void => {
    if (roles.size >= REACH) return;
    const root = chains.find(mention);
    const list = roles.get(root) ?? [];
    if (list.length === 0) roles.set(root, list);
    if (list.length < WINDOW * 4) list.push(role);
  };
  for (const [mention, role] of rolesOfNames) addRole(mention, role);

  const genders = new Map<number, 'he' | 'she'>();
  for (const [i, mention] of mentions.entries()) {
    if (mention.form !== 'name' || mention.type !== 'person') continue;
    const courtesy = mention.from > 0 ? tokens[mention.from - 1]!.lower.replace('.', '') : '';
    const first = mention.words.length > 1 ? mention.words[0]! : '';
    if (courtesy === 'mr' || courtesy === 'sir' || part.maleNames.has(first))
      genders.set(chains.find(i), 'he');
    else if (['mrs', 'ms', 'miss', 'lady'].includes(courtesy) || part.femaleNames.has(first))
      genders.set(chains.find(i), 'she');
  }

  /** Names of bodies by their nouns, the first of each. */
  const bodies = new Map<string, number[]>();
  for (const [i, m] of mentions.entries()) {
    if (m.form !== 'name' || m.type !== 'organisation' || m.words.length < 2) continue;
    for (const noun of new Set([m.words.at(-1)!, m.words[0]!])) {
      const list = bodies.get(noun);
      if (list === undefined) bodies.set(noun, [i]);
      else if (list.length < REACH) list.push(i);
    }
  }

  /** Index of the first person mentioned in each sentence: what the sentence is about, as far as word order tells. */
  const subject = new Map<number, number>();
  for (const [i, m] of mentions.entries()) {
    if (m.type === 'person' && m.form !== 'pronoun' && !subject.has(m.sentence))
      subject.set(m.sentence, i);
  }
  const persons = (from: number, to: number, before: number): Set<number> => {
    const found = new Set<number>();
    for (
      let i = before - 1;
      i >= Math.max(0, before - REACH) && mentions[i]!.sentence >= from;
      i -= 1
    ) {
      if (mentions[i]!.type === 'person' && known[i] === 1 && mentions[i]!.sentence <= to)
        found.add(chains.find(i));
    }
    return found;
  };

  for (const [i, mention] of mentions.entries()) {
    if (known[i] === 1) continue;
    if (mention.role !== null) {
      const holder = mention.role.body
        ? bodyOf(i, mention.role)
        : (holderOf(i, mention.role) ?? namedNext(i, mention.role));
      if (holder !== null) {
        join(i, holder);
        addRole(i, mention.role);
      }
      continue;
    }
    if (mention.pronoun === null) continue;
    // The one person named before it in its own sentence, else in this and the sentence before.
    for (const from of [mention.sentence, mention.sentence - 1]) {
      const near = persons(from, mention.sentence, i);
      for (const chain of near) {
        const gender = genders.get(chain);
        if (gender !== undefined && gender !== mention.pronoun) near.delete(chain);
      }
      const [only] = near;
      if (only === undefined) continue;
      const leads = (k: number | undefined): boolean =>
        k !== undefined &&
        k < i &&
        known[k] === 1 &&
        chains.find(k) === only &&
        mentions[k]!.block === mention.block;
      if (near.size === 1 && (leads(subject.get(mention.sentence)) || leads(subject.get(from)))) {
        join(i, only);
      }
      break;
    }
  }

  function holderOf(i: number, role: Role): number | null {
    const mention = mentions[i]!;
    const definite =
      role.article === 'the' ||
      role.article === 'this' ||
      role.article === 'that' ||
      role.article === null;
    const fitting = [...roles].filter(([, held]) => fits(role, held)).map(([root]) => root);
    const alive = new Set(fitting.map((root) => chains.find(root)));
    const before = new Set<number>();
    for (let k = i - 1; k >= Math.max(0, i - REACH); k -= 1)
      if (alive.has(chains.find(k))) before.add(chains.find(k));
    if (definite && !role.vague && before.size === 1 && (alive.size === 1 || role.country !== null))
      return [...before][0]!;
    if (definite) {
      // Several could be meant: only the one the text was just about.
      for (let s = mention.sentence; s >= mention.sentence - WINDOW && s >= 0; s -= 1) {
        const lead = subject.get(s);
        if (lead === undefined || lead >= i || known[lead] === 0) continue;
        const chain = chains.find(lead);
        if (!alive.has(chain)) return null;
        const rivals = [...persons(s, mention.sentence, i)].filter(
          (other) => other !== chain && alive.has(other),
        );
        return rivals.length === 0 ? chain : null;
      }
    }
    return null;
  }

  /** "A spokesman of the council has resigned. Jon Adler also …": the name follows at the head of the next sentence. */
  function namedNext(i: number, role: Role): number | null {
    const mention = mentions[i]!;
    const speaks = ((tokens[mention.to]?.flags ?? 0) & FLAG.saying) !== 0;
    if (role.body || !(mention.leads || speaks)) return null;
    for (
      let k = i + 1;
      k < mentions.length && mentions[k]!.sentence <= mention.sentence + 1;
      k += 1
    ) {
      const next = mentions[k]!;
      if (next.type !== 'person') continue;
      if (next.sentence === mention.sentence || next.form !== 'name') return null;
      const opens = next.leads && next.words.length > 1 && next.block - mention.block <= 1;
      if (!opens || roles.has(chains.find(k))) return null;
      // Named before, it must be the only person named so far.
      const sofar = persons(0, mention.sentence, i);
      sofar.delete(chains.find(k));
      if (sofar.size > 0) return null;
      return k;
    }
    return null;
  }

  /** "Ghana's defence ministry" → "Ghanaian Ministry of Defence"; "the ministry" → the one just named. */
  function bodyOf(i: number, role: Role): number | null {
    const mention = mentions[i]!;
    const fitting = new Set<number>();
    for (const k of bodies.get(role.office) ?? []) {
      const body = mentions[k]!;
      const near = k < i && mention.sentence - body.sentence <= WINDOW;
      if (role.country === null && !near) continue;
      const nation = nationOf(part, body.words);
      if (role.country !== null && role.country !== nation) continue;
      if (!role.modifiers.every((word) => body.words.includes(word))) continue;
      fitting.add(chains.find(k));
    }
    const [only] = fitting;
    return fitting.size === 1 ? only! : null;
  }

  const numbers = new Map<number, number>();
  return mentions.map((_, i) => {
    if (known[i] === 0) return null;
    const root = chains.find(i);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}

/** The country that a name says it belongs to, null where none or several. */
function nationOf(part: MentionPart, words: readonly string[]): string | null {
  const nations = new Set(
    words.flatMap((word) => part.nationalities.get(word) ?? part.countries.get(word) ?? []),
  );
  const [only] = nations;
  return nations.size === 1 ? only! : null;
}

/** Whether a phrase may stand for somebody of whom the article says these roles. */
function fits(role: Role, held: readonly Role[]): boolean {
  if (!held.some((other) => agrees(role, other))) return false;
  const countries = held.flatMap(({ country }) => country ?? []);
  return role.country === null || countries.length === 0 || countries.includes(role.country);
}

/** Names among themselves: the same words; a surname and the one full name it ends; an acronym and what it stands for. */
function joinNames(
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
