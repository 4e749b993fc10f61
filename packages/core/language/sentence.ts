/**
 * How an abbreviation that ends in a full stop behaves.
 * - `title`: stands before a name and never ends a sentence (`Gen.`)
 * - `number`: an abbreviation only where a figure follows (`No. 5`)
 * - `name`: ends a name, and may end a sentence too (`Corp.`)
 * - `date`: a month or weekday; needs a capital (`Sept.`)
 * - `clock`: may end a sentence (`a.m.`)
 * - `inner`: goes on, whatever follows (`vs.`)
 * - `last`: often the last of a list, and so of a sentence (`etc.`)
 */
export type Abbreviation = 'title' | 'number' | 'name' | 'date' | 'clock' | 'inner' | 'last';

/** What a language adds to the rules of its script for finding tokens and sentences. All forms are lower-cased. */
export interface SentenceLanguage {
  /** Without the last full stop. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  /** What follows an apostrophe and is a token of its own together with it: `s` in `Adler's`. */
  readonly clitics: ReadonlySet<string>;
  /** The clitic that takes a letter of the word before the apostrophe with it: `n't`. */
  readonly negation: { readonly before: string; readonly after: string } | null;
  /** Words written together that are two tokens, with the length of the first. */
  readonly contractions: ReadonlyMap<string, number>;
  /** Tokens that start with an apostrophe, without it: `em`, `til`. */
  readonly clipped: ReadonlySet<string>;
  /** Prefixes that stay with their word where a hyphen joins them. */
  readonly prefixes: ReadonlySet<string>;
  /** Units and the like that are a token of their own when written right after a figure: `5km`. */
  readonly afterFigure: ReadonlySet<string>;
  /** Words that, with a capital, mostly start a sentence and hardly ever a name. */
  readonly starters: ReadonlySet<string>;
  /** What goes on after a clock time with a capital: zones, weekdays, months (`8 a.m. Moscow time`). */
  readonly afterClock: ReadonlySet<string>;
  /** Words that, with a capital and a colon, label what follows: `Photo: I. Maro`. */
  readonly labels: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Words after which a date goes on: `on Friday, May 3, 2019`. */
  readonly beforeDate: ReadonlySet<string>;
  /** Verbs of saying, as they stand after a closed quotation: `"Why?" Adler asked.` */
  readonly sayings: ReadonlySet<string>;
}
