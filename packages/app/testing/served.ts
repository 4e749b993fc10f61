import path from 'node:path';
import type { Attached, Decision, Dossier, FoundSentence } from '@hearsay/core/model';
import {
  ServedCase,
  servedDossier,
  type Served,
  type ServedEvent,
} from '@hearsay/engine/operations';
import { openCase, StoreError } from '@hearsay/engine/store';
import { hearsay, root } from './cli.ts';

const dist = (name: string): string => path.join(root, 'dist', name);
/** The page's script and style, and the threads, as they are built by the first run of the command line. */
export const assets = {
  script: dist('client.js'),
  style: dist('client.css'),
  worker: dist('worker.js'),
  thread: dist('case-thread.js'),
};

/** A case with these pages, kept in a file of that folder, analysed, and served as `hearsay serve` does. */
export async function caseOf(cwd: string, paths: readonly string[]): Promise<ServedCase> {
  const ran = await hearsay([...paths, '--case', 'case.hearsay', '--no-serve', '--quiet'], { cwd });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const file = path.join(cwd, 'case.hearsay');
  const { thread, worker } = assets;
  return ServedCase.open(await openCase(file), { file, thread, worker, workers: 1, by: 'Nela' });
}

/** The dossier of a folder, as the command line prints it. */
export async function dossierOf(cwd: string, paths: readonly string[]): Promise<Dossier> {
  const ran = await hearsay(['collate', ...paths, '--json'], { cwd });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as Dossier;
}

/** A case that a test can look into and speak for: what the store keeps on disk is in memory here. */
export interface InMemory extends Served {
  /** How many listen. */
  readonly listeners: ReadonlySet<(event: ServedEvent) => void>;
  tell(event: ServedEvent): void;
}

/** Keeps decisions and finds sentences in memory, so that the interface can be tried without a file. */
export function inMemory(dossier: Dossier, cwd: string, more: Partial<Served> = {}): InMemory {
  const once = servedDossier(dossier, cwd);
  const listeners = new Set<(event: ServedEvent) => void>();
  const log: Attached[] = [];
  const hits: FoundSentence[] = dossier.articles.map((article) => ({
    cite: { article: article.id, start: 0, end: article.headline.length, text: article.headline },
    marks: [{ start: 0, end: article.headline.length }],
    headline: article.headline,
    outlet: article.outlet?.value ?? null,
    published: article.published?.value ?? null,
    url: article.url,
    source: article.source,
    family: dossier.families.find(({ articles }) => articles.includes(article.id))?.id ?? null,
  }));
  const record = (decision: Decision, by: string): Attached => {
    const at = '2031-05-02T10:00:00Z';
    const entry = { id: log.length + 1, by, at, decision, undone: null, citations: [] };
    log.push(entry);
    return entry;
  };
  return {
    ...once,
    listeners,
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    state: async () => ({ ...(await once.state()), kept: true, place: 'case.hearsay' }),
    search: async ({ text, limit, after }) => {
      const found = hits.filter(({ headline }) => headline.includes(text));
      const start = Number(after ?? 0);
      const next = start + limit < found.length ? String(start + limit) : null;
      return { hits: found.slice(start, start + limit), next, entity: null };
    },
    facets: async () => ({ outlets: [], speakers: [], places: [], from: null, to: null }),
    decisions: async () => log,
    decide: async (decision, by) => record(decision, by),
    undo: async (id, by) => {
      const entry = log[id - 1];
      if (entry === undefined || entry.undone !== null) {
        throw new StoreError(
          'case.hearsay',
          'not there',
          `there is no decision ${id} to take back`,
        );
      }
      return (log[id - 1] = { ...entry, undone: { by, at: '2031-05-02T11:00:00Z' } });
    },
    analyse: async () => 'begun',
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...more,
  };
}
