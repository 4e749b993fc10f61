import { Worker } from 'node:worker_threads';
import { attach, GIVEN_MEDIA_TYPE, settled } from '@hearsay/core/collate';
import type {
  AnalysisProgress,
  Attached,
  Authored,
  CaptureId,
  Decision,
  Hash,
  OwnFields,
} from '@hearsay/core/model';
import { read } from '@hearsay/core/read';
import { CaptureError, loadGiven, sha256, type LoadedPage } from '../../capture/index.ts';
import {
  StoreError,
  type CaseStore,
  type SearchFacets,
  type SearchPage,
  type SearchQuery,
} from '../../store/index.ts';
import { pageOf } from './captures.ts';
import { caseDossier, dossierBytes, type DossierBytes } from './dossier.ts';
import type { Served, ServedEvent, ServedState } from './served.ts';
import { caseStanding, type CaseStanding } from './standing.ts';
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts';

export interface ServeCaseOptions extends ThreadData {
  /** Absolute path of the built thread. */
  readonly thread: string;
  /** The name that decisions are signed with unless another is given; null: none was given yet. */
  readonly by: string | null;
}

/** A case that is kept: analysed again, in a thread of its own, whenever something was added or decided. */
export class ServedCase implements Served {
  readonly #store: CaseStore;
  readonly #options: ServeCaseOptions;
  /** Null where it ended: another one is started when there is something to do. */
  #thread: Worker | null = null;
  readonly #listeners = new Set<(event: ServedEvent) => void>();
  #made: DossierBytes;
  #running: AnalysisProgress | null = null;
  #looked: { readonly revision: string; readonly standing: CaseStanding } | null = null;
  /** How the case stood that the dossier shows. */
  #shows: Hash;
  #watch: NodeJS.Timeout | null = null;
  /** Of the case as it was then, nothing more is to be done unasked. */
  #considered: string | null = null;
  #closed = false;

  private constructor(
    store: CaseStore,
    options: ServeCaseOptions,
    shows: Hash,
    made: DossierBytes,
  ) {
    this.#store = store;
    this.#options = options;
    this.#shows = shows;
    this.#made = made;
  }

