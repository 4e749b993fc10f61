import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import type { CaseModel, Snapshot } from './model.ts';

/** The case that is served; null in the one-file form, where nothing can be asked or decided. */
export const CaseContext = createContext<CaseModel | null>(null);

export interface Case {
  readonly model: CaseModel;
  readonly now: Snapshot;
}

/** The case as it is now; the component is drawn again when it changes. */
export function useCase(): Case | null {
  const model = useContext(CaseContext);
  const [, again] = useReducer((n: number, _: void) => n + 1, 0);
  useEffect(() => model?.subscribe(() => again()), [model]);
  return model === null ? null : { model, now: model.now };
}

/** The same where decisions can be made, else null. */
export function useKept(): Case | null {
  const found = useCase();
  return found?.now.state.kept === true ? found : null;
}
