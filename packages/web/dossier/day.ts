import type { TimelineEntry, When } from '@hearsay/core/model';
import { dayInWords, timeInWords } from '@hearsay/core/model/day-words';
import { text } from '../text.ts';

/** A TIMEX3 or EDTF value in the words of the interface. */
export const dayText = (value: string): string => dayInWords(value, text.when.days);

/** A time with the zone of its clock. */
export const timeText = (when: Pick<When, 'value' | 'zone'>): string =>
  timeInWords(when, text.when.days);

/** The words under which entries of one day, month or year stand together. */
export function dayHeading(when: Pick<When, 'value' | 'from'>): string {
  const value = when.value.replace(/T[^]*$/, '');
  return /^(?:P|T|PRESENT|PAST|FUTURE)/.test(value) && when.from !== null
    ? dayText(when.from.slice(0, 10))
    : dayText(value);
}

/** The day of an ISO day or instant, in words. */
export const isoDay = (iso: string): string => dayText(iso.slice(0, 10));

/** An entry's title without the day at its end, for where the day stands beside it. */
export function titleBesideDay({
  title,
  when,
}: {
  readonly title: string;
  readonly when: Pick<TimelineEntry['when'], 'value'>;
}): string {
  // The words of the title are the dossier's, whatever language the interface speaks.
  const day = `, ${dayInWords(when.value)}`;
  return title.endsWith(day) ? title.slice(0, -day.length) : title;
}

/**
 * ms since 1970 of an ISO day (its beginning) or instant; without a zone it counts as universal time, on every machine.
 * Null for what is none.
 */
export function instantOf(iso: string | undefined): number | null {
  if (iso === undefined) return null;
  const zoned = iso.length <= 10 || /(?:Z|[+-]\d\d:?\d\d)$/.test(iso);
  const instant = Date.parse(zoned ? iso : `${iso}Z`);
  return Number.isNaN(instant) ? null : instant;
}
