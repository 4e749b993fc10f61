import type { Span } from '@hearsay/core/model';

export type View =
  | 'overview'
  | 'timeline'
  | 'disputes'
  | 'agreements'
  | 'commitments'
  | 'statements'
  | 'wording'
  | 'sources'
  | 'read'
  | 'search'
  | 'compare'
  | 'log';

/** Where the reader is: every state of the screen is an address behind `#`, so that it also works from a file. */
export interface Route {
  readonly view: View | null;
  /** Reader only: the article's id, as {@link idKey} writes it. */
  readonly id: string;
  readonly params: ReadonlyMap<string, string>;
}

const VIEWS: ReadonlyMap<string, View> = new Map([
  ['', 'overview'],
  ['timeline', 'timeline'],
  ['disputes', 'disputes'],
  ['agreements', 'agreements'],
  ['commitments', 'commitments'],
  ['wording', 'wording'],
  ['statements', 'statements'],
  ['sources', 'sources'],
  ['read', 'read'],
  ['search', 'search'],
  ['compare', 'compare'],
  ['log', 'log'],
]);

export function parseRoute(hash: string): Route {
  const address = hash.replace(/^#\/?/, '');
  const cut = address.indexOf('?');
  const path = cut < 0 ? address : address.slice(0, cut);
  const [name = '', ...rest] = path.split('/');
  const params = new Map<string, string>();
  if (cut >= 0) {
    for (const pair of address.slice(cut + 1).split('&')) {
      const eq = pair.indexOf('=');
      if (eq > 0) params.set(decode(pair.slice(0, eq)), decode(pair.slice(eq + 1)));
    }
  }
  return { view: VIEWS.get(name) ?? null, id: idKey(decode(rest.join('/'))), params };
}

export type Params = Readonly<Record<string, string | number | null | undefined>>;

/** An address; parameters that are null or empty are left out. */
export function address(view: View, params: Params = {}, id = ''): string {
  const name = view === 'overview' ? '' : view;
  const query = Object.entries(params)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => `${encode(key)}=${encode(String(value))}`)
    .join('&');
  return `#/${name}${id === '' ? '' : `/${idKey(id)}`}${query === '' ? '' : `?${query}`}`;
}

/** The address of exact characters: of an article, or of a capture shown through its article. */
export function readAddress(article: string, span: Span | null, params: Params = {}): string {
  return address('read', { at: span === null ? null : spanParam(span), ...params }, article);
}

export const spanParam = (span: Span): string => `${span.start}-${span.end}`;

/** `12-40` → a span; null for anything else. */
export function parseSpan(value: string | undefined): Span | null {
  const match = /^(\d{1,10})-(\d{1,10})$/.exec(value ?? '');
  if (match === null) return null;
  const span = { start: Number(match[1]), end: Number(match[2]) };
  return span.start < span.end ? span : null;
}

/** An article's id as it stands in an address. Ids given by a user may hold anything, lone surrogates included. */
export const idKey = (id: string): string => encode(id);

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function encode(value: string): string {
  const whole = value.replace(LONE, (unit) => `~${unit.charCodeAt(0).toString(16)}`);
  return encodeURIComponent(whole);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // A hand-typed `%` that encodes nothing: take it as it stands.
    return value;
  }
}
