import type { AnalysisProgress } from '@hearsay/core/model';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useCase } from '../case/context.ts';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';

const t = text.progress;

/** How far an analysis is, quietly; else, where the result lacks something, that it does, with a way to bring it up to date. */
export function Progress() {
  const found = useCase('progress', 'failed', 'state');
  const ended = useEnded(found?.now.progress ?? null);
  const stale = found?.now.state.upToDate === false && found.now.state.kept;
  const late = useLate((found?.now.progress ?? null) !== null || stale);
  if (found === null) return null;
  const { now, model } = found;
  if (now.progress !== null) return late ? <Running progress={now.progress} /> : null;
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
  if (stale) {
    if (!late) return null;
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

/** What takes less (ms) is over before anybody could read about it. */
const WORTH_SAYING = 1000;
/** Whether something has lasted long enough to be told of; at once where it was so when the page came up. */
function useLate(lasts: boolean): boolean {
  const [late, setLate] = useState(lasts);
  useEffect(() => {
    if (!lasts) setLate(false);
    const timer = setTimeout(() => setLate(lasts), WORTH_SAYING);
    return () => clearTimeout(timer);
  }, [lasts]);
  return lasts && late;
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
