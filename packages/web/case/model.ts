import type { AnalysisProgress, Attached, CaseState, Decision } from '@hearsay/core/model';
import type { Listener, Remote } from './remote.ts';

/** What the screen knows of the case that is served, beside its dossier. */
export interface Snapshot {
  readonly state: CaseState;
  readonly progress: AnalysisProgress | null;
  /** Why the last analysis ended without a dossier. */
  readonly failed: string | null;
  /** The whole log, by id; null until it is here. */
  readonly log: readonly Attached[] | null;
  /** Why the log could not be fetched. */
  readonly logFailed: string | null;
  /** What the dossier on the screen does not show yet, by id. */
  readonly unsettled: ReadonlySet<number>;
  /** What was decided or undone last, with a way back; null once dismissed. */
  readonly notice: Notice | null;
  readonly by: string | null;
}
export interface Notice {
  readonly entry: Attached;
  readonly failed: string | null;
}

export interface CaseEffects {
  readonly remote: Remote;
  /** Asks the person for the name to sign with; null where they would rather not. */
  askName(known: string | null): Promise<string | null>;
  storedName(): string | null;
  storeName(name: string): void;
  /** There may be a new dossier: fetches and shows it where there is. */
  refresh(): Promise<void>;
}

/** Decisions about a case that is kept, and how far its analysis is. */
export class CaseModel {
  #now: Snapshot;
  readonly #effects: CaseEffects;
  readonly #watchers = new Set<() => void>();
  /** What was decided on this screen and can be taken back, the latest last. */
  readonly #mine: number[] = [];
  #refreshing: Promise<void> | null = null;
  #again = false;

  constructor(state: CaseState, effects: CaseEffects) {
    this.#effects = effects;
    this.#now = {
      state,
      progress: state.running,
      failed: null,
      log: null,
      logFailed: null,
      unsettled: new Set(),
      notice: null,
      by: effects.storedName() ?? state.by,
    };
  }

  get now(): Snapshot {
    return this.#now;
  }
  get remote(): Remote {
    return this.#effects.remote;
  }
  subscribe(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
  #set(change: Partial<Snapshot>): void {
    this.#now = { ...this.#now, ...change };
    for (const watcher of this.#watchers) watcher();
  }

  /** Begins to listen; ends with what it returns. */
  start(): () => void {
    if (this.#now.state.kept) void this.#fetchLog();
    const listener: Listener = {
      opened: () => void this.#catchUp(),
      progress: (progress) => this.#set({ progress, failed: null }),
      // Also comes first on every new line, with the version there is: whether anything still runs is asked.
      dossier: () => void this.#catchUp(),
      failed: (reason) => {
        this.#set({ progress: null, failed: reason });
        void this.#catchUp();
      },
    };
    return this.#effects.remote.listen(listener);
  }

  /** Fetches what may be new, one at a time: what comes in meanwhile is fetched once more, not in between. */
  async #catchUp(): Promise<void> {
    if (this.#refreshing !== null) {
      this.#again = true;
      return this.#refreshing;
    }
    const run = async (): Promise<void> => {
      do {
        this.#again = false;
        try {
          // What is decided while these answers are on their way is not in them yet.
          const asked = this.#now.unsettled;
          const state = await this.#effects.remote.state();
          await this.#effects.refresh();
          if (state.kept) await this.#fetchLog();
          const left = [...this.#now.unsettled].filter((id) => !state.upToDate || !asked.has(id));
          this.#set({
            state: { ...state, upToDate: state.upToDate && left.length === 0 },
            progress: state.running ?? (this.#again ? this.#now.progress : null),
            unsettled:
              left.length === this.#now.unsettled.size ? this.#now.unsettled : new Set(left),
          });
        } catch (error) {
          this.#set({ failed: reason(error) });
        }
      } while (this.#again);
    };
    this.#refreshing = run().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  async #fetchLog(): Promise<void> {
    try {
      const log = await this.#effects.remote.decisions();
      // What was answered while the log was on its way stays.
      const known = this.#now.log ?? [];
      const newer = known.filter(({ id }) => id > (log.at(-1)?.id ?? 0));
      const all = [...log, ...newer];
      const same = this.#now.log !== null && JSON.stringify(all) === JSON.stringify(known);
      this.#set({ log: same ? known : all, logFailed: null });
    } catch (error) {
      this.#set({ logFailed: reason(error) });
    }
  }

  async #name(): Promise<string | null> {
    const { by } = this.#now;
    return by !== null && this.#effects.storedName() === by ? by : this.changeName();
  }
  /** Asks for the name to sign with. */
  async changeName(): Promise<string | null> {
    const name = await this.#effects.askName(this.#now.by);
    if (name === null) return null;
    this.#effects.storeName(name);
    this.#set({ by: name });
    return name;
  }

  /**
   * Hands a decision in. Null: the person gave no name, so nothing was decided.
   * @throws Error in the server's words where it was not taken
   */
  async decide(decision: Decision): Promise<Attached | null> {
    const by = await this.#name();
    if (by === null) return null;
    const entry = await this.#effects.remote.decide(decision, by);
    this.#mine.push(entry.id);
    this.#changed(entry);
    return entry;
  }

  /** Takes a decision back. @throws Error in the server's words where that cannot be */
  async undo(id: number): Promise<Attached | null> {
    const by = await this.#name();
    if (by === null) return null;
    const entry = await this.#effects.remote.undo(id, by);
    const at = this.#mine.lastIndexOf(id);
    if (at >= 0) this.#mine.splice(at, 1);
    this.#changed(entry);
    return entry;
  }

  #changed(entry: Attached): void {
    const log = (this.#now.log ?? []).filter(({ id }) => id !== entry.id);
    log.push(entry);
    log.sort((a, b) => a.id - b.id);
    const unsettled = new Set(this.#now.unsettled).add(entry.id);
    const state = { ...this.#now.state, upToDate: false };
    this.#set({ log, unsettled, state, notice: { entry, failed: null } });
    void this.#catchUp();
  }

  /** Takes back what was decided last on this screen. False where there is nothing. */
  undoLast(): boolean {
    const id = this.#mine.at(-1);
    if (id === undefined) return false;
    void this.undoFromNotice(id);
    return true;
  }
  async undoFromNotice(id: number): Promise<void> {
    try {
      await this.undo(id);
    } catch (error) {
      const entry = this.#now.log?.find((one) => one.id === id);
      if (entry !== undefined) this.#set({ notice: { entry, failed: reason(error) } });
    }
  }
  dismiss(): void {
    this.#set({ notice: null });
  }
  /** Somebody went to another view: what was said about the last decision has been read, unless it went wrong. */
  moveOn(): void {
    if (this.#now.notice?.failed === null) this.dismiss();
  }

  async analyse(): Promise<void> {
    try {
      await this.#effects.remote.analyse();
      this.#set({ failed: null });
      await this.#catchUp();
    } catch (error) {
      this.#set({ failed: reason(error) });
    }
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
