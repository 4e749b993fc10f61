import { CREDIT_FORMS, DATE_WORDS, lineKey, MENU, SOURCE } from '../language/furniture-words.ts';
import type { Span } from '../model/index.ts';
import { agencyOf, findAgencies } from './agency.ts';
import type { DraftBlock, DraftCredit } from './draft.ts';
import { cut, placeOf } from './flow.ts';

/** A credit that a line of its own gives; `name` as it is printed where the table does not know it. */
export interface LineCredit extends Span {
  readonly name: string;
}

const CONNECTIVE = new Set([
  'and',
  'und',
  'et',
  'y',
  'и',
  've',
  'the',
  'from',
  'by',
  'staff',
  'agencies',
  'correspondent',
  'material',
]);

/**
 * A line that credits an agency and says nothing else: "Anadolu Agency WORLD", "Source: AA", "with AFP", "(Reuters)".
 * After a word such as "Source" an unknown name counts as well.
 */
export function lineCredit(line: string): LineCredit | null {
  if (line.length > 90) return null;
  const source = /^[\s(–—-]*(\p{L}+(?: \p{L}+){0,2})\s*[:：]\s*(\S.{1,59})$/u.exec(line);
  if (source !== null && SOURCE.has(source[1]!.toLowerCase())) {
    const name = source[2]!.replace(/(?<![\s.)])[\s.)]+$/u, '');
    const start = line.lastIndexOf(source[2]!);
    const wordy = name.split(/\s+/u).length > 6 || /^https?:/u.test(name);
    if (!wordy && /^[\p{Lu}\p{N}]/u.test(name))
      return { start, end: start + name.length, name: agencyOf(name) ?? name };
  }
  const agency = findAgencies(line)[0];
  if (agency === undefined) return null;
  const rest =
    `${line.slice(0, agency.start)} ${line.slice(agency.end)}`
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (rest.length > 6) return null;
  const known = rest.every(
    (word) =>
      MENU.has(word) ||
      SOURCE.has(word) ||
      DATE_WORDS.has(word) ||
      CONNECTIVE.has(word) ||
      agencyOf(word.toUpperCase()) !== null ||
      /^\d+$/u.test(word),
  );
  return known ? { start: agency.start, end: agency.end, name: agency.name } : null;
}

const WITH =
  /^(\p{Lu}[^|:;]{1,40}?)\s+(\p{L}+)\s+(\p{Lu}[\p{L}\p{M}.-]{1,30}(?: \p{Lu}[\p{L}\p{M}.-]{1,30}){0,4})$/u;

/** "The Herald with CNA": the outlet's own name, and whom it worked with. Of unknown names only initials, and only beside the outlet's. */
export function siteCredit(line: string, site: string): LineCredit | null {
  if (line.length > 90) return null;
  const match = WITH.exec(line.trim());
  if (match === null || !CREDIT_FORMS.with.has(match[2]!.toLowerCase())) return null;
  const printed = match[3]!;
  const known = agencyOf(printed) ?? findAgencies(printed)[0]?.name ?? null;
  const beside = site !== '' && lineKey(match[1]!) === site;
  const name = known ?? (beside && /^\p{Lu}{2,8}$/u.test(printed) ? printed : null);
  if (name === null) return null;
  const start = line.lastIndexOf(printed);
  return { start, end: start + printed.length, name };
}

const DATELINE =
  /^(?:[\p{Lu}][^()/\n]{1,60})?[(/]([\p{L}][^()/\n]{1,40})[)/]\s{0,2}[.,]?\s{0,2}[-–—:]{0,2}/u;
const CLOSING = /[\s–—-][(/]?([\p{Lu}][\p{L} .-]{1,40})[)/]?[\s.]{0,3}$/u;

/** Credits that stand inside the text: datelines, closing agency names, who reports it, and who heard a speaker. */
export function creditsInText(blocks: readonly DraftBlock[]): readonly DraftCredit[] {
  const body = blocks
    .map((block, index) => ({ block, index, text: block.passage.text }))
    .filter(({ block }) => block.role === 'paragraph' || block.role === 'standfirst');
  const credits: DraftCredit[] = [];
  body.forEach(({ index, text, block }, order) => {
    const add = (
      name: string | null,
      scope: DraftCredit['scope'],
      start: number,
      end: number,
    ): void => {
      if (
        credits.some(
          (c) => c.cite?.block === index && c.cite.span.start < end && start < c.cite.span.end,
        )
      )
        return;
      const at = placeOf(cut(block.passage, start, end));
      credits.push({ name, scope, at, cite: { block: index, span: { start, end } } });
    };
    if (order < 3) {
      const dateline = datelineCredit(text);
      if (dateline !== null) add(dateline.name, 'article', dateline.start, dateline.end);
      const reported = reportedBy(text);
      if (reported !== null) add(reported.name, 'article', reported.start, reported.end);
    }
    const closing = closingCredit(text);
    if (closing !== null) {
      add(
        closing.name,
        order === body.length - 1 ? 'article' : 'passage',
        closing.start,
        closing.end,
      );
    }
    for (const heard of hearers(text)) add(heard.name, 'statement', heard.start, heard.end);
  });
  return credits;
}

