import type { Span } from '../../model/index.ts';

/** Opening mark → the marks that close it. Curly marks differ by language: „…“, “…”, «…», »…«, 「…」. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”“'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"”'],
  ['＂', '＂'],
]);
/** A quotation that runs on longer was not closed. */
const LONGEST = 3000;

/** Stretches between quotation marks, in order. A quotation ends with its block at the latest (a blank line). */
export function quoted(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let closers = '';
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i]!;
    if (open >= 0) {
      const blockEnds = mark === '\n' && text[i + 1] === '\n';
      if (closers.includes(mark) || blockEnds) {
        spans.push({ start: open, end: i });
        open = -1;
      } else if (i - open > LONGEST) open = -1;
    } else {
      const closing = PAIRS.get(mark);
      if (closing !== undefined) {
        open = i + 1;
        closers = closing;
      }
    }
  }
  if (open >= 0) spans.push({ start: open, end: text.length });
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
