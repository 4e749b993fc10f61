import { z } from 'zod';

/** On what a date stands: written there; counted from another day; completed from another account; set by the user. */
export type WhenBasis = 'stated' | 'relative' | 'inferred' | 'user';

/** A date as far as it is known. */
export interface When {
  /** TIMEX3 / EDTF: `2020-11`, `2020-11-10T00:00`, `XXXX-09-27` (year unknown), `P44D`. */
  readonly value: string;
  /** ISO day or instant, inclusive; null when the year is unknown or the value is no point in time. */
  readonly from: string | null;
  /** Exclusive. */
  readonly to: string | null;
  readonly basis: WhenBasis;
  /** What a relative value was counted from (an ISO day), or the citation `article#start-end` that an inferred one was taken from. */
  readonly anchor: string | null;
  /**
   * The zone of a time of day: an ISO 8601 offset (`+03:00`) where it is certain, else the page's words (`local time`);
   * null where none is said. `value`, `from` and `to` are the clock of that zone.
   */
  readonly zone: string | null;
}

export const whenSchema: z.ZodType<When> = z.object({
  value: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  basis: z.enum(['stated', 'relative', 'inferred', 'user']),
  anchor: z.string().nullable(),
  zone: z.string().nullable(),
});
