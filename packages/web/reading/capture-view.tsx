import type { Article, Removal, Span } from '@hearsay/core/model';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Captured, Visible } from '../parts/captured.tsx';
import { text } from '../text.ts';
import type { FetchCapture } from '../views/view.ts';
import { segments } from './marks.ts';
import { showLit } from './walk.ts';

const t = text.read;
/** Characters of a capture that are shown at once. */
const WINDOW = 120_000;

type Layered = Span & { readonly layer: 'lit' | 'removed'; readonly rule?: string };
type State = { readonly id: string; readonly body: string | null; readonly failed: string | null };

/** The decoded capture as text, the same place lit, with what was taken out shaded. */
export function CaptureView(props: {
  article: Article;
  lit: readonly Span[];
  cited: string | null;
  fetchCapture: FetchCapture | null;
}) {
  const { article, fetchCapture } = props;
  const id = article.capture;
  const [state, setState] = useState<State>({ id, body: null, failed: null });
  useEffect(() => {
    if (fetchCapture === null) return undefined;
    let current = true;
    fetchCapture(id).then(
      (body) => current && setState({ id, body, failed: null }),
      (error: unknown) => current && setState({ id, body: null, failed: String(error) }),
    );
    return () => {
      current = false;
    };
  }, [id, fetchCapture]);

  if (fetchCapture === null) return <NotIncluded cited={props.cited} />;
  if (state.id === id && state.failed !== null) {
    return (
      <div class="state" role="alert">
        <p class="state-title">{t.capturedFailed}</p>
        <p>
          <Visible text={state.failed} />
        </p>
      </div>
    );
  }
  if (state.id !== id || state.body === null) {
    return (
      <p class="state" role="status">
        {t.capturedLoading}
      </p>
    );
  }
  return <Body body={state.body} lit={props.lit} removed={article.removed} />;
}

function NotIncluded({ cited }: { cited: string | null }) {
  return (
    <div class="state">
      <p>{t.capturedNot}</p>
      {cited !== null && (
        <>
          <p>{t.capturedCited}</p>
          <blockquote>
            <mark class="lit" tabIndex={-1}>
              <Captured text={cited} />
            </mark>
          </blockquote>
        </>
      )}
    </div>
  );
}

function Body(props: { body: string; lit: readonly Span[]; removed: readonly Removal[] }) {
  const { body, lit, removed } = props;
  const first = lit[0]?.start ?? 0;
  const [range, setRange] = useState(() => around(first, body.length));
  useEffect(() => {
    if (first < range.start || first >= range.end) setRange(around(first, body.length));
  }, [first, body]);
  const cut = useMemo(() => {
    const marks: Layered[] = [
      ...removed.map((r): Layered => ({ ...r.at, layer: 'removed', rule: r.rule })),
      ...lit.map((span): Layered => ({ ...span, layer: 'lit' })),
    ];
    return segments(range, marks);
  }, [body, lit, removed, range]);
  useEffect(() => showLit(), [body, lit, range]);
  const whole = range.start === 0 && range.end === body.length;
  return (
    <div class="capture">
      <p class="key">{t.capturedNote}</p>
      {!whole && <p class="quiet">{t.capturedPart(range.start, range.end, body.length)}</p>}
      {range.start > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => setRange({ ...range, start: Math.max(0, range.start - WINDOW) })}
        >
          {t.earlier}
        </button>
      )}
      <pre dir="auto">
        {cut.map((segment) => {
          const words = body.slice(segment.start, segment.end);
          const rule = segment.marks.find((m) => m.layer === 'removed')?.rule;
          if (segment.marks.some((m) => m.layer === 'lit')) {
            return (
              <mark key={segment.start} class="lit" tabIndex={-1}>
                <Visible text={words} />
              </mark>
            );
          }
          return rule === undefined ? (
            <span key={segment.start}>
              <Visible text={words} />
            </span>
          ) : (
            <span key={segment.start} class="taken-out" title={`${text.rule}: ${rule}`}>
              <Visible text={words} />
            </span>
          );
        })}
      </pre>
      {range.end < body.length && (
        <button
          type="button"
          class="more"
          onClick={() => setRange({ ...range, end: Math.min(body.length, range.end + WINDOW) })}
        >
          {t.later}
        </button>
      )}
    </div>
  );
}

function around(place: number, length: number): Span {
  const start = place < WINDOW ? 0 : place - WINDOW / 4;
  return { start, end: Math.min(length, start + WINDOW) };
}
