import type { Annotated } from '../../annotate/index.ts';
import type { Digest } from '../collator.ts';
import { SHINGLE, shingles, winnow } from './fingerprint.ts';
import { words } from './words.ts';

/**
 * What finding copies needs of an article before it is compared with another: its fingerprints, and the text that is
 * quoted from it.
 */
export interface Print {
  readonly text: string;
  readonly outlet: string | null;
  readonly url: string | null;
  /** Names in credits of any scope, then in bylines, as the page has them. */
  readonly names: readonly string[];
  /** Offsets of the first and behind the last word; null for a text without words. */
  readonly bounds: readonly [number, number] | null;
  /** Content words, up to a limit that tells a text from a slogan. */
  readonly content: number;
  /** Fingerprints: hash, and offsets of the words each covers. */
  readonly hash: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

type Said = Omit<Print, 'text' | 'hash' | 'from' | 'to'>;
/** Nothing asks for more content words. */
const CONTENT = 100;

export const print: Digest<Print> = {
  id: 'print',
  version: 1,
  of({ article }: Annotated): Print {
    const cut = words(article.text);
    const all = shingles(cut);
    const kept = winnow(all);
    let content = 0;
    for (let i = 0; i < cut.count && content < CONTENT; i += 1) content += cut.content[i]!;
    return {
      text: article.text,
      outlet: article.outlet?.value ?? null,
      url: article.url,
      names: [
        ...article.credits.flatMap(({ name }) => name ?? []),
        ...article.byline.map(({ value }) => value),
      ],
      bounds: cut.count === 0 ? null : [cut.start[0]!, cut.end[cut.count - 1]!],
      content,
      hash: kept.map((i) => all[i]!),
      from: kept.map((i) => cut.start[i]!),
      to: kept.map((i) => cut.end[Math.min(i + SHINGLE, cut.count) - 1]!),
    };
  },
  /** Bytes, in the order of the machine's own numbers (little-endian wherever this runs). */
  pack({ text, hash, from, to, ...said }) {
    const head = JSON.stringify(said satisfies Said);
    const n = hash.length;
    const bytes = new Uint8Array(4 * (3 + 3 * n) + 2 * (head.length + text.length));
    const numbers = new Int32Array(bytes.buffer, 0, 3 + 3 * n);
    numbers.set([n, head.length, text.length]);
    numbers.set(hash, 3);
    numbers.set(from, 3 + n);
    numbers.set(to, 3 + 2 * n);
    const units = new Uint16Array(bytes.buffer, 4 * (3 + 3 * n));
    for (let i = 0; i < head.length; i += 1) units[i] = head.charCodeAt(i);
    for (let i = 0; i < text.length; i += 1) units[head.length + i] = text.charCodeAt(i);
    return bytes;
  },
  unpack(kept) {
    const bytes = (kept as Uint8Array).slice();
    const [n, head, length] = new Int32Array(bytes.buffer, 0, 3) as unknown as [
      number,
      number,
      number,
    ];
    const numbers = new Int32Array(bytes.buffer, 12, 3 * n);
    const units = new Uint16Array(bytes.buffer, 12 + 12 * n);
    const said = JSON.parse(textFrom(units.subarray(0, head))) as Said;
    return {
      ...said,
      text: textFrom(units.subarray(head, head + length)),
      hash: numbers.subarray(0, n),
      from: numbers.subarray(n, 2 * n),
      to: numbers.subarray(2 * n),
    };
  },
};

/** Arguments that a call takes at a time. */
const UNITS = 8192;

function textFrom(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += UNITS) {
    // Typed arrays are array-like, which is all that `apply` asks for: far faster than spreading them.
    text += String.fromCharCode.apply(null, units.subarray(i, i + UNITS) as unknown as number[]);
  }
  return text;
}
