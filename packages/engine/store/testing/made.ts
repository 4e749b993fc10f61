import {
  articleId,
  captureId,
  type Article,
  type CaptureId,
  type Hash,
  type Layer,
  type Layers,
  type Span,
} from '@hearsay/core/model';
import type { Relation, Relations } from '@hearsay/core/collate';
import { sha256 } from '../../capture/index.ts';
import type { NewCapture, Reading } from '../store.ts';

/** A page as it would be added. */
export function page(
  source: string,
  bytes: string | Uint8Array,
  charset: string | null = null,
): NewCapture {
  const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  const blob = sha256(data);
  return {
    capture: {
      id: captureId(sha256, blob, source),
      blob,
      source,
      url: `https://outlet.example/${blob.slice(0, 8)}`,
      mediaType: 'text/html',
      capturedAt: null,
      also: [],
      response: null,
      cutOff: null,
    },
    bytes: data,
    charset,
    container: null,
  };
}

export interface Made {
  readonly outlet?: string;
  readonly published?: string;
  /** Names in the text, all their places. */
  readonly people?: readonly string[];
  readonly places?: readonly string[];
  /** Who says the sentences that have a quotation mark. */
  readonly speaker?: string;
  readonly stamp?: string;
  readonly comments?: readonly string[];
  /** Leaves the layers empty, as a language without rules does. */
  readonly bare?: boolean;
}

/** What would become of a page: a headline, and sentences that end in a full stop, in paragraphs on lines of their own. */
export function reading(capture: CaptureId, text: string, made: Made = {}): Reading {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match, i) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: i === 0 ? ('headline' as const) : ('paragraph' as const),
  }));
  const field = (value: string | undefined) =>
    value === undefined ? null : { value, basis: 'visible' as const, at: null };
  const article: Article = {
    id: articleId(sha256, capture, text),
    capture,
    source: `source of ${capture.slice(0, 8)}`,
    url: null,
    headline: blocks[0] === undefined ? '' : text.slice(blocks[0].start, blocks[0].end),
    byline: [],
    outlet: field(made.outlet),
    published: field(made.published),
    modified: null,
    section: null,
    canonical: null,
    credits: [],
    language: made.bare === true ? 'und' : 'en',
    text,
    blocks,
    encoding: null,
    garbled: [],
    comments: (made.comments ?? []).map((comment) => ({ author: null, text: comment })),
    removed: [],
    origin: [],
  };
  const layers = made.bare === true ? NO_LAYERS : layersOf(text, blocks, made);
  return {
    capture,
    stamp: sha256(`made with ${made.stamp ?? 'nothing'}`),
    outcome: {
      article,
      layers,
      made: { letters: sha256('letters 1'), words: sha256('words 2') },
      readWith: sha256('reader 1'),
      content: sha256(JSON.stringify([article, layers])),
    },
  };
}

const NO_LAYERS: Layers<Layer> = {
  token: [],
  sentence: [],
  mention: [],
  time: [],
  quantity: [],
  statement: [],
  event: [],
  main: [],
};

function layersOf(text: string, blocks: readonly Span[], made: Made): Layers<Layer> {
  const sentence = blocks
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[^.]+\.*/gu)].map((match) => {
        const lead = match[0].length - match[0].trimStart().length;
        return {
          start: start + match.index + lead,
          end: start + match.index + match[0].trimEnd().length,
        };
      }),
    )
    .filter(({ start, end }) => start < end);
  const places = new Set(made.places);
  const mention = [...places, ...(made.people ?? [])]
    .flatMap((name) =>
      occurrences(text, name).map((span) => ({ ...span, place: places.has(name) })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, place }) => ({
      start,
      end,
      type: place ? ('place' as const) : ('person' as const),
      form: 'name' as const,
      chain: null,
      chains: null,
      metonymy: null,
    }));
  const statement = sentence
    .filter(({ start, end }) => made.speaker !== undefined && text.slice(start, end).includes('"'))
    .map((span) => ({
      ...span,
      kind: 'direct' as const,
      stance: 'states' as const,
      content: span,
      cue: null,
      speaker: { ...span, name: made.speaker!, rule: 'named' as const },
      via: [],
    }));
  const token = [...text.matchAll(/\S+/gu)].map((match, i) => ({
    start: match.index,
    end: match.index + match[0].length,
    lemma: match[0].toLowerCase(),
    upos: 'X',
    head: i - 1,
    deprel: 'dep',
  }));
  return { token, sentence, mention, time: [], quantity: [], statement, event: [], main: [] };
}

function occurrences(text: string, name: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length });
  }
  return found;
}

export const problem = (capture: CaptureId, source: string, reason = 'empty'): Reading => ({
  capture,
  stamp: sha256('made with nothing'),
  outcome: { problem: { source, reason, detail: 'nothing in it can be read' } },
});

/** Relations as a run hands them over: some empty, those that are given, and none of the others. */
export const relations = (some: Partial<Relations<Relation>>): Relations<Relation> =>
  ({ passage: [], dispute: [], ...some }) as Partial<Relations<Relation>> as Relations<Relation>;

export const hash = (what: string): Hash => sha256(what);