  /** Serves what there is, and brings it up to date where it is not, now and whenever others change it. @throws StoreError */
  static async open(store: CaseStore, options: ServeCaseOptions): Promise<ServedCase> {
    const { shows } = await caseStanding(store);
    const served = new ServedCase(store, options, shows, dossierBytes(await caseDossier(store)));
    if (await served.#isUpToDate()) served.#started();
    else served.#begin('analyse');
    served.#considered = await store.revision();
    served.#watchOthers(served.#considered);
    return served;
  }

  async state(): Promise<ServedState> {
    return {
      title: await this.#store.title(),
      place: this.#store.place,
      kept: true,
      counts: await this.#store.counts(),
      running: this.#running,
      upToDate: await this.#isUpToDate(),
      version: this.#made.version,
      by: this.#options.by,
    };
  }

  dossier(): Promise<DossierBytes> {
    return Promise.resolve(this.#made);
  }

  async capture(id: CaptureId): Promise<string | Error | null> {
    const page = await this.#page(id);
    return page === null || page instanceof Error ? page : page.decoded;
  }

  /** What a page says of itself is read from its bytes again: what was kept may be what a person set. */
  async own(id: CaptureId): Promise<Omit<OwnFields, 'format'> | null> {
    const page = await this.#page(id);
    if (page === null || page instanceof Error) return null;
    const { mediaType, source } = page.capture;
    const article =
      mediaType === GIVEN_MEDIA_TYPE
        ? loadGiven(page.decoded, source).article
        : read(page, { sha256 });
    const { published, outlet, url, language } = article;
    return { published, outlet, url, language: language === 'und' ? null : language };
  }

  async #page(id: CaptureId): Promise<LoadedPage | Error | null> {
    const capture = await this.#store.capture(id);
    const bytes = capture === null ? null : await this.#store.bytes(id);
    if (capture === null || bytes === null) return null;
    try {
      return pageOf(capture, bytes);
    } catch (error) {
      if (error instanceof CaptureError) return error;
      throw error;
    }
  }

  search(query: SearchQuery): Promise<SearchPage> {
    return this.#store.search(query);
  }
  facets(): Promise<SearchFacets> {
    return this.#store.facets();
  }

  async decisions(): Promise<readonly Attached[]> {
    return this.#attached(await this.#store.authored());
  }

  async decide(decision: Decision, by: string): Promise<Attached> {
    for (const capture of capturesOf(decision)) {
      if ((await this.#store.capture(capture)) === null) {
        const detail = `there is no page ${capture} in this case`;
        throw new StoreError(this.#store.place, 'not there', detail);
      }
    }
    return this.#entered(
      await this.#store.record(settled(decision), { by, at: new Date().toISOString() }),
    );
  }
  async undo(id: number, by: string): Promise<Attached> {
    return this.#entered(await this.#store.undo(id, { by, at: new Date().toISOString() }));
  }

  async analyse(): Promise<'begun' | 'running'> {
    return this.#begin('analyse again');
  }

  subscribe(listener: (event: ServedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#watch !== null) clearTimeout(this.#watch);
    const thread = this.#thread;
    if (thread !== null) {
      const ended = new Promise((resolve) => thread.once('exit', resolve));
      thread.postMessage('stop' satisfies ToThread);
      await ended;
    }
    await this.#store.close();
  }

  async #isUpToDate(): Promise<boolean> {
    // It changes all the time then, and the dossier does not show it yet.
    if (this.#running !== null) return false;
    const { upToDate, shows } = await this.#standing(await this.#store.revision());
    return upToDate && shows === this.#shows;
  }

  /** Looks at every capture, so it is not asked again until something has changed. */
  async #standing(revision: string): Promise<CaseStanding> {
    if (this.#looked?.revision !== revision)
      this.#looked = { revision, standing: await caseStanding(this.#store) };
    return this.#looked.standing;
  }

  /** What another process adds or decides is analysed too, once it has rested for a moment. */
  #watchOthers(before: string): void {
    this.#watch = setTimeout(() => void this.#lookAtOthers(before), WATCH_MS);
    this.#watch.unref();
  }
  async #lookAtOthers(before: string): Promise<void> {
    let now = before;
    try {
      now = await this.#store.revision();
      const rests = now === before && now !== this.#considered && this.#running === null;
      if (rests) {
        this.#considered = now;
        if (!(await this.#isUpToDate())) this.#begin('analyse');
      }
    } catch (error) {
      if (this.#closed) return;
      this.#say({ kind: 'failed', reason: (error as Error).message });
    }
    if (!this.#closed) this.#watchOthers(now);
  }

  async #entered(entry: Authored): Promise<Attached> {
    this.#begin('analyse');
    const [attached] = await this.#attached([entry]);
    return attached!;
  }

  /** Only the articles that entries point into are loaded. */
  async #attached(log: readonly Authored[]): Promise<readonly Attached[]> {
    const wanted = new Set(log.flatMap(({ decision }) => capturesOf(decision)));
    const rows = (await this.#store.articles()).filter(({ capture }) => wanted.has(capture));
    return attach(
      log,
      rows.map(({ id }) => this.#store.load(id).article),
    );
  }

  #begin(order: Exclude<ToThread, 'stop'>): 'begun' | 'running' {
    const state = this.#running === null ? 'begun' : 'running';
    this.#running ??= BEGINNING;
    this.#started().postMessage(order);
    return state;
  }

  /** The thread, started where there is none, or where it failed. */
  #started(): Worker {
    if (this.#thread !== null) return this.#thread;
    const { thread: file, ...rest } = this.#options;
    const workerData: ThreadData = { file: rest.file, worker: rest.worker, workers: rest.workers };
    const thread = new Worker(file, { workerData });
    const ended = (reason: string): void => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      if (this.#running !== null) this.#hear({ kind: 'failed', reason });
    };
    thread.on('message', (message: FromThread) => this.#hear(message));
    thread.on('error', (error) => ended(error.message));
    thread.on('exit', () => ended('the analysis ended before it was done'));
    this.#thread = thread;
    return thread;
  }

  #hear(message: FromThread): void {
    if (this.#closed) return;
    if (message.kind === 'progress') this.#running = message.progress;
    else this.#running = null;
    if (message.kind === 'dossier') {
      const { version, json, shows } = message;
      this.#made = { version, json };
      this.#shows = shows;
      this.#say({ kind: 'dossier', version });
    } else this.#say(message);
  }

  #say(event: ServedEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** So often it is looked whether another process changed the case, in ms. */
const WATCH_MS = 1000;

const BEGINNING: AnalysisProgress = {
  stage: 'read',
  done: 0,
  total: 0,
  perSecond: null,
  secondsLeft: null,
  doing: 'looking what has changed',
};

function capturesOf(decision: Decision): readonly CaptureId[] {
  if ('anchors' in decision) return decision.anchors.map(({ capture }) => capture);
  if ('captures' in decision) return decision.captures;
  return 'capture' in decision ? [decision.capture] : [];
}
