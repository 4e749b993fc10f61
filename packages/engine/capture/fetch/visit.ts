import { setTimeout as wait } from 'node:timers/promises';
import type { CaptureResponse } from '@hearsay/core/model';
import type { RawPage } from '../load.ts';
import { MAX_PAGE_BYTES } from '../load.ts';
import { CaptureError } from '../problem.ts';
import { addressClass } from './address.ts';
import { guardedAgent, type GuardedAgent, type Resolve } from './agent.ts';
import { readBody } from './body.ts';
import { ask, asProblem, type Answer } from './request.ts';
import { capturedAt, conditions, contentType, keptHeaders } from './response.ts';
import { MAX_ROBOTS, NO_RULES, ROBOTS_REDIRECTS, robotsRules, type RobotsRules } from './robots.ts';
import { Turns } from './turns.ts';
import { fetchableUrl } from './url.ts';

/** Redirects of a page that are followed. */
export const MAX_REDIRECTS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface VisitorOptions {
  readonly allowPrivate: boolean;
  readonly resolve: Resolve;
  /** Between two pages of one host, in ms, where it does not ask for more. */
  readonly pauseMs: number;
  /** For one page with its robots.txt and redirects, waiting for its turn not counted; in ms. */
  readonly deadlineMs: number;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Told in words what is waited for. */
  readonly onWait: (doing: string) => void;
}

/** A page that is there already, as it was answered then. */
export interface Known {
  readonly url: string;
  readonly response: CaptureResponse;
}

export type Visited =
  { readonly state: 'fetched'; readonly page: RawPage } | { readonly state: 'not modified' };

/** Where a visit is: what every step of it needs to know. */
interface Visit {
  readonly source: string;
  readonly signal: AbortSignal;
  /** Which agent may be used: once a public host has answered, it cannot send us into private networks. */
  agent: GuardedAgent;
}

/** Fetches pages for one run, with what has been learnt of hosts in it. */
export class Visitor {
  readonly #options: VisitorOptions;
  readonly #turns: Turns;
  readonly #open: GuardedAgent;
  readonly #public: GuardedAgent;
  readonly #robots = new Map<string, Promise<RobotsRules>>();

  constructor(options: VisitorOptions) {
    this.#options = options;
    const { allowPrivate, resolve } = options;
    this.#turns = new Turns(() => performance.now());
    this.#public = guardedAgent({ allowPrivate: false, resolve });
    this.#open = allowPrivate ? guardedAgent({ allowPrivate, resolve }) : this.#public;
  }

  async close(): Promise<void> {
    await this.#public.agent.destroy();
    if (this.#open !== this.#public) await this.#open.agent.destroy();
  }

  /**
   * Fetches one page.
   * @throws CaptureError; the signal's reason when it is aborted
   */
  async visit(source: string, known: Known | null): Promise<Visited> {
    const { signal, deadlineMs } = this.#options;
    const deadline = new Deadline(deadlineMs);
    const visit: Visit = {
      source,
      signal: AbortSignal.any([signal, deadline.signal]),
      agent: this.#open,
    };
    try {
      return await this.#follow(visit, deadline, known);
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.signal.aborted) {
        const detail = `it was given up after ${deadlineMs / 1000} s`;
        throw new CaptureError(source, 'too slow', detail);
      }
      throw asProblem(error, source, 'it', MAX_PAGE_BYTES);
    } finally {
      deadline.stop();
    }
  }

