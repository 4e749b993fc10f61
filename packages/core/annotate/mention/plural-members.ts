import type { PluralKind } from '../../language/index.ts';
import type { MentionType } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';
import type { Asked, NamedArticle } from './plural-phrase.ts';
import { FLAG } from './word.ts';

/** A phrase looks back over so many sentences. */
export const WINDOW = 3;
/** Words between two names of one list: "Foreign Minister A and his Polish counterpart, Prime Minister B". */
const APART = 6;

/** Who may be a member. */
export interface Member {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly chain: number;
  readonly type: MentionType;
  /** The key of a country, or of the one it is the seat of; null for what is none. */
  readonly country: string | null;
  /** "in Portugal": a scene. */
  readonly scene: boolean;
}

/** A mention as somebody who may be meant; null for what is no member of anything. */
export function memberOf(
  { part, words, governments }: NamedArticle,
  { from, to, sentence, type, form }: Candidate,
  i: number,
  chain: number | null,
): Member | null {
  if (chain === null || type === 'other') return null;
  const name = words
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ');
  const country =
    form === 'name' && type !== 'person'
      ? (part.countries.get(name) ??
        (governments.has(i) ? part.seats.places.get(name) : undefined) ??
        null)
      : null;
  const before = words[from - 1]?.lower === 'the' ? words[from - 2] : words[from - 1];
  const scene = type === 'place' && part.placePrepositions.has(before?.lower ?? '');
  return { from, to, sentence, chain, type, country, scene };
}

/** Whether somebody may be one of those that a phrase speaks of. */
function fits({ type, country, scene }: Member, kind: PluralKind | null): boolean {
  if (kind === 'person') return type === 'person';
  if (kind === 'organisation') return type === 'organisation';
  if (kind === 'place') return type === 'place' && country === null;
  if (scene) return false;
  if (kind === 'country') return type === 'place' || country !== null;
  return kind === null ? type === 'person' || country !== null : type !== 'person';
}
/** What tells members apart: a country and its capital are one. */
const keyOf = ({ chain, country }: Member): string => (country === null ? `#${chain}` : country);

export function distinct(members: readonly Member[]): Member[] {
  const byKey = new Map<string, Member>();
  for (const member of members) if (!byKey.has(keyOf(member))) byKey.set(keyOf(member), member);
  return [...byKey.values()];
}

/** Lists of names side by side, in order. */
export function listsOf({ part, words }: NamedArticle, members: readonly Member[]): Member[][] {
  const lists: Member[][] = [];
  let open: { list: Member[]; joined: boolean } | null = null;
  const close = (): void => {
    if (open?.joined) lists.push(open.list);
    open = null;
  };
  for (const [i, member] of members.entries()) {
    const last = members[i - 1];
    const gap = last === undefined ? [] : words.slice(last.to, member.from);
    const joined = gap.some(({ lower }) => part.plurals.and.has(lower));
    const beside =
      last !== undefined &&
      last.sentence === member.sentence &&
      gap.length > 0 &&
      gap.length <= APART &&
      gap.every(
        ({ lower, flags }) =>
          lower === ',' ||
          part.plurals.and.has(lower) ||
          part.articles.has(lower) ||
          part.plurals.beside.has(lower) ||
          (flags & (FLAG.office | FLAG.officeModifier | FLAG.nationality | FLAG.courtesy)) !== 0,
      ) &&
      gap.some(({ lower }) => lower === ',' || part.plurals.and.has(lower));
    if (!beside) close();
    if (beside && open !== null) {
      const now: { list: Member[]; joined: boolean } = open;
      now.list.push(member);
      now.joined = joined;
    } else open = { list: [member], joined: false };
  }
  close();
  return lists;
}

/** Whom a phrase stands for; null where several groups could be meant, or none is told. */
export function meantBy(
  article: NamedArticle,
  asked: Asked,
  near: readonly Member[],
): readonly Member[] | null {
  const acting = near.filter((member) => fits(member, asked.kind));
  // Where nobody is spoken of but as a scene, the scenes are meant.
  const fitting =
    acting.length > 0 || asked.kind === null
      ? acting
      : near.filter((member) => fits({ ...member, scene: false }, asked.kind));
  const lists = listsOf(article, fitting);
  if (haveRival(asked, lists)) return null;
  const meant = byList(article, asked, fitting, lists.at(-1)) ?? byCount(asked, fitting);
  return meant !== null && isSaidOf(article, asked, meant) ? meant : null;
}

/** Whether two lists of as many as are asked for are of different members. */
function haveRival({ count }: Asked, lists: readonly Member[][]): boolean {
  const named = lists.map(distinct).filter((members) => members.length === count);
  const keys = new Set(named.at(-1)?.map(keyOf));
  return named.some((members) => !members.every((member) => keys.has(keyOf(member))));
}

/** The last list, where it is of as many as are asked for, with nobody else after it. */
function byList(
  article: NamedArticle,
  { kind, count }: Asked,
  fitting: readonly Member[],
  list: readonly Member[] | undefined,
): readonly Member[] | null {
  if (list === undefined) return null;
  const named = distinct(list);
  if (named.length !== count || (kind === 'country' && !areCountries(article, named))) return null;
  const keys = new Set(named.map(keyOf));
  const isOne = (member: Member): boolean => keys.has(keyOf(member));
  const later = fitting.slice(fitting.indexOf(list.at(-1)!) + 1);
  return later.every(isOne) ? named : null;
}

/** As many as are asked for and of one kind, in as few sentences as hold so many, and no more there. */
function byCount(
  { kind, count, sentence }: Asked,
  fitting: readonly Member[],
): readonly Member[] | null {
  // Nothing but a list says that two of no told kind belong together.
  if (kind === null) return null;
  const sure = kind === 'country' ? fitting.filter(({ country }) => country !== null) : fitting;
  for (let from = sentence; from >= sentence - WINDOW; from -= 1) {
    const named = distinct(sure.filter((member) => member.sentence >= from));
    if (named.length < count) continue;
    if (named.length > count) return null;
    const types = new Set(named.map(({ country, type }) => (country === null ? type : 'country')));
    return types.size === 1 ? named : null;
  }
  return null;
}

/** "Both women" are none who bear a man's name. */
function isSaidOf(
  { part, words }: NamedArticle,
  { to }: Asked,
  members: readonly Member[],
): boolean {
  const gender = part.plurals.gendered.get(words[to - 1]!.lower);
  if (gender === undefined) return true;
  const others = gender === 'he' ? part.femaleNames : part.maleNames;
  return !members.some(({ from }) => others.has(words[from]!.folded));
}

/** Countries of the table, or names that no table has as a town: places the writer calls countries. */
function areCountries({ part, words }: NamedArticle, members: readonly Member[]): boolean {
  return members.every(
    ({ country, from, to }) =>
      country !== null ||
      !part.places.has(
        words
          .slice(from, to)
          .map(({ folded }) => folded)
          .join(' '),
      ),
  );
}
