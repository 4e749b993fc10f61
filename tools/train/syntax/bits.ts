import { LONGEST_CODE, PrefixCode } from '../../../packages/core/annotate/syntax/parse/bits.ts';

/** Writes what `BitReader` reads. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #held = 0;
  #count = 0;

  bits(value: number, count: number): void {
    for (let i = 0; i < count; i += 1) {
      this.#held |= ((value >>> i) & 1) << this.#count;
      this.#count += 1;
      if (this.#count === 8) this.#flush();
    }
  }

  #flush(): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length] = this.#held;
    this.#length += 1;
    this.#held = 0;
    this.#count = 0;
  }

  sign(code: PrefixCode, sign: number): void {
    const length = code.lengths[sign]!;
    if (length === 0) throw new Error(`sign ${sign} has no code`);
    this.bits(code.codes[sign]!, length);
  }

  /** Writes a code fit for these counts, and gives it. */
  code(counts: readonly number[]): PrefixCode {
    const lengths = lengthsFor(counts);
    for (const length of lengths) this.bits(length, 4);
    return new PrefixCode(lengths);
  }

  get position(): number {
    return this.#length;
  }

  bytes(): Uint8Array {
    if (this.#count > 0) this.#flush();
    return this.#bytes.slice(0, this.#length);
  }
}

/** Lengths of a Huffman code; rare signs are counted as less rare until none is longer than can be read. */
function lengthsFor(counts: readonly number[]): Uint8Array {
  for (let least = 1; ; least *= 2) {
    const lengths = huffman(counts.map((n) => (n === 0 ? 0 : Math.max(n, least))));
    if (lengths.every((length) => length <= LONGEST_CODE)) return lengths;
  }
}

function huffman(counts: readonly number[]): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const nodes = counts
    .map((count, sign) => ({ count, signs: [sign] }))
    .filter(({ count }) => count > 0);
  if (nodes.length === 1) lengths[nodes[0]!.signs[0]!] = 1;
  while (nodes.length > 1) {
    nodes.sort((a, b) => b.count - a.count || b.signs[0]! - a.signs[0]!);
    const a = nodes.pop()!;
    const b = nodes.pop()!;
    const signs = [...a.signs, ...b.signs];
    for (const sign of signs) lengths[sign]! += 1;
    nodes.push({ count: a.count + b.count, signs });
  }
  return lengths;
}

/** How often each value below `size` stands in a list. */
export function countsOf(values: Iterable<number>, size: number): number[] {
  const counts = Array.from<number>({ length: size }).fill(0);
  for (const value of values) counts[value]! += 1;
  return counts;
}
