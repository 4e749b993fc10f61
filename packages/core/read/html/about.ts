import type { Field, Span } from '../../model/index.ts';
import { findDate, findShortDate, machineDate, type DayOrder } from '../date.ts';
import { cut, placeOf } from '../flow.ts';
import { kindOf } from '../plain/kind.ts';
import { countWords } from '../shape.ts';
import type { Evidence, PageEvidence, Place } from './evidence.ts';
import { isImprint } from './shown.ts';
import { signedLine } from './signed-line.ts';
import { attribute, hintOf, isElement, roughText, walk, type ElementNode } from './dom.ts';
import { keyOf, passageOf, type Unit } from './unit.ts';

/** How many units above the headline and below it are its surroundings. */
const ABOVE = 6;
const BELOW = 14;
/** Around where the body begins, where that is apart from the headline, and below its end. */
const BEFORE_BODY = 4;
const INTO_BODY = 5;
const AFTER_BODY = 7;
/** A line so near to the headline is its own, whatever its classes are called: teasers are built of the same parts. */
const ADJACENT = 3;

/** Reads the lines and `<time>` elements around the headline, at the head of the body and directly under it. */
export function visibleFacts(
  units: readonly Unit[],
  headline: number,
  body: { readonly from: number; readonly to: number },
  order: DayOrder,
  site: string,
): PageEvidence {
  const anchor = headline >= 0 ? headline : body.from;
  const published: Evidence[] = [];
  const modified: Evidence[] = [];
  const authors: Evidence[] = [];
  for (const index of placesAround(units.length, anchor, body)) {
    const unit = units[index]!;
    if (isElsewhere(unit, Math.abs(index - anchor)) || isTeaser(unit, units, headline)) continue;
    const passage = passageOf(unit);
    const evidence = (
      place: Place,
      found: { readonly value: string } & Span,
      of = passage,
    ): Evidence => ({
      place,
      field: {
        value: found.value,
        basis: 'visible',
        at: placeOf(cut(of, found.start, found.end)),
      },
    });
    const below = index >= body.to;
    if (unit.text.length > LONGEST_LINE) {
      const date = below ? null : dateline(unit, order);
      if (date !== null) published.push(evidence('short line', date));
      continue;
    }
    const time = timeOf(unit, order);
    if (time !== null)
      (time.changed ? modified : published).push({ place: 'time', field: time.field });
    const kind = kindOf(unit.text, order, site);
    const about = kind.kind === 'about' ? kind : null;
    if (about?.published) published.push(evidence('line', about.published));
    if (about?.modified) modified.push(evidence('line', about.modified));
    for (const name of about?.byline ?? []) authors.push(evidence('line', name));
    if (about !== null && about.byline.length > 0) continue;
    const signed = isHeading(unit) ? null : signedLine(unit.text, order);
    if (signed !== null) {
      for (const name of signed.names) authors.push(evidence('line', name));
      if (signed.nickname !== null) authors.push(evidence('nickname', signed.nickname));
      if (signed.date !== null && about === null)
        (signed.changed ? modified : published).push(evidence('line', signed.date));
      continue;
    }
    const date = below || about !== null ? null : looseDate(unit, order);
    if (date !== null) published.push(evidence('short line', date));
  }
  return { published, modified, authors };
}

const LONGEST_LINE = 220;

/** The units in which an article says who wrote it and when, nearest the headline first. */
function placesAround(
  count: number,
  anchor: number,
  body: { readonly from: number; readonly to: number },
): ReadonlySet<number> {
  const places = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let i = Math.max(0, from); i < Math.min(count, to); i += 1) places.add(i);
  };
  add(anchor, anchor + BELOW);
  for (let i = anchor - 1; i >= Math.max(0, anchor - ABOVE); i -= 1) places.add(i);
  if (body.from > anchor + BELOW) add(body.from - BEFORE_BODY, body.from + INTO_BODY);
  add(body.to - 1, body.to + AFTER_BODY);
  return places;
}

