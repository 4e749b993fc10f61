import type { Lookup } from '../dossier/lookup.ts';
import { address, type Params, type Route } from '../route.ts';

export type FetchCapture = (id: string) => Promise<string>;

/** What every view is: a pure function of these. */
export interface ViewProps {
  readonly lookup: Lookup;
  readonly route: Route;
  /** Goes to an address; `replace` leaves no step behind for the Back button. */
  readonly go: (to: string, how?: 'replace') => void;
  /** Fetches a decoded capture; null where captures are not at hand (the one-file form). */
  readonly fetchCapture: FetchCapture | null;
}

/** Changes some parameters of the view's own address, keeping the others. */
export function change({ route, go }: ViewProps, params: Params): void {
  if (route.view === null) return;
  const all = { ...Object.fromEntries(route.params), ...params };
  go(address(route.view, all), 'replace');
}
