import type { Annotated } from '../../annotate/index.ts';
import { contains, type Block, type Credit } from '../../model/index.ts';
import { instant } from '../clock.ts';
import type { Digest } from '../collator.ts';
import { SHINGLE, shingles, winnow } from './fingerprint.ts';
import { SKETCH, sketch } from './sketch.ts';
import { Stretches, stretchesOf } from './stretches.ts';
import { words, type Words } from './words.ts';

/**
 * What finding copies needs of an article before it is compared with another: its fingerprints, and the text that is
 * quoted from it.
 */
export interface Print {
  readonly text: string;
  readonly source: string;
  readonly outlet: string | null;
  readonly url: string | null;
  /** Its date of publication as the page has it, and the first moment that may mean, in ms; null where it has none. */
  readonly date: string | null;
  readonly published: number | null;
  /** Names in credits of any scope, then in bylines, as the page has them. */
  readonly names: readonly string[];
  /** Credits that say where the text, or a paragraph, is from. */
  readonly credits: readonly Credit[];
  /** Of its blocks the first, the headlines, and those that hold such a credit. */
  readonly blocks: readonly Block[];
  /** Offsets of the first and behind the last word; null for a text without words. */
  readonly bounds: readonly [number, number] | null;
  /** Content words, up to a limit that tells a text from a slogan. */
  readonly content: number;
  /** Fingerprints: hash, and offsets of the words each covers. These and what follows are made when they are asked for. */
  readonly hash: Int32Array;
  readonly from: Offsets;
  readonly to: Offsets;
  /** Its content words' stems (`sketch.ts`). */
  readonly sketch: Int32Array;
  /** What of it can recur on other pages by itself. */
  readonly stretches: Stretches;
}

type Said = Omit<Print, 'text' | 'hash' | 'from' | 'to' | 'sketch' | 'stretches'>;
/** Nothing asks for more content words. */
const CONTENT = 100;
/** Offsets of a short text take half the room. */
type Offsets = Uint16Array | Int32Array;
const SHORT = 0xffff;

export const print: Digest<Print> = {
  id: 'print',
  version: 4,
  of({ article }: Annotated): Print {
    const cut = words(article.text);
    let content = 0;
    for (let i = 0; i < cut.count && content < CONTENT; i += 1) content += cut.content[i]!;
    const credits = article.credits.filter(({ scope }) => scope !== 'statement');
    const said: Said = {
      source: article.source,
      outlet: article.outlet?.value ?? null,
      url: article.url,
      date: article.published?.value ?? null,
      published: instant(article.published?.value)?.from ?? null,
      names: [
        ...article.credits.flatMap(({ name }) => name ?? []),
        ...article.byline.map(({ value }) => value),
      ],
      credits,
      blocks: article.blocks.filter(
        (block, i) =>
          i === 0 ||
          block.role === 'headline' ||
          credits.some(({ cite }) => cite !== null && contains(block, cite)),
      ),
      bounds: cut.count === 0 ? null : [cut.start[0]!, cut.end[cut.count - 1]!],
      content,
    };
    const stretches = stretchesOf(article, cut);
    return new PackedPrint(said, article.text, packed(article.text, cut, stretches));
  },
  /** Bytes, in the order of the machine's own numbers (little-endian wherever this runs). */
  pack(digest) {
    const { said, text, numbers } = digest as PackedPrint;
    const head = JSON.stringify(said);
    const bytes = new Uint8Array(4 * (HEAD + numbers.length) + 2 * (head.length + text.length));
    const all = new Int32Array(bytes.buffer, 0, HEAD + numbers.length);
    all.set([numbers.length, head.length, text.length]);
    all.set(numbers, HEAD);
    const characters = new Uint16Array(bytes.buffer, 4 * all.length);
    for (let i = 0; i < head.length; i += 1) characters[i] = head.charCodeAt(i);
    for (let i = 0; i < text.length; i += 1) characters[head.length + i] = text.charCodeAt(i);
    return bytes;
  },
  unpack(kept) {
    const bytes = (kept as Uint8Array).slice();
    const [count, head, length] = new Int32Array(bytes.buffer, 0, HEAD) as unknown as [
      number,
      number,
      number,
    ];
    const characters = new Uint16Array(bytes.buffer, 4 * (HEAD + count));
    const said = JSON.parse(textFrom(characters.subarray(0, head))) as Said;
    const text = textFrom(characters.subarray(head, head + length));
    return new PackedPrint(said, text, new Int32Array(bytes.buffer, 4 * HEAD, count).slice());
  },
};

