import type { Readable } from 'node:stream';
import { request as send } from 'undici';
import { CaptureError } from '../problem.ts';
import { AddressError, type GuardedAgent } from './agent.ts';
import { BodyCutError, BodyTooLargeError } from './body.ts';
import { inWords } from './words.ts';
import { USER_AGENT } from './user-agent.ts';

/** Header fields of an answer, by lower-case name. */
export type HeaderFields = ReadonlyMap<string, string>;

export interface Answer {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: Readable;
}

/** The server does not begin to answer, or stops in the middle of it, for so long. */
const SILENCE_MS = 20_000;

/** One request, whose answer is taken as it is: a redirect is not followed. Its body must be read or destroyed. */
export async function ask(
  { agent }: GuardedAgent,
  url: URL,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> {
  const { statusCode, headers, body } = await send(url, {
    dispatcher: agent,
    method: 'GET',
    headers: {
      'user-agent': USER_AGENT,
      'accept-encoding': 'gzip, deflate, br',
      ...fields,
    },
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
    signal,
  });
  // What is destroyed before it was read says so in an error of its own, which nobody waits for.
  body.on('error', () => undefined);
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    found.set(name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value);
  }
  return { status: statusCode, headers: found, body };
}

/**
 * What went wrong with a request, as a problem of the page that was asked for.
 * @param what `it`, or `its robots.txt`
 */
export function asProblem(
  error: unknown,
  source: string,
  what: string,
  limit: number,
): CaptureError {
  if (error instanceof CaptureError) return error;
  const refused = innermost(error, AddressError);
  if (refused !== null) {
    const how = refused.allowable
      ? '--allow-private fetches from this machine and the networks it is in'
      : 'nothing is fetched from there';
    return new CaptureError(
      source,
      'private address',
      `${whereIs(refused)} no public address; ${how}`,
    );
  }
  if (error instanceof BodyTooLargeError) {
    const most = (limit / 1_048_576).toFixed(0);
    return new CaptureError(source, 'too large', `${what} has more than ${most} MiB`);
  }
  if (error instanceof BodyCutError) return new CaptureError(source, 'cut short', error.message);
  const words = inWords(error);
  return new CaptureError(source, 'unreachable', `${what} could not be fetched: ${words}`);
}

/** An error of a kind among those that another is made of. */
function innermost<T extends Error>(
  error: unknown,
  kind: new (...args: never[]) => T,
  depth = 0,
): T | null {
  if (error instanceof kind) return error;
  if (!(error instanceof Error) || depth > 4) return null;
  const parts = error instanceof AggregateError ? error.errors : [error.cause];
  for (const part of parts) {
    const found = innermost(part, kind, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** An address that was named as such is not said to be at itself. */
const whereIs = ({ host, address }: AddressError): string =>
  host.replace(/^\[|\]$/gu, '') === address
    ? `${address} is`
    : `${host} is at ${address}, which is`;
