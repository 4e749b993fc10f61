import { creditVerbs, type CreditVerbs } from '../language/credit-words.ts';
import { agenciesIn, findAgencies, type FoundAgency } from './agency.ts';
import type { LineCredit } from './credit-line.ts';
import type { DraftBlock, DraftCredit } from './draft-block.ts';
import { cut, placeOf } from './flow.ts';
import { firstPublisher } from './republished.ts';

/** Paragraphs from the top that may say whose report it is, and units of each in which they do. */
const OPENING = 3;
const REACH = 1200;

/**
 * Credits that stand inside the text: datelines, closing agency names, who reports it, who heard a speaker, who
 * published it first. Verbs count in the article's own language; what is the same everywhere (an agency in brackets
 * at the end) counts in any.
 */
export function creditsInText(
  blocks: readonly DraftBlock[],
  language: string,
): readonly DraftCredit[] {
  const verbs = creditVerbs(language);
  const body = blocks
    .map((block, index) => ({ block, index, text: block.passage.text }))
    .filter(({ block }) => block.role === 'paragraph' || block.role === 'standfirst');
  const credits: DraftCredit[] = [];
  body.forEach(({ index, text, block }, order) => {
    const add = (
      name: string | null,
      scope: DraftCredit['scope'],
      { start, end }: { readonly start: number; readonly end: number },
    ): void => {
      const overlaps = credits.some(
        ({ cite }) => cite?.block === index && cite.span.start < end && start < cite.span.end,
      );
      if (overlaps) return;
      const at = placeOf(cut(block.passage, start, end));
      credits.push({ name, scope, at, cite: { block: index, span: { start, end } } });
    };
    const agencies = findAgencies(text);
    if (order < OPENING) {
      for (const one of datelineCredits(text)) add(one.name, 'article', one);
      const reported = reportedBy(text, agencies, verbs);
      if (reported !== null) add(reported.name, 'article', reported);
    }
    const last = order === body.length - 1;
    for (const one of closingCredits(text, agencies))
      add(one.name, last ? 'article' : 'passage', one);
    if (order < OPENING || order >= body.length - OPENING) {
      const first = firstPublisher(text);
      if (first !== null) add(first.name, 'article', first);
    }
    for (const heard of hearers(text, agencies, verbs)) add(heard.name, 'statement', heard);
  });
  return credits;
}

const DATELINE =
  /^(?:\p{Lu}[^()/\n]{1,60})?(?:\(([^()\n]{2,40})\)|\/([^()/\n]{2,40})\/)\s{0,2}[.,]?\s{0,2}[-–—:]{0,2}/u;

