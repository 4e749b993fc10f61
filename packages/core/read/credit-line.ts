import { CREDIT_WITH, CREDIT_WORDS, SOURCE } from '../language/credit-words.ts';
import { DATE_WORDS, lineKey, MENU } from '../language/furniture-words.ts';
import type { Span } from '../model/index.ts';
import { agenciesIn, agencyOf, findAgencies } from './agency.ts';
import { firstPublisher } from './republished.ts';
import { endsSentence } from './shape.ts';

/** A credit that a line of its own gives; `name` as it is printed where the table does not know it. */
export interface LineCredit extends Span {
  readonly name: string;
  /** Others that the same line credits: "AFP/Reuters". */
  readonly more?: readonly LineCredit[];
}

/** The same credit, of a text in which its line begins at `offset`. */
export const creditAt = (credit: LineCredit, offset: number): LineCredit => ({
  ...credit,
  start: credit.start + offset,
  end: credit.end + offset,
  ...(credit.more && { more: credit.more.map((one) => creditAt(one, offset)) }),
});

const LONGEST = 90;
const LONGEST_NOTE = 200;
const LABEL = /^[\s(–—-]*(\p{L}+(?: \p{L}+){0,2})\s*[:：]\s*(\S.{1,59})$/u;

/**
 * A line that credits an agency and says nothing else: "Anadolu Agency WORLD", "Source: AA", "with AFP", "(Reuters)",
 * or says who published the article first. After a word such as "Source" an unknown name counts as well.
 */
export function lineCredit(line: string): LineCredit | null {
  if (line.length > LONGEST_NOTE) return null;
  // A note in a sentence of its own stays in the text, where it is cited.
  const note = endsSentence(line) ? null : firstPublisher(line);
  if (note !== null) return note;
  if (line.length > LONGEST) return null;
  const label = line.includes(':') || line.includes('：') ? LABEL.exec(line) : null;
  const source =
    label !== null && SOURCE.has(label[1]!.toLowerCase()) ? labelled(line, label[2]!) : null;
  if (source !== null) return source;
  const [agency, ...others] = findAgencies(line);
  if (agency === undefined) return null;
  let rest = line;
  for (const { start, end } of [...others, agency].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  // Dates and times may stand beside it: "Source: AA, published …, updated …".
  const spoken = words.filter((word) => !/^\d+$/u.test(word));
  if (spoken.length > 6 || !spoken.every(isCreditWord)) return null;
  return withMore(agency, others);
}

/** True for a word (in lower case) that may stand beside the name of an agency in a line that credits it. */
export const isCreditWord = (word: string): boolean =>
  CREDIT_WORDS.has(word) ||
  SOURCE.has(word) ||
  MENU.has(word) ||
  DATE_WORDS.has(word) ||
  agencyOf(word.toUpperCase()) !== null;

function withMore(first: LineCredit, others: readonly LineCredit[]): LineCredit {
  const plain = ({ name, start, end }: LineCredit): LineCredit => ({ name, start, end });
  return others.length === 0
    ? plain(first)
    : { ...plain(first), more: others.filter(({ name }) => name !== first.name).map(plain) };
}

/** What stands after "Source:". */
function labelled(line: string, said: string): LineCredit | null {
  const name = said.replace(/(?<![\s.)])[\s.)]+$/u, '');
  const start = line.lastIndexOf(said);
  const shift = (one: LineCredit): LineCredit => ({
    name: one.name,
    start: one.start + start,
    end: one.end + start,
  });
  const [first, ...others] = agenciesIn(name);
  const covers = first !== undefined && (others.length > 0 || first.end === name.length);
  if (first !== undefined && covers) return withMore(shift(first), others.map(shift));
  const wordy = name.split(/\s+/u).length > 6 || /^https?:/u.test(name);
  if (wordy || !/^[\p{Lu}\p{N}\p{Lo}]/u.test(name)) return null;
  return { start, end: start + name.length, name: agencyOf(name) ?? name };
}

const WITH =
  /^(\p{Lu}[^|:;]{1,40}?)\s+(\p{L}+)\s+(\p{Lu}[\p{L}\p{M}.-]{1,30}(?: \p{Lu}[\p{L}\p{M}.-]{1,30}){0,4})$/u;

/** "The Herald with CNA": the outlet's own name, and whom it worked with. Of unknown names only initials, and only beside the outlet's. */
export function siteCredit(line: string, site: string): LineCredit | null {
  if (line.length > LONGEST) return null;
  const match = WITH.exec(line.trim());
  if (match === null || !CREDIT_WITH.has(match[2]!.toLowerCase())) return null;
  const printed = match[3]!;
  const known = agencyOf(printed) ?? findAgencies(printed)[0]?.name ?? null;
  const beside = site !== '' && lineKey(match[1]!) === site;
  const name = known ?? (beside && /^\p{Lu}{2,8}$/u.test(printed) ? printed : null);
  if (name === null) return null;
  const start = line.lastIndexOf(printed);
  return { start, end: start + printed.length, name };
}
