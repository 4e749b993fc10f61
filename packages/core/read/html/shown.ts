import type { Unit } from './unit.ts';

/** Where a page shows other things than the article and who made it. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'comments',
  'related',
  'navigation',
  'share',
  'advert',
  'hidden',
]);
/** A line that says whose the site is. */
export const isImprint = (line: string): boolean => /©|\(c\)|copyright/iu.test(line);

/** Names that are looked for; a page that gives more is answered for the first ones. */
const MOST = 100;

/**
 * Whether a name stands in or around the article, for its readers to see: not in menus, comments or the imprint. A
 * name of three words or more is also there where its first and last word stand together.
 */
export function showsName(units: readonly Unit[]): (name: string) => boolean {
  let text: string | null = null;
  let asked = 0;
  return (name) => {
    asked += 1;
    if (asked > MOST) return false;
    text ??= units
      .filter(({ text: line, removed }) => {
        if (removed !== null && ELSEWHERE.has(removed)) return false;
        return !isImprint(line);
      })
      .map((unit) => unit.text)
      .join('\n');
    if (includes(text, name)) return true;
    const words = name.split(' ');
    return words.length > 2 && includes(text, `${words[0]!} ${words.at(-1)!}`);
  };
}

const LETTER = /[\p{L}\p{N}]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const UPPER_OR_DIGIT = /[\p{Lu}\p{N}]/u;
const LOWER_OR_DIGIT = /[\p{Ll}\p{N}]/u;

/** True where the name stands as words of its own, in whatever case; what an inline element glued to it counts as apart. */
function includes(text: string, name: string): boolean {
  const folded = lower(text);
  const sought = lower(name);
  if (sought === '') return false;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const first = text[at]!;
    const last = text[at + sought.length - 1]!;
    const after = text[at + sought.length] ?? ' ';
    const opens = !LETTER.test(before) || (LOWER_OR_DIGIT.test(before) && UPPER.test(first));
    const closes = !LETTER.test(after) || (LOWER.test(last) && UPPER_OR_DIGIT.test(after));
    if (opens && closes) return true;
  }
  return false;
}

/** Lower case, unit by unit: places stay. */
const lower = (text: string): string => {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
};
