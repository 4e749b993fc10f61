import type { Span } from '../model/index.ts';
import { AGENCIES, WEAK } from './agency-names.ts';

const BY_FORM = new Map<string, string>();
for (const [name, ...forms] of AGENCIES)
  for (const form of [name, ...forms]) BY_FORM.set(form, name);

/** Forms by what their first letter is, the longest first: nearly every word of a text is passed over by that letter. */
const BY_LETTER = new Map<number, string[]>();
for (const form of BY_FORM.keys()) {
  const letter = form.charCodeAt(0);
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), form]);
}
/** 1 for these letters, by UTF-16 unit. */
const OPENS = new Uint8Array(65536);
for (const letter of BY_LETTER.keys()) OPENS[letter] = 1;
for (const forms of BY_LETTER.values())
  forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

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

/** Agencies named in a text, in order, not overlapping. */
export function findAgencies(text: string): readonly FoundAgency[] {
  const found = unknownAgencies(text);
  const overlaps = (start: number, end: number): boolean =>
    found.some((other) => other.start < end && start < other.end);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (OPENS[code] === 0 || (i > 0 && isLetter(text.charCodeAt(i - 1)))) continue;
    const form = formAt(text, code, i);
    if (form === null || overlaps(i, i + form.length)) continue;
    found.push({
      start: i,
      end: i + form.length,
      name: BY_FORM.get(form)!,
      weak: WEAK.has(form),
    });
    i += form.length - 1;
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

/** The longest form that stands in the text there and ends where a word does. */
function formAt(text: string, letter: number, start: number): string | null {
  for (const form of BY_LETTER.get(letter)!) {
    const end = start + form.length;
    if (text.startsWith(form, start) && (end === text.length || !isLetter(text.charCodeAt(end))))
      return form;
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
