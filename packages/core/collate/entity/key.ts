import { foldName } from '../../language/index.ts';

/** Folded words of a name: letters and figures only, "U.S." one word, a possessive taken off. */
export function nameWords(name: string): string[] {
  const folded = foldName(name).replace(/['’`]s$/u, '');
  return folded
    .replace(/[.'’`"]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Two names with one key are the same letters in the same order. */
export const nameKey = (name: string): string => nameWords(name).join(' ');

/** Letters that transliterations of one sound put for each other; longest first. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['sch', 'S'],
  ['tch', 'C'],
  ['kh', 'k'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['sh', 'S'],
  ['zh', 'J'],
  ['ch', 'C'],
  ['dj', 'J'],
  ['th', 't'],
  ['dh', 'd'],
  ['ck', 'k'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['q', 'k'],
  ['j', 'J'],
  ['w', 'v'],
];
const VOWELS: ReadonlySet<string> = new Set('aeiouy');

/**
 * The pattern of a folded word: its consonants by sound, one `-` for each run of vowels: Kalbajar and Kelbajar →
 * `k-lb-J-r`. Two words of one pattern differ in vowels and in the way a consonant is spelt, and in nothing else.
 */
export function soundPattern(word: string): string {
  let pattern = '';
  for (let i = 0; i < word.length;) {
    const sound = SOUNDS.find(([letters]) => word.startsWith(letters, i));
    const sign = sound !== undefined ? sound[1] : VOWELS.has(word[i]!) ? '-' : word[i]!;
    if (pattern.at(-1) !== sign) pattern += sign;
    i += sound === undefined ? 1 : sound[0].length;
  }
  return pattern;
}

/** Consonants only: a wider net, for suggestions. */
export const skeleton = (word: string): string => soundPattern(word).replaceAll('-', '');
