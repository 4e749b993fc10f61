import type { Annotated } from '../../annotate/index.ts';
import { instant } from '../clock.ts';
import type { Digest } from '../collator.ts';
import { SHINGLE, shingles, winnow } from './fingerprint.ts';
import { sketch } from './sketch.ts';
import { Stretches, stretchesOf } from './stretches.ts';
import { words, type Words } from './words.ts';

/**
 * What finding copies needs of an article before it is compared with another: its fingerprints, and the text that is
 * quoted from it.
 */
export interface Print {
  readonly text: string;
  readonly outlet: string | null;
  readonly url: string | null;
  /** The first moment its date of publication may mean, in ms; null where it has none. */
  readonly published: number | null;
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
  /** Its content words' stems (`sketch.ts`). */
  readonly sketch: Int32Array;
  /** What of it can recur on other pages by itself. */
  readonly stretches: Stretches;
}

type Said = Omit<Print, 'text' | 'hash' | 'from' | 'to' | 'sketch' | 'stretches'>;
/** Nothing asks for more content words. */
const CONTENT = 100;
/** Numbers at the front of what is kept: how many there are of what follows. */
const HEAD = 5;

export const print: Digest<Print> = {
  id: 'print',
  version: 3,
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
      published: instant(article.published?.value)?.from ?? null,
      names: [
        ...article.credits.flatMap(({ name }) => name ?? []),
        ...article.byline.map(({ value }) => value),
      ],
      bounds: cut.count === 0 ? null : [cut.start[0]!, cut.end[cut.count - 1]!],
      content,
      ...fingerprints(cut, all, kept),
      sketch: sketch(cut),
      stretches: stretchesOf(article, cut),
    };
  },
  /** Bytes, in the order of the machine's own numbers (little-endian wherever this runs). */
  pack({ text, hash, from, to, sketch: stems, stretches, ...said }) {
    const head = JSON.stringify(said satisfies Said);
    const n = hash.length;
    const { packed } = stretches;
    const count = HEAD + 3 * n + stems.length + packed.length;
    const bytes = new Uint8Array(4 * count + 2 * (head.length + text.length));
    const numbers = new Int32Array(bytes.buffer, 0, count);
    numbers.set([n, packed.length, stems.length, head.length, text.length]);
    numbers.set(hash, HEAD);
    numbers.set(from, HEAD + n);
    numbers.set(to, HEAD + 2 * n);
    numbers.set(packed, HEAD + 3 * n);
    numbers.set(stems, HEAD + 3 * n + packed.length);
    const characters = new Uint16Array(bytes.buffer, 4 * count);
    for (let i = 0; i < head.length; i += 1) characters[i] = head.charCodeAt(i);
    for (let i = 0; i < text.length; i += 1) characters[head.length + i] = text.charCodeAt(i);
    return bytes;
  },
  unpack(kept) {
    const bytes = (kept as Uint8Array).slice();
    const [n, packed, stems, head, length] = new Int32Array(bytes.buffer, 0, HEAD) as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    const numbers = new Int32Array(bytes.buffer, 4 * HEAD, 3 * n + packed + stems);
    const characters = new Uint16Array(bytes.buffer, 4 * (HEAD + 3 * n + packed + stems));
    const said = JSON.parse(textFrom(characters.subarray(0, head))) as Said;
    return {
      ...said,
      text: textFrom(characters.subarray(head, head + length)),
      hash: numbers.subarray(0, n),
      from: numbers.subarray(n, 2 * n),
      to: numbers.subarray(2 * n, 3 * n),
      sketch: numbers.subarray(3 * n + packed),
      stretches: new Stretches(numbers.subarray(3 * n, 3 * n + packed)),
    };
  },
};

function fingerprints(
  cut: Words,
  all: Int32Array,
  kept: Int32Array,
): Pick<Print, 'hash' | 'from' | 'to'> {
  const n = kept.length;
  const numbers = new Int32Array(3 * n);
  for (let k = 0; k < n; k += 1) {
    const i = kept[k]!;
    numbers[k] = all[i]!;
    numbers[n + k] = cut.start[i]!;
    numbers[2 * n + k] = cut.end[Math.min(i + SHINGLE, cut.count) - 1]!;
  }
  return {
    hash: numbers.subarray(0, n),
    from: numbers.subarray(n, 2 * n),
    to: numbers.subarray(2 * n),
  };
}

/** Arguments that a call takes at a time. */
const UNITS = 8192;

function textFrom(stretches: Uint16Array): string {
  let text = '';
  for (let i = 0; i < stretches.length; i += UNITS) {
    // Typed arrays are array-like, which is all that `apply` asks for: far faster than spreading them.
    text += String.fromCharCode.apply(
      null,
      stretches.subarray(i, i + UNITS) as unknown as number[],
    );
  }
  return text;
}
