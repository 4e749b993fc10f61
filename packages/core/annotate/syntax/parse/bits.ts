/** Longest code of a sign. */
export const LONGEST_CODE = 15;

/**
 * Reads bits, lowest first, and signs of canonical prefix codes (Huffman 1952, the codes of a length in ascending
 * order, as in RFC 1951 but read lowest bit first).
 */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  #fill(): void {
    while (this.#count <= 24) {
      this.#held |= (this.#bytes[this.#at] ?? 0) << this.#count;
      this.#at += 1;
      this.#count += 8;
    }
    if (this.#at > this.#bytes.length + 8) throw new RangeError('weights end too soon');
  }

  /** A number of at most 24 bits. */
  bits(count: number): number {
    if (count === 0) return 0;
    if (this.#count < count) this.#fill();
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return value;
  }

  /** The next sign of a code. */
  sign(code: PrefixCode): number {
    if (this.#count < LONGEST_CODE) this.#fill();
    const entry = code.table[this.#held & ((1 << LONGEST_CODE) - 1)]!;
    const length = entry & 15;
    this.#held >>>= length;
    this.#count -= length;
    return entry >> 4;
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

  constructor(readonly lengths: Uint8Array) {
    this.codes = new Uint16Array(lengths.length);
    let code = 0;
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
    }
  }
}
