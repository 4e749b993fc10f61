import type { ProgressEvents } from '@hearsay/core/model';
import type { Served, ServedEvent } from '@hearsay/engine/operations';

/** A comment is sent this often (ms), so that both ends notice when the other is gone. */
const HEARTBEAT = 15_000;
/** How long a browser waits (ms) before it connects again. */
const RETRY = 2000;
/** At most so many at once: each costs a connection. */
const MOST = 64;
/** So many events may wait for a client that does not read; of what comes beyond, only the latest progress is kept. */
const WAITING = 32;

const encoder = new TextEncoder();

function written<Name extends keyof ProgressEvents>(name: Name, data: ProgressEvents[Name]) {
  return encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

function writtenEvent(event: ServedEvent): Uint8Array {
  if (event.kind === 'progress') return written('progress', event.progress);
  if (event.kind === 'dossier') return written('dossier', { version: event.version });
  return written('failed', { reason: event.reason });
}

/** Server-Sent Events of a case, for as many clients as are there. Each ends with its client's connection. */
export class EventStreams {
  readonly #served: Served;
  readonly #heartbeat: number;
  readonly #open = new Set<() => void>();

  constructor(served: Served, heartbeat: number = HEARTBEAT) {
    this.#served = served;
    this.#heartbeat = heartbeat;
  }

  /** How many clients listen now. */
  get size(): number {
    return this.#open.size;
  }

  /**
   * Begins with the version of the dossier there is, and with how far an analysis is where one runs: whoever was away
   * learns of what was missed. Null where too many listen already. `signal` is that of the request.
   */
  async open(signal: AbortSignal): Promise<ReadableStream<Uint8Array> | null> {
    if (this.#open.size >= MOST) return null;
    // What happens until the state is known must neither be lost nor come before it.
    const held: ServedEvent[] = [];
    let send = (event: ServedEvent): void => void held.push(event);
    let timer: NodeJS.Timeout | null = null;
    const unsubscribe = this.#served.subscribe((event) => send(event));
    const end = (): void => {
      if (timer !== null) clearInterval(timer);
      signal.removeEventListener('abort', end);
      unsubscribe();
      this.#open.delete(end);
    };
    this.#open.add(end);
    signal.addEventListener('abort', end);
    const { version, running } = await this.#served.state().catch((error: unknown) => {
      end();
      throw error;
    });
    let late: ServedEvent | null = null;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const takesMore = (): boolean => (controller.desiredSize ?? 0) > 0;
          send = (event) => {
            late = event.kind === 'progress' && !takesMore() ? event : null;
            if (late === null) controller.enqueue(writtenEvent(event));
          };
          controller.enqueue(encoder.encode(`retry: ${RETRY}\n\n`));
          send({ kind: 'dossier', version });
          if (running !== null) send({ kind: 'progress', progress: running });
          for (const event of held) send(event);
          if (signal.aborted) return end();
          timer = setInterval(() => {
            if (takesMore()) controller.enqueue(encoder.encode(': here\n\n'));
          }, this.#heartbeat);
          timer.unref();
        },
        pull: (controller) => {
          if (late !== null) controller.enqueue(writtenEvent(late));
          late = null;
        },
        cancel: end,
      },
      new CountQueuingStrategy({ highWaterMark: WAITING }),
    );
  }
}
