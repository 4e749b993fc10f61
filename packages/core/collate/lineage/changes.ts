import { cite, textOf, type Block, type Change } from '../../model/index.ts';
import { words } from '../words/index.ts';
import { detailsOf } from './details.ts';
import type { Version } from './version.ts';

/** A table of more cells than this is not filled: paragraphs are then matched in order only. */
const CELLS = 4_000_000;

/** What is another paragraph in the later text, in the order of the texts. */
export function changesBetween(earlier: Version, later: Version): Change[] {
  const filled = ({ article }: Version): Block[] =>
    article.blocks.filter((block) => block.end > block.start);
  const [was, is] = [filled(earlier), filled(later)];
  const wasText = was.map((block) => textOf(earlier.article.text, block));
  const isText = is.map((block) => textOf(later.article.text, block));
  const changes: Change[] = [];
  const add = (kind: Change['kind'], gone: Block | null, come: Block | null): void => {
    changes.push({
      kind,
      before: gone === null ? null : cite(earlier.article, gone),
      after: come === null ? null : cite(later.article, come),
      details: detailsOf(
        gone === null ? null : { ...earlier, block: gone },
        come === null ? null : { ...later, block: come },
      ),
    });
  };
  let [i, j] = [0, 0];
  for (const [p, q] of [...matched(wasText, isText), [was.length, is.length] as const]) {
    // Between two paragraphs that stayed: what is like a paragraph that went was altered, and so was a headline.
    while (i < p || j < q) {
      const bothLeft = i < p && j < q;
      const headlines = bothLeft && was[i]!.role === 'headline' && is[j]!.role === 'headline';
      if (headlines || (bothLeft && alike(wasText[i]!, isText[j]!))) {
        add('altered', was[i]!, is[j]!);
        i += 1;
        j += 1;
      } else if (i < p && (j >= q || p - i >= q - j)) {
        add('removed', was[i]!, null);
        i += 1;
      } else {
        add('added', null, is[j]!);
        j += 1;
      }
    }
    i = p + 1;
    j = q + 1;
  }
  return changes;
}

/** Longest common subsequence of equal paragraphs, as pairs of indices. */
function matched(x: readonly string[], y: readonly string[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let head = 0;
  while (head < x.length && head < y.length && x[head] === y[head]) pairs.push([head, head++]);
  const [n, m] = [x.length - head, y.length - head];
  if ((n + 1) * (m + 1) > CELLS) return pairs;
  const table = new Uint16Array((n + 1) * (m + 1));
  const at = (i: number, j: number): number => i * (m + 1) + j;
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      table[at(i, j)] =
        x[head + i] === y[head + j]
          ? table[at(i + 1, j + 1)]! + 1
          : Math.max(table[at(i + 1, j)]!, table[at(i, j + 1)]!);
    }
  }
  for (let i = 0, j = 0; i < n && j < m;) {
    if (x[head + i] === y[head + j]) pairs.push([head + i++, head + j++]);
    else if (table[at(i + 1, j)]! >= table[at(i, j + 1)]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Paragraphs that share half of their different words are one paragraph, altered. */
function alike(x: string, y: string): boolean {
  const [a, b] = [new Set(words(x).full), new Set(words(y).full)];
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return 2 * common >= 0.5 * (a.size + b.size);
}
