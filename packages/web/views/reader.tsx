import type { Article, Span } from '@hearsay/core/model';
import { useEffect, useMemo } from 'preact/hooks';
import { Captured, Visible } from '../parts/captured.tsx';
import { Empty, More } from '../parts/list.tsx';
import { CaptureView } from '../reading/capture-view.tsx';
import { Known } from '../reading/known.tsx';
import { LAYERS, marksOf, type Layer, type Mark } from '../reading/layers.ts';
import { inCapture, paragraphs } from '../reading/origin.ts';
import { Masthead } from '../reading/masthead.tsx';
import { Lighted, sortInto, type Lit } from '../reading/paragraph.tsx';
import { showLit, step } from '../reading/walk.ts';
import { address, parseSpan, readAddress, spanParam, type Params } from '../route.ts';
import { count, grouped, text } from '../text.ts';
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
  const off = new Set((route.params.get('off') ?? '').split(','));
  const captured = route.params.get('view') === 'captured';
  const marks = useMemo(() => marksOf(lookup, article), [lookup, article]);
  const state: Params = {
    off: route.params.get('off'),
    view: captured ? 'captured' : null,
    in: route.params.get('in'),
  };
  const litKey = `${route.params.get('at')}|${route.params.get('in')}|${captured}`;
  useEffect(() => showLit(), [litKey]);

  return (
    <div class={`reader ${at === null ? '' : 'with-place'}`}>
      <Masthead lookup={lookup} article={article} />
      <div class="tools">
        <Switch article={article} at={at} captured={captured} state={state} />
        {!captured && (
          <LayerSwitches marks={marks} off={off} go={props.go} article={article} at={at} />
        )}
      </div>
      {named !== null && at === null && <p class="notice">{t.outside}</p>}
      <div class="reading">
        <div class="sheet">
          {captured ? (
            <Captures article={article} at={at} inPage={inPage} fetch={props.fetchCapture} />
          ) : (
            <>
              <Text article={article} marks={marks} off={off} at={at} state={state} />
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
              <Known lookup={lookup} marks={marks} place={at} />
            </>
          )}
        </aside>
      </div>
    </div>
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
  off: ReadonlySet<string>;
  article: Article;
  at: Span | null;
  go: ViewProps['go'];
}) {
  const counts = new Map<Layer, number>();
  for (const mark of props.marks) {
    if (mark.layer === 'statements' && mark.part !== 'whole') continue;
    counts.set(mark.layer, (counts.get(mark.layer) ?? 0) + 1);
  }
  const toggle = (layer: Layer): void => {
    const off = LAYERS.filter((l) => (l === layer ? !props.off.has(l) : props.off.has(l)));
    props.go(readAddress(props.article.id, props.at, { off: off.join(',') }), 'replace');
  };
  return (
    <fieldset class="layers">
      <legend>{t.layers}</legend>
      {LAYERS.filter((layer) => counts.has(layer)).map((layer) => (
        <label key={layer} class={`layer l-${layer}`}>
          <input
            type="checkbox"
            checked={!props.off.has(layer)}
            onChange={() => toggle(layer)}
            name={layer}
          />
          <span class="swatch">{t.layer[layer]}</span>{' '}
          <span class="count">{grouped(counts.get(layer)!)}</span>
        </label>
      ))}
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

/** Paragraphs of an article that are shown at once. */
const STEP = 300;

function Text(props: {
  article: Article;
  marks: readonly Mark[];
  off: ReadonlySet<string>;
  at: Span | null;
  state: Params;
}) {
  const { article, at, state } = props;
  const runs = useMemo(() => paragraphs(article), [article]);
  const lit: readonly Lit[] = at === null ? [] : [{ ...at, layer: 'lit' }];
  const over = sortInto<Mark | Lit>(runs, [
    ...props.marks.filter((mark) => !props.off.has(mark.layer)),
    ...lit,
  ]);
  const hrefOf = (marks: readonly Mark[]): string => {
    // A second press on the same place goes on to what lies around it.
    const inward = marks.toReversed();
    const here = inward.findIndex((m) => m.start === at?.start && m.end === at.end);
    const wider = here < 0 ? inward[0]! : inward.slice(here).find((m) => !same(m, at!));
    return readAddress(article.id, wider ?? inward[0]!, state);
  };
  const needed = at === null ? 0 : runs.findIndex((run) => run.end > at.start) + 20;
  return (
    <article class="article" lang={article.language === 'und' ? undefined : article.language}>
      <More
        items={runs}
        step={Math.max(STEP, needed)}
        of={String(Math.max(STEP, needed))}
        render={(run, i) => (
          <div key={run.start} class={`block ${run.role}`} dir="auto">
            <Lighted text={article.text} range={run} marks={over[i]!} hrefOf={hrefOf} />
          </div>
        )}
      />
    </article>
  );
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

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

function CommentsBelow({ article }: { article: Article }) {
  if (article.comments.length === 0) return null;
  return (
    <section class="comments">
      <h2>{t.comments}</h2>
      <p class="quiet">
        {count.comments(article.comments.length)}. {t.commentsNote}
      </p>
      <details>
        <summary>{count.comments(article.comments.length)}</summary>
        <ol>
          <More
            items={article.comments}
            step={30}
            render={(comment, i) => (
              <li key={i}>
                <p class="meta">
                  {comment.author === null ? t.noAuthor : <Captured text={comment.author} />}
                </p>
                <p dir="auto">
                  <Visible text={comment.text} />
                </p>
              </li>
            )}
          />
        </ol>
      </details>
    </section>
  );
}

function TakenOut({ article }: { article: Article }) {
  if (article.removed.length === 0) return null;
  return (
    <section class="removed">
      <h2>{t.removed}</h2>
      <p class="quiet">
        {count.pieces(article.removed.length)}. {t.removedNote}
      </p>
      <details>
        <summary>{count.pieces(article.removed.length)}</summary>
        <ul>
          <More
            items={article.removed}
            step={30}
            render={(removal, i) => (
              <li key={i}>
                <a
                  href={readAddress(article.id, null, {
                    view: 'captured',
                    in: spanParam(removal.at),
                  })}
                >
                  <span class="rule">
                    {text.rule}: <Visible text={removal.rule} />
                  </span>
                </a>
                <p class="clamped" dir="auto">
                  <Visible text={removal.text.slice(0, 2000)} />
                </p>
              </li>
            )}
          />
        </ul>
      </details>
    </section>
  );
}
