import { CaptureError } from '../problem.ts';
import type { RawPage } from '../load.ts';
import { systemResolve, type Resolve } from './agent.ts';
import { Visitor, type Known } from './visit.ts';
import { withoutCredentials } from './url.ts';

/** Hosts that are fetched from side by side. */
const HOSTS = 6;
const PAUSE_MS = 1_000;
const DEADLINE_MS = 60_000;

export interface FetchOptions {
  /** Also from this machine and the networks it is in. */
  readonly allowPrivate?: boolean;
  /** The page as it was fetched before, which is asked for only if it has changed since; null where there is none. */
  readonly known?: (url: string) => Known | null;
  readonly signal?: AbortSignal;
  /** Told how many pages are done, and in words what is being done. */
  readonly onProgress?: (done: number, total: number, doing: string) => void;
  readonly resolve?: Resolve;
  readonly pauseMs?: number;
  readonly deadlineMs?: number;
  readonly now?: () => Date;
}

/** What became of an address; exactly one of the three is there. */
export type Fetched =
  | { readonly state: 'fetched'; readonly source: string; readonly page: RawPage }
  | { readonly state: 'not modified'; readonly source: string }
  | { readonly state: 'failed'; readonly source: string; readonly error: CaptureError };

/**
 * Fetches the pages that the user named, and nothing that they link to: each host one page at a time with a pause,
 * different hosts side by side. In the order of `urls`, whatever comes first.
 * @throws the signal's reason when it is aborted
 */
export async function fetchPages(
  urls: readonly string[],
  options: FetchOptions = {},
): Promise<readonly Fetched[]> {
  if (urls.length === 0) return [];
  const signal = options.signal ?? new AbortController().signal;
  signal.throwIfAborted();
  let done = 0;
  const say = (doing: string): void => options.onProgress?.(done, urls.length, doing);
  const visitor = new Visitor({
    allowPrivate: options.allowPrivate ?? false,
    resolve: options.resolve ?? systemResolve,
    pauseMs: options.pauseMs ?? PAUSE_MS,
    deadlineMs: options.deadlineMs ?? DEADLINE_MS,
    now: options.now ?? (() => new Date()),
    signal,
    onWait: say,
  });
  const results: Fetched[] = [];
  const one = async (index: number): Promise<void> => {
    const url = urls[index]!;
    // A password that was typed is not printed, nor kept.
    const source = withoutCredentials(url);
    say(hostOf(source));
    try {
      const visited = await visitor.visit(url, options.known?.(url) ?? null);
      results[index] = { ...visited, source };
    } catch (error) {
      if (!(error instanceof CaptureError)) throw error;
      const { reason, detail } = error.problem;
      results[index] = { state: 'failed', source, error: new CaptureError(source, reason, detail) };
    }
    done += 1;
    say(hostOf(source));
  };
  const waiting = [...byHost(urls).values()];
  const worker = async (): Promise<void> => {
    for (let host = waiting.shift(); host !== undefined; host = waiting.shift()) {
      for (const index of host) await one(index);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(HOSTS, waiting.length) }, worker));
  } finally {
    await visitor.close();
  }
  return results;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

function byHost(urls: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const hosts = new Map<string, number[]>();
  for (const [index, url] of urls.entries()) {
    const host = hostOf(url);
    const there = hosts.get(host);
    if (there === undefined) hosts.set(host, [index]);
    else there.push(index);
  }
  return hosts;
}
