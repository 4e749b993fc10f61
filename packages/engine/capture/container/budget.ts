/** So much may be unpacked of anything, however small it is. */
const FREE = 64 * 1024 * 1024;
/** Beyond that, so many times what was packed. Pages of text pack to a tenth, seldom to a fiftieth; a bomb to a thousandth. */
const RATIO = 200;

/** What was packed unpacks to more than anything sensible does. */
export class BombError extends Error {
  constructor() {
    super(`it unpacks to more than ${RATIO} times its size`);
    this.name = 'BombError';
  }
}

/** How much of one container was unpacked, over all its parts: a bomb may be made of many small ones, or of layers. */
export class Budget {
  #unpacked = 0;
  /** @param packed bytes of the container as it lies on disk */
  constructor(readonly packed: number) {}

  /** @throws BombError where more was unpacked than a container of this size holds */
  spend(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > FREE + RATIO * this.packed) throw new BombError();
  }
}
