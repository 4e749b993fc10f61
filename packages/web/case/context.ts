import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CaseModel, Snapshot } from './model.ts';

/** The case that is served; null in the one-file form, where nothing can be asked or decided. */
export const CaseContext = createContext<CaseModel | null>(null);

export interface Case {
  readonly model: CaseModel;
  readonly now: Snapshot;
}

/**
 * The case as it is now; the component is drawn again when one of these parts of it changes, and not otherwise: progress
 * comes many times a second, and a view has hundreds of places that show decisions.
 */
export function useCase(...parts: readonly (keyof Snapshot)[]): Case | null {
  const model = useContext(CaseContext);
  const [, again] = useState<readonly unknown[]>([]);
  useEffect(() => {
    if (model === null) return undefined;
    let seen = parts.map((part) => model.now[part]);
    return model.subscribe(() => {
      const now = parts.map((part) => model.now[part]);
      if (now.every((value, i) => value === seen[i])) return;
      seen = now;
      again(now);
    });
  }, [model]);
  return model === null ? null : { model, now: model.now };
}

/** What is decided, where decisions can be made, else null. */
export function useKept(): Case | null {
  const found = useCase('log', 'logFailed', 'unsettled', 'by');
  return found?.now.state.kept === true ? found : null;
}
