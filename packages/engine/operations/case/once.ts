import type { Article, Capture, Dossier } from '@hearsay/core/model';
import { dossierBytes } from './dossier.ts';
import { rereadCapture } from '../verify.ts';
import type { Served, ServedState } from './served.ts';

/** Something was asked that only a kept case can do. */
export class NotKeptError extends Error {
  constructor() {
    super('nothing is kept here: analyse with --case FILE, and search and decisions are there');
    this.name = 'NotKeptError';
  }
}

/**
 * A dossier that was made once and is kept nowhere: to be looked at, not searched or corrected. Captures are read again
 * from where they were found (relative to `cwd`) whenever somebody asks.
 */
export function servedDossier(dossier: Dossier, cwd: string): Served {
  const { json, version } = dossierBytes(dossier);
  const captures = new Map<string, Capture>(
    dossier.captures.map((capture) => [capture.id, capture]),
  );
  const articles = new Map<string, Article>(
    dossier.articles.map((article) => [article.capture, article]),
  );
  const state: ServedState = {
    title: dossier.title,
    place: '',
    kept: false,
    counts: null,
    running: null,
    upToDate: true,
    version,
    by: null,
  };
  const refuse = (): Promise<never> => Promise.reject(new NotKeptError());
  return {
    state: async () => state,
    dossier: async () => ({ version, json }),
    capture: async (id) => {
      const capture = captures.get(id);
      return capture === undefined ? null : rereadCapture(capture, cwd);
    },
    own: async (id) => {
      const article = articles.get(id);
      if (article === undefined) return null;
      const { published, outlet, url, language } = article;
      return { published, outlet, url, language: language === 'und' ? null : language };
    },
    search: async () => null,
    facets: async () => null,
    decisions: async () => null,
    decide: refuse,
    undo: refuse,
    analyse: refuse,
    // A dossier made once never changes: there is nothing to tell.
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
}
