/** A run of words that two passages share, or that only one of them has. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}
export interface Difference {
  readonly left: readonly Run[];
  readonly right: readonly Run[];
  /** False where the two differ by more than the bound: then their differing middles are set off whole. */
  readonly aligned: boolean;
}

/** Words that may differ before alignment is given up: bounds the work at `LIMIT` × length. */
const LIMIT = 600;

/** Lines up two texts word by word: E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986). */
export function difference(left: string, right: string): Difference {
  const a = words(left);
  const b = words(right);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }
  const midA = a.slice(head, a.length - tail);
  const midB = b.slice(head, b.length - tail);
  const kept = shared(midA, midB);
  const keptA = new Set(kept?.map(([x]) => head + x));
  const keptB = new Set(kept?.map(([, y]) => head + y));
  const whole = (list: readonly string[], same: ReadonlySet<number>): readonly Run[] =>
    runs(list, (i) => i < head || i >= list.length - tail || same.has(i));
  return { left: whole(a, keptA), right: whole(b, keptB), aligned: kept !== null };
}

/** Words, each with the white space after it left as an item of its own. */
const words = (text: string): string[] => text.split(/(\s+)/).filter((word) => word !== '');

/** Index pairs of a longest common subsequence; null when more than {@link LIMIT} items differ. */
function shared(a: readonly string[], b: readonly string[]): [number, number][] | null {
  const trace: Int32Array[] = [];
  const most = Math.min(LIMIT, a.length + b.length);
  const size = 2 * most + 3;
  const middle = most + 1;
  const furthest = new Int32Array(size);
  for (let d = 0; d <= most; d += 1) {
    trace.push(furthest.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
      let x = down ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b, middle);
    }
  }
  return null;
}

function walkBack(
  trace: readonly Int32Array[],
  a: readonly string[],
  b: readonly string[],
  middle: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const furthest = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
    const from = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : furthest[middle + from]!;
    const fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}

/** Joins neighbours alike; white space between two differing words differs with them. */
function runs(list: readonly string[], isShared: (i: number) => boolean): readonly Run[] {
  const found: { text: string; differs: boolean }[] = [];
  list.forEach((word, i) => {
    const blank = word.trim() === '';
    const bridges = blank && i > 0 && i + 1 < list.length && !isShared(i - 1) && !isShared(i + 1);
    const differs = blank ? bridges : !isShared(i);
    const last = found.at(-1);
    if (last?.differs === differs) last.text += word;
    else found.push({ text: word, differs });
  });
  return found;
}
