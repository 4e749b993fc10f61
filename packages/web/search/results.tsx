import type { FoundSentence } from '@hearsay/core/model';
import { useEffect, useRef } from 'preact/hooks';
import type { Query } from '../case/remote.ts';
import { isoDay } from '../dossier/day.ts';
import { Captured, Visible } from '../parts/captured.tsx';
import { OutletName, shortSource } from '../parts/place.tsx';
import { Empty } from '../parts/list.tsx';
import { segments } from '../reading/marks.ts';
import { address, readAddress } from '../route.ts';
import { text } from '../text.ts';
import type { Answers } from './answers.ts';

const t = text.search;

/** What was found, or why there is nothing to show. */
export function Results(props: {
  query: Query;
  filtered: boolean;
  answers: Answers;
  onMore: () => void;
  onAgain: () => void;
}) {
  const { answers, query } = props;
  const { hits, next, state } = answers;
  const found = state === 'there' ? t.found(hits.length, next !== null) : t.loading;
  return (
    <section aria-busy={state === 'asking'} class="results">
      <p class="found-count" role="status">
        {state === 'failed' ? '' : found}
        {state === 'there' && hits.length > 1 && <span class="quiet"> · {t.order}</span>}
      </p>
      {state === 'failed' && (
        <div class="state" role="alert">
          <p class="state-title">{t.failed}</p>
          <p>
            <Visible text={answers.error ?? ''} />
          </p>
          <button type="button" onClick={props.onAgain}>
            {text.state.retry}
          </button>
        </div>
      )}
      {state === 'there' && hits.length === 0 && (
        <Empty title={t.none}>
          {t.noneBody}{' '}
          {props.filtered && query.text !== '' && (
            <>
              {t.noneFilters}{' '}
              <a href={address('search', { text: query.text })}>{t.withoutFilters}</a>
            </>
          )}
        </Empty>
      )}
      <ol class="hits">
        {hits.map((hit, i) => (
          <Hit key={i} hit={hit} />
        ))}
      </ol>
      {next !== null && <MoreHits answers={answers} onMore={props.onMore} />}
    </section>
  );
}

/** The next sentences: fetched when the end of the list comes into sight, or at a press. */
function MoreHits({ answers, onMore }: { answers: Answers; onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const ask = useRef(onMore);
  ask.current = onMore;
  useEffect(() => {
    if (button.current === null || answers.more === 'failed') return undefined;
    const watcher = new IntersectionObserver(
      (seen) => seen.some((one) => one.isIntersecting) && ask.current(),
      { rootMargin: '300px' },
    );
    watcher.observe(button.current);
    return () => watcher.disconnect();
  }, [answers.hits.length, answers.more === 'failed']);
  return (
    <p>
      <button ref={button} type="button" class="more" onClick={onMore}>
        {answers.more === 'asking' ? t.loading : t.more}
      </button>
      {answers.more === 'failed' && (
        <span class="went-wrong" role="alert">
          {t.moreFailed}: <Visible text={answers.error ?? ''} />
        </span>
      )}
    </p>
  );
}

function Hit({ hit }: { hit: FoundSentence }) {
  const { cite, published } = hit;
  return (
    <li class="hit" data-item data-key={`hit ${cite.article}#${cite.start}-${cite.end}`}>
      <a class="place" href={readAddress(cite.article, cite)} data-first dir="auto">
        <bdi class="captured">
          <Marked hit={hit} />
        </bdi>
      </a>
      <p class="meta">
        {hit.outlet === null ? (
          <span class="unnamed">
            {text.page.noOutlet} (
            <Captured text={shortSource(hit)} class="file" />)
          </span>
        ) : (
          <OutletName name={hit.outlet} />
        )}
        {published === null ? (
          <span class="unnamed">{text.page.noDay}</span>
        ) : (
          <Captured text={isoDay(published)} class="day" />
        )}
        {hit.headline !== '' && (
          <a class="hit-page" href={readAddress(cite.article, null)}>
            <Captured text={hit.headline} />
          </a>
        )}
      </p>
    </li>
  );
}

/** The sentence with what was found in it marked; marks are places of the article's text. */
function Marked({ hit: { cite, marks } }: { hit: FoundSentence }) {
  return (
    <>
      {segments(cite, marks).map(({ start, end, marks: over }) => {
        const words = cite.text.slice(start - cite.start, end - cite.start);
        return over.length === 0 ? (
          <Visible key={start} text={words} />
        ) : (
          <mark key={start} class="found">
            <Visible text={words} />
          </mark>
        );
      })}
    </>
  );
}
