import { bytesOfBase64 } from '../../language/base64.ts';
import { languagePack, type MentionPart } from '../../language/index.ts';
import { bySpan, type Mention, type Span } from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import { makeConsistent } from './consistency.ts';
import { resolveChains, type Candidate } from './coreference.ts';
import { prepare } from './features.ts';
import { Gazetteer } from './gazetteer.ts';
import { NameModel } from './model.ts';
import { recogniseNames, type Name } from './names.ts';
import { sentenceRanges } from './ranges.ts';
import { findRoles, type Role } from './role.ts';
import { FLAG, Lexicon, type WordInfo } from './word.ts';

/** What a language's part is turned into once, for all articles. */
interface Recogniser {
  readonly part: MentionPart;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly model: NameModel;
}
const made = new WeakMap<MentionPart, Recogniser>();
function recogniserOf(part: MentionPart): Recogniser {
  const known = made.get(part);
  if (known !== undefined) return known;
  const recogniser = {
    part,
    lexicon: new Lexicon(part),
    gazetteer: new Gazetteer(part),
    model: new NameModel(bytesOfBase64(part.model)),
  };
  made.set(part, recogniser);
  return recogniser;
}

/**
 * Names of persons, organisations, places and others, the office phrases and pronouns that stand for persons, and
 * which of them name one thing. A name's span has no article, courtesy title or office.
 */
export const mention: Annotator<'token' | 'sentence', 'mention'> = {
  id: 'mention',
  version: 1,
  requires: ['token', 'sentence'],
  provides: ['mention'],
  annotate(article, layers) {
    const part = languagePack(article.language)?.mention;
    if (part === undefined) return { mention: [] };
    const { token, sentence } = layers;
    const ranges = sentenceRanges(token, sentence);
    const { lexicon, gazetteer, model } = recogniserOf(part);
    const forms = token.map(({ start, end }) => article.text.slice(start, end));
    const prepared = prepare(lexicon, gazetteer, forms, ranges);
    const { words } = prepared;
    const names = makeConsistent(
      part,
      prepared,
      recogniseNames(model, prepared).flatMap((name, i, all) =>
        withoutOwner(part, words, withMembers(part, words, name, all[i - 1]?.to ?? 0)),
      ),
    ).flatMap((name) => trimName(part, words, name));

    const used = new Uint8Array(words.length);
    for (const { from, to } of names) used.fill(1, from, to);
    const roles = findRoles(part, words, ranges, used);
    const candidates: Candidate[] = [];
    const where = (at: number): Pick<Candidate, 'sentence' | 'block' | 'leads'> => {
      const sentence = rangeAt(ranges, at);
      let first = ranges[sentence]?.from ?? at;
      while (first < at && (words[first]!.flags & FLAG.letter) === 0) first += 1;
      return { sentence, block: blockAt(article.blocks, token[at]!.start), leads: first === at };
    };
    const startOfName = new Map(names.map((name) => [name.from, name]));
    const endOfName = new Map(names.map((name) => [name.to, name]));
    const roleOfName = new Map<Name, Role>();
    for (const role of roles) {
      const holder = holderBeside(words, role, startOfName, endOfName);
      if (holder !== null) {
        if (holder.type === 'person') roleOfName.set(holder, role);
        continue;
      }
      if (role.article === null && role.country === null) continue;
      if (role.body && role.article !== 'the' && (role.article !== null || role.country === null))
        continue;
      candidates.push({
        from: role.from,
        to: role.to,
        ...where(role.from),
        type: role.body ? 'organisation' : 'person',
        form: role.body ? 'description' : 'title',
        words: [],
        role,
        pronoun: null,
      });
    }
    for (const name of names) {
      candidates.push({
        ...name,
        ...where(name.from),
        form: 'name',
        words: nameWords(words, name),
        role: null,
        pronoun: null,
      });
    }
    for (const [i, word] of words.entries()) {
      const pronoun = part.pronouns.get(word.lower);
      if (pronoun === undefined || used[i] === 1 || (word.lower !== 'he' && word.lower !== 'she'))
        continue;
      candidates.push({
        from: i,
        to: i + 1,
        ...where(i),
        type: 'person',
        form: 'pronoun',
        words: [],
        role: null,
        pronoun,
      });
    }
    candidates.sort((a, b) => a.from - b.from || b.to - a.to);
    const rolesOfNames = new Map<number, Role>();
    const indexOf = new Map(candidates.map((c, i) => [`${c.from}-${c.to}`, i]));
    for (const [name, role] of roleOfName)
      rolesOfNames.set(indexOf.get(`${name.from}-${name.to}`)!, role);
    const chains = resolveChains(part, words, candidates, rolesOfNames);
    const found = candidates.map((c, i): Mention => ({
      start: token[c.from]!.start,
      end: token[c.to - 1]!.end,
      type: c.type,
      form: c.form,
      chain: chains[i]!,
    }));
    return { mention: found.sort(bySpan) };
  },
};

