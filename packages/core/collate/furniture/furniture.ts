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
import type { Mask } from '../relation.ts';
import { print, SENTENCE, SPEAKS, words, type Print } from '../words/index.ts';
import { judged, SHOWN, type Verdict } from './judge.ts';
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

/** Words recur that stand on so many of an outlet's pages, and on such a share of them. */
const PAGES = 3;
const SHARE = 0.05;
/** Content words from which on words that another outlet prints too may have been copied. */
const COPIED = 8;

/**
 * What recurs on pages of one outlet about different matters, and which of it later stages pass over. Everything is told
 * from digests: no article is loaded, and one more costs a pass over the hashes of its outlet's paragraphs.
 */
export const furniture: Collator<'content', 'furniture' | 'mask', Print, never> = {
  id: 'furniture',
  version: 1,
  requires: ['content'],
  provides: ['furniture', 'mask'],
  digest: print,
  plan: () => ({ blocks: [] }),
  collate: () => {
    throw new Error('furniture has no blocks');
  },
  merge(_parts, { relations }, items) {
    const content = new Set(relations.content.flatMap(({ cites }) => cites.map(placeOf)));
    const outlets = outletsOf(items);
    const byHash = equalStretches(outlets);
    const recurring = new Map<Outlet, Recurring[]>(outlets.map((outlet) => [outlet, []]));
    for (const [first, ...others] of byHash.values()) {
      for (const one of [first!, ...others]) recurring.get(one.outlet)!.push(one);
    }
    const found = [...recurring]
      .flatMap(([outlet, own]) => furnitureOf(outlet, own, byHash, items))
      .map((one) => saidOtherwise(one, content))
      .sort(
        (x, y) => compareCitations(x.places[0], y.places[0]) || y.places[0].end - x.places[0].end,
      );
    return { furniture: found, mask: masksIn(found) };
  },
};

const compareCitations = (x: Citation, y: Citation): number =>
  compareText(x.article, y.article) || bySpan(x, y);

function furnitureOf(
  outlet: Outlet,
  own: readonly Recurring[],
  byHash: ByHash,
  items: readonly Digested<Print>[],
): readonly Furniture[] {
  const several = own.filter((one) => one.places.length > 1);
  const speaking = own.filter((one) => (flagsOf(one) & SPEAKS) !== 0);
  const silent = several.filter((one) => (flagsOf(one) & (SPEAKS | SENTENCE)) === 0);
  const candidates = [...nearlyEqual(outlet, speaking), ...silent].filter(
    (one) => one.places.length >= PAGES && sheetsOf(one).size >= PAGES,
  );
  if (candidates.length === 0) return [];
  const stories = new Stories(outlet, several);
  const found: Draft[] = [];
  for (const one of candidates) {
    const pages = stories.among(sheetsOf(one));
    if (pages < PAGES) continue;
    const text = textOf(one.places[0]!);
    const content = words(text).content.reduce((sum, word) => sum + word, 0);
    const verdict = verdictOf(one, text, content, pages / stories.count, byHash);
    // A few words that recur ("What we know so far") are nothing to be told of.
    const isSentence = one.places.every((place) => (flagsAt(place) & SENTENCE) !== 0);
    if (!verdict.masked && (content < COPIED || isSentence)) continue;
    const [first, second, ...others] = citations(one, items);
    if (first === undefined || second === undefined) continue;
    const places = [first, second, ...others] as const;
    const item = { outlet: outlet.name, places, pages, of: stories.count, ...verdict };
    found.push({ item, isSentence });
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

/** What a person said goes before every rule; the words are still shown as recurring. */
const saidOtherwise = (one: Furniture, content: ReadonlySet<string>): Furniture =>
  content.size > 0 && one.places.some((place) => content.has(placeOf(place)))
    ? { ...one, masked: false, rule: SHOWN.said }
    : one;

/** Furniture before it is known what lies in what. */
interface Draft {
  readonly item: Furniture;
  readonly isSentence: boolean;
}

function citations(one: Recurring, items: readonly Digested<Print>[]): readonly Citation[] {
  return one.places
    .flatMap(({ sheet, stretch }) => {
      const { stretches, text } = sheet.print;
      const [start, end] = [stretches.start(stretch), stretches.end(stretch)];
      const cited = text.slice(start, end);
      return sheet.items.map((i): Citation => ({
        article: items[i]!.id,
        start,
        end,
        text: cited,
      }));
    })
    .sort(compareCitations)
    .filter((cite, i, all) => {
      // A block and its longest sentence can be near to equal.
      const before = all[i - 1];
      return before?.article !== cite.article || !contains(before, cite);
    });
}

/** Without sentences that recur only within blocks that are masked as a whole. */
function withoutInner(found: readonly Draft[]): readonly Furniture[] {
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
  return found
    .filter(({ item, isSentence }) => !isSentence || !item.places.every(isInner))
    .map(({ item }) => item);
}

/** The masked words of every article, in order, those that touch joined. */
function masksIn(found: readonly Furniture[]): readonly Mask[] {
  const all = found.flatMap(({ masked, places }) => (masked ? [...places] : []));
  const kept: Citation[] = [];
  for (const cite of all.sort(compareCitations)) {
    const last = kept.at(-1);
    if (last?.article === cite.article && cite.end <= last.end) continue;
    kept.push(cite);
  }
  return kept.map((cite) => ({ cite }));
}
