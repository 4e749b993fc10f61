import { Worker } from 'node:worker_threads';
import { attach, GIVEN_MEDIA_TYPE, settled } from '@hearsay/core/collate';
import type { Attached, Authored, CaptureId, Decision, OwnFields } from '@hearsay/core/model';
import { read } from '@hearsay/core/read';
import { CaptureError, loadGiven, sha256, toPage, type LoadedPage } from '../../capture/index.ts';
import type { CaseStore, SearchFacets, SearchPage, SearchQuery } from '../../store/index.ts';
import { isUpToDate } from './analyse.ts';
import { caseDossier, dossierBytes, type DossierBytes } from './dossier.ts';
import type { Progress, Served, ServedEvent, ServedState } from './served.ts';
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
  readonly #thread: Worker;
  readonly #listeners = new Set<(event: ServedEvent) => void>();
  #made: DossierBytes;
  #running: Progress | null = null;
  #looked: { readonly revision: string; readonly upToDate: boolean } | null = null;
  #closed = false;

  private constructor(store: CaseStore, options: ServeCaseOptions, made: DossierBytes) {
    this.#store = store;
    this.#options = options;
    this.#made = made;
    const { thread, file, worker, workers } = options;
    const workerData: ThreadData = { file, worker, workers };
    this.#thread = new Worker(thread, { workerData });
    this.#thread.on('message', (message: FromThread) => this.#hear(message));
    this.#thread.on('error', (error) => this.#hear({ kind: 'failed', reason: error.message }));
  }

  /** Serves what there is, and begins to bring it up to date where it is not. @throws StoreError */
  static async open(store: CaseStore, options: ServeCaseOptions): Promise<ServedCase> {
    const served = new ServedCase(store, options, dossierBytes(await caseDossier(store)));
    if (!(await served.#isUpToDate())) await served.analyse();
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
      const { source, url, mediaType, charset, capturedAt } = capture;
      return toPage({ source, bytes, url, mediaType, charset, capturedAt });
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
    return this.#entered(
      await this.#store.record(settled(decision), { by, at: new Date().toISOString() }),
    );
  }
  async undo(id: number, by: string): Promise<Attached> {
    return this.#entered(await this.#store.undo(id, { by, at: new Date().toISOString() }));
  }

  analyse(): Promise<'begun' | 'running'> {
    const running = this.#running !== null;
    this.#running ??= BEGINNING;
    this.#order('analyse');
    return Promise.resolve(running ? 'running' : 'begun');
  }

  subscribe(listener: (event: ServedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const ended = new Promise((resolve) => this.#thread.once('exit', resolve));
    this.#order('stop');
    await ended;
    await this.#store.close();
  }

  /** Looks at every capture, so it is not asked again until something has changed. */
  async #isUpToDate(): Promise<boolean> {
    // It changes all the time then, and the dossier does not show it yet.
    if (this.#running !== null) return false;
    const revision = await this.#store.revision();
    if (this.#looked?.revision !== revision)
      this.#looked = { revision, upToDate: await isUpToDate(this.#store) };
    return this.#looked.upToDate;
  }

  async #entered(entry: Authored): Promise<Attached> {
    await this.analyse();
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

  #order(order: ToThread): void {
    this.#thread.postMessage(order);
  }

  #hear(message: FromThread): void {
    if (this.#closed) return;
    if (message.kind === 'progress') this.#running = message.progress;
    else this.#running = null;
    if (message.kind === 'dossier') {
      const { version, json } = message;
      this.#made = { version, json };
      this.#say({ kind: 'dossier', version });
    } else this.#say(message);
  }

  #say(event: ServedEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

const BEGINNING: Progress = {
  stage: 'read',
  done: 0,
  total: 0,
  perSecond: null,
  secondsLeft: null,
  doing: 'looking what has changed',
};

function capturesOf(decision: Decision): readonly CaptureId[] {
  if ('anchors' in decision) return decision.anchors.map(({ capture }) => capture);
  return 'captures' in decision ? decision.captures : [decision.capture];
}
