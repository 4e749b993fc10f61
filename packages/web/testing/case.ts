import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import {
  analyseAnswerSchema,
  attachedSchema,
  caseStateSchema,
  decisionRequestSchema,
  decisionsAnswerSchema,
  dossierSchema,
  facetsAnswerSchema,
  ownFieldsSchema,
  progressEventSchemas,
  searchAnswerSchema,
  undoRequestSchema,
  type Anchor,
  type AnalysisProgress,
  type Attached,
  type Citation,
  type Dossier,
  type Hash,
  type ProgressEvents,
} from '@hearsay/core/model';
import type { z } from 'zod';
import { sample, sampleCapture } from '../fixtures/sample.ts';
import { lookUp } from '../dossier/lookup.ts';
import { facetsHere, searchHere } from '../search/local.ts';
import type { Answer, Api, Asked } from './server.ts';

/** Every answer is checked by the validator of the interface before it is sent. */
const json = <T>(schema: z.ZodType<T>, body: T, status = 200): Answer => ({
  type: 'application/json',
  body: JSON.stringify(schema.parse(body)),
  status,
});
const refusal = (error: string, status: number): Answer => ({
  type: 'application/json',
  body: JSON.stringify({ error }),
  status,
});

/**
 * A case that is kept, as Hearsay's server answers for it: rejected statements and accounts leave the dossier, fields are
 * set, when `analyse` is called. Time stands still until a test moves it.
 */
export class MadeUpCase {
  dossier: Dossier;
  readonly original: Dossier;
  log: Attached[] = [];
  upToDate = true;
  running: AnalysisProgress | null = null;
  by: string | null = null;
  kept = true;
  /** Given: the next change is refused with these words. */
  refuse: string | null = null;
  /** Awaited before a search is answered. */
  beforeSearch: (text: string) => Promise<void> = async () => undefined;
  searches: string[] = [];
  /** How often the dossier was sent whole. */
  sent = 0;
  /** Analyses at once what is decided, as the server does. */
  eager = true;
  readonly #streams = new Set<ServerResponse>();

  constructor(dossier: Dossier = sample) {
    this.dossier = dossierSchema.parse(dossier);
    this.original = this.dossier;
  }

  get version(): Hash {
    return createHash('sha256')
      .update(JSON.stringify(this.dossier))
      .digest('hex') as string as Hash;
  }

  /** Pages that listen now. */
  get listeners(): number {
    return this.#streams.size;
  }

  send<K extends keyof ProgressEvents>(name: K, data: ProgressEvents[K]): void {
    const checked = progressEventSchemas[name].parse(data);
    for (const stream of this.#streams) {
      stream.write(`event: ${name}\ndata: ${JSON.stringify(checked)}\n\n`);
    }
  }
  progress(progress: AnalysisProgress): void {
    this.running = progress;
    this.send('progress', progress);
  }

  /** Works in what was decided, and says so. */
  analyse(): void {
    const live = this.log.filter(({ undone }) => undone === null);
    const out = new Set(
      live.flatMap(({ decision, citations }) =>
        decision.kind === 'reject' && citations?.[0] ? [place(citations[0])] : [],
      ),
    );
    const set = new Map<string, string>();
    for (const { decision } of live) {
      if (decision.kind === 'field' && decision.value !== null) {
        set.set(`${decision.capture} ${decision.field}`, decision.value);
      }
    }
    const { original } = this;
    this.dossier = {
      ...original,
      publishers: live.flatMap(({ id, decision }) =>
        decision.kind === 'publisher' && decision.publisher !== null && decision.source !== null
          ? [
              {
                outlet: decision.outlet,
                publisher: decision.publisher,
                source: decision.source,
                decision: id,
              },
            ]
          : [],
      ),
      articles: original.articles.map((article) => {
        const field = (name: 'outlet' | 'published') => {
          const value = set.get(`${article.capture} ${name}`);
          return value === undefined
            ? article[name]
            : ({ value, basis: 'user', at: null } as const);
        };
        return {
          ...article,
          outlet: field('outlet'),
          published: field('published'),
          url: set.get(`${article.capture} url`) ?? article.url,
          language: set.get(`${article.capture} language`) ?? article.language,
        };
      }),
      statements: original.statements
        .filter(({ content }) => !out.has(place(content)))
        .map((s) => ({ ...s, sameAs: out.size === 0 ? s.sameAs : [] })),
      // They name statements by number.
      utterances: out.size === 0 ? original.utterances : [],
      timeline: original.timeline.flatMap((entry) => {
        const [first, ...rest] = entry.accounts.filter(({ cite }) => !out.has(place(cite)));
        return first === undefined ? [] : [{ ...entry, accounts: [first, ...rest] as const }];
      }),
    };
    this.running = null;
    this.upToDate = true;
    this.send('dossier', { version: this.version });
  }

