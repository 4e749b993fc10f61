import type { Annotated } from '../../annotate/index.ts';

/** How often a page has each word that says what it is about. */
export type Topic = ReadonlyMap<string, number>;

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ']);
/** A name says more of which matter it is than a word of the trade: "the arrest of Adler", "an arrest in Karsa". */
const OF_A_NAME = 2;

/** The words of a page by lemma, names as they stand; empty where the language has no tagger. */
export function topicOf({ article, layers }: Annotated): Topic {
  const words = new Map<string, number>();
  for (const { start, end, lemma, upos } of layers.token) {
    if (!CONTENT.has(upos)) continue;
    const isName = upos === 'PROPN';
    const word = (isName ? article.text.slice(start, end) : lemma).toLowerCase();
    if (word.length < 3 && !/\d/u.test(word)) continue;
    words.set(word, (words.get(word) ?? 0) + (isName ? OF_A_NAME : 1));
  }
  return words;
}

/** Fewer pages do not tell what is common to all of a trade and what to those of one matter. */
const FEWEST = 4;
/** Beyond so many pages nothing is said. */
const MOST = 400;
/** Two parts of a case are two matters where pages are less than this as alike across the parts as within them. */
const ACROSS = 0.3;

/**
 * The matter of each page, by number, null where nothing tells (few pages, or very many). Pages are gathered to two
 * parts by average similarity (words weighed by how few of these pages have them), and the parts are two matters where
 * their pages have far more in common within than across; then each part by itself, its words weighed anew: what all
 * pages of a kind share (court, police, vote) no longer counts there, and names decide. No number is a similarity of
 * its own, which long and short pages would reach differently.
 */
export function mattersOf(pages: readonly Topic[]): readonly (number | null)[] {
  if (pages.length < FEWEST || pages.length > MOST) return pages.map(() => null);
  const matters: (number | null)[] = pages.map(() => null);
  const open: number[][] = [pages.map((_, i) => i)];
  let count = 0;
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const halves = part.length < FEWEST ? null : halved(part.map((i) => pages[i]!));
    if (halves === null) {
      for (const i of part) matters[i] = count;
      count += 1;
    } else for (const half of halves) open.push(half.map((k) => part![k]!));
  }
  return matters;
}

/** Vectors of length one over words that two pages have: how much a page tells beyond that is no sign of another matter. */
function weighed(pages: readonly Topic[]): readonly ReadonlyMap<string, number>[] {
  const having = new Map<string, number>();
  for (const page of pages)
    for (const word of page.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  return pages.map((page) => {
    const weights = new Map<string, number>();
    let square = 0;
    for (const [word, times] of page) {
      const pagesWith = having.get(word)!;
      if (pagesWith < 2) continue;
      // To thousandths: the last bits of a logarithm are the machine's own.
      const weight = Math.round(
        1000 * (1 + Math.log(times)) * Math.log((pages.length + 1) / pagesWith),
      );
      weights.set(word, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square);
    for (const [word, weight] of weights) weights.set(word, weight / length);
    return weights;
  });
}

/** How alike each two pages are, row by row. */
function likeness(pages: readonly Topic[]): readonly Float64Array[] {
  const vectors = weighed(pages);
  const rows = vectors.map(() => new Float64Array(vectors.length));
  for (const [i, one] of vectors.entries()) {
    for (let j = i + 1; j < vectors.length; j += 1) {
      const other = vectors[j]!;
      const [short, long] = one.size < other.size ? [one, other] : [other, one];
      let sum = 0;
      for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0);
      rows[i]![j] = rows[j]![i] = sum;
    }
  }
  return rows;
}

/** The two parts of these pages, where they are two matters; null where they are one. */
function halved(pages: readonly Topic[]): readonly [number[], number[]] | null {
  const alike = likeness(pages);
  const [left, right] = twoParts(alike);
  const within = [left, right].flatMap((part) => {
    let sum = 0;
    for (const [k, i] of part.entries()) for (const j of part.slice(k + 1)) sum += alike[i]![j]!;
    return part.length < 2 ? [] : [(2 * sum) / (part.length * (part.length - 1))];
  });
  let across = 0;
  for (const i of left) for (const j of right) across += alike[i]![j]!;
  across /= left.length * right.length;
  const mean = within.reduce((sum, one) => sum + one, 0) / within.length;
  return across < ACROSS * mean ? [left, right] : null;
}

/** The two parts that joining by average similarity leaves last; of equal pairs the first are joined first. */
function twoParts(alike: readonly Float64Array[]): readonly [number[], number[]] {
  const rows = alike.map((row) => Float64Array.from(row));
  const parts: (number[] | null)[] = rows.map((_, i) => [i]);
  const live = rows.map((_, i) => i);
  while (live.length > 2) {
    let [a, b, best] = [live[0]!, live[1]!, -1];
    for (const [k, i] of live.entries()) {
      for (let l = k + 1; l < live.length; l += 1) {
        if (rows[i]![live[l]!]! > best) [a, b, best] = [i, live[l]!, rows[i]![live[l]!]!];
      }
    }
    const [ofA, ofB] = [parts[a]!, parts[b]!];
    for (const i of live) {
      if (i === a || i === b) continue;
      rows[a]![i] = rows[i]![a] =
        (ofA.length * rows[a]![i]! + ofB.length * rows[b]![i]!) / (ofA.length + ofB.length);
    }
    parts[a] = [...ofA, ...ofB];
    live.splice(live.indexOf(b), 1);
  }
  return [parts[live[0]!]!, parts[live[1]!]!];
}
