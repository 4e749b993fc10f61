import type { AnalysisProgress, Hash } from '@hearsay/core/model';
import type { AnalysisReport } from './analyse.ts';

/** What the thread is told when it starts. */
export interface ThreadData {
  readonly file: string;
  /** Absolute path of the built page worker. */
  readonly worker: string;
  readonly workers: number | null;
}
/** `analyse again`: pages too that were given up for a reason that may have been the machine's. */
export type ToThread = 'analyse' | 'analyse again' | 'stop';
export type FromThread =
  | { readonly kind: 'progress'; readonly progress: AnalysisProgress }
  | {
      readonly kind: 'dossier';
      readonly version: Hash;
      /** UTF-8 JSON. */
      readonly json: Uint8Array;
      /** How the case stood, see `caseStanding`. */
      readonly shows: Hash;
      readonly report: AnalysisReport;
    }
  | { readonly kind: 'failed'; readonly reason: string };
