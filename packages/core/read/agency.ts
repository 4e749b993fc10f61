import type { Span } from '../model/index.ts';
import { AGENCIES, WEAK } from './agency-names.ts';

const BY_FORM = new Map<string, string>();
for (const [name, ...forms] of AGENCIES)
  for (const form of [name, ...forms]) BY_FORM.set(form, name);

const FIRST_WORD = /^[\p{L}\p{M}-]+/u;
const FIRST_WORDS = new Set([...BY_FORM.keys()].map((form) => FIRST_WORD.exec(form)?.[0] ?? form));
/** What such words begin with: nearly every word of a text is passed over by its first letter. */
const FIRST_LETTERS = new Set([...FIRST_WORDS].map((word) => word.charCodeAt(0)));
const LONGEST_FIRST = Math.max(...[...FIRST_WORDS].map((word) => word.length));

/** The agency of that exact name or abbreviation, or null. */
export const agencyOf = (name: string): string | null => BY_FORM.get(name.trim()) ?? null;

/** The agencies that a list of names and initials gives, "dpa/lnw", "AFP, AP": those of the table; null where it names none. */
export function agenciesIn(list: string): readonly FoundAgency[] {
  const found: FoundAgency[] = [];
  let from = 0;
  for (const piece of list.split(/[/,&+]|\s(?:and|und|et|y|и|ve|-|–)\s/u)) {
    const start = list.indexOf(piece, from);
    from = start + piece.length;
    const form = piece.trim();
    const name = BY_FORM.get(form);
    const at = start + piece.indexOf(form);
    if (name !== undefined)
      found.push({ start: at, end: at + form.length, name, weak: WEAK.has(form) });
  }
  return found;
}

export interface FoundAgency extends Span {
  readonly name: string;
  readonly weak: boolean;
}

/** Words that end the name of an agency that the table lacks: "Coastal News Agency". */
const ENDINGS = [
  'News Agency',
  'Press Agency',
  'Press Bureau',
  'News Bureau',
  'Information Agency',
  'News Service',
  'Wire Service',
  'Newswire',
  'Press Service',
  'Haber Ajansı',
];
const BEFORE_ENDING = /(?:(?<!\p{L})\p{Lu}[\p{L}'’-]{1,30} ){1,4}$/u;
/** Units before such an ending in which a name of four words can stand. */
const REACH = 130;
const LONGEST = 5;
const LONGEST_NAME = 60;

/** Agencies named in a text, in order, not overlapping. */
export function findAgencies(text: string): readonly FoundAgency[] {
  const found = unknownAgencies(text);
  const overlaps = (start: number, end: number): boolean =>
    found.some((other) => other.start < end && start < other.end);
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const letter = isLetter(code);
    if (!letter || inWord) {
      inWord = letter;
      continue;
    }
    inWord = true;
    if (!FIRST_LETTERS.has(code)) continue;
    const word = FIRST_WORD.exec(text.slice(i, i + LONGEST_FIRST + 2))?.[0];
    if (word === undefined || word.length > LONGEST_FIRST) continue;
    const first = FIRST_WORDS.has(word) ? word : word.split('-')[0]!;
    if (!FIRST_WORDS.has(first)) continue;
    const match = longestForm(text, i);
    if (match === null || overlaps(match.start, match.end)) continue;
    found.push(match);
    i = match.end - 1;
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

/** The longest known name that begins at `start` and ends where a word does. */
function longestForm(text: string, start: number): FoundAgency | null {
  const ends: number[] = [];
  for (let i = start + 1; i <= Math.min(text.length, start + LONGEST_NAME); i += 1) {
    if (i < text.length && isLetter(text.charCodeAt(i))) continue;
    if (isLetter(text.charCodeAt(i - 1))) ends.push(i);
    if (ends.length > LONGEST || text[i] === '\n') break;
  }
  for (const end of ends.reverse()) {
    const form = text.slice(start, end);
    const name = BY_FORM.get(form);
    if (name !== undefined) return { start, end, name, weak: WEAK.has(form) };
  }
  return null;
}

const LETTER = /\p{L}|\p{M}/u;
/** True for letters of any script; what is beyond the basic plane is in no agency's name. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return LETTER.test(String.fromCharCode(code));
}

function unknownAgencies(text: string): FoundAgency[] {
  const found: FoundAgency[] = [];
  for (const ending of ENDINGS) {
    for (let at = text.indexOf(ending); at > 0; at = text.indexOf(ending, at + 1)) {
      const end = at + ending.length;
      if (end < text.length && isLetter(text.charCodeAt(end))) continue;
      const from = Math.max(0, at - REACH);
      const before = BEFORE_ENDING.exec(text.slice(from, at));
      if (before === null) continue;
      const the = before[0].startsWith('The ') ? 4 : 0;
      const start = from + before.index + the;
      if (start >= at || found.some((other) => other.start < end && start < other.end)) continue;
      const name = text.slice(start, end);
      found.push({ start, end, name: BY_FORM.get(name) ?? name, weak: false });
    }
  }
  return found;
}
