import type { MentionPart } from '../../language/index.ts';
import type { Candidate } from './candidate.ts';
import { Chains } from './chain.ts';
import { agrees, type Role } from './role.ts';
import { joinNames } from './same-name.ts';
import { FLAG, type WordInfo } from './word.ts';

/** A phrase looks back over at most so many sentences for whom it stands. */
const WINDOW = 3;
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
    // "Weber's brother": about somebody else.
    const owns = /^['’]s$/u.test(tokens[m.to]?.lower ?? '');
    if (m.type === 'person' && m.form !== 'pronoun' && !owns && !subject.has(m.sentence))
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

  const spokenOf = new Set<string>();
  let read = 0;
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

  /** Countries that the article has spoken of before a token, by name or adjective: what first names one, names somebody new. */
  function countriesBefore(token: number): ReadonlySet<string> {
    for (; read < token; read += 1) {
      const { folded } = tokens[read]!;
      const pair = `${folded} ${tokens[read + 1]?.folded ?? ''}`;
      for (const key of [folded, pair]) {
        const country = part.countries.get(key) ?? part.nationalities.get(key);
        if (country !== undefined) spokenOf.add(country);
      }
    }
    return spokenOf;
  }

  function holderOf(i: number, role: Role): number | null {
    const mention = mentions[i]!;
    const definite =
      role.article === 'the' ||
      role.article === 'this' ||
      role.article === 'that' ||
      role.article === null;
    if (role.country !== null && !countriesBefore(mention.from).has(role.country)) return null;
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
