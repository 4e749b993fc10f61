import type { Quantity } from '../model/index.ts';

/** A unit and how many of it the word stands for: a decade is ten years. */
export interface Measure {
  readonly unit: string;
  readonly factor: number;
}

/** What a language adds to the recognition of quantities. All forms lower-cased, as the tokeniser gives them. */
export interface QuantityLanguage {
  readonly units: ReadonlyMap<string, Measure>;
  /** Units of time, of which nothing is counted: "three years of war". */
  readonly lengths: ReadonlySet<string>;
  /** `square`, `cubic`, before a unit of length. */
  readonly powers: ReadonlyMap<string, string>;
  /** What stands before a number, words parted by a space, and what it does to it. */
  readonly comparators: ReadonlyMap<string, Quantity['comparator']>;
  /** What stands after: `or more`. */
  readonly after: ReadonlyMap<string, Quantity['comparator']>;
  /** Words that a quantity can begin with, besides figures and number words. */
  readonly starts: ReadonlySet<string>;
  /** Words that name no number but its size: `dozens` is [24, 99]. */
  readonly vague: ReadonlyMap<string, readonly [number, number]>;
  /** `a couple of`, `a pair of`. */
  readonly groups: ReadonlyMap<string, number>;
  readonly dozen: string;
  /** `most`, `majority`: which side of a half; `bare` without an article. */
  readonly parts: ReadonlyMap<string, { readonly side: '≥' | '≤'; readonly bare: boolean }>;
  /** `another`, `further`: the number comes on top of one told before. */
  readonly further: ReadonlySet<string>;
  /** `others`, `more`: stand for what was counted before. */
  readonly rest: ReadonlySet<string>;
  /** Plurals that do not end like one, and words for several people: `people`, `police`. */
  readonly plurals: ReadonlySet<string>;
  /** Words that end like a plural and are none. */
  readonly notPlurals: ReadonlySet<string>;
  /** People and things one of which may be counted: `one soldier`. */
  readonly countable: ReadonlySet<string>;
  /** People and harm of which there may be none: `no casualties`. */
  readonly losses: ReadonlySet<string>;
  /** `dead`, `missing`: states by which people are counted, two of them together too. */
  readonly states: ReadonlySet<string>;
  /** Words that end the search for what is counted. */
  readonly stops: ReadonlySet<string>;
  /** Verbs and adjectives beside which a bare number counts people: `wounding 120`, `51 dead`. */
  readonly casualties: ReadonlySet<string>;
  /** Nouns for a number of people: "the toll rose to 58". */
  readonly tolls: ReadonlySet<string>;
  /** Words that a hyphen joins to a number of members: `five-member`. */
  readonly members: ReadonlySet<string>;
  /** Words near which pounds are money, and near which they are weight. */
  readonly paying: ReadonlySet<string>;
  readonly weighing: ReadonlySet<string>;
  /** Words before a number that make it a name: `article 5`. */
  readonly labels: ReadonlySet<string>;
}
