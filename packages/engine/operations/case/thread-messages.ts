import type { Hash } from '@hearsay/core/model';
import type { AnalysisReport } from './analyse.ts';
import type { Progress } from './served.ts';

/** What the thread is told when it starts. */
export interface ThreadData {
  readonly file: string;
  /** Absolute path of the built page worker. */
  readonly worker: string;
  readonly workers: number | null;
}
export type ToThread = 'analyse' | 'stop';
export type FromThread =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | {
      readonly kind: 'dossier';
      readonly version: Hash;
      /** UTF-8 JSON. */
      readonly json: Uint8Array;
      readonly report: AnalysisReport;
    }
  | { readonly kind: 'failed'; readonly reason: string };
