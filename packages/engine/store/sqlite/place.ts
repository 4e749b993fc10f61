/**
 * Where an article's sentences lie in the index. Row ids ascend as search answers: newest day first, days unknown last,
 * then by article id; a row id is `place << 21 | slot`, a place is `day << 20 | beginning of the id`. So a search reads
 * the index from its front and stops when it has enough.
 */
export const SLOT_BITS = 21;
export const SLOTS = 2 ** SLOT_BITS;
const ID_DIGITS = 5;
const ID_BITS = 4 * ID_DIGITS;
const IDS = 2 ** ID_BITS;
/** Days are counted down from here; this one stands for no day. */
const NO_DAY = 2 ** 22 - 1;

/** The day of an ISO 8601 day or instant, as it is written there; null where there is none. */
export function dayOf(published: string | null): string | null {
  const match = /^\d{4}-(\d{2})-(\d{2})/u.exec(published ?? '');
  if (match === null) return null;
  const month = Number(match[1]);
  const day = Number(match[2]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? match[0] : null;
}

/** Ascends from the newest day to the oldest. */
export function dayRank(day: string | null): number {
  if (day === null) return NO_DAY;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return NO_DAY - 1 - (year * 372 + (month - 1) * 31 + (date - 1));
}

export const placeOf = (day: string | null, article: string): number =>
  dayRank(day) * IDS + idRank(article);

/** First and last place of a day. */
export const placesOf = (rank: number): readonly [first: number, last: number] => [
  rank * IDS,
  rank * IDS + IDS - 1,
];
export const LAST_PLACE = NO_DAY * IDS + IDS - 1;

/**
 * The first hexadecimal digits of an id as a number. Ids are hashes; those that were given may be anything, and get a
 * rank that does not contradict their order, though it may not tell them apart.
 */
function idRank(id: string): number {
  let rank = 0;
  for (let i = 0; i < ID_DIGITS; i += 1) {
    const left = ID_DIGITS - i;
    const sign = id[i] ?? '';
    if (sign > 'f') return (rank + 1) * 16 ** left - 1;
    if (sign < '0') return rank * 16 ** left;
    if (sign > '9' && sign < 'a') return (rank * 16 + 10) * 16 ** (left - 1);
    rank = rank * 16 + Number.parseInt(sign, 16);
  }
  return rank;
}

/** The oldest day there can be. */
export const LAST_DAY_RANK = NO_DAY - 1;

/** The day of a rank, other than that of no day. */
export function dayOfRank(rank: number): string {
  const days = LAST_DAY_RANK - rank;
  const pad = (n: number, length: number): string => String(n).padStart(length, '0');
  const month = Math.floor((days % 372) / 31) + 1;
  return `${pad(Math.floor(days / 372), 4)}-${pad(month, 2)}-${pad((days % 31) + 1, 2)}`;
}
