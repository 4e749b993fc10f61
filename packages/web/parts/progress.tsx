import type { AnalysisProgress } from '@hearsay/core/model';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useCase } from '../case/context.ts';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';

const t = text.progress;

/** How far an analysis is, quietly; else, where the result lacks something, that it does, with a way to bring it up to date. */
export function Progress() {
  const found = useCase();
  const ended = useEnded(found?.now.progress ?? null);
  if (found === null) return null;
  const { now, model } = found;
  if (now.progress !== null) return <Running progress={now.progress} />;
  if (now.failed !== null) {
    return (
      <div class="strip wrong" role="alert">
        <p>
          {t.failed} <Captured text={now.failed} class="reason" />
        </p>
        <button type="button" class="quiet-button" onClick={() => void model.analyse()}>
          {t.again}
        </button>
      </div>
    );
  }
  if (!now.state.upToDate && now.state.kept) {
    return (
      <div class="strip" role="status">
        <p>{t.stale}</p>
        <button type="button" class="quiet-button" onClick={() => void model.analyse()}>
          {t.analyse}
        </button>
      </div>
    );
  }
  return (
    <p class="unseen" role="status">
      {ended ? t.done : ''}
    </p>
  );
}

/** Whether an analysis ended while the page was open: said once, to those who hear the page. */
function useEnded(progress: AnalysisProgress | null): boolean {
  const ran = useRef(false);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (progress !== null) {
      ran.current = true;
      setEnded(false);
    } else if (ran.current) setEnded(true);
  }, [progress === null]);
  return ended;
}

function Running({ progress }: { progress: AnalysisProgress }) {
  const { stage, done, total, perSecond, secondsLeft, doing } = progress;
  const parts = [
    total === 0 ? null : t.of(done, total),
    perSecond === null ? null : t.rate(perSecond),
    secondsLeft === null ? null : t.left(secondsLeft),
  ].filter((part) => part !== null);
  return (
    <div class="strip">
      <progress aria-label={t.label} max={Math.max(1, total)} value={Math.min(done, total)} />
      <p>
        <strong>{t.stages[stage]}</strong>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
        {doing !== '' && <Captured text={doing} class="file doing" />}
      </p>
    </div>
  );
}
