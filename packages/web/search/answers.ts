import type { FacetsAnswer, SearchAnswer } from '@hearsay/core/model';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { CaseContext } from '../case/context.ts';
import type { Query } from '../case/remote.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { facetsHere, searchHere } from './local.ts';

/** What is known of a search: only ever of the one that was asked last. */
export interface Answers {
  readonly hits: SearchAnswer['hits'];
  readonly entity: SearchAnswer['entity'];
  readonly next: string | null;
  readonly state: 'asking' | 'there' | 'failed';
  readonly more: 'no' | 'asking' | 'failed';
  readonly error: string | null;
}
const ASKING: Answers = {
  hits: [],
  entity: null,
  next: null,
  state: 'asking',
  more: 'no',
  error: null,
};

/** What was answered before, so that a step back shows at once what was there; for one dossier. */
const known = new WeakMap<Lookup, Map<string, Answers>>();
/** Searches that are remembered. */
const MOST = 20;

function recall(lookup: Lookup, key: string): Answers | null {
  return known.get(lookup)?.get(key) ?? null;
}
function remember(lookup: Lookup, key: string, answers: Answers): void {
  const map = known.get(lookup) ?? new Map<string, Answers>();
  known.set(lookup, map);
  map.delete(key);
  map.set(key, answers);
  if (map.size > MOST) map.delete(map.keys().next().value!);
}

/** Asks the case, or searches the page where no case is kept. */
export function useAnswers(lookup: Lookup, query: Query, asked: boolean) {
  const model = useContext(CaseContext);
  const remote = model?.now.state.kept === true ? model.remote : null;
  const key = JSON.stringify(query);
  const [shown, setShown] = useState<{ of: string; in: Lookup; answers: Answers }>(() => ({
    of: key,
    in: lookup,
    answers: recall(lookup, key) ?? ASKING,
  }));
  const last = useRef<AbortController | null>(null);
  const ask = async (after: string | null, signal: AbortSignal): Promise<SearchAnswer> =>
    remote === null ? searchHere(lookup, query, after) : remote.search(query, after, signal);
  const show = (answers: Answers): void => {
    if (answers.state === 'there') remember(lookup, key, answers);
    setShown({ of: key, in: lookup, answers });
  };
  const begin = (): (() => void) => {
    const abort = new AbortController();
    last.current = abort;
    // An answer to what was asked before is never shown, in whatever order answers come.
    ask(null, abort.signal).then(
      (a) => abort.signal.aborted || show({ ...ASKING, ...a, state: 'there' }),
      (error: unknown) =>
        abort.signal.aborted || show({ ...ASKING, state: 'failed', error: reason(error) }),
    );
    return () => abort.abort();
  };
  useEffect(() => {
    const before = recall(lookup, key);
    if (before !== null) {
      last.current = new AbortController();
      show(before);
      return () => last.current?.abort();
    }
    return asked ? begin() : undefined;
  }, [key, lookup, remote, asked]);

  const mine = shown.of === key && (shown.in === lookup || shown.answers.state === 'there');
  const answers = mine ? shown.answers : (recall(lookup, key) ?? ASKING);
  const more = (): void => {
    const signal = last.current?.signal;
    if (signal === undefined || answers.next === null || answers.more === 'asking') return;
    show({ ...answers, more: 'asking' });
    ask(answers.next, signal).then(
      (a) =>
        signal.aborted ||
        show({ ...answers, more: 'no', next: a.next, hits: [...answers.hits, ...a.hits] }),
      (error: unknown) =>
        signal.aborted || show({ ...answers, more: 'failed', error: reason(error) }),
    );
  };
  return { answers, more, again: () => void begin(), here: remote === null };
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What there is to filter by. */
export function useFacets(lookup: Lookup): FacetsAnswer | null {
  const model = useContext(CaseContext);
  const remote = model?.now.state.kept === true ? model.remote : null;
  const [found, setFound] = useState<FacetsAnswer | null>(() =>
    remote === null ? facetsHere(lookup) : null,
  );
  useEffect(() => {
    if (remote === null) {
      setFound(facetsHere(lookup));
      return undefined;
    }
    let current = true;
    remote.facets().then(
      (facets) => current && setFound(facets),
      // Without it the dossier's own lists serve as well.
      () => current && setFound(facetsHere(lookup)),
    );
    return () => {
      current = false;
    };
  }, [lookup, remote]);
  return found;
}