  #attach(anchors: readonly Anchor[]): readonly Citation[] | null {
    const found = anchors.map(({ capture, at, exact }) => {
      const article = this.original.articles.find((a) => a.capture === capture);
      return article?.text.slice(at.start, at.end) === exact
        ? { article: article.id, ...at, text: exact }
        : null;
    });
    return found.includes(null) ? null : (found as Citation[]);
  }

  #changed(entry: Attached): void {
    this.log = [...this.log.filter(({ id }) => id !== entry.id), entry].sort((a, b) => a.id - b.id);
    this.upToDate = false;
    if (this.eager) setTimeout(() => this.analyse(), 30);
  }

  #now(): string {
    return `2031-06-01T09:${String(10 + this.log.length).padStart(2, '0')}:00.000Z`;
  }

  #decide(asked: Asked): Answer {
    if (this.refuse !== null) return refusal(this.refuse, 507);
    const { decision, by } = decisionRequestSchema.parse(JSON.parse(asked.body));
    this.by = by;
    const entry: Attached = {
      id: this.log.length + 1,
      by,
      at: this.#now(),
      decision,
      undone: null,
      citations: this.#attach('anchors' in decision ? decision.anchors : []),
    };
    this.#changed(entry);
    return json(attachedSchema, entry, 201);
  }
  #undo(id: number, asked: Asked): Answer {
    if (this.refuse !== null) return refusal(this.refuse, 507);
    const { by } = undoRequestSchema.parse(JSON.parse(asked.body));
    const entry = this.log.find((one) => one.id === id && one.undone === null);
    if (entry === undefined) return refusal('there is no such decision to undo', 404);
    const undone = { ...entry, undone: { by, at: this.#now() } };
    this.#changed(undone);
    return json(attachedSchema, undone);
  }

  readonly api: Api = (path, asked) => {
    const url = new URL(path, 'http://case');
    if (asked.method === 'POST') {
      if (asked.headers['content-type'] !== 'application/json') return refusal('not JSON', 415);
      if (!asked.headers.origin?.endsWith(asked.headers.host!)) return refusal('no origin', 403);
      if (url.pathname === '/api/decisions') return this.#decide(asked);
      const undo = /^\/api\/decisions\/(\d+)\/undo$/.exec(url.pathname);
      if (undo !== null) return this.#undo(Number(undo[1]), asked);
      if (url.pathname === '/api/analyse') {
        setTimeout(() => this.analyse(), 30);
        return json(analyseAnswerSchema, { state: 'begun' }, 202);
      }
      return refusal('there is nothing at this address', 404);
    }
    switch (url.pathname) {
      case '/api/case':
        return json(caseStateSchema, {
          format: 'hearsay.case/1',
          title: this.dossier.title,
          place: 'velmora.case',
          kept: this.kept,
          counts: null,
          running: this.running,
          upToDate: this.upToDate,
          version: this.version,
          by: this.by,
        });
      case '/api/dossier': {
        const headers = { etag: `"${this.version}"` };
        if (asked.headers['if-none-match'] === headers.etag) {
          return { type: 'application/json', body: '', status: 304, headers };
        }
        this.sent += 1;
        return { ...json(dossierSchema, this.dossier), headers };
      }
      case '/api/search':
        return this.#search(url.searchParams);
      case '/api/facets':
        return json(facetsAnswerSchema, facetsHere(lookUp(this.dossier)));
      case '/api/decisions':
        return json(decisionsAnswerSchema, { format: 'hearsay.decisions/1', decisions: this.log });
      case '/api/progress':
        return (response) => {
          this.#streams.add(response);
          response.on('close', () => this.#streams.delete(response));
          response.write('retry: 100\n\n');
          response.write(`event: dossier\ndata: ${JSON.stringify({ version: this.version })}\n\n`);
          if (this.running !== null) this.send('progress', this.running);
        };
    }
    const own = /^\/api\/captures\/([^/]+)\/own$/.exec(url.pathname)?.[1];
    if (own !== undefined) {
      const article = this.original.articles.find((a) => a.capture === decodeURIComponent(own))!;
      const { published, outlet, url: address, language } = article;
      const body = { published, outlet, url: address, language };
      return json(ownFieldsSchema, { format: 'hearsay.own/1', ...body });
    }
    const capture = sampleCapture(decodeURIComponent(url.pathname.replace('/api/captures/', '')));
    return capture === null
      ? refusal('no such capture in this dossier', 404)
      : { type: 'text/plain', body: capture };
  };

  async #search(params: URLSearchParams): Promise<Answer> {
    const value = (name: string): string => params.get(name) ?? '';
    const text = value('text');
    this.searches.push(text);
    await this.beforeSearch(text);
    if (text.includes('unanswerable')) return refusal('the index is being made', 503);
    const found = searchHere(
      lookUp(this.dossier),
      {
        text,
        outlet: value('outlet'),
        from: value('from'),
        to: value('to'),
        speaker: value('speaker'),
        place: value('place'),
        family: value('family'),
      },
      params.get('after'),
    );
    return json(searchAnswerSchema, found);
  }
}

const place = ({ article, start, end }: Citation): string => `${article}#${start}-${end}`;
