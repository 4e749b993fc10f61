import type { MentionPart } from '../../language/index.ts';
import type { WordInfo } from './word.ts';

const LONGEST = 5;
/** As the tokeniser parts words. */
const asTokens = (name: string): string =>
  name.replaceAll('-', ' - ').replaceAll('/', ' / ').replaceAll("'s", " 's");
/** What a phrase names. */
export const PHRASE = { place: 1, organisation: 2 } as const;
export type PhraseKind = (typeof PHRASE)[keyof typeof PHRASE];

/** Names of places and organisations of several words, found in running text. */
export class Gazetteer {
  readonly #phrases = new Map<string, PhraseKind>();
  readonly #starts = new Set<string>();

  constructor(part: MentionPart) {
    const lists = [
      [part.places, PHRASE.place],
      [part.countries.keys(), PHRASE.place],
      [part.organisations, PHRASE.organisation],
    ] as const;
    for (const [names, kind] of lists) {
      for (const name of names) {
        const phrase = asTokens(name);
        const space = phrase.indexOf(' ');
        if (space < 0) continue;
        this.#phrases.set(phrase, kind);
        this.#starts.add(phrase.slice(0, space));
      }
    }
  }

  /** Number of tokens, from `at`, of the longest phrase that stands there before `to`, and its kind; null when none does. */
  match(
    words: readonly WordInfo[],
    at: number,
    to: number,
  ): { length: number; kind: PhraseKind } | null {
    if (!this.#starts.has(words[at]!.folded)) return null;
    let phrase = words[at]!.folded;
    let longest: { length: number; kind: PhraseKind } | null = null;
    for (let i = at + 1; i < to && i < at + LONGEST; i += 1) {
      phrase += ` ${words[i]!.folded}`;
      const kind = this.#phrases.get(phrase);
      if (kind !== undefined) longest = { length: i + 1 - at, kind };
    }
    return longest;
  }
}
