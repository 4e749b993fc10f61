/** A number or a range, and the token after it. */
export interface Amount {
  readonly value: number | readonly [number, number];
  readonly end: number;
  /** Whether the words alone show that something is counted: `1,960`, `1.5 million`, `dozens`. */
  readonly sure: boolean;
  /** A share of a whole: `half`, `two-thirds`; then `value` is a percentage. */
  readonly share: boolean;
  /** What the words themselves bound: `most of` is more than half. */
  readonly comparator?: '≥' | '≤';
  /** `10k`, `1.5m`: thousands or millions only if something is counted or paid. */
  readonly short?: boolean;
}

export const count = (value: Amount['value'], end: number, sure = false): Amount => ({
  value,
  end,
  sure,
  share: false,
});

/** Takes off what binary fractions add: 1.1 × 1000 is 1100. */
export const clean = (value: number): number => Number(value.toPrecision(15));
