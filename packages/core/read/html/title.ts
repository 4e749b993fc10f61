import { lineKey } from '../../language/furniture-words.ts';
import type { Field } from '../../model/index.ts';
import { cut, Flow, placeOf, type Passage } from '../flow.ts';
import { countWords, menuShare } from '../shape.ts';
import { isElement, valueOf, walk, type ElementNode } from './dom.ts';
import { placeIn, type Stated } from './json-ld.ts';
import type { Meta } from './meta.ts';
import type { Unit } from './unit.ts';

const LONGEST = 500;
/** What stands between a headline and the name of the site or section. */
const SEPARATOR = /(?<!\s)\s+[|–—»«·•:/-]{1,2}\s+|(?:(?<!\s)\s+)?\|\s*|:\s+/gu;

/** The text of the page's `<title>`. */
export function titlePassage(title: ElementNode): Passage | null {
  const flow = new Flow();
  for (const child of title.children) {
    if (isElement(child)) continue;
    if (child.end - child.start === child.text.length) flow.literal(child.text, child.start);
    else flow.decoded(child.text, { start: child.start, end: child.end });
  }
  const passage = flow.done();
  return passage.text === '' || passage.text.length > LONGEST ? null : passage;
}

/** What the head calls the article, the surest first. */
export function titlesOf(
  headline: Stated | null,
  metas: readonly Meta[],
  page: Passage | null,
): readonly Passage[] {
  const found: Passage[] = [];
  const add = (value: string, at: Passage['pieces'][number]['at'] | null): void => {
    if (value.length > LONGEST) return;
    const flow = new Flow();
    if (at !== null && at.end - at.start === value.length) flow.literal(value, at.start);
    else flow.decoded(value, at ?? { start: 0, end: 0 });
    const passage = flow.done();
    if (passage.text !== '') found.push(at === null ? { ...passage, pieces: [] } : passage);
  };
  if (headline !== null) add(headline.value, placeIn(headline));
  for (const meta of metas) add(meta.value, meta.at);
  if (page !== null) found.push(page);
  return found;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** A title's parts between separators; one where it has none. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    if (match.index > from) parts.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ start: from, end: text.length });
  return parts;
}

/** Keys of a title's beginnings and ends between separators, two words or longer: what the page itself may print as headline. */
export function innerKeys(text: string): readonly string[] {
  const parts = partsOf(text);
  if (parts.length < 2 || parts.length > 6) return [];
  const keys: string[] = [];
  for (const { end } of parts.slice(0, -1)) keys.push(text.slice(0, end));
  for (const { start } of parts.slice(1)) keys.push(text.slice(start));
  return keys.filter((key) => countWords(key) >= 2).map(lineKey);
}

/** Takes "| The Site" or "The Site:" off a title, where that is the outlet's name. */
export function withoutSite(passage: Passage, outlet: string | null): Passage {
  if (outlet === null) return passage;
  const { text } = passage;
  const name = lineKey(outlet);
  if (name === '') return passage;
  const parts = partsOf(text);
  const isName = (part: Part): boolean => {
    const key = lineKey(text.slice(part.start, part.end));
    return key === name || (key.includes(name) && key.length < name.length + 20);
  };
  const last = parts.findIndex((part, index) => index > 0 && isName(part));
  if (last > 0) return cut(passage, 0, parts[last - 1]!.end);
  const [first, second] = parts;
  return first !== undefined && second !== undefined && isName(first)
    ? cut(passage, second.start, text.length)
    : passage;
}

/**
 * The outlet from the page's title, "Headline - The Site": its last or first part, where the page itself uses that
 * name as its own: beside a logo, as a line above everything else, or at the head of its imprint.
 */
export function siteInTitle(
  passage: Passage,
  root: ElementNode,
  units: readonly Unit[],
): Field<string> | null {
  const parts = partsOf(passage.text);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2) return null;
  for (const part of [last, first]) {
    const value = passage.text.slice(part.start, part.end);
    if (countWords(value) > 5 || value.length > 40 || menuShare(value) === 1) continue;
    if (signsItself(lineKey(value), root, units))
      return { value, basis: 'markup', at: placeOf(cut(passage, part.start, part.end)) };
  }
  return null;
}

/** How many units at the top and at the bottom of a page are its masthead and its imprint. */
const EDGE = 12;

function signsItself(name: string, root: ElementNode, units: readonly Unit[]): boolean {
  if (name === '') return false;
  for (const unit of units.slice(0, EDGE)) {
    const linked = unit.linked > unit.text.length / 2;
    if (lineKey(unit.text) === name && unit.host.tag !== 'li' && (linked || unit.host.tag !== 'h1'))
      return true;
  }
  for (const unit of units.slice(-EDGE)) {
    const text = unit.text.slice(0, 200).toLowerCase();
    if (text.startsWith(name) && /^\s*[,.·•|©–—]/u.test(text.slice(name.length))) return true;
    if (/©|\(c\)|copyright/u.test(text) && text.includes(name)) return true;
  }
  let logo = false;
  walk(root, (element) => {
    if (logo) return false;
    if (element.tag === 'img' && element.from <= EDGE && lineKey(valueOf(element, 'alt')) === name)
      logo = true;
    return;
  });
  return logo;
}
