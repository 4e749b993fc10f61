import { Component, type ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { carryOver } from './case/carry.ts';
import { CaseContext, useCase } from './case/context.ts';
import type { CaseModel } from './case/model.ts';
import type { Shown } from './case/shown.ts';
import { safeText } from './captured.ts';
import type { Lookup } from './dossier/lookup.ts';
import { chooseNext, keyOf, press, type Key } from './keyboard.ts';
import { Empty } from './parts/list.tsx';
import { Help } from './parts/help.tsx';
import { Notice } from './parts/notice.tsx';
import { Progress } from './parts/progress.tsx';
import { SearchField } from './parts/search-field.tsx';
import { takeSight } from './case/sight.ts';
import { step } from './reading/walk.ts';
import { address, parseRoute, readAddress, type Route, type View } from './route.ts';
import { choose, keepPlaces, leavePlace, takePlace } from './places.ts';
import { text } from './text.ts';
import { nextTheme, setTheme, storedTheme } from './theme.ts';
import { Agreements } from './views/agreements.tsx';
import { Commitments } from './views/commitments.tsx';
import { Compare } from './views/compare.tsx';
import { Disputes } from './views/disputes.tsx';
import { Log } from './views/log.tsx';
import { Overview } from './views/overview.tsx';
import { Reader } from './views/reader.tsx';
import { Search } from './views/search.tsx';
import { Sources } from './views/sources.tsx';
import { Statements } from './views/statements.tsx';
import { Timeline } from './views/timeline.tsx';
import { Wording } from './views/wording.tsx';
import type { FetchCapture, ViewProps } from './views/view.ts';

/** The views that have a place in the navigation, in the order of their number keys. */
const TABS = [
  'overview',
  'timeline',
  'disputes',
  'agreements',
  'commitments',
  'statements',
  'wording',
  'sources',
  'log',
] as const;
const VIEWS: Readonly<Record<View, (props: ViewProps) => ComponentChildren>> = {
  overview: Overview,
  timeline: Timeline,
  disputes: Disputes,
  agreements: Agreements,
  commitments: Commitments,
  wording: Wording,
  statements: Statements,
  sources: Sources,
  read: Reader,
  search: Search,
  compare: Compare,
  log: Log,
};

const go: ViewProps['go'] = (to, how) => {
  choose();
  if (how === 'replace') location.replace(to);
  else location.hash = to;
};

/** The whole screen. `model`: the case that is served; null in the one-file form. */
export function App(props: {
  shown: Shown;
  model: CaseModel | null;
  fetchCapture: FetchCapture | null;
}) {
  return (
    <CaseContext.Provider value={props.model}>
      <Screen {...props} />
    </CaseContext.Provider>
  );
}

function Screen(props: {
  shown: Shown;
  model: CaseModel | null;
  fetchCapture: FetchCapture | null;
}) {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const [help, setHelp] = useState(false);
  const lookup = useShown(props.shown, setRoute);
  useEffect(() => {
    const changed = (): void => {
      leavePlace();
      setRoute(parseRoute(location.hash));
    };
    keepPlaces();
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  // Before anything is painted: a key pressed at once must not be taken for one of the view that was left.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key !== null && act(key, route, props.model, () => setHelp(true))) event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [route]);
  useEffect(() => {
    const name = route.view === null ? text.state.nothing : text.views[route.view];
    document.title = `${name} · ${safeText(lookup.dossier.title)} · ${text.product}`;
  }, [route.view, lookup]);
  useEffect(() => props.model?.moveOn(), [route.view, route.id]);
  // Before anything else can happen: a key pressed at once must not lose the focus again.
  useLayoutEffect(() => arrive(route), [subjectOf(route)]);

  const { view } = route;
  const Shown = view === null ? null : VIEWS[view];
  return (
    <>
      <Masthead route={route} onHelp={() => setHelp(true)} />
      <main id="main" tabIndex={-1}>
        {Shown === null ? (
          <Empty title={text.state.nothing}>
            <a href={address('overview')}>{text.state.back}</a>
          </Empty>
        ) : (
          <Boundary key={`${view}/${route.id}`}>
            <Shown lookup={lookup} route={route} go={go} fetchCapture={props.fetchCapture} />
          </Boundary>
        )}
      </main>
      <footer class="site-foot">
        <p>{text.footer}</p>
      </footer>
      <Notice lookup={lookup} />
      <Help open={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** The dossier that is shown; when there is a new one, what is being looked at stays where it is. */
function useShown(shown: Shown, setRoute: (route: Route) => void): Lookup {
  const [{ lookup, restore }, set] = useState({ lookup: shown.lookup, restore: () => {} });
  useEffect(
    () =>
      shown.onChange((before, after) => {
        const route = parseRoute(location.hash);
        const params = carryOver(route, before, after);
        if (params !== null && route.view !== null) {
          const to = address(route.view, params, decodeURIComponent(route.id));
          history.replaceState(history.state, '', to);
          setRoute(parseRoute(to));
        }
        set({ lookup: after, restore: takeSight() });
      }),
    [shown],
  );
  useLayoutEffect(() => restore(), [restore]);
  return lookup;
}

function Masthead({ route, onHelp }: { route: Route; onHelp: () => void }) {
  const [theme, setShown] = useState(storedTheme);
  const kept = useCase('state')?.now.state.kept === true;
  const { view } = route;
  return (
    <header class="site-head">
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {text.skip}
      </a>
      <a class="product" href={address('overview')}>
        {text.product}
      </a>
      <nav aria-label={text.nav}>
        {TABS.filter((tab) => tab !== 'log' || kept).map((tab) => (
          <a key={tab} href={address(tab)} aria-current={tab === view ? 'page' : undefined}>
            {text.views[tab]}
          </a>
        ))}
      </nav>
      <SearchField route={route} go={go} />
      <div class="site-tools">
        <button
          type="button"
          data-theme-button
          onClick={() => {
            const next = nextTheme(theme);
            setTheme(next);
            setShown(next);
          }}
        >
          {text.theme.label}: {text.theme[theme]}
        </button>
        <button type="button" onClick={onHelp} aria-keyshortcuts="?">
          {text.help} <kbd>?</kbd>
        </button>
      </div>
      <Progress />
    </header>
  );
}

/** On arriving at another view: from its top, and the focus in it, unless the reader lights a place. */
function arrive(route: Route): void {
  if (route.view === 'read' && (route.params.has('at') || route.params.has('in'))) return;
  takePlace();
}

/** What a view is about: filters and layers change how much of it is shown, not this. */
const subjectOf = ({ view, id, params }: Route): string =>
  [
    view,
    id,
    ...['entry', 'id', 'family', 'passage', 'dispute', 'agreement', 'commitment', 'wording'].map(
      (key) => params.get(key) ?? '',
    ),
  ].join('/');

/** Does what a key stands for; false where it stands for nothing here. */
function act(key: Key, route: Route, model: CaseModel | null, help: () => void): boolean {
  if (key === 'help') {
    help();
    return true;
  }
  if (typeof key === 'number') {
    const tab = TABS[key - 1];
    if (tab === undefined || (tab === 'log' && model?.now.state.kept !== true)) return false;
    go(address(tab));
    return true;
  }
  if (key === 'next' || key === 'previous') {
    const by = key === 'next' ? 1 : -1;
    if (route.view === 'read') step(by);
    else chooseNext(by);
    return true;
  }
  if (key === 'capture') {
    document.querySelector<HTMLAnchorElement>('.switch a:not([aria-current])')?.click();
    return route.view === 'read';
  }
  if (key === 'accept' || key === 'reject') return press(key);
  if (key === 'undo') return press('undo') || (model?.undoLast() ?? false);
  if (key === 'search' || key === 'filter') {
    const place = key === 'search' ? '.site-search' : 'main';
    const field = document.querySelector<HTMLInputElement>(`${place} input[type=search]`);
    field?.focus();
    field?.select();
    return field !== null;
  }
  return leave(route);
}

/** Esc: takes the light off, clears the filter. */
function leave(route: Route): boolean {
  if (route.view === 'read') {
    if (!route.params.has('at') && !route.params.has('in')) return false;
    const id = decodeURIComponent(route.id);
    go(readAddress(id, null, { lit: route.params.get('lit'), view: route.params.get('view') }));
    return true;
  }
  if (route.view === null || route.params.size === 0) return false;
  go(address(route.view), 'replace');
  return true;
}

/** Keeps a view that fails from taking the others with it. */
class Boundary extends Component<{ children: ComponentChildren }, { failed: string | null }> {
  override state = { failed: null };
  override componentDidCatch(error: unknown): void {
    this.setState({ failed: String(error) });
  }
  override render() {
    if (this.state.failed === null) return this.props.children;
    return (
      <div role="alert">
        <Empty title={text.state.broken}>
          {text.state.brokenBody} <a href={address('overview')}>{text.state.back}</a>
        </Empty>
        <p class="quiet">
          <code>{safeText(this.state.failed)}</code>
        </p>
      </div>
    );
  }
}
