import type { Span } from '../../model/index.ts';

/** Opening mark → the marks that close it. Curly marks differ by language: „…“, “…”, «…», »…«, 「…」. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['＂', '＂'],
]);
/** A quotation that runs on longer was not closed. */
const LONGEST = 3000;
const SPACE = /\s/u;
const OPENS_AFTER = /[\s([{—–-]/u;

/** True for what the marks of quotations, and line ends, lie among: few characters of a text, so that all others are passed over. */
const isMark = (unit: number): boolean =>
  unit < 0x80
    ? unit === 0x22 || unit === 0x0a
    : unit < 0x100
      ? unit === 0xab || unit === 0xbb
      : (unit >= 0x2018 && unit <= 0x201f) || (unit >= 0x300c && unit <= 0x300f) || unit === 0xff02;

/** What a mark that looks the same at both ends is, by what stands around it. */
function straight(text: string, i: number): 'opens' | 'closes' | 'either' {
  const opens = i === 0 || OPENS_AFTER.test(text[i - 1]!);
  const closes = i + 1 === text.length || SPACE.test(text[i + 1]!);
  return opens === closes ? 'either' : opens ? 'opens' : 'closes';
}

/**
 * Stretches between quotation marks, in order. A quotation ends with its block at the latest (a blank line). A mark that
 * opens while another is open shows that the first was never closed: what follows the first is then not taken for quoted.
 */
export function quoted(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let closers = '';
  for (let i = 0; i < text.length; i += 1) {
    if (!isMark(text.charCodeAt(i))) continue;
    const mark = text[i]!;
    if (open >= 0 && i - open > LONGEST) {
      const isLast = i === open + LONGEST + 1;
      open = -1;
      if (isLast) continue;
    }
    if (open >= 0 && mark === '\n' && text[i + 1] === '\n') {
      spans.push({ start: open, end: i });
      open = -1;
      continue;
    }
    const closing = PAIRS.get(mark);
    const kind = mark === '"' || mark === '＂' ? straight(text, i) : 'either';
    if (open >= 0 && closers.includes(mark) && kind !== 'opens') {
      spans.push({ start: open, end: i });
      open = -1;
    } else if (closing !== undefined && kind !== 'closes' && (open < 0 || closers === closing)) {
      open = i + 1;
      closers = closing;
    }
  }
  if (open >= 0 && text.length - open <= LONGEST) spans.push({ start: open, end: text.length });
  return spans;
}

/** Which words stand in quotation marks. */
export function quotedWords(spans: readonly Span[], starts: Int32Array): Uint8Array {
  const inside = new Uint8Array(starts.length);
  let s = 0;
  for (let i = 0; i < starts.length; i += 1) {
    while (s < spans.length && spans[s]!.end <= starts[i]!) s += 1;
    if (s < spans.length && spans[s]!.start <= starts[i]!) inside[i] = 1;
  }
  return inside;
}
