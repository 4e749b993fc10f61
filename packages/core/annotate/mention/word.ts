import { foldName, type MentionPart } from '../../language/index.ts';

/** What a word is by itself; one bit each, so that lists of neighbours combine in one operation. */
export const FLAG = {
  given: 1,
  surname: 2,
  place: 4,
  country: 8,
  nationality: 16,
  courtesy: 32,
  office: 64,
  organisation: 128,
  placeHead: 256,
  calendar: 512,
  common: 1024,
  connector: 2048,
  saying: 4096,
  capital: 8192,
  upper: 16384,
  digit: 32768,
  letter: 65536,
  officeModifier: 131072,
  /** An office in the plural. */
  offices: 262144,
  organisationName: 524288,
  /** Third-person pronoun of one person. */
  pronoun: 1048576,
  /** May open a plural phrase, or be a plural pronoun: two, both, they, sides. */
  plural: 2097152,
} as const;
/** The bits that come from lists. */
export const LIST_BITS = (0x3fff & ~FLAG.capital) | FLAG.organisationName;

export interface WordInfo {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly hash: number;
  readonly shape: number;
  readonly prefix: number;
  readonly prefix4: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly flags: number;
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

const isUpper = (c: string): boolean => c !== c.toLowerCase() && c === c.toUpperCase();
const LETTER = /\p{L}/u;
/** Adler, iPhone, d'Arc; not camelCase, which is program text. */
const NAME_START = /^(?:\p{Lu}|\p{Lt}|.\p{Lu}|\p{L}{1,3}['’]\p{Lu})/u;
const CASELESS = /[\p{Lo}]/u;

/** Runs of the same kind of character, at most eight: `McAdam` → `XxXx`. */
function shapeOf(text: string): string {
  let shape = '';
  for (const c of text) {
    const kind = c >= '0' && c <= '9' ? '9' : isUpper(c) ? 'X' : LETTER.test(c) ? 'x' : c;
    if (shape.at(-1) !== kind) shape += kind;
    if (shape.length >= 8) break;
  }
  return shape;
}

/** Longer than any name's word: nothing beyond is looked at. */
const LONGEST = 40;

/** So many forms are remembered; then memory starts anew. */
const REMEMBERED = 50_000;

/** Looks words up in a language's lists, each form once. */
export class Lexicon {
  readonly #part: MentionPart;
  readonly #known = new Map<string, WordInfo>();

  constructor(part: MentionPart) {
    this.#part = part;
  }

  info(form: string): WordInfo {
    const text = form.length > LONGEST ? form.slice(0, LONGEST) : form;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const made = this.#make(text);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(text, made);
    return made;
  }

  /** What a verb of a headline may be a form of, itself included. */
  headlineStems(lower: string): readonly string[] {
    const endings = this.#part.headlineEndings.filter((ending) => lower.endsWith(ending));
    return [lower, ...endings.map((ending) => lower.slice(0, -ending.length))];
  }

  #make(text: string): WordInfo {
    const part = this.#part;
    const lower = text.toLowerCase();
    const letter = LETTER.test(text);
    const folded = letter ? foldName(text) : lower;
    let upper = 0;
    let letters = 0;
    for (const c of text) {
      if (isUpper(c)) upper += 1;
      if (LETTER.test(c)) letters += 1;
    }
    const first = text[0] ?? '';
    let flags = 0;
    if (part.givenNames.has(folded)) flags |= FLAG.given;
    if (part.surnames.has(folded)) flags |= FLAG.surname;
    if (part.places.has(folded)) flags |= FLAG.place;
    if (part.countries.has(folded)) flags |= FLAG.country;
    if (part.nationalities.has(folded)) flags |= FLAG.nationality;
    if (part.courtesyTitles.has(lower)) flags |= FLAG.courtesy;
    if (part.offices.has(lower)) flags |= FLAG.office;
    if (lower.endsWith('s') && part.offices.has(lower.slice(0, -1))) flags |= FLAG.offices;
    if (part.officeModifiers.has(lower)) flags |= FLAG.officeModifier;
    if (part.organisationHeads.has(lower)) flags |= FLAG.organisation;
    if (part.placeHeads.has(lower)) flags |= FLAG.placeHead;
    if (part.organisations.has(folded) && folded !== text) flags |= FLAG.organisationName;
    // Thursdays
    const day = lower.length > 5 && lower.endsWith('days') ? lower.slice(0, -1) : lower;
    if (part.calendar.has(day)) flags |= FLAG.calendar;
    if (part.commonWords.has(lower)) flags |= FLAG.common;
    if (part.connectors.has(lower)) flags |= FLAG.connector;
    if (part.sayingVerbs.has(lower)) flags |= FLAG.saying;
    if (part.pronouns.has(lower)) flags |= FLAG.pronoun;
    const { numbers, both, they, nouns } = part.plurals;
    if (numbers.has(lower) || both.has(lower) || they.has(lower) || nouns.has(lower))
      flags |= FLAG.plural;
    // A word of a script without case may always be a name.
    if (NAME_START.test(text) || CASELESS.test(first)) flags |= FLAG.capital;
    if (letters > 1 && upper === letters) flags |= FLAG.upper;
    if (first >= '0' && first <= '9') flags |= FLAG.digit;
    if (letter) flags |= FLAG.letter;
    return {
      text,
      lower,
      folded,
      hash: hashText(lower),
      shape: hashText(shapeOf(text)),
      prefix: hashText(folded.slice(0, 3)),
      prefix4: hashText(folded.slice(0, 4)),
      suffix2: hashText(folded.slice(-2)),
      suffix3: hashText(folded.slice(-3)),
      suffix4: hashText(folded.slice(-4)),
      flags,
    };
  }
}