/** "Miners' Union": whose body it is, where many are, is the start of its name; `free`: where no other name stands any more. */
function withMembers(
  part: MentionPart,
  words: readonly WordInfo[],
  name: Name,
  free: number,
): Name {
  const { from } = name;
  const [members, sign] = [words[from - 2], words[from - 1]];
  const is =
    name.type === 'organisation' &&
    from - 2 >= free &&
    part.organisationHeads.has(words[from]!.lower) &&
    (sign?.text === "'" || sign?.text === '’') &&
    members !== undefined &&
    (members.flags & FLAG.capital) !== 0 &&
    members.lower.endsWith('s');
  return is ? { ...name, from: from - 2 } : name;
}

/** In tokens. */
const LONGEST_OWNER = 4;

/** Takes article, courtesy title and office off the front, and a possessive off the end; nothing where no word stays. */
function trimName(part: MentionPart, words: readonly WordInfo[], name: Name): Name[] {
  let { from, to } = name;
  const away = name.type === 'person' ? FLAG.courtesy | FLAG.office : 0;
  while (from < to) {
    const word = words[from]!;
    const title = to - from > 1 && (word.flags & away) !== 0;
    if (
      !title &&
      word.lower !== 'the' &&
      word.lower !== 'a' &&
      word.lower !== 'an' &&
      word.flags & (FLAG.letter | FLAG.digit)
    )
      break;
    from += 1;
  }
  while (to > from) {
    const { lower, flags } = words[to - 1]!;
    if (lower !== "'s" && lower !== '’s' && flags & (FLAG.letter | FLAG.digit)) break;
    to -= 1;
  }
  const says = words
    .slice(from, to)
    .some((word) => word.flags & FLAG.letter || word.flags & FLAG.digit);
  if (name.type !== 'place' && isOffice(words, from, to)) return [];
  const only = to - from === 1 ? words[from]! : null;
  // A letter alone is a label or an initial.
  if (only !== null && /^[\p{Lu}\p{Ll}]\.?$/u.test(only.text)) return [];
  if (!says || (only !== null && only.flags & FLAG.calendar && name.type !== 'person')) return [];
  // "Ky.": the point of an abbreviation is its own.
  if (
    name.type === 'place' &&
    words[to]?.text === '.' &&
    part.places.has(`${words[to - 1]!.folded}.`)
  )
    to += 1;
  return [{ ...name, from, to }];
}

/** "Ghana's Ministry of Health", "London's Heathrow": a place that owns something is a name of its own. */
function withoutOwner(part: MentionPart, words: readonly WordInfo[], name: Name): Name[] {
  const { from, to } = name;
  for (let i = from + 1; i < to - 1 && i <= from + LONGEST_OWNER; i += 1) {
    const { lower } = words[i]!;
    if (lower !== "'s" && lower !== '’s') continue;
    if ((words[i + 1]!.flags & FLAG.capital) === 0) return [name];
    const owner = words
      .slice(from, i)
      .map(({ folded }) => folded)
      .join(' ');
    if (!part.countries.has(owner) && !part.places.has(owner)) return [name];
    return [
      { from, to: i, type: 'place', scores: [] },
      { ...name, from: i + 1 },
    ];
  }
  return [name];
}

/** "Defence Minister", "Turkish Foreign Ministers": an office is no name. */
function isOffice(words: readonly WordInfo[], from: number, to: number): boolean {
  const last = words[to - 1]!;
  if ((last.flags & (FLAG.office | FLAG.offices)) === 0) return false;
  const before =
    FLAG.office | FLAG.offices | FLAG.officeModifier | FLAG.nationality | FLAG.connector;
  for (let i = from; i < to - 1; i += 1) if ((words[i]!.flags & before) === 0) return false;
  return true;
}

/** Folded words of a name, without signs: what names are compared by. */
function nameWords(words: readonly WordInfo[], { from, to }: Name): string[] {
  return words
    .slice(from, to)
    .filter((w) => w.flags & (FLAG.letter | FLAG.digit))
    .map((w) => w.folded.replaceAll('.', ''));
}

/** The person whose office a phrase gives: "spokesman Jon Adler", "minister, Jon Adler", "Jon Adler, the minister". */
function holderBeside(
  words: readonly WordInfo[],
  role: Role,
  starts: ReadonlyMap<number, Name>,
  ends: ReadonlyMap<number, Name>,
): Name | null {
  const direct = starts.get(role.to);
  if (direct !== undefined && (direct.type === 'person' || !role.body)) {
    if (direct.type === 'person' && role.article !== 'a' && role.article !== 'an') return direct;
    if (direct.type === 'person') return direct;
  }
  const comma = (i: number): boolean => words[i]?.text === ',';
  if (comma(role.to)) {
    const after = starts.get(role.to + 1);
    if (after?.type === 'person' && words[role.to - 1]!.flags & FLAG.capital) return after;
  }
  if (comma(role.from - 1)) {
    const before = ends.get(role.from - 1);
    const closes = words[role.to]?.text;
    if (
      before?.type === 'person' &&
      !role.body &&
      (closes === ',' || closes === '.' || closes === ';')
    )
      return before;
  }
  return null;
}

/** Index of the last of `items` that starts at or before `at`; they are in order. */
function lastAt(starts: (i: number) => number, length: number, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
const rangeAt = (ranges: readonly { from: number }[], token: number): number =>
  lastAt((i) => ranges[i]!.from, ranges.length, token);
const blockAt = (blocks: readonly Span[], offset: number): number =>
  lastAt((i) => blocks[i]!.start, blocks.length, offset);
