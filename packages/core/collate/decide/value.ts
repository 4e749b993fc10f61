import type { Decision, SettableField } from '../../model/index.ts';
import { isRealDay } from '../happening/day.ts';

/** A decision that cannot be taken, and why, in words for the person who made it. */
export class DecisionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DecisionError';
  }
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):?(\d{2}))?)?$/u;
/** A language of ISO 639 and whatever subtags (RFC 5646), well formed; a language written out ("english") is none. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u;
const LONGEST_TAG = 100;
const URL_FORM = /^https?:\/\/[^\s/?#@\\\p{Cc}]+(?:[/?#][^\s\p{Cc}]*)?$/iu;

/** The value of each field in its one form. @throws DecisionError */
const VALUES: { readonly [F in SettableField]: (value: string) => string } = {
  published(value) {
    const [whole, day, hour, minute, second, zoneHour, zoneMinute] = INSTANT.exec(value) ?? [];
    const within = (part: string | undefined, most: number): boolean =>
      part === undefined || Number(part) <= most;
    const timed = within(hour, 23) && within(minute, 59) && within(second, 59);
    const zoned = within(zoneHour, 23) && within(zoneMinute, 59);
    if (whole === undefined || !isRealDay(day!) || !timed || !zoned)
      throw new DecisionError(
        `${quoted(value)} is no day or instant: write it as ISO 8601, such as 2031-05-02 or 2031-05-02T10:00:00Z`,
      );
    return whole;
  },
  outlet(value) {
    // Written as `read` writes a name: on one line.
    const name = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    if (name === '') throw new DecisionError('an outlet or publisher needs a name');
    return name;
  },
  url(value) {
    if (!URL_FORM.test(value))
      throw new DecisionError(
        `${quoted(value)} is no address of a page: it must begin with http:// or https:// and have no spaces`,
      );
    return value;
  },
  language(value) {
    if (value.length > LONGEST_TAG || !LANGUAGE.test(value) || /-.$/u.test(value))
      throw new DecisionError(
        `${quoted(value)} is no language: write a BCP 47 tag, such as en or pt-BR`,
      );
    return languageTag(value);
  },
};

const quoted = (value: string): string => JSON.stringify(value.slice(0, 80));

/** A tag in the usual letters (RFC 5646, 2.1.1): `pt-BR`, `sr-Latn`. */
function languageTag(tag: string): string {
  let inExtension = false;
  return tag
    .toLowerCase()
    .split('-')
    .map((part, i) => {
      const cased =
        i === 0 || inExtension
          ? part
          : part.length === 2
            ? part.toUpperCase()
            : part.length === 4 && /^[a-z]/u.test(part)
              ? part[0]!.toUpperCase() + part.slice(1)
              : part;
      inExtension ||= part.length === 1;
      return cased;
    })
    .join('-');
}

/** A value as it is kept: in the one form its field has. @throws DecisionError where it is none of this field */
export const settledValue = (field: SettableField, value: string): string => VALUES[field](value);

type OfPublisher = Extract<Decision, { kind: 'publisher' }>;

/** Names on one line; who publishes an outlet is only said with where that can be looked up. */
function settledPublisher({ kind, outlet, publisher, source }: OfPublisher): OfPublisher {
  const name = VALUES.outlet(outlet);
  if (publisher === null) return { kind, outlet: name, publisher, source: null };
  const from = (source ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (from === '')
    throw new DecisionError(
      `who publishes ${quoted(name)} needs a source: an address or a book where it can be looked up`,
    );
  return { kind, outlet: name, publisher: VALUES.outlet(publisher), source: from };
}

/** What cannot be rejected, and what to do instead. */
const INSTEAD: Readonly<Partial<Record<string, string>>> = {
  article: 'a page is not rejected: take it out of the case (remove)',
  family: 'a family is not rejected: say of two of its pages that they are not of one origin',
};

/**
 * A decision as it goes into the log: values in their one form.
 * @throws DecisionError where it says nothing that could be done, with what to do instead
 */
export function settled(decision: Decision): Decision {
  if (decision.kind === 'field') {
    const { field, value } = decision;
    return value === null ? decision : { ...decision, value: settledValue(field, value) };
  }
  if (decision.kind === 'publisher') return settledPublisher(decision);
  if ('captures' in decision && decision.captures[0] === decision.captures[1])
    throw new DecisionError('this takes two different pages');
  if (decision.kind === 'same entity' || decision.kind === 'other entity') {
    const [one, other] = decision.anchors;
    const same = one.capture === other.capture && one.at.start === other.at.start;
    if (same && one.at.end === other.at.end)
      throw new DecisionError('this takes two different names, not one and the same place');
  }
  if (decision.kind === 'reject') {
    const instead = INSTEAD[decision.subject];
    if (instead !== undefined) throw new DecisionError(instead);
    if (decision.subject === 'entity' && decision.anchors.length !== 2)
      throw new DecisionError(
        'to reject that two names are one, point at these two, and no others',
      );
  }
  return decision;
}
