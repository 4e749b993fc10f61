import {
  bySpan,
  contains,
  type Article,
  type Block,
  type Citation,
  type CaptureCitation,
  type Credit,
  type Span,
} from '../../model/index.ts';
import { blanked, foldName, words, type Words } from '../words/index.ts';
import { instant, type Instant } from '../clock.ts';

/** A credit, and whom it means: "CNA" on one page is the Coastal News Agency that another page spells out. */
export interface PageCredit extends Credit {
  readonly agency: string | null;
}

/** What lineage asks of an article: its digest tells it, so that none need be loaded. */
export interface PageText extends Pick<Article, 'id' | 'capture'> {
  readonly source: string;
  readonly outlet: string | null;
  readonly url: string | null;
  /** Date of publication as the page has it. */
  readonly date: string | null;
  readonly text: string;
  /** Of scope `article` and `passage`. */
  readonly credits: readonly Credit[];
  /** The first, the headlines, and those that hold a credit. */
  readonly blocks: readonly Block[];
}

/** An article with what lineage makes of it. */
export interface Page {
  readonly article: PageText;
  /** Place in the block, which is ordered by id. */
  readonly n: number;
  readonly published: Instant | null;
  /** Words of the body, without headline and what is masked. */
  readonly starts: Int32Array;
  readonly content: Uint8Array;
  /** Credits that say who wrote the text: those of scope `article`, in the page's order. */
  readonly credits: readonly PageCredit[];
  /** Paragraphs that end in a credit of their own, and whom they credit. */
  readonly creditedBlocks: readonly CreditedBlock[];
  /** The outlet's name, folded; null where the page does not say. */
  readonly outlet: string | null;
}

/** Initials of a name's capitalised words: "Coastal News Agency" → "cna"; empty for a single word. */
function initials(name: string): string {
  const capitals = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length < 2 ? '' : foldName(capitals.map((word) => word[0]!).join(''));
}

/**
 * Whom the case's pages mean by the names they credit, by folded form, from each page's names in credits of every scope
 * and bylines: an abbreviation is the full name whose initials it is, where just one name on any page has these initials;
 * else a name means itself as it is first written, pages being ordered by id. Bylines and credits of every scope can spell
 * a name out. An outlet that calls itself by initials is the one that others credit by its full name.
 */
export function agenciesOf(
  names: readonly (readonly string[])[],
  outlets: readonly string[] = [],
): ReadonlyMap<string, string> {
  const written = names.flat();
  const full = new Map<string, string>();
  const byInitials = new Map<string, Set<string>>();
  for (const name of written) {
    const key = foldName(name);
    if (full.has(key)) continue;
    full.set(key, name);
    const short = initials(name);
    if (short === '') continue;
    const known = byInitials.get(short);
    if (known === undefined) byInitials.set(short, new Set([name]));
    else known.add(name);
  }
  for (const outlet of outlets) {
    const key = foldName(outlet);
    if (byInitials.has(key) && !full.has(key)) full.set(key, outlet);
  }
  return new Map(
    [...full].map(([key, name]) => {
      const meant = [...(byInitials.get(key) ?? [])];
      return [key, meant.length === 1 ? meant[0]! : name];
    }),
  );
}

/** A paragraph whose words are credited to somebody (scope `passage`). */
export interface CreditedBlock {
  readonly name: string;
  readonly span: Span;
  readonly cite: Citation;
}

const NO_WORDS = words('');

/** The words of the body; of the whole text where there is nothing but a headline. */
function bodyWords(article: PageText, masked: readonly Span[]): Words {
  const headlines = article.blocks.filter((block) => block.role === 'headline').sort(bySpan);
  const body = words(blanked(blanked(article.text, headlines), masked));
  return body.count > 0 ? body : words(article.text);
}

/** `masked`: null for a page that shares nothing; its words are then counted only if it credits a paragraph. */
export function pageOf(
  article: PageText,
  n: number,
  blank: readonly Span[] | null,
  agencies: ReadonlyMap<string, string>,
): Page {
  const meant = (name: string): string => agencies.get(foldName(name)) ?? name;
  const counted = blank !== null || article.credits.some((credit) => credit.scope === 'passage');
  const all = counted ? bodyWords(article, blank ?? []) : NO_WORDS;
  return {
    article,
    n,
    published: instant(article.date),
    starts: all.start,
    content: all.content,
    credits: article.credits
      .filter((credit) => credit.scope === 'article')
      .map((credit) => ({ ...credit, agency: credit.name === null ? null : meant(credit.name) })),
    creditedBlocks: article.credits.flatMap(({ name, scope, cite }) => {
      if (scope !== 'passage' || name === null || cite === null) return [];
      const block = article.blocks.find((one) => contains(one, cite));
      return block === undefined
        ? []
        : [{ name: meant(name), span: { start: block.start, end: block.end }, cite }];
    }),
    outlet: article.outlet === null ? null : foldName(meant(article.outlet)),
  };
}

/** Index of the first word that starts at or after an offset. */
export function wordAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Body words in a span. */
export const wordsIn = (page: Page, span: Span): number =>
  wordAt(page.starts, span.end) - wordAt(page.starts, span.start);

/** Body words that carry content in a span. */
export function contentIn(page: Page, span: Span): number {
  let n = 0;
  const end = wordAt(page.starts, span.end);
  for (let i = wordAt(page.starts, span.start); i < end; i += 1) n += page.content[i]!;
  return n;
}

/** Where a credit stands: in the text, else in the capture, as far as the page's own words there are known. */
export function creditPlace(article: PageText, credit: Credit): Citation | CaptureCitation | null {
  if (credit.cite !== null) return credit.cite;
  const { at, text } = credit;
  if (at === null || text === null || text === '') return null;
  return { capture: article.capture, ...at, text };
}
