import { nameWords } from './key.ts';
import { wordSimilarity } from './similarity.ts';

/** Words of a company's legal form, and what they all stand for. */
const LEGAL: ReadonlySet<string> = new Set(
  `ltd limited llc inc incorporated corp corporation co company plc ag gmbh sa srl spa bv nv oy ab as kg ooo oao zao pao ao jsc ojsc cjsc pjsc pvt pte pty lp llp sarl sas bvba kft sro holding holdings group the of and de la du mr mrs ms dr sheikh`.split(
    ' ',
  ),
);
const LONGEST = 12;
/** The likeness from which on two names are taken for one. */
const SAME = 0.765;

/**
 * How likely two spellings name one person, body or place, from 0 to 1; .5 and above: they do. Words are paired by
 * similarity in any order; a word without a partner counts against, less so in long names and where it is a legal form.
 */
export function namesMatch(a: string, b: string): number {
  const left = nameWords(a).slice(0, LONGEST);
  const right = nameWords(b).slice(0, LONGEST);
  if (left.length === 0 || right.length === 0) return 0;
  if (left.join('') === right.join('')) return 1;
  const [x, y] = [significant(left), significant(right)];
  const pairs: { i: number; j: number; s: number }[] = [];
  for (const [i, p] of x.entries()) {
    for (const [j, q] of y.entries()) pairs.push({ i, j, s: similarity(p, q) });
  }
  pairs.sort((p, q) => q.s - p.s || p.i - q.i || p.j - q.j);
  const usedX = new Set<number>();
  const usedY = new Set<number>();
  let sum = 0;
  let weakest = 1;
  let matched = 0;
  for (const { i, j, s } of pairs) {
    if (usedX.has(i) || usedY.has(j) || s < 0.5) continue;
    usedX.add(i);
    usedY.add(j);
    const weight = (x[i]!.length + y[j]!.length) / 2;
    sum += s * weight;
    matched += weight;
    weakest = Math.min(weakest, s);
  }
  const figures = (words: readonly string[], used: ReadonlySet<number>): boolean =>
    words.some((word, i) => !used.has(i) && /^\d+$/u.test(word));
  // Convoy 4 is not Convoy 5.
  const numbered = figures(x, usedX) && figures(y, usedY);
  let lost = 0;
  for (const [i, w] of x.entries()) if (!usedX.has(i)) lost += w.length;
  for (const [j, w] of y.entries()) if (!usedY.has(j)) lost += w.length;
  const covered = sum / (matched + lost * 0.5);
  const likeness = Math.max(0, Math.min(1, covered * (0.5 + 0.5 * weakest))) * (numbered ? 0.7 : 1);
  return likeness < SAME ? (likeness / SAME) * 0.5 : 0.5 + ((likeness - SAME) / (1 - SAME)) * 0.5;
}

function significant(words: readonly string[]): string[] {
  const kept = words.filter((word) => !LEGAL.has(word));
  return kept.length === 0 ? [...words] : kept;
}

function similarity(a: string, b: string): number {
  const figures = /^\d+$/u;
  if (figures.test(a) || figures.test(b)) return a === b ? 1 : 0;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.85 : 0;
  return wordSimilarity(a, b);
}
