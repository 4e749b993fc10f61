import type { Zone } from './time-zone.ts';

/** Units of time, as TIMEX3 writes them; `Q` quarter, `E` decade, `C` century, `WE` weekend. Small letters are units of the clock. */
export type TimeUnit = 's' | 'm' | 'h' | 'D' | 'W' | 'WE' | 'M' | 'Q' | 'Y' | 'E' | 'C' | 'L';

/** What a single word is to a time expression. */
export type TimeWord =
  | {
      readonly is: 'month';
      readonly value: number;
      readonly ordinaryWord: boolean;
      readonly givenName: boolean;
    }
  | { readonly is: 'weekday'; readonly value: number; readonly short: boolean }
  | { readonly is: 'season'; readonly code: string; readonly ordinaryWord: boolean }
  | {
      readonly is: 'unit';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly plural: boolean;
    }
  | { readonly is: 'daypart'; readonly code: string }
  | { readonly is: 'noon'; readonly hour: number }
  /** `last` −1, `this` 0, `next` +1; `counts`: also before a number ("the past two years"). */
  | { readonly is: 'deictic'; readonly shift: number; readonly of: 'page' | 'story' }
  /** `today`: days from the page's own. */
  | { readonly is: 'day'; readonly shift: number; readonly daypart: string | null }
  /** `early`, `mid`, `later`: stand before a date and belong to it. */
  | { readonly is: 'part' }
  /** `nearly`, `about`. */
  | { readonly is: 'about' }
  /** `ago`, `earlier`, `later`: after a length of time. */
  | {
      readonly is: 'away';
      readonly direction: number;
      readonly part: boolean;
      readonly of: 'page' | 'story';
    }
  | { readonly is: 'set'; readonly value: string }
  | { readonly is: 'each' }
  | { readonly is: 'decade'; readonly value: number }
  | { readonly is: 'vague'; readonly count: 'X' | number }
  | { readonly is: 'meridiem'; readonly afternoon: boolean }
  | { readonly is: 'zone' };

/** What a language adds to the recognition of times. All forms lower-cased, as the tokeniser gives them. */
export interface TimeLanguage {
  readonly words: ReadonlyMap<string, TimeWord>;
  /** Phrases with a fixed value, words parted by a space: `these days` is `PRESENT_REF`. */
  readonly phrases: ReadonlyMap<string, string>;
  /** Prepositions after which a bare year or month is a date. */
  readonly before: ReadonlySet<string>;
  /** Words that tell that a clause looks ahead: `will`, `until`. */
  readonly ahead: ReadonlySet<string>;
  /** Lemmas of verbs for what is set down for a day: their present, "the envoys meet Monday", looks ahead. */
  readonly scheduled: ReadonlySet<string>;
  /** Verb forms after which `to` and a verb lie ahead: "agreed to meet", "ordered them to leave". */
  readonly undertaking: ReadonlySet<string>;
  /** Verb forms that tell of what was, besides those with {@link pastEnding}. */
  readonly past: ReadonlySet<string>;
  readonly pastEnding: string;
  /** Forms that only look as if they had it: `succeed`. */
  readonly notPast: RegExp;
  /** Days with a name and a date of their own, as month and day. */
  readonly feasts: ReadonlyMap<string, readonly [number, number]>;
  /** The words that such names begin with. */
  readonly feastStarts: ReadonlySet<string>;
  /** Abbreviations of zones; null where it may be more than one zone. */
  readonly zoneAbbreviations: ReadonlyMap<string, Zone | null>;
  /** Zones by the words that stand before `time`: `moscow`. */
  readonly zones: ReadonlyMap<string, Zone>;
  /** Words before a weekday that make it a name: `Black Friday`. */
  readonly named: ReadonlySet<string>;
}
