import type { Article, Citation, CaptureCitation, Span } from '@hearsay/core/model';
import type { ComponentChildren } from 'preact';
import { isCitation, type Lookup } from '../dossier/lookup.ts';
import { readAddress, spanParam } from '../route.ts';
import { text } from '../text.ts';
import { isoDay } from '../dossier/day.ts';
import { Captured, Visible } from './captured.tsx';

type Cited = Citation | CaptureCitation;

/** Where a citation is read: the article with these characters lit, or the page as captured. */
export function placeAddress(lookup: Lookup, cite: Cited): string {
  if (isCitation(cite)) return readAddress(cite.article, cite);
  const article = lookup.articleOfCapture.get(cite.capture);
  return readAddress(article?.id ?? '', null, { view: 'captured', in: spanParam(cite) });
}

/** Cited words that lead to their exact characters. `bold` is a part of them to set off. */
export function Place(props: {
  lookup: Lookup;
  cite: Cited;
  bold?: Span | undefined;
  class?: string;
}) {
  const { lookup, cite, bold } = props;
  return (
    <a class={`place ${props.class ?? ''}`} href={placeAddress(lookup, cite)} data-first>
      <bdi class="captured">
        {bold === undefined ? <Visible text={cite.text} /> : <Parted cite={cite} bold={bold} />}
      </bdi>
    </a>
  );
}

/** A citation with one part of it set off from its context. */
function Parted({ cite, bold }: { cite: Cited; bold: Span }) {
  const from = Math.max(bold.start, cite.start) - cite.start;
  const to = Math.max(from, Math.min(bold.end, cite.end) - cite.start);
  return (
    <>
      {from > 0 && (
        <span class="context">
          <Visible text={cite.text.slice(0, from)} />
        </span>
      )}
      <span class="said">
        <Visible text={cite.text.slice(from, to)} />
      </span>
      {to < cite.text.length && (
        <span class="context">
          <Visible text={cite.text.slice(to)} />
        </span>
      )}
    </>
  );
}

/** Some cited words with words of our own as the link. */
export function PlaceLink(props: { lookup: Lookup; cite: Cited; children: ComponentChildren }) {
  return (
    <a href={placeAddress(props.lookup, props.cite)} title={undefined}>
      {props.children}
    </a>
  );
}

/** An element of ours around the name, so that what is put after one from right to left is on the side of our words. */
export const OutletName = ({ name }: { name: string }) => (
  <span class="outlet">
    <Captured text={name} class="name" />
  </span>
);

/** The outlet a page names, else the name of its file. */
export function Outlet({ article }: { article: Article | undefined }) {
  if (article === undefined) return <>{text.page.noOutlet}</>;
  if (article.outlet !== null) return <OutletName name={article.outlet.value} />;
  return (
    <span class="outlet unnamed">
      {text.page.noOutlet} (<Captured text={shortSource(article)} class="file" />)
    </span>
  );
}

/** The end of a path or address; of a part of a container, also the end of that: `feed.xml#…/2`. */
export function shortSource({ source }: Pick<Article, 'source'>): string {
  const hash = source.indexOf('#');
  if (hash < 0) return lastStep(source);
  const where = source.slice(hash + 1);
  const step = lastStep(where);
  return `${lastStep(source.slice(0, hash))}#${step === where ? '' : '…/'}${step}`;
}

const lastStep = (path: string): string => path.slice(path.lastIndexOf('/') + 1) || path;

/** A page as a link: headline, outlet, day. */
export function PageLink({ article }: { article: Article }) {
  return (
    <span class="page-link">
      <a href={readAddress(article.id, null)} data-first>
        {article.headline === '' ? text.page.noHeadline : <Captured text={article.headline} />}
      </a>
      <span class="meta">
        <Outlet article={article} />
        <PageDay article={article} />
      </span>
    </span>
  );
}

export function PageDay({ article }: { article: Article | undefined }) {
  const published = article?.published;
  if (published === null || published === undefined) {
    return <span class="unnamed">{text.page.noDay}</span>;
  }
  return <Captured text={isoDay(published.value)} class="day" />;
}