const isElsewhere = (unit: Unit, distance: number): boolean =>
  unit.removed === 'comments' ||
  unit.removed === 'navigation' ||
  isImprint(unit.text) ||
  (unit.removed === 'related' &&
    (distance === 0 || distance > ADJACENT || unit.linked > unit.text.length / 2));

/** Units up to which a box is one teaser. */
const TEASER = 8;
/** Length from which a link is the title of a story rather than a section or a name. */
const TITLE = 20;

/** Whether a unit stands in a box of related things, apart from the headline, that has another story's linked title. */
function isTeaser(unit: Unit, units: readonly Unit[], headline: number): boolean {
  if (unit.removed !== 'related') return false;
  let box = unit.host;
  for (let at = box.parent; at !== null; at = at.parent) {
    if (at.to - at.from > TEASER || (headline >= at.from && headline < at.to)) break;
    box = at;
  }
  return units
    .slice(box.from, box.to)
    .some(
      ({ text, linked, removed }) =>
        removed === 'related' && text.length >= TITLE && linked > text.length * 0.85,
    );
}

const isHeading = (unit: Unit): boolean => /^h[1-3]$/u.test(unit.host.tag);

const DATE_NAME =
  /(?:^|[\s_-])(?:date|datum|fecha|data|pubdate|dateline|published|publish|timestamp|posted|time|zeit|meta|info|byline|created|news-?date|article-?date)(?:$|[\s_-])/u;

/** A date in a short line that says something else as well: "Port Adel, 2 May 2031 (press office)". */
function looseDate(unit: Unit, order: DayOrder): (Span & { readonly value: string }) | null {
  const named =
    DATE_NAME.test(hintOf(unit.host)) ||
    (unit.host.parent !== null && DATE_NAME.test(hintOf(unit.host.parent)));
  const words = countWords(unit.text);
  if (isHeading(unit) || words > (named ? 25 : 12))
    return unit.text.length > 60 ? dateline(unit, order) : null;
  return (
    findDate(unit.text, order) ?? (named || words === 0 ? findShortDate(unit.text, order) : null)
  );
}

/** The date of a dateline at the head of a paragraph: "Port Adel, 2. Mai 2031 – ". */
function dateline(unit: Unit, order: DayOrder): (Span & { readonly value: string }) | null {
  const head = unit.text.slice(0, 60);
  const date = findDate(head, order);
  if (date === null || countWords(head.slice(0, date.start)) > 4) return null;
  return /^[\s)]{0,3}[-–—:(|.]/u.test(unit.text.slice(date.end, date.end + 4)) ? date : null;
}

/** The `<time>` element of a short line. */
function timeOf(
  unit: Unit,
  order: DayOrder,
): { readonly field: Field<string>; readonly changed: boolean } | null {
  if (countWords(unit.text) > 25) return null;
  let found: { field: Field<string>; changed: boolean } | null = null;
  const look = (element: ElementNode): void => {
    walk(element, (one) => {
      if (found !== null || one.tag !== 'time') return;
      const source = attribute(one, 'datetime') ?? attribute(one, 'content');
      const text = roughText(one, 200);
      const value =
        (source === null ? null : machineDate(source.value, order)) ??
        findDate(text, order)?.value ??
        null;
      if (value === null) return;
      const at =
        source === null
          ? { start: one.start, end: one.end }
          : { start: source.start, end: source.end };
      const changed = /updat|modif|aktualis|мод|обновл/iu.test(
        `${hintOf(one)} ${keyOf(unit).slice(0, 30)}`,
      );
      found = { field: { value, basis: source === null ? 'visible' : 'markup', at }, changed };
    });
  };
  if (unit.host.tag === 'time') look(unit.host);
  for (const node of unit.host.children) if (isElement(node) && node.from === node.to) look(node);
  return found;
}
