import type { Quantity } from '../model/index.ts';

/** A unit and how many of it the word stands for: a decade is ten years. */
export interface Measure {
  readonly unit: string;
  readonly factor: number;
}

/** What a language adds to the recognition of quantities. All forms lower-cased, as the tokeniser gives them. */
export interface QuantityLanguage {
  readonly units: ReadonlyMap<string, Measure>;
  /** `square`, `cubic`, before a unit of length. */
  readonly powers: ReadonlyMap<string, string>;
  /** What stands before a number, words parted by a space, and what it does to it. */
  readonly comparators: ReadonlyMap<string, Quantity['comparator']>;
  /** What stands after: `or more`. */
  readonly after: ReadonlyMap<string, Quantity['comparator']>;
  /** Words that name no number but its size: `dozens` is [24, 99]. */
  readonly vague: ReadonlyMap<string, readonly [number, number]>;
  /** Plurals that do not end like one, and words for several people: `people`, `police`. */
  readonly plurals: ReadonlySet<string>;
  /** Words that end like a plural and are none. */
  readonly notPlurals: ReadonlySet<string>;
  /** People and things one of which may be counted: `one soldier`. */
  readonly countable: ReadonlySet<string>;
  /** Words that end the search for what is counted. */
  readonly stops: ReadonlySet<string>;
  /** Verbs and adjectives beside which a bare number counts people: `wounding 120`, `51 dead`. */
  readonly casualties: ReadonlySet<string>;
  /** Words before a number that make it a name: `article 5`. */
  readonly labels: ReadonlySet<string>;
}