/** "PORT ADEL (Coastal News Agency) –", "PORT ADEL, May 2. /CNA/." at the head of a paragraph. */
function datelineCredit(text: string): LineCredit | null {
  const match = DATELINE.exec(text.slice(0, 140));
  if (match === null) return null;
  const inner = match[1]!;
  const start = match[0].lastIndexOf(inner);
  const place = match[0].slice(0, start);
  const known = agencyOf(inner) ?? findAgencies(inner)[0]?.name ?? null;
  // An agency that the table lacks shows by its form alone: capitals in brackets after a place, a dash after them.
  const shaped =
    /^[\p{Lu}]{2,8}$/u.test(inner) && /[-–—]$/u.test(match[0].trimEnd()) && place.length > 1;
  const name = known ?? (shaped ? inner : null);
  if (name === null || place.split(/\s+/u).length > 7) return null;
  return { start, end: start + inner.length, name };
}

/** ", Coastal News Agency reports." or, the name stripped, ", reports." at the end of a sentence. */
function reportedBy(
  text: string,
): { readonly name: string | null; readonly start: number; readonly end: number } | null {
  for (const match of text
    .slice(0, 1200)
    .matchAll(/,\s{1,2}(\p{L}+)(?=[.:]|\s+(?:citing|with reference to|referring to)(?!\p{L}))/gu)) {
    if (!CREDIT_FORMS.reports.has(match[1]!.toLowerCase())) continue;
    const after = match.index + match[0].length;
    const cited = findAgencies(text.slice(after, after + 80))[0];
    if (text[after] !== '.' && text[after] !== ':' && cited !== undefined) {
      return { name: cited.name, start: after + cited.start, end: after + cited.end };
    }
    const start = match.index + match[0].length - match[1]!.length;
    return { name: null, start, end: start + match[1]!.length };
  }
  for (const agency of findAgencies(text.slice(0, 1200))) {
    const before = text.slice(Math.max(0, agency.start - 20), agency.start);
    const after = text.slice(agency.end, agency.end + 20);
    const verbAfter = /^\s(\p{L}+)[.:]/u.exec(after)?.[1]?.toLowerCase();
    const verbBefore = /(?<!\p{L})(\p{L}+)\s(?:the\s)?$/u.exec(before)?.[1]?.toLowerCase();
    const openedByComma = /,\s(?:the\s)?$/u.test(before);
    if (openedByComma && verbAfter !== undefined && CREDIT_FORMS.reports.has(verbAfter))
      return agency;
    if (verbBefore !== undefined && /^[.:]/u.test(after) && CREDIT_FORMS.reports.has(verbBefore)) {
      if (/,\s\p{L}+\s(?:the\s)?$/u.test(before)) return agency;
    }
  }
  return null;
}

/** "… on Monday. (Reuters)", "… on Monday. — AA" */
function closingCredit(text: string): LineCredit | null {
  const tail = Math.max(0, text.length - 50);
  const match = CLOSING.exec(text.slice(tail));
  if (match === null) return null;
  const name = agencyOf(match[1]!) ?? null;
  const start = tail + match.index + match[0].lastIndexOf(match[1]!);
  const before = text.slice(0, start).trimEnd();
  if (name === null || !/[(/–—-]$/u.test(before) || !/[.!?"”’»]\s*[(/–—-]{1,2}$/u.test(before))
    return null;
  return { start, end: start + match[1]!.length, name };
}

/** Agencies that only heard somebody: "Reuters quoted X as saying", "told Reuters", "in an interview with Reuters". */
function hearers(text: string): readonly LineCredit[] {
  return findAgencies(text).filter((agency) => {
    const after = /^(?:'s|’s)?\s(\p{L}+)/u
      .exec(text.slice(agency.end, agency.end + 24))?.[1]
      ?.toLowerCase();
    const before = text.slice(Math.max(0, agency.start - 40), agency.start).toLowerCase();
    if (after !== undefined && CREDIT_FORMS.quotes.has(after)) return true;
    return CREDIT_FORMS.toldTo.some(
      (form) => before.endsWith(`${form} `) || before.endsWith(`${form} the `),
    );
  });
}
