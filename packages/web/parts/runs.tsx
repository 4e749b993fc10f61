import type { Run } from '../dossier/difference.ts';
import { Visible } from './captured.tsx';

/** Captured words, those that differ set off. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, i) =>
        run.differs ? (
          <span key={i} class="differs">
            <Visible text={run.text} />
          </span>
        ) : (
          <Visible key={i} text={run.text} />
        ),
      )}
    </>
  );
}
