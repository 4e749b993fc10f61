import {
  bySpan,
  compareText,
  contains,
  placeOf,
  type ArticleId,
  type Citation,
  type Furniture,
} from '../../model/index.ts';
import type { Collator, Digested } from '../collator.ts';
import { print, SENTENCE, SPEAKS, words, type Print } from '../words/index.ts';
import { isFrame } from './frame.ts';
import { judged, SHOWN, tells, type Verdict } from './judge.ts';
import {
  equalStretches,
  flagsAt,
  flagsOf,
  nearlyEqual,
  sheetsOf,
  textOf,
  type ByHash,
  type Recurring,
} from './recurring.ts';
import { outletsOf, type Outlet } from './sheets.ts';
import { Stories } from './stories.ts';

/** Words recur that stand on so many of an outlet's pages, and are masked only on such a share of them. */
const PAGES = 3;
const SHARE = 0.05;
/** Content words from which on words that another outlet prints too may have been copied. */
const COPIED = 8;

/**
 * What recurs on pages of one outlet about different matters, and which of it later stages pass over. Everything is told
 * from digests: no article is loaded, and one more costs a pass over the hashes of paragraphs.
 */
export const furniture: Collator<'content', 'furniture' | 'mask' | 'background', Print, never> = {
  id: 'furniture',
  version: 2,
  requires: ['content'],
  provides: ['furniture', 'mask', 'background'],
  digest: print,
  plan: () => ({ blocks: [] }),
  collate: () => {
    throw new Error('furniture has no blocks');
  },
  merge(_parts, { relations }, items) {
    const said = new Set(relations.content.flatMap(({ cites }) => cites.map(placeOf)));
    const outlets = outletsOf(items);
    const byHash = equalStretches(outlets);
    const recurring = new Map<Outlet, Recurring[]>(outlets.map((outlet) => [outlet, []]));
    for (const [first, ...others] of byHash.values()) {
      for (const one of [first!, ...others]) recurring.get(one.outlet)!.push(one);
    }
    const found = [...recurring]
      .flatMap(([outlet, own]) => foundIn(outlet, own, byHash, items))
      .map((one) => asSaid(one, said))
      .sort((x, y) => compareCitations(x.item.places[0], y.item.places[0]));
    return {
      furniture: found.map(({ item }) => item),
      mask: coveredBy(found.filter(({ item }) => item.masked)),
      background: coveredBy(found.filter(({ item, isBackground }) => isBackground && !item.masked)),
    };
  },
};

const compareCitations = (x: Citation, y: Citation): number =>
  compareText(x.article, y.article) || bySpan(x, y);

/** Furniture, and what else is known of it. */
interface Found {
  readonly item: Furniture;
  readonly isSentence: boolean;
  /** Content, though it recurs. */
  readonly isBackground: boolean;
}

function foundIn(
  outlet: Outlet,
  own: readonly Recurring[],
  byHash: ByHash,
  items: readonly Digested<Print>[],
): readonly Found[] {
  const several = own.filter((one) => one.places.length > 1);
  const speaking = own.filter((one) => (flagsOf(one) & SPEAKS) !== 0);
  const silent = several.filter((one) => (flagsOf(one) & (SPEAKS | SENTENCE)) === 0);
  const candidates = [...nearlyEqual(outlet, speaking), ...silent].filter(
    (one) => one.places.length >= PAGES && sheetsOf(one).size >= PAGES,
  );
  if (candidates.length === 0) return [];
  const stories = new Stories(outlet, several);
  const found: Found[] = [];
  for (const one of candidates) {
    const pages = stories.among(sheetsOf(one));
    if (pages < PAGES) continue;
    const text = textOf(one.places[0]!);
    const content = words(text).content.reduce((sum, word) => sum + word, 0);
    const verdict = verdictOf(one, text, content, pages / stories.count, byHash);
    const isSentence = one.places.every((place) => (flagsAt(place) & SENTENCE) !== 0);
    // A few words that recur ("What we know so far") are nothing to be told of.
    if (!verdict.masked && (content < COPIED || isSentence)) continue;
    const [first, second, ...others] = citations(one, items);
    if (first === undefined || second === undefined) continue;
    const places = [first, second, ...others] as const;
    const item = { outlet: outlet.name, places, pages, of: stories.count, ...verdict };
    const isBackground = tells(text, outlet.name) && !isFrame(one);
    found.push({ item, isSentence, isBackground });
  }
  return withoutInner(found);
}

function verdictOf(
  one: Recurring,
  text: string,
  content: number,
  share: number,
  byHash: ByHash,
): Verdict {
  const verdict = judged(text, flagsOf(one));
  if (!verdict.masked) return verdict;
  if (share < SHARE) return { masked: false, rule: SHOWN.few };
  // Sites of one publisher have their furniture in common; a page here and there that has it may have it with a report.
  const elsewhere = one.hashes
    .flatMap((hash) => byHash.get(hash)!)
    .some((other) => other.outlet !== one.outlet && sheetsOf(other).size < PAGES);
  return elsewhere && content >= COPIED ? { masked: false, rule: SHOWN.others } : verdict;
}

/** What a person said goes before every rule: the words are content, and still shown as recurring. */
const asSaid = (found: Found, said: ReadonlySet<string>): Found =>
  said.size > 0 && found.item.places.some((place) => said.has(placeOf(place)))
    ? { ...found, item: { ...found.item, masked: false, rule: SHOWN.said }, isBackground: true }
    : found;

function citations(one: Recurring, items: readonly Digested<Print>[]): readonly Citation[] {
  return one.places
    .flatMap(({ sheet, stretch }) => {
      const { stretches, text } = sheet.print;
      const [start, end] = [stretches.start(stretch), stretches.end(stretch)];
      const cited = text.slice(start, end);
      return sheet.items.map((i): Citation => ({ article: items[i]!.id, start, end, text: cited }));
    })
    .sort(compareCitations)
    .filter((cite, i, all) => {
      // A block and its longest sentence can be near to equal.
      const before = all[i - 1];
      return before?.article !== cite.article || !contains(before, cite);
    });
}

/** Without sentences that recur only within blocks that are masked as a whole. */
function withoutInner(found: readonly Found[]): readonly Found[] {
  const masked = new Map<ArticleId, Citation[]>();
  for (const { item, isSentence } of found) {
    if (isSentence || !item.masked) continue;
    for (const place of item.places) {
      const list = masked.get(place.article);
      if (list === undefined) masked.set(place.article, [place]);
      else list.push(place);
    }
  }
  const isInner = (place: Citation): boolean =>
    masked.get(place.article)?.some((block) => contains(block, place)) ?? false;
  return found.filter(({ item, isSentence }) => !isSentence || !item.places.every(isInner));
}

/** The words of these in every article, in order; what lies in what is left out. */
function coveredBy(found: readonly Found[]): readonly { readonly cite: Citation }[] {
  const kept: Citation[] = [];
  for (const cite of found.flatMap(({ item }) => [...item.places]).sort(compareCitations)) {
    const last = kept.at(-1);
    if (last?.article === cite.article && cite.end <= last.end) continue;
    kept.push(cite);
  }
  return kept.map((cite) => ({ cite }));
}
