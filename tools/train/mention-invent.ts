/**
 * Training texts with other names in them, so that the model learns what shows a name's kind and not only the names
 * themselves: GUM's documents with their names exchanged ("mention replacement": Dai and Adel 2020, "An analysis of
 * simple data augmentation for named entity recognition"), from the project's own lists and from made-up words.
 */
import type { MentionPart } from '../../packages/core/language/index.ts';

/** A text with its names; offsets in UTF-16 code units. */
export interface Gold {
  readonly text: string;
  readonly ents: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const STARTS = 'b br c d dr f g gr h j k kh l m n p r s sh st t tr v vr w y z zh'.split(' ');
const VOWELS = 'a a e e i o o u ai ia'.split(' ');
const MIDDLES = 'b d g l ll ld lm m n nd nn r rd rk rn s sk st t v z'.split(' ');
const TOWN_ENDS = 'a e o an ar ek el en et ia in ir ov sk um ville ton burg grad abad i'.split(' ');
const NAME_ENDS = 'a ak an ano as ev er es i ian ic in is o os ov ova sen u y yan'.split(' ');

const capital = (word: string): string =>
  word.replace(
    /(^|[ -])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** Draws names; the same seed draws the same ones. */
export class Inventor {
  readonly #random: () => number;
  readonly #given: readonly string[];
  readonly #surnames: readonly string[];
  readonly #towns: readonly string[];
  readonly #countries: readonly string[];
  readonly #organisations: readonly string[];
  readonly #nationalities: readonly string[];
  readonly #heads: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;

  constructor(part: MentionPart, random: () => number) {
    this.#random = random;
    const single = (names: Iterable<string>): string[] =>
      [...names]
        .filter((name) => /^[a-z]{3,12}$/u.test(name) && !part.commonWords.has(name))
        .sort();
    this.#given = single(part.givenNames);
    this.#surnames = single(part.surnames);
    this.#towns = [...part.places].filter((name) => /^[a-z][a-z ]{2,18}$/u.test(name)).sort();
    this.#countries = [...part.countries.keys()]
      .filter((name) => /^[a-z][a-z ]{3,}$/u.test(name) && !name.startsWith('the '))
      .sort();
    this.#organisations = [...part.organisations]
      .filter((name) => /^[a-z][a-z ]{3,}$/u.test(name))
      .sort();
    this.#nationalities = single(part.nationalities.keys());
    this.#heads = new Set([...part.organisationHeads, ...part.placeHeads]);
    this.#common = part.commonWords;
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)]!;
  }
  #made(ends: readonly string[]): string {
    let word = this.pick(STARTS) + this.pick(VOWELS) + this.pick(MIDDLES);
    if (this.chance(0.3)) word += this.pick(VOWELS) + this.pick(MIDDLES);
    return capital(word + this.pick(ends));
  }
  given(): string {
    return this.chance(0.75) ? capital(this.pick(this.#given)) : this.#made(NAME_ENDS);
  }
  surname(): string {
    return this.chance(0.45) ? capital(this.pick(this.#surnames)) : this.#made(NAME_ENDS);
  }
  town(): string {
    return this.chance(0.4) ? capital(this.pick(this.#towns)) : this.#made(TOWN_ENDS);
  }
  country(): string {
    return this.chance(0.8)
      ? capital(this.pick(this.#countries))
      : `${this.#made(['ia', 'istan', 'land', 'a'])}`;
  }
  nationality(): string {
    return this.chance(0.8)
      ? capital(this.pick(this.#nationalities))
      : this.#made(['ian', 'ish', 'ese', 'ani']);
  }
  listed(): string {
    return capital(this.pick(this.#organisations));
  }
  acronym(): string {
    let word = '';
    const length = 2 + Math.floor(this.#random() * 4);
    while (word.length < length) word += this.pick([...'ABCDEFGHIJKLMNOPRSTUVZ']);
    return word;
  }
  firm(): string {
    return this.#made(['a', 'ex', 'is', 'on', 'or', 'um', 'ics', 'el']);
  }

  /** The same text with its names exchanged; a name, and a part of it, always for the same other one. */
  exchange({ text, ents }: Gold): Gold {
    const others = new Map<string, string>();
    const other = (key: string, make: () => string): string => {
      const known = others.get(key);
      if (known !== undefined) return known;
      const made = make();
      others.set(key, made);
      return made;
    };
    const name = (old: string, type: string): string => {
      if (!/^[\p{L} '.-]+$/u.test(old)) return old;
      const words = old.split(' ');
      if (type === 'PER')
        return words
          .map((word, i) =>
            /^\p{Lu}\p{Ll}{2,}$/u.test(word)
              ? other(`PER ${word}`, () => (i < words.length - 1 ? this.given() : this.surname()))
              : word,
          )
          .join(' ');
      if (type === 'OTHER') return old;
      const telling = (word: string): boolean =>
        !/^\p{Lu}\p{Ll}{2,}$/u.test(word) ||
        this.#heads.has(word.toLowerCase()) ||
        this.#common.has(word.toLowerCase());
      if (words.length === 1) {
        if (type === 'LOC')
          return /^\p{Lu}\p{Ll}+$/u.test(old)
            ? other(`LOC ${old}`, () => (this.chance(0.15) ? this.country() : this.town()))
            : old;
        if (/^\p{Lu}{2,6}$/u.test(old)) return other(`ORG ${old}`, () => this.acronym());
        return /^\p{Lu}\p{Ll}+$/u.test(old)
          ? other(`ORG ${old}`, () => (this.chance(0.4) ? this.listed() : this.firm()))
          : old;
      }
      if (type === 'ORG' && !words.some((word) => this.#heads.has(word.toLowerCase())))
        return this.chance(0.5) ? other(`ORG ${old}`, () => this.listed()) : old;
      return words
        .map((word) =>
          telling(word)
            ? word
            : other(`${type} ${word}`, () =>
                this.chance(0.3) ? this.surname() : this.chance(0.3) ? this.firm() : this.town(),
              ),
        )
        .join(' ');
    };
    let made = '';
    let at = 0;
    const moved: { start: number; end: number; type: string }[] = [];
    for (const { start, end, type } of ents) {
      if (start < at) continue;
      made += text.slice(at, start);
      const from = made.length;
      made += name(text.slice(start, end), type);
      moved.push({ start: from, end: made.length, type });
      at = end;
    }
    return { text: made + text.slice(at), ents: moved };
  }
}
