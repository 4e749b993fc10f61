import { NAME, NUMBER, type Prepared } from '../words/index.ts';
import type { Alignment } from './alignment.ts';
import type { SentenceComparison } from './similar.ts';

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
  /** Share of the runs of three words of the side that has fewer; worked out when it is asked for. */
  runs(): number;
}

const CONTENT = 1;
const PLAIN = 2;
const FIGURE = 4;

/** What a stretch holds, by stem; one for many stretches. */
class Side {
  /** By stem: bits of what it is in the stretch. */
  marks = new Uint8Array();
  readonly met: number[] = [];
  plain = 0;

  read(text: Prepared, from: number, to: number): void {
    if (this.marks.length < text.different.length) {
      this.marks = new Uint8Array(text.different.length * 2);
    }
    for (let i = from; i < to; i += 1) {
      if (text.content[i] === 0) continue;
      const id = text.ids[i]!;
      const before = this.marks[id]!;
      if (before === 0) this.met.push(id);
      let bits = before | CONTENT;
      if (text.kind[i] !== NAME) {
        if ((before & PLAIN) === 0) this.plain += 1;
        bits |= PLAIN;
      }
      if (text.kind[i] === NUMBER) bits |= FIGURE;
      this.marks[id] = bits;
    }
  }

  clear(): void {
    for (const id of this.met) this.marks[id] = 0;
    this.met.length = 0;
    this.plain = 0;
  }
}
const sideA = new Side();
const sideB = new Side();

/** The wording of two stretches of the texts that a comparison is open for. */
export function wordingOf(
  comparison: SentenceComparison,
  a: Prepared,
  b: Prepared,
  where: Omit<Alignment, 'kind'>,
): Wording {
  sideA.read(a, where.aFrom, where.aTo);
  sideB.read(b, where.bFrom, where.bTo);
  let [content, plain, numbers] = [0, 0, 0];
  for (const id of sideA.met) {
    const slot = comparison.inB[id]!;
    if (slot === 0) continue;
    const there = sideB.marks[slot - 1]!;
    if (there === 0) continue;
    const here = sideA.marks[id]!;
    content += 1;
    // Without a capital in either: the other may stand in a heading set in capitals.
    if (((here | there) & PLAIN) !== 0) plain += 1;
    if ((here & FIGURE) !== 0) numbers += 1;
  }
  const fewest = Math.min(sideA.plain, sideB.plain);
  const dice = (2 * content) / Math.max(1, sideA.met.length + sideB.met.length);
  sideA.clear();
  sideB.clear();
  return {
    content,
    plain,
    numbers,
    dice,
    plainShare: Math.min(1, plain / Math.max(1, fewest)),
    runs: () => commonRuns(a, b, where),
  };
}

/** Different runs of three words, in a table that is emptied by counting up. */
let table = new Int32Array(1024);
let stamps = new Int32Array(1024);
let turn = 0;

/** Share of the different runs of three words, of the side that has fewer. */
function commonRuns(a: Prepared, b: Prepared, where: Omit<Alignment, 'kind'>): number {
  const [aTo, bTo] = [where.aTo - 2, where.bTo - 2];
  const most = Math.max(0, aTo - where.aFrom) + Math.max(0, bTo - where.bFrom);
  if (table.length < most * 2) {
    let room = table.length;
    while (room < most * 2) room *= 2;
    table = new Int32Array(room);
    stamps = new Int32Array(room);
    turn = 0;
  }
  if (turn > 0x3ffffff0) {
    stamps.fill(0);
    turn = 0;
  }
  // Of a run in the table: `inA` it stands in a, `inBoth` in both, `inB` in b only.
  const inA = (turn += 1);
  const inBoth = (turn += 1);
  const inB = (turn += 1);
  const mask = table.length - 1;
  let [ofA, ofB, both] = [0, 0, 0];
  for (let i = where.aFrom; i < aTo; i += 1) {
    const run = a.triples[i]!;
    let at = (run ^ (run >>> 15)) & mask;
    while (stamps[at]! >= inA && table[at] !== run) at = (at + 1) & mask;
    if (stamps[at]! >= inA) continue;
    table[at] = run;
    stamps[at] = inA;
    ofA += 1;
  }
  for (let j = where.bFrom; j < bTo; j += 1) {
    const run = b.triples[j]!;
    let at = (run ^ (run >>> 15)) & mask;
    while (stamps[at]! >= inA && table[at] !== run) at = (at + 1) & mask;
    if (stamps[at]! < inA) {
      table[at] = run;
      stamps[at] = inB;
      ofB += 1;
    } else if (stamps[at] === inA) {
      stamps[at] = inBoth;
      ofB += 1;
      both += 1;
    }
  }
  return both / Math.max(1, Math.min(ofA, ofB));
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
  if (w.plain - w.numbers >= 6 && w.dice >= 0.5 && w.runs() >= 0.3) return true;
  return w.plain >= 20 && w.plainShare >= 0.5 && w.dice >= 0.45 && w.runs() >= 0.14;
}

/** The same of a piece that lies among others of one fragment which {@link isRewriting}: it may say less by itself. */
export function isPartOfRewriting(w: Wording): boolean {
  return w.content >= 5 && w.plain >= 3 && w.dice >= 0.4 && w.runs() >= 0.1;
}

/** The weakest of the three: text of one origin, however much its order and words were changed. */
export function isReuse(w: Wording): boolean {
  return (
    w.content >= 8 && w.plain >= 3 && (w.dice >= 0.33 || (w.plain >= 6 && w.plainShare >= 0.6))
  );
}
