/** What is told of an article: the form of a fixture's `expected.json`. */
export interface Told {
  readonly headline: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly byline: readonly string[];
  readonly language: string;
  readonly url: string | null;
  readonly blocks: readonly (readonly [role: string, text: string])[];
  readonly credits: readonly (readonly [name: string | null, scope: string])[];
  readonly comments: readonly (readonly [author: string | null, text: string])[];
}

/** Shares from 0 to 1 over all fixtures. */
export interface Score {
  /** Mean F1 of the body's word shingles, as the benchmark of `gold/extraction` counts them. */
  readonly bodyF1: number;
  readonly headline: number;
  readonly outlet: number;
  readonly published: number;
  readonly modified: number;
  readonly byline: number;
  readonly credits: number;
  readonly comments: number;
}

/** Words to a shingle. */
const SHINGLE = 4;

const bodyOf = ({ blocks }: Told): string =>
  blocks
    .filter(([role]) => role !== 'headline' && role !== 'caption')
    .map(([, text]) => text)
    .join(' ');

/** Runs of four words with their numbers; of a shorter text, the text. */
function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  const size = Math.min(SHINGLE, words.length);
  const last = size === 0 ? -1 : words.length - size;
  for (let i = 0; i <= last; i += 1) {
    const key = words.slice(i, i + size).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

/** F1 of the shingles of a text against those of another; 1 where both have none. */
export function f1(got: string, expected: string): number {
  const a = shingles(got);
  const b = shingles(expected);
  let both = 0;
  for (const [key, count] of a) both += Math.min(count, b.get(key) ?? 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 1 : (2 * both) / all;
}

/** The scores over all fixtures: mean F1, and the share of fixtures on which a field is exactly right. */
export function score(fixtures: readonly { readonly expected: Told; readonly got: Told }[]): Score {
  const mean = (value: (one: { expected: Told; got: Told }) => number): number =>
    fixtures.reduce((total, one) => total + value(one), 0) / fixtures.length;
  const right = (key: keyof Told): number =>
    mean(({ expected, got }) =>
      JSON.stringify(got[key]) === JSON.stringify(expected[key]) ? 1 : 0,
    );
  return {
    bodyF1: mean(({ expected, got }) => f1(bodyOf(got), bodyOf(expected))),
    headline: right('headline'),
    outlet: right('outlet'),
    published: right('published'),
    modified: right('modified'),
    byline: right('byline'),
    credits: right('credits'),
    comments: right('comments'),
  };
}
