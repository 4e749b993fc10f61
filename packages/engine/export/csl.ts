import type { Article, FieldBasis } from '@hearsay/core/model';
import { arrayPieces } from './json.ts';
import type { Source } from './sources.ts';
import { isolated, oneLine, shown } from './text.ts';
import type { View } from './view.ts';

/** A CSL-JSON item (schema 1.0), as far as we fill it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage' | 'document';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note: string;
}
interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** Bases on which a name is what the page itself says. */
const SAID: ReadonlySet<FieldBasis> = new Set(['json-ld', 'markup', 'visible', 'given', 'user']);

const plain = (text: string): string => isolated(shown(oneLine(text)));

/** Every article as an item for reference managers. What a page does not say is left out. */
export function* cslItems({ dossier, sources }: View): Generator<CslItem> {
  for (const article of dossier.articles) yield itemOf(article, sources.ofArticle(article.id)!);
}
export const cslJson = (view: View): Iterable<string> => arrayPieces(cslItems(view));

function itemOf(article: Article, source: Source): CslItem {
  const authors = article.byline.filter(({ basis }) => SAID.has(basis));
  const issued = dateOf(source.published);
  const accessed = dateOf(source.capturedAt);
  const { outlet, url, sha256 } = source;
  const note = [
    ...(sha256 === null ? [] : [`SHA-256 of the capture: ${sha256}`]),
    `Captured from: ${plain(source.source)}`,
    ...(source.also.length === 0 ? [] : [`Also in: ${source.also.map(plain).join(', ')}`]),
    ...(source.capturedAt === null ? [] : [`Captured at: ${plain(source.capturedAt)}`]),
  ];
  return {
    id: article.id,
    type: outlet !== null ? 'article-newspaper' : url !== null ? 'webpage' : 'document',
    title: plain(article.headline),
    ...(authors.length === 0
      ? {}
      : { author: authors.map(({ value }) => ({ literal: plain(value) })) }),
    ...(issued === null ? {} : { issued }),
    ...(accessed === null ? {} : { accessed }),
    ...(outlet === null ? {} : { 'container-title': plain(outlet) }),
    ...(url === null ? {} : { URL: url }),
    ...(article.language === 'und' ? {} : { language: article.language }),
    note: note.join('\n'),
  };
}

/** The day of an ISO value as it is written there, without shifting it to another time zone; as exact as it is. */
function dateOf(value: string | null): CslDate | null {
  const parts = value === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  if (parts === null) return null;
  return { 'date-parts': [parts.slice(1).flatMap((part) => (part ? [Number(part)] : []))] };
}
