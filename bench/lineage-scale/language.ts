/**
 * A made-up language for generated news: frequencies that fall as in running text (Zipf), words that like to follow one
 * another, and stock phrases of several words, so that texts about different things share shingles as real ones do.
 */
import { below, mulberry32, type Draw } from '../../packages/core/testing/random.ts';

const FUNCTION_WORDS =
  'the of to and in a that for on was with by as at from it had be were which has an this will not have said after their they would been its but who he she or when over more than there two into about all also could new before up one first out under'.split(
    ' ',
  );
const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pl qu r s st t tr v w y z sh th'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', 'n', 'r', 'l', 's', 't', 'm', 'nd', 'rk'];

/** Content words, phrases that anybody uses, and words that each word likes to be followed by. */
const WORDS = 40_000;
const PHRASES = 6_000;
const FOLLOWERS = 4;
/** Shares of function words, and of words that follow the one before by habit. */
const FUNCTION = 0.42;
const HABIT = 0.22;

/** Draws a rank below `size`, each about as often as 1 / (rank + shift). */
const zipf = (draw: Draw, size: number, shift: number): number =>
  Math.min(size - 1, Math.floor(shift * (((size + shift) / shift) ** draw() - 1)));

function inventWord(draw: Draw, most: number): string {
  let word = '';
  for (let syllables = 1 + below(draw, most); syllables > 0; syllables -= 1) {
    word += ONSETS[below(draw, ONSETS.length)]! + VOWELS[below(draw, VOWELS.length)]!;
  }
  return word + CODAS[below(draw, CODAS.length)]!;
}

export const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** The same words and habits for every case of one seed. */
export class Language {
  readonly #words: readonly string[];
  readonly #followers: Int32Array;
  readonly #phrases: readonly (readonly string[])[];

  constructor(seed: number) {
    const draw = mulberry32(seed);
    const words = new Set<string>(FUNCTION_WORDS);
    // What is used often is short.
    while (words.size < WORDS) words.add(inventWord(draw, words.size < 2_000 ? 2 : 3));
    this.#words = [...words];
    this.#followers = Int32Array.from({ length: WORDS * FOLLOWERS }, () => this.#rank(draw));
    this.#phrases = Array.from({ length: PHRASES }, () => this.words(draw, 5 + below(draw, 5)));
  }

  #rank(draw: Draw): number {
    return draw() < FUNCTION
      ? zipf(draw, FUNCTION_WORDS.length, 2)
      : FUNCTION_WORDS.length + zipf(draw, WORDS - FUNCTION_WORDS.length, 60);
  }

  /** A content word; the rarer, the more it is about something. */
  topic(draw: Draw): string {
    return this.#words[WORDS / 20 + below(draw, WORDS - WORDS / 20)]!;
  }

  word(draw: Draw): string {
    return this.#words[this.#rank(draw)]!;
  }

  name(draw: Draw): string {
    return capital(inventWord(draw, 3));
  }

  phrase(draw: Draw): readonly string[] {
    return this.#phrases[zipf(draw, PHRASES, 20)]!;
  }

  /** So many running words, some of them of a topic. */
  words(draw: Draw, count: number, topic: readonly string[] = []): string[] {
    const made: string[] = [];
    let last = this.#rank(draw);
    while (made.length < count) {
      const about = topic.length > 0 && last < FUNCTION_WORDS.length && draw() < 0.4;
      if (about) {
        made.push(topic[below(draw, topic.length)]!);
        last = WORDS - 1;
        continue;
      }
      last =
        draw() < HABIT
          ? this.#followers[last * FOLLOWERS + below(draw, FOLLOWERS)]!
          : this.#rank(draw);
      made.push(this.#words[last]!);
    }
    return made;
  }
}
