import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../store.ts';
import type { Connection } from './connection.ts';

/** How long a write waits for other connections before it gives up, in ms. */
const PATIENCE = 10_000;
/** Between two attempts at the lock, in ms. SQLite's own busy handler waits longer and longer, and starves. */
const RETRY = 2;
/**
 * How long the lock is left alone between two transactions of this connection, in ms: longer than {@link RETRY}, so
 * that a connection that waits gets it.
 */
const REST = 4;

/**
 * The writing side of a connection. One transaction after the other, each of them synchronous and short (about 50 ms at
 * most, which is for the caller to see to), with a real pause in between: the event loop goes on, and other connections
 * get their turn.
 */
export class Writer {
  readonly #connection: Connection;
  readonly #patience: number;
  readonly #check: () => void;
  #tail: Promise<unknown> = Promise.resolve();
  #released = -Infinity;
  /** The longest that the lock was held, in ms. */
  longest = 0;

  /** @param check throws where nothing may be written any more */
  constructor(connection: Connection, patience = PATIENCE, check: () => void = () => undefined) {
    this.#connection = connection;
    this.#patience = patience;
    this.#check = check;
  }

  /** Runs `work` in a transaction of its own, after those asked for before; fulfilled once it is on disk. */
  transaction<T>(work: () => T): Promise<T> {
    const turn = this.#tail.then(() => this.#transaction(work));
    this.#tail = turn.catch(() => undefined); // its own caller is told
    return turn;
  }

  /** Fulfilled when everything asked for so far is done. */
  async idle(): Promise<void> {
    await this.#tail;
  }

  async #transaction<T>(work: () => T): Promise<T> {
    await sleep(Math.max(0, this.#released + REST - performance.now()));
    const asked = performance.now();
    while (!this.#connection.begin()) {
      if (performance.now() - asked > this.#patience) {
        const detail = 'another program is writing to it; try again when it is done';
        throw new StoreError(this.#connection.place, 'in use', detail);
      }
      await sleep(RETRY);
    }
    const began = performance.now();
    try {
      this.#check();
      const result = work();
      this.#connection.commit();
      return result;
    } catch (error) {
      this.#connection.rollback();
      throw error;
    } finally {
      this.#released = performance.now();
      this.longest = Math.max(this.longest, this.#released - began);
    }
  }
}