/** "PORT ADEL (Coastal News Agency) –", "PORT ADEL, May 2. /CNA/.", "PORT ADEL (dpa/lnw)" at the head of a paragraph. */
function datelineCredits(text: string): readonly LineCredit[] {
  const match = DATELINE.exec(text.slice(0, 140));
  // What has nothing after it closes a text.
  if (match === null || match[0].length > text.length - 10) return [];
  const inner = (match[1] ?? match[2])!;
  const start = match[0].indexOf(inner, match[0].search(/[(/]/u));
  const place = match[0].slice(0, start);
  if (place.split(/\s+/u).length > 7) return [];
  const named = inOrder([...agenciesIn(inner), ...findAgencies(inner)]);
  if (named.length > 0)
    return named.map(({ name, start: from, end }) => ({
      name,
      start: start + from,
      end: start + end,
    }));
  // An agency that the table lacks shows by its form alone: capitals in brackets after a place, a dash after them.
  const shaped =
    /^[\p{Lu}]{2,8}$/u.test(inner) && /[-–—]$/u.test(match[0].trimEnd()) && place.length > 1;
  return shaped ? [{ name: inner, start, end: start + inner.length }] : [];
}

/** Each place once. */
const inOrder = (agencies: readonly FoundAgency[]): readonly FoundAgency[] =>
  agencies
    .filter((one, index) => !agencies.slice(0, index).some((other) => other.start === one.start))
    .sort((a, b) => a.start - b.start);

const STRIPPED = /,\s{1,2}(\p{L}+)(?=[.:]|\s)/gu;

/** ", Coastal News Agency reports." or, the name stripped, ", reports.", in the opening of a report. */
function reportedBy(
  text: string,
  agencies: readonly FoundAgency[],
  verbs: CreditVerbs,
): { readonly name: string | null; readonly start: number; readonly end: number } | null {
  const opening = text.slice(0, REACH);
  for (const match of opening.matchAll(STRIPPED)) {
    if (!verbs.reports.has(match[1]!.toLowerCase())) continue;
    const end = match.index + match[0].length;
    const start = end - match[1]!.length;
    if (opening[end] === '.' || opening[end] === ':') return { name: null, start, end };
    const after = opening.slice(end).trimStart().toLowerCase();
    const citing = verbs.citing.find((words) => after.startsWith(`${words} `));
    if (citing === undefined) continue;
    const cited = agencies.find((one) => one.start >= end && one.start < end + 80);
    return cited ?? { name: null, start, end };
  }
  for (const agency of agencies) {
    if (agency.start > REACH) break;
    if (isReporter(text, agency, verbs)) return agency;
  }
  return null;
}

/** True where a verb of reporting stands beside the agency, in a clause of its own: "…, CNA reports.", "…, berichtet die CNA.", "wie die CNA meldet". */
function isReporter(text: string, agency: FoundAgency, verbs: CreditVerbs): boolean {
  const before = text.slice(Math.max(0, agency.start - 60), agency.start);
  const after = text.slice(agency.end, agency.end + 40);
  const next = /^(?:['’]\p{Ll}{1,5})?[\s,]{1,2}(\p{L}+)(?=\s*(?:[.:,;]|$))/u.exec(after)?.[1];
  const words = before.toLowerCase().match(/[\p{L}'’]+|,/gu) ?? [];
  let at = words.length - 1;
  while (at >= 0 && verbs.article.has(words[at]!.replaceAll('’', "'"))) at -= 1;
  const closes = /^['’]?\s?(?:[.:,;]|$)/u.test(after);
  const opensByComma = words[at] === ',' || (words[at - 1] === ',' && SUCH_AS.has(words[at]!));
  if (next !== undefined && verbs.reports.has(next.toLowerCase()) && opensByComma) return true;
  const verb = words[at];
  if (verb === undefined || !verbs.reports.has(verb) || !closes) return false;
  return words[at - 1] === ',' || (words[at - 2] === ',' && AUXILIARY.has(words[at - 1]!));
}

/** "as CNA reported", "wie die CNA meldet", "comme CNA indique", "según informó CNA", "как сообщает ТАСС". */
const SUCH_AS: ReadonlySet<string> = new Set(['as', 'wie', 'comme', 'según', 'как']);
const AUXILIARY: ReadonlySet<string> = new Set([...SUCH_AS, 'a', 'ha', 'that']);

const CLOSING = /[(/–—-]\s?([^()/\n–—]{2,40}(?:\/[^()/\n–—]{2,30}){0,2})[)/]?[\s.]{0,3}$/u;

/** "… on Monday. (Reuters)", "… on Monday. — AA", "… on Monday. (AFP/AP)" */
function closingCredits(text: string, agencies: readonly FoundAgency[]): readonly LineCredit[] {
  const tail = Math.max(0, text.length - 60);
  if ((agencies.at(-1)?.end ?? 0) < tail) return [];
  const match = CLOSING.exec(text.slice(tail));
  if (match === null) return [];
  const start = tail + match.index + match[0].indexOf(match[1]!, 1);
  const before = text.slice(0, tail + match.index).trimEnd();
  if (!/[.!?"”’»“]$/u.test(before)) return [];
  const named = agenciesIn(match[1]!);
  return named.map((one) => ({ name: one.name, start: start + one.start, end: start + one.end }));
}

/** Agencies that only heard somebody: "Reuters quoted X as saying", "told Reuters", "in an interview with Reuters". */
function hearers(
  text: string,
  agencies: readonly FoundAgency[],
  verbs: CreditVerbs,
): readonly LineCredit[] {
  return agencies.filter((agency) => {
    const next = /^(?:['’]\p{Ll}{1,5})?\s(\p{L}+)/u
      .exec(text.slice(agency.end, agency.end + 30))?.[1]
      ?.toLowerCase();
    if (next !== undefined && (verbs.quotes.has(next) || verbs.spokenTo.has(next))) return true;
    const before = text.slice(Math.max(0, agency.start - 40), agency.start).toLowerCase();
    return verbs.toldTo.some(
      (form) =>
        before.endsWith(form.endsWith("'") ? form : `${form} `) ||
        [...verbs.article].some((article) => before.endsWith(`${form} ${article} `)),
    );
  });
}
