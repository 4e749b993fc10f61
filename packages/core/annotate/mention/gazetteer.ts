import type { MentionPart } from '../../language/index.ts';
import type { WordInfo } from './word.ts';

const LONGEST = 5;
/** As the tokeniser parts words. */
const asTokens = (name: string): string => name.replaceAll('-', ' - ').replaceAll("'s", " 's");

/** Names of places of several words, found in running text. */
export class Gazetteer {
  readonly #phrases = new Set<string>();
  readonly #starts = new Set<string>();

  constructor(part: MentionPart) {
    for (const names of [part.places, part.countries.keys()]) {
      for (const name of names) {
        const phrase = asTokens(name);
        const space = phrase.indexOf(' ');
        if (space < 0) continue;
        this.#phrases.add(phrase);
        this.#starts.add(phrase.slice(0, space));
      }
    }
  }

  /** Number of tokens, from `at`, of the longest phrase that stands there before `to`; 0 when none does. */
  match(words: readonly WordInfo[], at: number, to: number): number {
    if (!this.#starts.has(words[at]!.folded)) return 0;
    let phrase = words[at]!.folded;
    let longest = 0;
    for (let i = at + 1; i < to && i < at + LONGEST; i += 1) {
      phrase += ` ${words[i]!.folded}`;
      if (this.#phrases.has(phrase)) longest = i + 1 - at;
    }
    return longest;
  }
}
