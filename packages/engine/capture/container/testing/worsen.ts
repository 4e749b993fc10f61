import { below, pick, type Draw } from '../../../../core/testing/random.ts';

/** Bytes made worse, and which of those before were changed or moved: half-open. */
export interface Worse {
  readonly bytes: Uint8Array;
  readonly steps: readonly string[];
  readonly from: number;
  readonly to: number;
}

interface Step {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}
type Worsen = (bytes: Buffer, draw: Draw, others: Uint8Array) => Step;

/** A stretch, mostly short. */
function stretch({ length }: Buffer, draw: Draw, longest: number): readonly [number, number] {
  const start = below(draw, length + 1);
  return [start, Math.min(length, start + Math.floor(longest ** draw()))];
}
const noise = (draw: Draw, size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, () => below(draw, 256)));
const replaced = (bytes: Buffer, start: number, end: number, by: Uint8Array): Step => ({
  bytes: Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)]),
  from: start,
  to: by.byteLength === end - start ? end : Infinity,
});

/** Marks that mean something in some container. */
const MARKS = [
  '\r\n\r\n',
  '\n',
  '\0',
  'WARC/1.1\r\n',
  'Content-Length: 99999999\r\n',
  'Transfer-Encoding: chunked\r\n',
  '\x1f\x8b\x08\0\0\0\0\0\0\x03',
  'PK\x03\x04',
  'PK\x05\x06',
  '------parts\r\n',
  '------parts--\r\n',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<item>',
  '</item>',
  '</entry>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '{',
  '}',
  '[',
  '"',
  '\\',
];
const NUMBERS = ['0', '-1', '00', '7', '4294967295', '99999999999999999999', 'ffffffff', 'x'];

const STEPS: Readonly<Record<string, Worsen>> = {
  bytes(bytes, draw) {
    const changed = Buffer.from(bytes);
    let from = Infinity;
    let to = 0;
    for (let i = below(draw, 6); i >= 0 && bytes.length > 0; i -= 1) {
      const at = below(draw, bytes.length);
      changed[at] = below(draw, 256);
      from = Math.min(from, at);
      to = Math.max(to, at + 1);
    }
    return { bytes: changed, from, to };
  },
  bit(bytes, draw) {
    const at = below(draw, bytes.length);
    const changed = Buffer.from(bytes);
    if (bytes.length > 0) changed[at]! ^= 1 << below(draw, 8);
    return { bytes: changed, from: at, to: at + 1 };
  },
  fill(bytes, draw) {
    const [start, end] = stretch(bytes, draw, 3000);
    const by =
      draw() < 0.5 ? noise(draw, end - start) : Buffer.alloc(end - start, pick(draw, [0, 255, 10]));
    return replaced(bytes, start, end, by);
  },
  cut(bytes, draw) {
    const [start, end] = stretch(bytes, draw, 2000);
    return replaced(bytes, start, end, new Uint8Array());
  },
  truncate: (bytes, draw) =>
    replaced(bytes, below(draw, bytes.length + 1), bytes.length, new Uint8Array()),
  behead: (bytes, draw) => replaced(bytes, 0, stretch(bytes, draw, 500)[1], new Uint8Array()),
  repeat(bytes, draw) {
    const [start, end] = stretch(bytes, draw, 4000);
    const at = below(draw, bytes.length + 1);
    return replaced(bytes, at, at, bytes.subarray(start, end));
  },
  splice(bytes, draw, others) {
    const [start, end] = stretch(Buffer.from(others), draw, 4000);
    const at = below(draw, bytes.length + 1);
    return replaced(bytes, at, at, others.subarray(start, end));
  },
  marks(bytes, draw) {
    const at = below(draw, bytes.length + 1);
    return replaced(bytes, at, at, Buffer.from(pick(draw, MARKS), 'latin1'));
  },
  number(bytes, draw) {
    const text = bytes.toString('latin1');
    const digits = /\d+/gu;
    digits.lastIndex = below(draw, bytes.length + 1);
    const found = digits.exec(text);
    if (found === null) return { bytes, from: Infinity, to: 0 };
    const end = found.index + found[0].length;
    return replaced(bytes, found.index, end, Buffer.from(pick(draw, NUMBERS)));
  },
  append: (bytes, draw, others) =>
    replaced(bytes, bytes.length, bytes.length, draw() < 0.5 ? noise(draw, 40) : others),
};
const NAMES = Object.keys(STEPS);

/** The bytes after one to three random steps; the same numbers give the same. */
export function worsen(draw: Draw, bytes: Uint8Array, others: Uint8Array): Worse {
  let current = bytes;
  let [from, to] = [Infinity, 0];
  const steps: string[] = [];
  for (let i = below(draw, 3); i >= 0; i -= 1) {
    const name = pick(draw, NAMES);
    const step = STEPS[name]!(Buffer.from(current), draw, others);
    steps.push(name);
    current = step.bytes;
    // Where a step before moved what follows, places are later than they were, never earlier.
    from = Math.min(from, step.from);
    to = Math.max(to, step.to);
  }
  return { bytes: current, steps, from, to };
}
