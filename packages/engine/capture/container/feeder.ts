/** Reads a stream of bytes by pieces of any length, and gives back what was read too far. */
export class Feeder {
  readonly #iterator: AsyncIterator<Uint8Array>;
  readonly #ready: Uint8Array[] = [];
  #at: number;
  #ended = false;

  /** @param at where the stream begins, counted as `at` is */
  constructor(stream: AsyncIterable<Uint8Array>, at = 0) {
    this.#iterator = stream[Symbol.asyncIterator]();
    this.#at = at;
  }

  /** Offset of the next byte. */
  get at(): number {
    return this.#at;
  }

  /** The next piece, whatever its length; null at the end. */
  async next(): Promise<Uint8Array | null> {
    const ready = this.#ready.pop();
    if (ready !== undefined) {
      this.#at += ready.byteLength;
      return ready;
    }
    while (!this.#ended) {
      const { done, value } = await this.#iterator.next();
      if (done === true) this.#ended = true;
      else if (value.byteLength > 0) {
        this.#at += value.byteLength;
        return value;
      }
    }
    return null;
  }

  /** The next piece is these bytes: they were read and not used. */
  back(bytes: Uint8Array): void {
    if (bytes.byteLength === 0) return;
    this.#ready.push(bytes);
    this.#at -= bytes.byteLength;
  }

  /** Exactly so many bytes; fewer at the end. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let wanted = length;
    while (wanted > 0) {
      const piece = await this.next();
      if (piece === null) break;
      if (piece.byteLength > wanted) this.back(piece.subarray(wanted));
      parts.push(piece.subarray(0, wanted));
      wanted -= Math.min(wanted, piece.byteLength);
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  /** How many bytes could be passed over: fewer than asked for at the end. */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0) {
      const piece = await this.next();
      if (piece === null) break;
      if (piece.byteLength > left) this.back(piece.subarray(left));
      left -= Math.min(left, piece.byteLength);
    }
    return length - left;
  }

  /**
   * Up to and with the next line feed, or what is left; null at the end.
   * Of a line longer than `limit`, the first `limit` bytes, and the rest stays.
   */
  async line(limit: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let size = 0;
    while (size < limit) {
      const piece = await this.next();
      if (piece === null) break;
      const feed = piece.indexOf(0x0a);
      const length = Math.min(limit - size, feed < 0 ? piece.byteLength : feed + 1);
      parts.push(piece.subarray(0, length));
      this.back(piece.subarray(length));
      size += length;
      if (length === feed + 1) break;
    }
    if (size === 0) return null;
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  /** Ends the stream: nothing more is asked of it. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#ready.length = 0;
    await this.#iterator.return?.();
  }
}
