import {
  compareText,
  type Article,
  type ArticleId,
  type Citation,
  type Passage,
  type Span,
} from '../../model/index.ts';
import type { Annotated } from '../../annotate/index.ts';
import type { Block, Collator, Digested, Member } from '../collator.ts';
import { noSignOfCopying } from '../masked.ts';
import type { Relations } from '../relation.ts';
import { blanked, library, prepare, print, type Prepared, type Print } from '../words/index.ts';
import { Aligner, CONTENT_WORDS } from './align.ts';
import type { Alignment } from './alignment.ts';
import { candidates } from './candidates.ts';
import { group, type Pair, type Place } from './group.ts';
import { quoted, quotedWords } from './quotation.ts';

/** What two texts share: kind, and where it stands in either. */
type Shared = readonly [
  kind: Pair['kind'],
  Place['start'],
  Place['end'],
  Place['start'],
  Place['end'],
];
interface SharedBy {
  readonly ids: readonly [ArticleId, ArticleId];
  readonly found: readonly Shared[];
}

/**
 * The same words, verbatim or rewritten, in two or more articles.
 *
 * A block is an article and those of earlier date with which it shares fingerprints. What two articles share depends on their
 * own text alone (words are weighed by their rarity in the two), but for what is no sign of copying (masked, or an
 * outlet's stock): that is told from the whole case, and is each article's context.
 */
export const passage: Collator<
  'mask' | 'background',
  'passage',
  Print,
  readonly (SharedBy | null)[],
  Blank
> = {
  id: 'passage',
  version: 4,
  requires: ['mask', 'background'],
  provides: ['passage'],
  sees: [],
  digest: print,
  plan(items, { relations }) {
    const { owners, index: open, letGo } = library(items);
    const contexts = noSignOfCopying(items, relations);
    const index = open();
    const isNoise = (t: number): Uint8Array => {
      const noise = contexts[owners[t]![0]!]!;
      const { from } = index.prints[t]!;
      const within = new Uint8Array(from.length);
      let s = 0;
      for (let k = 0; k < from.length && s < noise.length; k += 1) {
        while (s < noise.length && noise[s]!.end <= from[k]!) s += 1;
        if (s < noise.length && noise[s]!.start <= from[k]!) within[k] = 1;
      }
      return within;
    };
    const blocks: Block[] = [];
    for (const [t, others] of candidates(index, isNoise)) {
      const earlier = others.map((text) => owners[text]![0]!).sort((x, y) => x - y);
      blocks.push({ members: [...earlier, owners[t]![0]!], pairs: true });
    }
    letGo();
    return { blocks, contexts };
  },
  collate(members) {
    const last = members.at(-1)!;
    const b = last.once(() => ready(last));
    return members.slice(0, -1).map((member) => {
      const a = member.once(() => ready(member));
      const isBefore = compareText(member.id, last.id) < 0;
      const found = isBefore ? sharedBy(a, b) : sharedBy(b, a);
      const ids = isBefore ? ([member.id, last.id] as const) : ([last.id, member.id] as const);
      return found.length === 0 ? null : { ids, found };
    });
  },
  merge(parts, _given, items) {
    const { owners } = library(items);
    // A text goes by the number of its first item.
    const numbers = new Map(owners.map(([first]) => [items[first!]!.id, first!]));
    const ownersOf = new Map(owners.map((own) => [own[0]!, own]));
    const pairs = parts
      .flat()
      .flatMap((one) => (one === null ? [] : [{ t: one.ids.map((id) => numbers.get(id)!), one }]))
      .sort((x, y) => x.t[1]! - y.t[1]! || x.t[0]! - y.t[0]!)
      .flatMap(({ t: [x, y], one }) =>
        one.found.map(([kind, xFrom, xTo, yFrom, yTo]): Pair => ({
          places: [
            { t: x!, start: xFrom, end: xTo },
            { t: y!, start: yFrom, end: yTo },
          ],
          kind,
        })),
      );
    const found: Passage[] = [];
    for (const { places, kind } of [...wholeTexts(items, owners), ...group(pairs)]) {
      const cited = places.flatMap(({ t, start, end }) =>
        ownersOf.get(t)!.map((i): Citation => {
          const { id, digest } = items[i]!;
          return { article: id, start, end, text: digest.text.slice(start, end) };
        }),
      );
      const [first, second, ...rest] = cited.sort(compareCitations);
      if (first === undefined || second === undefined) continue;
      found.push({ places: [first, second, ...rest], kind });
    }
    return { passage: found.sort(comparePassages) };
  },
};
type Blank = readonly Span[];

