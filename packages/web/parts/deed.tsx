import type { Anchor, Attached, CaptureId, Citation } from '@hearsay/core/model';
import type { Lookup } from '../dossier/lookup.ts';
import { readAddress } from '../route.ts';
import { text } from '../text.ts';
import { Captured, Visible } from './captured.tsx';
import { Outlet, Place } from './place.tsx';

const t = text.log;

/** What a decision says, in words; `brief` leaves out where it stands. */
export function Deed(props: { lookup: Lookup; entry: Attached; brief?: boolean }) {
  const { lookup, entry, brief } = props;
  const { decision } = entry;
  switch (decision.kind) {
    case 'field':
      return (
        <>
          {decision.value === null ? (
            t.unset(t.fields[decision.field])
          ) : (
            <>
              {t.set(t.fields[decision.field])}{' '}
              <strong>
                <Captured text={decision.value} />
              </strong>
            </>
          )}
          {': '}
          <Page lookup={lookup} capture={decision.capture} />
        </>
      );
    case 'publisher':
      return decision.publisher === null ? (
        <>
          {t.noPublisher}: <Captured text={decision.outlet} />
        </>
      ) : (
        <>
          {t.publisher}: <Captured text={decision.outlet} /> ·{' '}
          <strong>
            <Captured text={decision.publisher} />
          </strong>
          {decision.source !== null && (
            <>
              {' '}
              (<Captured text={decision.source} />)
            </>
          )}
        </>
      );
    case 'same origin':
    case 'other origin':
      return (
        <>
          {t.did[decision.kind]}: <Page lookup={lookup} capture={decision.captures[0]} /> ·{' '}
          <Page lookup={lookup} capture={decision.captures[1]} />
        </>
      );
    case 'same entity':
    case 'other entity':
      return (
        <>
          {t.did[decision.kind]}:{' '}
          {decision.anchors.map((one, i) => (
            <span key={i}>
              {i > 0 && ' · '}
              <Words lookup={lookup} anchor={one} cite={entry.citations?.[i]} />
            </span>
          ))}
        </>
      );
    case 'accept':
    case 'reject':
    case 'comment':
      return (
        <>
          {t.did[decision.kind]} {t.subjects[decision.subject]}
          {decision.kind === 'comment' && (
            <>
              : <Visible text={brief ? shortened(decision.text) : decision.text} />
            </>
          )}
          {brief && (
            <>
              {': '}
              <Captured text={`“${shortened(decision.anchors[0].exact)}”`} />
            </>
          )}
        </>
      );
  }
}

/** Characters of somebody's words in a short line. */
const SHORT = 80;
const shortened = (words: string): string =>
  words.length <= SHORT ? words : `${cut(words.slice(0, SHORT))} …`;
/** Up to the last space where there is one; no character in two. */
const cut = (words: string): string => {
  const space = words.lastIndexOf(' ');
  return space > SHORT / 2 ? words.slice(0, space) : words.replace(/[\ud800-\udbff]$/, '');
};

/** Words that a decision stands on, leading to where they stand now. */
export function Words(props: { lookup: Lookup; anchor: Anchor; cite: Citation | undefined }) {
  const { lookup, anchor, cite } = props;
  return cite === undefined || !lookup.articles.has(cite.article) ? (
    <Captured text={anchor.exact} />
  ) : (
    <Place lookup={lookup} cite={cite} />
  );
}

/** A page by its capture: headline and outlet. */
export function Page({ lookup, capture }: { lookup: Lookup; capture: CaptureId }) {
  const article = lookup.articleOfCapture.get(capture);
  if (article === undefined) {
    const source = lookup.captures.get(capture)?.source;
    return source === undefined ? <>{t.unknownPage}</> : <Captured text={source} class="file" />;
  }
  return (
    <>
      <a href={readAddress(article.id, null)}>
        {article.headline === '' ? text.page.noHeadline : <Captured text={article.headline} />}
      </a>{' '}
      (<Outlet article={article} />)
    </>
  );
}
