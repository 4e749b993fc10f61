/** The stretch of time a publication date may mean: milliseconds, half-open. */
export interface Instant {
  readonly from: number;
  readonly to: number;
}

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Reads an ISO 8601 day or instant; null for anything else. A time without a zone is taken as UTC, as a day is. */
export function instant(value: string | null | undefined): Instant | null {
  const m = FORM.exec(value ?? '');
  if (m === null) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const midnight = Date.UTC(year, month - 1, day);
  if (m[4] === undefined) return { from: midnight, to: midnight + DAY };
  const zone = m[7] === undefined || m[7] === 'Z' ? 0 : zoneOf(m[7]);
  const seconds = m[6] === undefined ? 0 : Number(m[6]);
  const from = midnight + (Number(m[4]) * 60 + Number(m[5]) - zone) * MINUTE + seconds * 1000;
  return { from, to: from + (m[6] === undefined ? MINUTE : 1000) };
}

function zoneOf(zone: string): number {
  const digits = zone.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith('-') ? -minutes : minutes;
}

/** True when the first is surely before the second: a day says nothing against an hour of the same day. */
export const before = (x: Instant | null, y: Instant | null): boolean =>
  x !== null && y !== null && x.to <= y.from;
