import { NAME, NUMBER, type Prepared } from '../words/index.ts';
import type { Alignment } from './alignment.ts';

/** How much of its wording a stretch of one text has in common with one of another. Each different word counts once. */
export interface Wording {
  /** Content words, and those among them that are no names, in both. */
  readonly content: number;
  readonly plain: number;
  /** Numbers among the plain words. */
  readonly numbers: number;
  /** Dice coefficient of the content words. */
  readonly dice: number;
  /** Share of the plain words of the side that has fewer. */
  readonly plainShare: number;
  /** Share of the runs of three words of the side that has fewer. */
  readonly runs: number;
}

interface Side {
  readonly content: Set<number>;
  readonly plain: Set<number>;
  readonly numbers: Set<number>;
  readonly runs: Set<number>;
}

function side(text: Prepared, from: number, to: number): Side {
  const [content, plain, numbers, runs] = [
    new Set<number>(),
    new Set<number>(),
    new Set<number>(),
    new Set<number>(),
  ];
  for (let i = from; i < to; i += 1) {
    if (text.content[i] === 1) {
      content.add(text.ids[i]!);
      if (text.kind[i] !== NAME) plain.add(text.ids[i]!);
      if (text.kind[i] === NUMBER) numbers.add(text.ids[i]!);
    }
    if (i + 2 < to) {
      const first = Math.imul(text.full[i]!, 0x9e3779b1) ^ text.full[i + 1]!;
      runs.add(Math.imul(first, 0x85ebca6b) ^ text.full[i + 2]!);
    }
  }
  return { content, plain, numbers, runs };
}

function common(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  let n = 0;
  for (const one of x) if (y.has(one)) n += 1;
  return n;
}

export function wordingOf(a: Prepared, b: Prepared, where: Omit<Alignment, 'kind'>): Wording {
  const x = side(a, where.aFrom, where.aTo);
  const y = side(b, where.bFrom, where.bTo);
  let [content, plain, numbers] = [0, 0, 0];
  for (const id of x.content) {
    if (!y.content.has(id)) continue;
    content += 1;
    // Without a capital in either: the other may stand in a heading set in capitals.
    if (x.plain.has(id) || y.plain.has(id)) plain += 1;
    if (x.numbers.has(id)) numbers += 1;
  }
  const fewest = Math.min(x.plain.size, y.plain.size);
  return {
    content,
    plain,
    numbers,
    dice: (2 * content) / Math.max(1, x.content.size + y.content.size),
    plainShare: Math.min(1, plain / Math.max(1, fewest)),
    runs: common(x.runs, y.runs) / Math.max(1, Math.min(x.runs.size, y.runs.size)),
  };
}

/** True when words that stand in both in the same order are more than names and titles. */
export const isSaying = (w: Wording): boolean => w.content >= 8 && w.plain >= 3;

/**
 * True when two stretches have more in common than what they tell. Two reports of one event share its names, its
 * numbers and a few stock phrases; a rewritten text keeps plain words too, and keeps them in a row. Long stretches
 * may have been changed more.
 */
export function isRewriting(w: Wording): boolean {
  if (w.content < 8) return false;
  if (w.plain - w.numbers >= 6 && w.dice >= 0.5 && w.runs >= 0.3) return true;
  return w.plain >= 20 && w.plainShare >= 0.5 && w.dice >= 0.45 && w.runs >= 0.14;
}

/** The same of a piece that lies among others of one fragment which {@link isRewriting}: it may say less by itself. */
export function isPartOfRewriting(w: Wording): boolean {
  return w.content >= 5 && w.plain >= 3 && w.dice >= 0.4 && w.runs >= 0.1;
}

/** The weakest of the three: text of one origin, however much its order and words were changed. */
export function isReuse(w: Wording): boolean {
  return (
    w.content >= 8 && w.plain >= 3 && (w.dice >= 0.33 || (w.plain >= 6 && w.plainShare >= 0.6))
  );
}