  async #follow(visit: Visit, deadline: Deadline, known: Known | null): Promise<Visited> {
    const { source } = visit;
    const redirects: { url: string; status: number }[] = [];
    let url = fetchableUrl(source, source);
    for (;;) {
      const rules = await this.#rulesOf(url, visit);
      const line = rules.forbids(url);
      if (line !== null) {
        const detail = `the robots.txt of ${url.host} asks not to fetch it (${line}); a page that you save in your browser can be read`;
        throw new CaptureError(source, 'not allowed', detail);
      }
      const here = url;
      const next = await deadline.waiting(() =>
        this.#turns.take(here.hostname, async () => {
          await this.#turns.rest(here.hostname, this.#options.signal, (ms) => {
            if (ms > 2000) this.#options.onWait(`${Math.ceil(ms / 1000)} s until ${here.host}`);
          });
          return deadline.working(() => this.#page(here, rules, visit, redirects, known));
        }),
      );
      if (!('location' in next)) return next;
      if (redirects.length >= MAX_REDIRECTS) {
        throw new CaptureError(source, 'redirects', `it was sent on ${MAX_REDIRECTS} times`);
      }
      redirects.push({ url: here.href, status: next.status });
      url = fetchableUrl(next.location, source, here);
      this.#stayPublic(visit, here);
      if (redirects.some((one) => one.url === url.href) && redirects.length > 2) {
        throw new CaptureError(source, 'redirects', 'it is sent on in a circle');
      }
    }
  }

  /** One page or redirect, within the turn of its host. */
  async #page(
    url: URL,
    rules: RobotsRules,
    visit: Visit,
    redirects: CaptureResponse['redirects'],
    known: Known | null,
  ): Promise<Visited | { readonly location: string; readonly status: number }> {
    const { source } = visit;
    const asked = known !== null && known.url === url.href ? conditions(known.response) : {};
    const answer = await ask(
      visit.agent,
      url,
      { accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1', ...asked },
      visit.signal,
    );
    const { status, headers, body } = answer;
    const location = headers.get('location');
    if (REDIRECTS.has(status) && location !== undefined) {
      await drop(answer);
      return { location, status };
    }
    const pause = Math.max(this.#options.pauseMs, (rules.delay ?? 0) * 1000);
    this.#turns.asked(url.hostname, pause);
    if (status === 304 && Object.keys(asked).length > 0) {
      await drop(answer);
      return { state: 'not modified' };
    }
    if (status < 200 || status > 299 || status === 206) {
      await drop(answer);
      throw new CaptureError(source, 'refused', `the server answered ${status}`);
    }
    const bytes = await readBody(body, headers.get('content-encoding') ?? null, {
      max: MAX_PAGE_BYTES,
    });
    this.#turns.asked(url.hostname, pause);
    const receivedAt = this.#options.now().toISOString();
    return {
      state: 'fetched',
      page: {
        source,
        bytes,
        url: url.href,
        ...contentType(headers.get('content-type') ?? null),
        capturedAt: capturedAt(headers, receivedAt),
        response: { status, redirects: [...redirects], receivedAt, headers: keptHeaders(headers) },
      },
    };
  }

  #stayPublic(visit: Visit, url: URL): void {
    if (visit.agent === this.#public) return;
    const address = visit.agent.addressOf(url);
    if (address !== null && addressClass(address) === 'public') visit.agent = this.#public;
  }

  /** The rules of a host, asked for once in a run. */
  #rulesOf(url: URL, visit: Visit): Promise<RobotsRules> {
    const key = url.origin;
    const asked = this.#robots.get(key);
    if (asked !== undefined && visit.agent === this.#open) return asked;
    const rules = this.#askRules(url, visit);
    if (visit.agent === this.#open) {
      this.#robots.set(key, rules);
      // One page's deadline says nothing of the host.
      rules.catch(() => this.#robots.delete(key));
    }
    return rules;
  }

  async #askRules(page: URL, visit: Visit): Promise<RobotsRules> {
    const { source } = visit;
    const start = new URL('/robots.txt', page);
    // A page of its own as far as redirects go: those of a public host lead nowhere private.
    const own = { ...visit };
    let url = start;
    for (let sent = 0; ; sent += 1) {
      const here = url;
      const found = await this.#turns
        .take(here.hostname, () => this.#robotsAt(here, start, own))
        .catch((error: unknown) => {
          visit.signal.throwIfAborted();
          throw asProblem(error, source, 'its robots.txt', MAX_ROBOTS);
        });
      if (!(found instanceof URL)) return found;
      if (sent >= ROBOTS_REDIRECTS) return NO_RULES;
      this.#stayPublic(own, here);
      url = found;
    }
  }

  async #robotsAt(url: URL, start: URL, visit: Visit): Promise<RobotsRules | URL> {
    const answer = await ask(visit.agent, url, { accept: 'text/plain, */*;q=0.1' }, visit.signal);
    const { status, headers, body } = answer;
    const location = headers.get('location');
    if (REDIRECTS.has(status) && location !== undefined) {
      await drop(answer);
      return fetchableUrl(location, visit.source, url);
    }
    if (status >= 200 && status < 300) {
      const coding = headers.get('content-encoding') ?? null;
      const bytes = await readBody(body, coding, { max: MAX_ROBOTS, cut: true });
      return robotsRules(start, bytes.toString('utf8'));
    }
    await drop(answer);
    // RFC 9309, 2.3.1.3: there is none. 429 asks to be left alone, as 5xx does (2.3.1.4).
    if (status < 500 && status !== 429) return NO_RULES;
    const detail = `the robots.txt of ${url.host} could not be had (the server answered ${status}), so that it is not known whether the page may be fetched`;
    throw new CaptureError(visit.source, 'not allowed', detail);
  }
}

/** Leaves an answer's body unread. */
async function drop({ body }: Answer): Promise<void> {
  body.destroy();
  await wait(0);
}

/** A time limit that stands still while one waits for one's turn. */
class Deadline {
  readonly #abort = new AbortController();
  #left: number;
  #since = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(ms: number) {
    this.#left = ms;
    this.#run();
  }
  get signal(): AbortSignal {
    return this.#abort.signal;
  }
  #run(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#abort.abort(), this.#left);
  }
  stop(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#left = Math.max(0, this.#left - (performance.now() - this.#since));
  }
  async waiting<T>(work: () => Promise<T>): Promise<T> {
    this.stop();
    try {
      return await work();
    } finally {
      if (this.#timer === null) this.#run();
    }
  }
  async working<T>(work: () => Promise<T>): Promise<T> {
    this.#run();
    try {
      return await work();
    } finally {
      this.stop();
    }
  }
}
