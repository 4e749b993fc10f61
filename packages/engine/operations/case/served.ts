import type {
  AnalysisProgress,
  Attached,
  CaptureId,
  CaseState,
  Decision,
  Hash,
  OwnFields,
} from '@hearsay/core/model';
import type { SearchFacets, SearchPage, SearchQuery } from '../../store/index.ts';

export type ServedEvent =
  | { readonly kind: 'progress'; readonly progress: AnalysisProgress }
  /** An analysis ended; `version` is that of the dossier now. */
  | { readonly kind: 'dossier'; readonly version: Hash }
  | { readonly kind: 'failed'; readonly reason: string };

/** How a case stands, as its page is told. */
export type ServedState = Omit<CaseState, 'format'>;

/** What the screen talks to: a case that is kept, or a dossier that was made once. */
export interface Served {
  state(): Promise<ServedState>;
  /** UTF-8 JSON of the dossier, and its version. */
  dossier(): Promise<{ readonly version: Hash; readonly json: Uint8Array }>;
  /** The decoded capture; null where it is not there; an error where its bytes are others than those analysed. */
  capture(id: CaptureId): Promise<string | Error | null>;
  /** What the page itself says of itself, before anybody set another value; null where there is no such capture, or it is no article. */
  own(id: CaptureId): Promise<Omit<OwnFields, 'format'> | null>;
  /** Null where nothing is kept. */
  search(query: SearchQuery): Promise<SearchPage | null>;
  facets(): Promise<SearchFacets | null>;
  decisions(): Promise<readonly Attached[] | null>;
  /** On disk when fulfilled; an analysis of what it changes begins. @throws NotKeptError where nothing is kept */
  decide(decision: Decision, by: string): Promise<Attached>;
  undo(id: number, by: string): Promise<Attached>;
  analyse(): Promise<'begun' | 'running'>;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: ServedEvent) => void): () => void;
  close(): Promise<void>;
}
