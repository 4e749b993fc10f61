import type { Writable } from 'node:stream';

export { toJson } from '@hearsay/engine/export';

/** The streams and facts a command works with; handed in, so that tests can look at them. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & import('node:stream').Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Letters that are written from right to left; in a terminal that orders them so, what stands beside them moves too. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = '\u2068';
const END = '\u2069';

/**
 * Keeps the order of captured text to itself (Unicode's first strong isolate): without it a name in Arabic would turn
 * round the numbers and words of ours that follow it. Text without letters from right to left is left as it is.
 */
export const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${text}${END}` : text;

/** Captured text as a terminal may show it: on one line, controls and direction marks made visible, isolated. */
export const printable = (text: string): string => isolated(visible(text));

/** The same as part of what is isolated as a whole. */
export function visible(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
      (c) =>
        c < ' '
          ? String.fromCharCode(0x2400 + c.charCodeAt(0))
          : `<${c.charCodeAt(0).toString(16)}>`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** Cuts a text to a number of UTF-16 units, at a word where there is one, with an ellipsis. */
export function clip(text: string, units: number): string {
  if (text.length <= units) return text;
  const cut = text.slice(0, units - 1);
  const word = cut.lastIndexOf(' ');
  // Every isolate that was begun in it is ended.
  const open = cut.lastIndexOf(ISOLATE) > cut.lastIndexOf(END) ? END : '';
  return `${(word > units / 2 ? cut.slice(0, word) : cut).replace(/[\ud800-\udbff]$/, '')}…${open}`;
}

/** Characters that take two places of a line on a terminal (East Asian wide, full-width and pictures). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks on the character before them, and what is not seen: these take none. */
const NO_PLACE = /[\p{Mn}\p{Me}\p{Cf}]/u;

const placesOf = (character: string): number =>
  NO_PLACE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

/** How many places of a line a text takes on a terminal, as most of them count. */
export function places(text: string): number {
  let count = 0;
  for (const character of text) count += placesOf(character);
  return count;
}

/** Cuts a text to a column of a table, or fills it up. */
export function column(text: string, width: number): string {
  const all = places(text);
  if (all <= width) return text + ' '.repeat(width - all);
  let kept = '';
  let count = 0;
  for (const character of text) {
    const more = placesOf(character);
    if (count + more > width - 1) break;
    kept += character;
    count += more;
  }
  const cut = `${kept.trimEnd()}…`;
  return cut + ' '.repeat(width - places(cut));
}

/** Writes and waits until the stream takes more, so that a slow reader never fills the memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) {
    await new Promise<void>((resolve, reject) => {
      const settle = (done: () => void) => () => {
        stream.off('drain', onDrain);
        stream.off('error', onError);
        stream.off('close', onDrain);
        done();
      };
      const onDrain = settle(resolve);
      const onError = settle(() => reject(new Error('the output was closed')));
      stream.on('drain', onDrain);
      stream.on('error', onError);
      stream.on('close', onDrain);
    });
  }
}
