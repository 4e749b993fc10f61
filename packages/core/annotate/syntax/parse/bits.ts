/** Longest code of a sign. */
export const LONGEST_CODE = 15;
const TABLE_MASK = (1 << LONGEST_CODE) - 1;
/** Most signs have a code no longer than this: their table is small and stays in the nearest cache. */
const SHORT_CODE = 10;
const SHORT_MASK = (1 << SHORT_CODE) - 1;
const SPARE_BYTES = 8;

/**
 * Reads bits, lowest first, and signs of canonical prefix codes (Huffman 1952, the codes of a length in ascending
 * order, as in RFC 1951 but read lowest bit first).
 */
export class BitReader {
  readonly #view: DataView;
  readonly #end: number;
  /** The next bit, counted from the first byte's lowest. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    // Four bytes are looked at where fewer may be left.
    const padded = new Uint8Array(bytes.length + SPARE_BYTES);
    padded.set(bytes);
    this.#view = new DataView(padded.buffer);
    this.#end = bytes.length * 8;
  }

  /** The next 25 bits at least, lowest first. */
  #next(): number {
    return this.#view.getUint32(this.#at >> 3, true) >>> (this.#at & 7);
  }

  /** A number of at most 24 bits. @throws RangeError behind the end */
  bits(count: number): number {
    const value = this.#next() & ((1 << count) - 1);
    this.#at += count;
    return value;
  }

  /** The next sign of a code. @throws RangeError behind the end */
  sign(code: PrefixCode): number {
    const next = this.#next();
    let entry = code.short[next & SHORT_MASK]!;
    if (entry === 0) entry = code.table[next & TABLE_MASK]!;
    this.#at += entry & 15;
    return entry >> 4;
  }

  /** @throws RangeError where more was read than there is */
  finish(): void {
    if (this.#at > this.#end) throw new RangeError('weights end too soon');
  }

  /** A code as it is written before its signs: the length of each, four bits. */
  code(signs: number): PrefixCode {
    const lengths = new Uint8Array(signs);
    for (let i = 0; i < signs; i += 1) lengths[i] = this.bits(4);
    return new PrefixCode(lengths);
  }
}

/** A canonical prefix code, given the length of each sign's code; 0 where the sign does not occur. */
export class PrefixCode {
  /** Code of each sign, its first bit lowest. */
  readonly codes: Uint16Array;
  /** For any 15 bits the sign they start with, times 16, plus its length. */
  readonly table = new Int32Array(1 << LONGEST_CODE);
  /** The same for any ten bits; 0 where the code is longer. */
  readonly short: Int32Array;

  constructor(readonly lengths: Uint8Array) {
    this.codes = new Uint16Array(lengths.length);
    let code = 0;
    let short = this.table;
    for (let length = 1; length <= LONGEST_CODE; length += 1) {
      code *= 2;
      for (let sign = 0; sign < lengths.length; sign += 1) {
        if (lengths[sign] !== length) continue;
        let turned = 0;
        for (let bit = 0; bit < length; bit += 1)
          if (code & (1 << bit)) turned |= 1 << (length - 1 - bit);
        this.codes[sign] = turned;
        for (let at = turned; at < 1 << LONGEST_CODE; at += 1 << length)
          this.table[at] = sign * 16 + length;
        code += 1;
      }
      if (length === SHORT_CODE) short = this.table.slice(0, 1 << SHORT_CODE);
    }
    this.short = short;
  }
}
