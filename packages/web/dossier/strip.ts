import type { Dossier, TimelineEntry } from '@hearsay/core/model';

/** The units of a strip, the longest first. */
export const UNITS = ['year', 'month', 'day', 'hour'] as const;
export type Unit = (typeof UNITS)[number];

/** One stretch of time on the strip: half-open, ISO days (or instants, by the hour). */
export interface Bin {
  readonly from: string;
  readonly to: string;
  /** Its value as a TIMEX3: `2031`, `2031-05`, `2031-05-02`, `2031-05-02T14`. */
  readonly value: string;
  readonly happened: number;
  readonly planned: number;
  readonly disputes: number;
  /** Days on which something was due and that were moved from here or to here. */
  readonly moved: number;
}
export interface Strip {
  readonly unit: Unit;
  readonly bins: readonly Bin[];
}

/** The most bins that are drawn. */
const MOST = 62;

const MS = 3_600_000;
const ms = (iso: string): number =>
  Date.parse(iso.length <= 10 ? iso : /(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`);

/** The value of the unit that an ISO day or instant lies in. */
function valueOf(iso: string, unit: Unit): string | null {
  switch (unit) {
    case 'year':
      return iso.slice(0, 4);
    case 'month':
      return iso.slice(0, 7);
    case 'day':
      return iso.slice(0, 10);
    case 'hour':
      return /T\d\d/.test(iso) ? iso.slice(0, 13) : null;
  }
}

const pad = (n: number): string => String(n).padStart(2, '0');

function startOf(value: string, unit: Unit): string {
  if (unit === 'year') return `${value}-01-01`;
  if (unit === 'month') return `${value}-01`;
  return unit === 'day' ? value : `${value}:00`;
}

/** The value of the unit after this one. */
function next(value: string, unit: Unit): string {
  if (unit === 'year') return String(Number(value) + 1).padStart(4, '0');
  if (unit === 'month') {
    const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
    return month === 12
      ? `${String(year + 1).padStart(4, '0')}-01`
      : `${value.slice(0, 5)}${pad(month + 1)}`;
  }
  const later = new Date(ms(startOf(value, unit)) + (unit === 'day' ? 24 : 1) * MS).toISOString();
  return unit === 'day' ? later.slice(0, 10) : later.slice(0, 13);
}

/**
 * How many happenings fall where, over the time that the entries span: by the finest unit of which the span has no more
 * than {@link MOST}. Entries of no known day are in none. Null where there is nothing to tell apart.
 */
export function stripOf(
  entries: readonly TimelineEntry[],
  { disputes, commitments }: Pick<Dossier, 'disputes' | 'commitments'>,
): Strip | null {
  const starts = entries.flatMap(({ when }) => (when.from === null ? [] : [when.from])).sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const unit = unitOf(first, last, starts);
  const values = unit === null ? null : valuesBetween(first, last, unit);
  if (unit === null || values === null || values.length < 2) return null;
  const tally = new Map(
    values.map((value) => [value, { happened: 0, planned: 0, disputes: 0, moved: 0 }]),
  );
  const add = (iso: string | null, what: 'happened' | 'planned' | 'disputes' | 'moved'): void => {
    const value = iso === null ? null : valueOf(iso, unit);
    const bin = value === null ? undefined : tally.get(value);
    if (bin !== undefined) bin[what] += 1;
  };
  for (const { when, status } of entries) add(when.from, status);
  for (const { when } of disputes) add(when?.from ?? null, 'disputes');
  for (const { history } of commitments)
    if (history.some(({ step }) => step === 'moved'))
      for (const { due, step } of history) if (step !== 'asked') add(due.from, 'moved');
  return {
    unit,
    bins: values.map((value) => ({
      value,
      from: startOf(value, unit),
      to: startOf(next(value, unit), unit),
      ...tally.get(value)!,
    })),
  };
}

function unitOf(first: string, last: string, starts: readonly string[]): Unit | null {
  const days = (ms(last.slice(0, 10)) - ms(first.slice(0, 10))) / (24 * MS);
  if (days === 0) return starts.some((iso) => /T\d\d/.test(iso)) ? 'hour' : null;
  if (days < MOST) return 'day';
  return days < MOST * 30 ? 'month' : 'year';
}

/** Null where there are too many, which a day far from all others makes. */
function valuesBetween(first: string, last: string, unit: Unit): readonly string[] | null {
  const to = valueOf(last, unit);
  const values: string[] = [];
  const begin = unit === 'hour' ? `${first.slice(0, 10)}T00` : valueOf(first, unit);
  const end = unit === 'hour' ? `${first.slice(0, 10)}T23` : to;
  if (begin === null || end === null) return null;
  for (let value = begin; value <= end && values.length <= 400; value = next(value, unit))
    values.push(value);
  return values.length > 400 ? null : values;
}

/** Whether an entry begins in a stretch of time. */
export function isWithin({ when }: TimelineEntry, from: string, to: string): boolean {
  if (when.from === null) return false;
  const at = ms(when.from);
  return at >= ms(from) && at < ms(to);
}
