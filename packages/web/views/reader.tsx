import type { Article, Span } from '@hearsay/core/model';
import { useEffect, useMemo } from 'preact/hooks';
import { Empty } from '../parts/list.tsx';
import { CommentsBelow, TakenOut } from '../reading/apart.tsx';
import { useLighted } from '../reading/article-text.tsx';
import { CaptureView } from '../reading/capture-view.tsx';
import { Known } from '../reading/known.tsx';
import {
  isDrawn,
  LAYERS,
  layersLit,
  litParam,
  marksOf,
  type Layer,
  type Mark,
} from '../reading/layers.ts';
import { inCapture } from '../reading/origin.ts';
import { Masthead } from '../reading/masthead.tsx';
import { cameFrom } from '../places.ts';
import { showLit, step } from '../reading/walk.ts';
import { address, parseRoute, parseSpan, readAddress, type Params } from '../route.ts';
import { grouped, text } from '../text.ts';
import type { FetchCapture, ViewProps } from './view.ts';

const t = text.read;

export function Reader(props: ViewProps) {
  const article = props.lookup.articlesByKey.get(props.route.id);
  if (article === undefined) {
    return (
      <Empty title={t.unknown}>
        <a href={address('overview')}>{text.state.back}</a>
      </Empty>
    );
  }
  return <ArticleReader key={article.id} {...props} article={article} />;
}

function ArticleReader(props: ViewProps & { article: Article }) {
  const { lookup, article, route } = props;
  const named = parseSpan(route.params.get('at'));
  const at = named !== null && named.end <= article.text.length ? named : null;
  const inPage = parseSpan(route.params.get('in'));
  const lit = layersLit(route.params.get('lit'));
  const captured = route.params.get('view') === 'captured';
  const marks = useMemo(() => marksOf(lookup, article), [lookup, article]);
  const state: Params = {
    lit: route.params.get('lit'),
    view: captured ? 'captured' : null,
  };
  const lighted = useLighted(article, marks, lit, at, state);
  const litKey = `${route.params.get('at')}|${route.params.get('in')}|${captured}`;
  useEffect(() => showLit(), [litKey]);

  return (
    <div class={`reader ${at === null ? '' : 'with-place'}`}>
      <Masthead lookup={lookup} article={article} headline={lighted.headline} />
      <div class="tools">
        <Back />
        <Switch article={article} at={at} captured={captured} state={state} />
        {!captured && (
          <LayerSwitches marks={marks} lit={lit} go={props.go} article={article} at={at} />
        )}
      </div>
      {named !== null && at === null && <p class="notice">{t.outside}</p>}
      <div class="reading">
        <div class="sheet">
          {captured ? (
            <Captures article={article} at={at} inPage={inPage} fetch={props.fetchCapture} />
          ) : (
            <>
              {lighted.body}
              <CommentsBelow article={article} />
              <TakenOut article={article} />
            </>
          )}
        </div>
        <aside class="known-panel" aria-label={t.know}>
          {at === null ? (
            <p class="quiet">{t.knowHint}</p>
          ) : (
            <>
              <header>
                <h2>{t.know}</h2>
                <a class="close" href={readAddress(article.id, null, state)}>
                  {t.close}
                </a>
              </header>
              <p class="meta place-name">{t.place(at.start, at.end)}</p>
              <Known lookup={lookup} article={article.id} marks={marks} place={at} />
            </>
          )}
        </aside>
      </div>
    </div>
  );
}

/** To the list one came from, and to the place in it. */
function Back() {
  const from = cameFrom();
  const view = from === null ? null : parseRoute(from).view;
  if (from === null || view === null) return null;
  return (
    <a class="back" href={from} data-back>
      {t.back(text.views[view])}
    </a>
  );
}

function Switch(props: { article: Article; at: Span | null; captured: boolean; state: Params }) {
  const to = (view: 'captured' | null): string =>
    readAddress(props.article.id, props.at, { ...props.state, view });
  return (
    <nav class="switch" aria-label={text.views.read}>
      <a href={to(null)} aria-current={props.captured ? undefined : 'true'}>
        {t.shown}
      </a>
      <a href={to('captured')} aria-current={props.captured ? 'true' : undefined} data-captured>
        {t.captured}
      </a>
    </nav>
  );
}

function LayerSwitches(props: {
  marks: readonly Mark[];
  lit: ReadonlySet<Layer>;
  article: Article;
  at: Span | null;
  go: ViewProps['go'];
}) {
  const counts = new Map<Layer, number>();
  for (const mark of props.marks) {
    if (!isDrawn(mark) || (mark.layer === 'statements' && mark.part !== 'whole')) continue;
    counts.set(mark.layer, (counts.get(mark.layer) ?? 0) + 1);
  }
  const { lit } = props;
  const there = LAYERS.filter((layer) => counts.has(layer));
  const all = there.every((layer) => lit.has(layer));
  const light = (layers: ReadonlySet<Layer>): void =>
    props.go(readAddress(props.article.id, props.at, { lit: litParam(layers) }), 'replace');
  const toggle = (layer: Layer): void =>
    light(new Set(LAYERS.filter((l) => (l === layer) !== lit.has(l))));
  if (there.length === 0) return null;
  return (
    <fieldset class="layers">
      <legend class="unseen">{t.layers}</legend>
      {there.map((layer) => (
        <label key={layer} class={`layer l-${layer}`} data-lit={lit.has(layer)}>
          <input
            type="checkbox"
            checked={lit.has(layer)}
            onChange={() => toggle(layer)}
            name={layer}
          />
          <span class="swatch">{t.layer[layer]}</span>{' '}
          <span class="count">{grouped(counts.get(layer)!)}</span>
        </label>
      ))}
      {there.length > 1 && (
        <button
          type="button"
          class="quiet-button"
          aria-pressed={all}
          onClick={() => light(all ? layersLit(undefined) : new Set(LAYERS))}
        >
          {t.allLayers}
        </button>
      )}
      <span class="steps">
        <button type="button" onClick={() => step(-1)} aria-label={t.previous}>
          ↑
        </button>
        <button type="button" onClick={() => step(1)} aria-label={t.next}>
          ↓
        </button>
      </span>
    </fieldset>
  );
}

function Captures(props: {
  article: Article;
  at: Span | null;
  inPage: Span | null;
  fetch: FetchCapture | null;
}) {
  const { article, at, inPage } = props;
  const lit = useMemo(
    () => (inPage !== null ? [inPage] : at === null ? [] : inCapture(article, at)),
    [article, at?.start, at?.end, inPage?.start, inPage?.end],
  );
  const removed = inPage && article.removed.find((r) => inside(inPage, r.at));
  const cited =
    at !== null
      ? article.text.slice(at.start, at.end)
      : removed && inPage
        ? removed.text.slice(inPage.start - removed.at.start, inPage.end - removed.at.start)
        : null;
  return <CaptureView article={article} lit={lit} cited={cited} fetchCapture={props.fetch} />;
}

const inside = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;
