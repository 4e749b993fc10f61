const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The zones that RFC 5322 names, as offsets. */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?$/iu;
const MAIL =
  /^(?:[a-z]{3,9},?\s)?(\d{1,2})[\s-]([a-z]{3})[a-z]{0,6}[\s-](\d{4})(?:\s(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s([+-]\d{2}):?(\d{2})|\s([a-z]{1,3}))?)?$/iu;

/**
 * A day or instant as ISO 8601, from the forms that containers write: ISO 8601 itself (RSS and JSON often with a space),
 * and that of mail and RSS (RFC 5322: `Fri, 02 May 2031 10:00:00 +0300`). A time without a zone stays one without. Null
 * for anything else, and for a day that is none.
 */
export function isoDate(written: string): string | null {
  const text = written
    .slice(0, 80)
    .replace(/\s{1,80}/gu, ' ')
    .replace(/ \([a-z ]{1,40}\)$/iu, '')
    .trim();
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, day, time, seconds, fraction, zone] = iso;
    if (!isDay(day!)) return null;
    if (time === undefined) return day!;
    return isTime(time, seconds)
      ? `${day}T${time}${seconds ?? ''}${fraction ?? ''}${zoneOf(zone)}`
      : null;
  }
  const mail = MAIL.exec(text);
  if (mail === null) return null;
  const [, date, name, year, hour, minute, second, sign, offset, zone] = mail;
  const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
  const day = `${year}-${two(month)}-${two(Number(date))}`;
  if (month === 0 || !isDay(day)) return null;
  if (hour === undefined) return day;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  const seconds = `:${second ?? '00'}`;
  if (!isTime(time, seconds)) return null;
  const named = zone === undefined ? undefined : ZONES[zone.toLowerCase()];
  const at = sign === undefined ? (named ?? '') : zoneOf(`${sign}:${offset}`);
  return `${day}T${time}${seconds}${at}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `+0000` is written `Z`, other offsets with a colon. */
function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (zone.toUpperCase() === 'Z') return 'Z';
  const [sign, digits] = [zone[0]!, zone.slice(1).replace(':', '')];
  return digits === '0000' ? 'Z' : `${sign}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function isDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || date < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function isTime(time: string, seconds: string | undefined): boolean {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return hour < 24 && minute < 60 && Number(seconds?.slice(1) ?? 0) <= 60;
}

/** An instant in UTC, as captures have it; null where there is no zone, or no time. */
export function instantOf(written: string): string | null {
  const iso = isoDate(written);
  if (iso === null || !iso.includes('T') || !/(?:Z|[+-]\d{2}:\d{2})$/u.test(iso)) return null;
  return new Date(iso).toISOString().replace('.000Z', 'Z');
}
