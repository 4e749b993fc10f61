import { Flow, type Passage } from '../flow.ts';
import { endsSentence } from '../shape.ts';

/** A line of a text capture, or several that are one paragraph broken over lines. */
export interface Unit {
  readonly passage: Passage;
  /** Blank lines before it. */
  readonly gap: number;
  /** In the capture, ends trimmed. */
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly gap: number;
}

const MAX_LINES = 200_000;
/** Widths at which mail programs, terminals and e-readers break lines. */
const WRAP_MIN = 45;
const WRAP_MAX = 110;

/** Splits a text capture into its paragraphs; lines that were broken at a margin are joined again. */
export function unitsOf(decoded: string): readonly Unit[] {
  const lines = linesOf(decoded);
  const units: Unit[] = [];
  for (let i = 0; i < lines.length;) {
    let next = i + 1;
    while (next < lines.length && lines[next]!.gap === 0) next += 1;
    const group = lines.slice(i, next);
    const wrapped = isWrapped(group);
    let flow = new Flow();
    let first = group[0]!;
    group.forEach((line, index) => {
      if (index > 0) {
        const before = group[index - 1]!;
        if (wrapped || continues(before.text, line.text)) {
          const from = before.start + before.text.length;
          flow.literal(decoded.slice(from, line.start), from);
        } else {
          pushUnit(units, flow, first);
          flow = new Flow();
          first = line;
        }
      }
      flow.literal(line.text, line.start);
    });
    pushUnit(units, flow, first);
    i = next;
  }
  return units;
}

function pushUnit(units: Unit[], flow: Flow, first: Line): void {
  const passage = flow.done();
  const last = passage.pieces.at(-1);
  if (passage.text === '' || last === undefined) return;
  units.push({ passage, gap: first.gap, start: passage.pieces[0]!.at.start, end: last.at.end });
}

function linesOf(decoded: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let from = 0;
  while (from <= decoded.length && lines.length < MAX_LINES) {
    let to = from;
    while (
      to < decoded.length &&
      decoded[to] !== '\n' &&
      decoded[to] !== '\r' &&
      decoded[to] !== '\u2028'
    )
      to += 1;
    const raw = decoded.slice(from, to);
    const text = raw.trim();
    if (text === '') gap += 1;
    else {
      lines.push({ text, start: from + raw.length - raw.trimStart().length, gap });
      gap = 0;
    }
    from = decoded[to] === '\r' && decoded[to + 1] === '\n' ? to + 2 : to + 1;
  }
  return lines;
}

/** All lines but the last about as wide as the widest, as a margin leaves them. */
function isWrapped(group: readonly Line[]): boolean {
  if (group.length < 3) return false;
  const widths = group.slice(0, -1).map((line) => line.text.length);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  if (widest < WRAP_MIN || widest > WRAP_MAX || group.at(-1)!.text.length > widest) return false;
  return widths.every((width) => width >= widest * 0.75);
}

/** The sentence plainly goes on in the next line. */
const continues = (text: string, next: string): boolean =>
  text.length >= WRAP_MIN &&
  text.length <= WRAP_MAX &&
  !endsSentence(text) &&
  /^\p{Ll}/u.test(next);
