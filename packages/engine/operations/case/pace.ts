import type { AnalysisProgress } from '@hearsay/core/model';

/** Nothing is told more often than this. */
const EVERY_MS = 100;
/** Before so much time has gone by a rate says little. */
const SETTLED_MS = 500;

/** Tells how far a stage is, how fast it goes, and how long the rest will take at that. Progress is no result: it may look at the clock. */
export class Pace {
  readonly #stage: AnalysisProgress['stage'];
  readonly #total: number;
  readonly #tell: ((progress: AnalysisProgress) => void) | undefined;
  readonly #started = performance.now();
  #told = -EVERY_MS;

  constructor(
    stage: AnalysisProgress['stage'],
    total: number,
    tell: ((progress: AnalysisProgress) => void) | undefined,
  ) {
    this.#stage = stage;
    this.#total = total;
    this.#tell = tell;
  }

  reached(done: number, doing: string): void {
    if (this.#tell === undefined) return;
    const elapsed = performance.now() - this.#started;
    if (elapsed - this.#told < EVERY_MS && done < this.#total) return;
    this.#told = elapsed;
    const settled = elapsed >= SETTLED_MS && done > 0;
    const perSecond = settled ? (done / elapsed) * 1000 : null;
    const secondsLeft = perSecond === null ? null : Math.ceil((this.#total - done) / perSecond);
    this.#tell({ stage: this.#stage, done, total: this.#total, perSecond, secondsLeft, doing });
  }
}
