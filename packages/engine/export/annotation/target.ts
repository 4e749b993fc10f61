import type { Hash } from '@hearsay/core/model';
import type { AnyCitation } from '../citations.ts';
import type { Source } from '../sources.ts';
import type { View } from '../view.ts';
import { CodePoints } from './code-points.ts';

/** How much of the text around a quotation tells it from another place with the same words, in UTF-16 units. */
const CONTEXT = 32;

/** Positions are counted in this rendering of the page (WADM §4.6): its article, without what stands around it. */
const RENDERING = {
  type: 'Software',
  name: 'Hearsay: the text of the article, without navigation, adverts and comments',
} as const;

/** Where an annotation points: a SpecificResource of the W3C Web Annotation Data Model. */
export type Target = Readonly<Record<string, unknown>>;

/** Makes targets of citations. Positions count code points, as the model demands. */
export class Targets {
  readonly #view: View;
  readonly #points = new Map<string, CodePoints>();

  constructor(view: View) {
    this.#view = view;
  }

  /** The words of a citation in their page. */
  of(citation: AnyCitation): Target {
    const source = this.#view.sources.of(citation);
    if (source === null) throw new Error('a citation of something that is not in the dossier');
    const selectors: object[] = [this.#quote(citation, source)];
    const position = this.#position(citation, source);
    if (position !== null) selectors.push(position);
    return {
      type: 'SpecificResource',
      ...whole(source),
      ...(position === null ? {} : { renderedVia: RENDERING }),
      selector: selectors,
    };
  }

  #quote({ start, text: exact, ...home }: AnyCitation, source: Source): object {
    const quote = { type: 'TextQuoteSelector', exact };
    const text = 'article' in home ? source.article?.text : undefined;
    if (this.#view.quotesOnly || text === undefined) return quote;
    const end = start + exact.length;
    return {
      ...quote,
      prefix: text.slice(unsplit(text, Math.max(0, start - CONTEXT)), start),
      suffix: text.slice(end, unsplit(text, Math.min(text.length, end + CONTEXT))),
    };
  }

  #position({ start, text, ...home }: AnyCitation, { article }: Source): object | null {
    if (!('article' in home) || article === null) return null;
    let points = this.#points.get(article.id);
    if (points === undefined) this.#points.set(article.id, (points = new CodePoints(article.text)));
    return {
      type: 'TextPositionSelector',
      start: points.before(start),
      end: points.before(start + text.length),
    };
  }
}

/** A page as a whole, in the state in which it was captured. */
export function whole(source: Source): Target {
  const { url, sha256, capturedAt, outlet, headline, mediaType, published } = source;
  const state = {
    type: 'TimeState',
    ...(capturedAt !== null && INSTANT.test(capturedAt) ? { sourceDate: capturedAt } : {}),
    ...(sha256 === null
      ? {}
      : {
          cached: {
            id: namedInformation(sha256 as Hash),
            type: 'Text',
            ...(mediaType === null ? {} : { format: mediaType }),
            ...(headline === null ? {} : { 'dc:title': headline }),
            ...(outlet === null ? {} : { 'dc:publisher': outlet }),
            ...(published === null ? {} : { 'dc:date': published }),
            'dc:source': source.source,
            'schema:sha256': sha256,
          },
        }),
  };
  return { source: iriOf(url) ?? captureIri(source), state };
}

/** What `sourceDate` may be: an xsd:dateTime with its time zone. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A URL as an IRI that a JSON-LD reader takes; null for what is no http address. */
function iriOf(url: string | null): string | null {
  if (url === null || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href;
}

/** The captured bytes by their hash, whoever keeps them; for what was never captured, the capture's own id. */
const captureIri = ({ sha256, capture }: Source): string =>
  sha256 === null
    ? `urn:hearsay:capture:${encodeURIComponent(capture)}`
    : namedInformation(sha256 as Hash);

/** RFC 6920: a name for bytes by their hash. */
export function namedInformation(hash: Hash): string {
  return `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}`;
}

/** An offset that does not split a pair of surrogates: one inside a pair moves behind it. */
function unsplit(text: string, at: number): number {
  const inside =
    /^[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]$/.test(text.charAt(at - 1));
  return inside ? at + 1 : at;
}
