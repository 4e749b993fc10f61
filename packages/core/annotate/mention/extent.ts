import type { MentionPart } from '../../language/index.ts';
import type { Name } from './names.ts';
import { FLAG, type WordInfo } from './word.ts';

/** "Miners' Union": whose body it is, where many are, is the start of its name; `free`: where no other name stands any more. */
export function withMembers(
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
export function trimName(part: MentionPart, words: readonly WordInfo[], name: Name): Name[] {
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
export function withoutOwner(part: MentionPart, words: readonly WordInfo[], name: Name): Name[] {
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
