import type { Budget } from '../budget.ts';
import { Feeder } from '../feeder.ts';
import { hasMember, unpackMember } from '../gzip.ts';

/** The members of a gzip file, unpacked one after the other, and where each of them lies. */
export class Members {
  readonly #packed: Feeder;
  readonly #budget: Budget;
  /** Where members begin: in what is unpacked, and in the file. The last few: nobody looks further back. */
  #begins: { readonly unpacked: number; readonly at: number }[] = [];
  #unpacked = 0;

  /** @param at where the stream begins in its file */
  constructor(packed: AsyncIterable<Uint8Array>, at: number, budget: Budget) {
    this.#packed = new Feeder(packed, at);
    this.#budget = budget;
  }

  /** @throws GzipError, BombError */
  async *pieces(): AsyncGenerator<Uint8Array> {
    try {
      while (await hasMember(this.#packed)) {
        this.#begins.push({ unpacked: this.#unpacked, at: this.#packed.at });
        if (this.#begins.length > KEPT) this.#begins = this.#begins.slice(-KEPT / 2);
        for await (const piece of unpackMember(this.#packed, this.#budget)) {
          this.#unpacked += piece.byteLength;
          yield piece;
        }
      }
    } finally {
      await this.#packed.close();
    }
  }

  /** The place of an offset in what is unpacked: that of its member, and how far into it where it is not its beginning. */
  placeOf(unpacked: number): string {
    const begin = this.#begins.findLast((one) => one.unpacked <= unpacked);
    if (begin === undefined) return '0';
    return begin.unpacked === unpacked
      ? String(begin.at)
      : `${begin.at}+${unpacked - begin.unpacked}`;
  }
}
const KEPT = 64;
