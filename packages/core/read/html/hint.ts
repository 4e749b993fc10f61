/**
 * What the class and the id of an element say, looked up once for all elements of a page that are called the same.
 * Made by `hintIn`; compared by identity within a page.
 */
export class Hint {
  readonly text: string;
  /** Bits of the patterns that were tried, and of those that matched. */
  known = 0;
  yes = 0;
  /** The rule that the names give, once asked for (see `findZones`). */
  rule: string | null | undefined = undefined;
  constructor(text: string) {
    this.text = text;
  }
}

/** A pattern for names of classes and ids, with the bit under which its answers are kept. */
export class NamePattern {
  static #made = 0;
  readonly bit: number;
  readonly pattern: RegExp;
  constructor(pattern: RegExp) {
    this.pattern = pattern;
    if (NamePattern.#made > 30) throw new RangeError('an integer has a bit for 31 patterns');
    this.bit = 1 << NamePattern.#made;
    NamePattern.#made += 1;
  }
  in(hint: Hint): boolean {
    const { bit } = this;
    if ((hint.known & bit) === 0) {
      hint.known |= bit;
      if (hint.text !== '' && this.pattern.test(hint.text)) hint.yes |= bit;
    }
    return (hint.yes & bit) !== 0;
  }
}

export const NO_HINT = new Hint('');
const LONGEST = 400;

/** Class and id in one string, lower case, words apart. */
export function hintIn(known: Map<string, Hint>, name: string, id: string): Hint {
  // Most elements that have a class have no id.
  const asked = id === '' ? name : `${name} ${id}`;
  let hint = known.get(asked);
  if (hint === undefined) {
    const both = `${name} ${id}`.slice(0, LONGEST);
    hint = new Hint(
      /[A-Z\u00c0-\uffff]/.test(both)
        ? both.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase()
        : both,
    );
    known.set(asked, hint);
  }
  return hint;
}
