import type {
  AnalysisProgress,
  Attached,
  CaseState,
  Decision,
  DecisionRequest,
  DecisionsAnswer,
  Dossier,
  FacetsAnswer,
  OwnFields,
  ProgressEvents,
  SearchAnswer,
  UndoRequest,
} from '@hearsay/core/model';
import { text } from '../text.ts';

/** Looking for sentences: what an address of the search view holds. Empty: not asked for. */
export interface Query {
  readonly text: string;
  readonly outlet: string;
  readonly from: string;
  readonly to: string;
  readonly speaker: string;
  readonly place: string;
  readonly family: string;
}

/** Sentences shown at once. */
export const PAGE_OF_HITS = 40;

/** The server that holds the case, as docs/reference/http.md says. Every failure is an Error in the server's words. */
export interface Remote {
  state(): Promise<CaseState>;
  /** Null: it is still the one of this version. */
  dossier(version: string | null): Promise<{ dossier: Dossier; version: string | null } | null>;
  capture(id: string): Promise<string>;
  own(capture: string): Promise<OwnFields>;
  search(query: Query, after: string | null, signal: AbortSignal): Promise<SearchAnswer>;
  facets(): Promise<FacetsAnswer>;
  decisions(): Promise<readonly Attached[]>;
  decide(decision: Decision, by: string): Promise<Attached>;
  undo(id: number, by: string): Promise<Attached>;
  analyse(): Promise<void>;
  /** Listens until what it returns is called. `opened`: also after the line was down, when events may have been missed. */
  listen(to: Listener): () => void;
}
export interface Listener {
  opened(): void;
  progress(progress: AnalysisProgress): void;
  dossier(version: string): void;
  failed(reason: string): void;
}

/** What the server says is wrong, else its status. */
async function reasonOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return typeof error === 'string' ? error : text.state.status(response.status);
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted === true) throw error;
    throw new Error(text.state.unreachable, { cause: error });
  });
  if (!response.ok && response.status !== 304) throw new Error(await reasonOf(response));
  return response;
}
const get = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await (await ask(path, init)).json()) as T;
const post = <T>(path: string, body: unknown): Promise<T> =>
  get(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const remote: Remote = {
  state: () => get('/api/case'),
  async dossier(version) {
    const headers: HeadersInit = version === null ? {} : { 'if-none-match': version };
    const response = await ask('/api/dossier', { headers });
    if (response.status === 304) return null;
    const dossier = (await response.json()) as Dossier;
    if (dossier.format !== 'hearsay.dossier/1') {
      throw new Error(text.state.format(String(dossier.format)));
    }
    return { dossier, version: response.headers.get('etag') };
  },
  async capture(id) {
    const response = await ask(`/api/captures/${encodeURIComponent(id)}`);
    // Offsets count every unit of the decoded page: a byte order mark must stay where it is.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  },
  own: (capture) => get(`/api/captures/${encodeURIComponent(capture)}/own`),
  search(query, after, signal) {
    const asked = Object.entries({ ...query, limit: String(PAGE_OF_HITS), after: after ?? '' });
    const params = new URLSearchParams(asked.filter(([, value]) => value !== ''));
    return get(`/api/search?${params.toString()}`, { signal });
  },
  facets: () => get('/api/facets'),
  decisions: async () => (await get<DecisionsAnswer>('/api/decisions')).decisions,
  decide: (decision, by) => post('/api/decisions', { decision, by } satisfies DecisionRequest),
  undo: (id, by) => post(`/api/decisions/${id}/undo`, { by } satisfies UndoRequest),
  analyse: async () => void (await post('/api/analyse', {})),
  listen,
};

/** A browser keeps few lines open to one server: a page that nobody sees gives its own up, and asks again when it is seen. */
function listen(to: Listener): () => void {
  let source: EventSource | null = null;
  const on = <K extends keyof ProgressEvents>(
    name: K,
    heard: (data: ProgressEvents[K]) => void,
  ): void =>
    source!.addEventListener(name, (event) =>
      heard(JSON.parse((event as MessageEvent<string>).data) as ProgressEvents[K]),
    );
  const seen = (): void => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (source === null) {
      source = new EventSource('/api/progress');
      source.addEventListener('open', () => to.opened());
      on('progress', (progress) => to.progress(progress));
      on('dossier', ({ version }) => to.dossier(version));
      on('failed', ({ reason }) => to.failed(reason));
    }
  };
  seen();
  document.addEventListener('visibilitychange', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    source?.close();
  };
}