const compareCitations = (x: Citation, y: Citation): number =>
  compareText(x.article, y.article) || x.start - y.start || x.end - y.end;

/** By the places, one after the other. */
export function comparePassages(x: Passage, y: Passage): number {
  for (let i = 0; i < Math.min(x.places.length, y.places.length); i += 1) {
    const order = compareCitations(x.places[i]!, y.places[i]!);
    if (order !== 0) return order;
  }
  return x.places.length - y.places.length || compareText(x.kind, y.kind);
}

/** Passages of a set of articles, whatever their order. */
export function passagesOf(
  articles: readonly Article[],
  furniture: Relations<'mask' | 'background'> = { mask: [], background: [] },
): readonly Passage[] {
  const given = { ...UNHASHED, relations: furniture };
  const sorted = [...articles].sort((x, y) => compareText(x.id, y.id));
  const annotated = sorted.map((article) => ({ article, layers: {} }) as unknown as Annotated);
  const items = annotated.map((one) => ({
    id: one.article.id,
    capture: one.article.capture,
    digest: print.of(one),
  }));
  const { blocks, contexts } = passage.plan(items, given);
  const made = new Map<number, unknown>();
  const members = annotated.map((one, index): Member<Blank, Print> => ({
    id: one.article.id,
    capture: one.article.capture,
    context: contexts![index]!,
    digest: items[index]!.digest,
    load: () => one,
    once<T>(make: () => T): T {
      if (!made.has(index)) made.set(index, make());
      return made.get(index) as T;
    },
  }));
  const parts = blocks.map((block) =>
    passage.collate(
      block.members.map((index) => members[index]!),
      given,
      '',
    ),
  );
  return passage.merge(parts, given, items).passage;
}
const UNHASHED = {
  sha256: (): never => {
    throw new Error('passages are not hashed');
  },
};

/** Texts that several articles print word for word, from the first word to the last. */
function wholeTexts(
  items: readonly Digested<Print>[],
  owners: readonly (readonly number[])[],
): { places: Place[]; kind: Passage['kind'] }[] {
  return owners.flatMap((own) => {
    const t = own[0]!;
    const { bounds, content } = items[t]!.digest;
    if (own.length < 2 || bounds === null || content < CONTENT_WORDS) return [];
    return [{ places: [{ t, start: bounds[0], end: bounds[1] }], kind: 'verbatim' as const }];
  });
}

/** A text ready for comparison, and which of its words stand in quotation marks. */
interface Ready {
  readonly text: Prepared;
  readonly inQuotes: Uint8Array;
}
function ready({ digest, context }: Pick<Member<Blank, Print>, 'digest' | 'context'>): Ready {
  const text = prepare(blanked(digest.text, context));
  return { text, inQuotes: quotedWords(quoted(digest.text), text.start) };
}

const aligner = new Aligner();

function sharedBy(first: Ready, second: Ready): Shared[] {
  const [a, b] = [first.text, second.text];
  return aligner
    .align(a, b)
    .map((found) => [
      isQuotation(found, a, b, first.inQuotes, second.inQuotes) ? 'quotation' : found.kind,
      a.start[found.aFrom]!,
      a.end[found.aTo - 1]!,
      b.start[found.bFrom]!,
      b.end[found.bTo - 1]!,
    ]);
}

/** Shared words outside quotation marks, up to so many, do not make a quotation a copy ("he told reporters on Monday"). */
const AROUND_A_QUOTATION = CONTENT_WORDS;

/** True when what the two share is what both quote. */
function isQuotation(
  alignment: Alignment,
  a: Prepared,
  b: Prepared,
  aQuoted: Uint8Array,
  bQuoted: Uint8Array,
): boolean {
  const { aFrom, aTo, bFrom, bTo } = alignment;
  if (!aQuoted.subarray(aFrom, aTo).includes(1) || !bQuoted.subarray(bFrom, bTo).includes(1)) {
    return false;
  }
  const outsideB = new Set<number>();
  const inB = new Set<number>();
  for (let j = bFrom; j < bTo; j += 1) {
    if (b.content[j] === 0) continue;
    (bQuoted[j] === 1 ? inB : outsideB).add(b.stem[j]!);
  }
  let inside = 0;
  let outside = 0;
  const seen = new Set<number>();
  for (let i = aFrom; i < aTo; i += 1) {
    const id = a.stem[i]!;
    if (a.content[i] === 0 || seen.has(id)) continue;
    seen.add(id);
    if (aQuoted[i] === 1 && inB.has(id)) inside += 1;
    else if (outsideB.has(id) || inB.has(id)) {
      outside += 1;
      if (outside >= AROUND_A_QUOTATION) return false;
    }
  }
  return inside > outside;
}
