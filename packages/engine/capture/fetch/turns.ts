import { setTimeout as wait } from 'node:timers/promises';

/**
 * Hosts, each with one request at a time. Who waits for a host is served in the order of asking.
 */
export class Turns {
  readonly #queues = new Map<string, Promise<void>>();
  /** When a host may be asked for a page again, in the clock's ms. */
  readonly #freeAt = new Map<string, number>();

  constructor(
    /** Monotonic, in ms. */
    readonly clock: () => number,
  ) {}

  /** Does something with a host when nobody else does. */
  async take<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(host) ?? Promise.resolve();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#queues.set(
      host,
      before.then(() => held),
    );
    await before;
    try {
      return await work();
    } finally {
      release();
    }
  }

  /** Within a turn: waits until the host has had its pause. `onWait` is told how many ms it takes. */
  async rest(host: string, signal: AbortSignal, onWait: (ms: number) => void): Promise<void> {
    const left = (this.#freeAt.get(host) ?? 0) - this.clock();
    if (left <= 0) return;
    onWait(left);
    await wait(left, undefined, { signal });
  }

  /** A page was asked for: the next is not until `pauseMs` from now. */
  asked(host: string, pauseMs: number): void {
    this.#freeAt.set(host, this.clock() + pauseMs);
  }
}
