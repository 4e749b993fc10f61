/** The stretch of time a publication date may mean: milliseconds, half-open. */
export interface Instant {
  readonly from: number;
  readonly to: number;
  /** Whether a clock gave it (an hour, with its zone), or a day. */
  readonly exact: boolean;
}

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Two clocks tell nothing of what they put less than this apart, in ms. A page's time is set by hand, by the system that
 * publishes it, or when it was last touched; and an agency's customers print a text within minutes of it.
 */
export const TOLERANCE = 30 * MINUTE;

/**
 * Reads an ISO 8601 day or instant; null for anything else. A day is taken as UTC. A time without a zone may be that of
 * any place, and says no more than its day: only among pages of one site (`oneSite`) it is compared as it stands.
 */
export function instant(value: string | null | undefined, oneSite = false): Instant | null {
  const m = FORM.exec(value ?? '');
  if (m === null) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const midnight = Date.UTC(year, month - 1, day);
  if (m[4] === undefined || (m[7] === undefined && !oneSite))
    return { from: midnight, to: midnight + DAY, exact: false };
  const zone = m[7] === undefined || m[7] === 'Z' ? 0 : zoneOf(m[7]);
  const seconds = m[6] === undefined ? 0 : Number(m[6]);
  const from = midnight + (Number(m[4]) * 60 + Number(m[5]) - zone) * MINUTE + seconds * 1000;
  return { from, to: from + (m[6] === undefined ? MINUTE : 1000), exact: true };
}

function zoneOf(zone: string): number {
  const digits = zone.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith('-') ? -minutes : minutes;
}

/** True when the first is before the second as far as they can be ordered: a day says nothing against an hour of the same day. */
export const before = (x: Instant | null, y: Instant | null): boolean =>
  x !== null && y !== null && x.to <= y.from;

/** True when the first is so much before the second that clocks can tell: see {@link TOLERANCE}. */
export const surelyBefore = (x: Instant | null, y: Instant | null): boolean =>
  before(x, y) && (!x!.exact || !y!.exact || y!.from - x!.from >= TOLERANCE);

/** True when the first is days before the second, which no clock, zone or habit explains. */
export const daysBefore = (x: Instant | null, y: Instant | null): boolean =>
  x !== null && y !== null && y.from - x.to >= DAY;

/** How far apart two times are, in words: "20 minutes", "5 hours", "a day", "3 days"; null where they overlap. */
export function apart(x: Instant, y: Instant): string | null {
  const [one, other] = x.from <= y.from ? [x, y] : [y, x];
  if (one.to > other.from) return null;
  const between = other.from - one.from;
  if (!one.exact || !other.exact || between >= 2 * DAY) {
    const days = Math.round(between / DAY);
    return days <= 1 ? 'a day' : `${days} days`;
  }
  if (between >= 2 * HOUR) return `${Math.round(between / HOUR)} hours`;
  const minutes = Math.round(between / MINUTE);
  return minutes < 1 ? 'less than a minute' : minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
