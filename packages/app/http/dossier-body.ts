import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Hash } from '@hearsay/core/model';
import type { Served } from '@hearsay/engine/operations';

const compress = promisify(gzip);

/** Up to this many bytes are compressed while the client waits; more only when that was done before. */
const WAIT_FOR = 4 * 1024 * 1024;

/**
 * The dossier as it is sent. Compressed once per version, in a thread of zlib's; a large one is sent as it is until that
 * is done, since on the loopback address waiting takes longer than the bytes it saves.
 */
export class DossierBody {
  readonly #served: Served;
  #zipped: { readonly version: Hash; readonly bytes: Promise<Uint8Array>; done: boolean } | null =
    null;

  constructor(served: Served) {
    this.#served = served;
  }

  /** Bytes of the dossier as it is now, compressed where that is wanted and worth waiting for. */
  async bytes(wantsGzip: boolean): Promise<{
    readonly version: Hash;
    readonly bytes: Uint8Array;
    readonly gzip: boolean;
  }> {
    const { version, json } = await this.#served.dossier();
    if (!wantsGzip) return { version, bytes: json, gzip: false };
    if (this.#zipped?.version !== version) this.#zip(version, json);
    const zipped = this.#zipped!;
    if (!zipped.done && json.byteLength > WAIT_FOR) return { version, bytes: json, gzip: false };
    return { version, bytes: await zipped.bytes, gzip: true };
  }

  #zip(version: Hash, json: Uint8Array): void {
    const bytes = compress(json, { level: constants.Z_BEST_SPEED });
    const zipped = { version, bytes, done: false };
    this.#zipped = zipped;
    bytes.then(
      () => (zipped.done = true),
      // Out of memory, say: the next request tries again.
      () => (this.#zipped = this.#zipped === zipped ? null : this.#zipped),
    );
  }
}

/** Whether `accept-encoding` names gzip (or anything) without forbidding it. */
export function acceptsGzip(header: string | undefined): boolean {
  const quality = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    quality.set(name, q === undefined ? 1 : Number(q.slice(2)));
  }
  return (quality.get('gzip') ?? quality.get('*') ?? 0) > 0;
}

/** Whether `if-none-match` names this version, weakly or strongly. */
export function namesVersion(header: string | undefined, version: Hash): boolean {
  return (header ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
    .some((tag) => tag === '*' || tag === `"${version}"`);
}
