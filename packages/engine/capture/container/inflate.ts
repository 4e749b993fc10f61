import { createInflateRaw } from 'node:zlib';
import type { Feeder } from './feeder.ts';

/** What is packed with gzip breaks off, or is not what it was. */
export class GzipError extends Error {
  constructor(
    readonly reason: 'cut off' | 'damaged',
    detail: string,
  ) {
    super(detail);
    this.name = 'GzipError';
  }
}

export const cutOff = (): GzipError => new GzipError('cut off', 'what is packed breaks off');

/** So much is unpacked at a time: at most a thousand times as much comes of it. */
const BITE = 32 * 1024;
/** As long as not more than this was packed before, what is damaged is unpacked up to the very byte. */
const KEPT = 1024 * 1024;
/** Bites in which what is damaged is tried once more, one size after the other. */
const SMALLER = [1024, 32, 1] as const;

/** Inflates bites; nothing more can be done once one of them failed. */
class Inflater {
  readonly #stream = createInflateRaw({ chunkSize: 64 * 1024 });
  readonly #over: Promise<unknown>;
  #ready: Uint8Array[] = [];
  #written = 0;
  failure: Error | null = null;

  constructor() {
    this.#stream.on('data', (piece: Uint8Array) => this.#ready.push(piece));
    // Where it ends, a write may never be called back.
    this.#over = new Promise((resolve) =>
      this.#stream.once('end', resolve).once('close', resolve).once('error', resolve),
    );
    this.#stream.once('error', (error) => (this.failure ??= error));
  }

  /** What comes of it, also before something is wrong; that is then in `failure`. */
  async write(bite: Uint8Array): Promise<readonly Uint8Array[]> {
    this.#written += bite.byteLength;
    const fed = new Promise<void>((resolve) =>
      this.#stream.write(bite, (error) => {
        this.failure ??= error ?? null;
        resolve();
      }),
    );
    await Promise.race([this.#over, fed]);
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Bytes behind the end of what is packed, of those that were written: where there are any, it has ended. */
  get left(): number {
    return this.#written - this.#stream.bytesWritten;
  }

  /** Nothing more comes. */
  async end(): Promise<void> {
    this.#stream.end();
    await this.#over;
  }

  close(): void {
    this.#stream.destroy();
  }
}

/**
 * Inflates until the packed data says that it ends, and gives back what lies behind it. What could be unpacked before
 * something is wrong is handed on first.
 * @throws GzipError
 */
export async function* inflate(feeder: Feeder): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater();
  let before: Uint8Array[] | null = [];
  let packed = 0;
  let handed = 0;
  try {
    for (;;) {
      const piece = await feeder.next();
      if (piece === null) {
        // It may have ended with the last byte that there was.
        await inflater.end();
        if (inflater.failure !== null) throw cutOff();
        return;
      }
      const bite = piece.subarray(0, BITE);
      feeder.back(piece.subarray(BITE));
      for (const out of await inflater.write(bite)) {
        handed += out.byteLength;
        yield out;
      }
      const { failure } = inflater;
      if (failure !== null) {
        feeder.back(bite);
        if (before !== null) yield* upToDamage(before, bite, handed);
        const code = (failure as NodeJS.ErrnoException).code ?? failure.message;
        throw new GzipError('damaged', `what is packed cannot be unpacked (${code})`);
      }
      const { left } = inflater;
      if (left > 0) {
        feeder.back(bite.subarray(bite.byteLength - left));
        return;
      }
      packed += bite.byteLength;
      if (packed > KEPT) before = null;
      before?.push(bite);
    }
  } finally {
    inflater.close();
  }
}

/**
 * What a bite that fails gives before the byte at which it does: zlib throws that away with the bite, so it is unpacked
 * once more from the beginning, in smaller bites.
 * @param handed bytes of what is unpacked that need not be given again
 */
async function* upToDamage(
  before: readonly Uint8Array[],
  failing: Uint8Array,
  handed: number,
): AsyncGenerator<Uint8Array> {
  const sound = [...before];
  let bad = failing;
  let known = handed;
  for (const size of SMALLER) {
    const inflater = new Inflater();
    let done = 0;
    try {
      for (const [index, bite] of [...sound, ...bitesOf(bad, size)].entries()) {
        for (const out of await inflater.write(bite)) {
          const from = Math.max(0, known - done);
          done += out.byteLength;
          if (from < out.byteLength) yield out.subarray(from);
        }
        known = Math.max(known, done);
        if (inflater.failure === null) {
          if (index >= sound.length) sound.push(bite);
          continue;
        }
        bad = bite;
        break;
      }
    } finally {
      inflater.close();
    }
  }
}

function* bitesOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}