/** Numbers at the front of what is kept: how many numbers there are, and characters of either text. */
const HEAD = 3;
/** Numbers at the front of packed ones: how many fingerprints there are, how many numbers the stretches take. */
const FRONT = 2;

/** A print as it is held: all its numbers in one piece, since a case has very many of them. */
class PackedPrint implements Print {
  readonly source: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly published: number | null;
  readonly names: readonly string[];
  readonly credits: readonly Credit[];
  readonly blocks: readonly Block[];
  readonly bounds: readonly [number, number] | null;
  readonly content: number;
  readonly text: string;
  readonly numbers: Int32Array;

  constructor(said: Said, text: string, numbers: Int32Array) {
    this.source = said.source;
    this.outlet = said.outlet;
    this.url = said.url;
    this.date = said.date;
    this.published = said.published;
    this.names = said.names;
    this.credits = said.credits;
    this.blocks = said.blocks;
    this.bounds = said.bounds;
    this.content = said.content;
    this.text = text;
    this.numbers = numbers;
  }

  get said(): Said {
    const { source, outlet, url, date, published, names, credits, blocks, bounds, content } = this;
    return { source, outlet, url, date, published, names, credits, blocks, bounds, content };
  }
  get #count(): number {
    return this.numbers[0]!;
  }
  get hash(): Int32Array {
    return this.numbers.subarray(FRONT, FRONT + this.#count);
  }
  get from(): Offsets {
    return this.#offsets(0);
  }
  get to(): Offsets {
    return this.#offsets(1);
  }
  get sketch(): Int32Array {
    const start = FRONT + this.#count;
    return this.numbers.subarray(start, start + SKETCH);
  }
  get stretches(): Stretches {
    const start = FRONT + this.#count + SKETCH;
    return new Stretches(this.numbers.subarray(start, start + this.numbers[1]!));
  }

  #offsets(which: 0 | 1): Offsets {
    const n = this.#count;
    const { buffer, byteOffset } = this.numbers;
    const start = byteOffset + 4 * (FRONT + n + SKETCH + this.numbers[1]!);
    return this.text.length < SHORT
      ? new Uint16Array(buffer, start + 2 * n * which, n)
      : new Int32Array(buffer, start + 4 * n * which, n);
  }
}

function packed(text: string, cut: Words, { packed: stretches }: Stretches): Int32Array {
  const all = shingles(cut);
  const kept = winnow(all);
  const n = kept.length;
  const isShort = text.length < SHORT;
  const before = FRONT + n + SKETCH + stretches.length;
  const numbers = new Int32Array(before + (isShort ? n : 2 * n));
  numbers[0] = n;
  numbers[1] = stretches.length;
  numbers.set(sketch(cut), FRONT + n);
  numbers.set(stretches, FRONT + n + SKETCH);
  const offsets = isShort
    ? new Uint16Array(numbers.buffer, 4 * before)
    : new Int32Array(numbers.buffer, 4 * before);
  for (let k = 0; k < n; k += 1) {
    const i = kept[k]!;
    numbers[FRONT + k] = all[i]!;
    offsets[k] = cut.start[i]!;
    offsets[n + k] = cut.end[Math.min(i + SHINGLE, cut.count) - 1]!;
  }
  return numbers;
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
