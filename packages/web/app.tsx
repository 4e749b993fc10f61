import { Component, type ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { safeText } from './captured.ts';
import type { Lookup } from './dossier/lookup.ts';
import { chooseNext, keyOf, type Key } from './keyboard.ts';
import { Empty } from './parts/list.tsx';
import { Help } from './parts/help.tsx';
import { step } from './reading/walk.ts';
import { address, parseRoute, readAddress, type Route, type View } from './route.ts';
import { choose, keepPlaces, leavePlace, takePlace } from './places.ts';
import { text } from './text.ts';
import { nextTheme, setTheme, storedTheme } from './theme.ts';
import { Overview } from './views/overview.tsx';
import { Reader } from './views/reader.tsx';
import { Sources } from './views/sources.tsx';
import { Statements } from './views/statements.tsx';
import { Timeline } from './views/timeline.tsx';
import type { FetchCapture, ViewProps } from './views/view.ts';

/** The views that have a place in the navigation, in the order of their number keys. */
const TABS = ['overview', 'timeline', 'statements', 'sources'] as const;
const VIEWS: Readonly<Record<View, (props: ViewProps) => ComponentChildren>> = {
  overview: Overview,
  timeline: Timeline,
  statements: Statements,
  sources: Sources,
  read: Reader,
};

const go: ViewProps['go'] = (to, how) => {
  choose();
  if (how === 'replace') location.replace(to);
  else location.hash = to;
};

export function App(props: { lookup: Lookup; fetchCapture: FetchCapture | null }) {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const changed = (): void => {
      leavePlace();
      setRoute(parseRoute(location.hash));
    };
    keepPlaces();
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key !== null && act(key, route, () => setHelp(true))) event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [route]);
  useEffect(() => {
    const name = route.view === null ? text.state.nothing : text.views[route.view];
    document.title = `${name} · ${safeText(props.lookup.dossier.title)} · ${text.product}`;
  }, [route.view, props.lookup]);
  // Before anything else can happen: a key pressed at once must not lose the focus again.
  useLayoutEffect(() => arrive(route), [subjectOf(route)]);

  const { view } = route;
  const Shown = view === null ? null : VIEWS[view];
  return (
    <>
      <Masthead view={view} onHelp={() => setHelp(true)} />
      <main id="main" tabIndex={-1}>
        {Shown === null ? (
          <Empty title={text.state.nothing}>
            <a href={address('overview')}>{text.state.back}</a>
          </Empty>
        ) : (
          <Boundary key={`${view}/${route.id}`}>
            <Shown lookup={props.lookup} route={route} go={go} fetchCapture={props.fetchCapture} />
          </Boundary>
        )}
      </main>
      <footer class="site-foot">
        <p>{text.footer}</p>
      </footer>
      <Help open={help} onClose={() => setHelp(false)} />
    </>
  );
}

function Masthead({ view, onHelp }: { view: View | null; onHelp: () => void }) {
  const [theme, setShown] = useState(storedTheme);
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
        {TABS.map((tab) => (
          <a key={tab} href={address(tab)} aria-current={tab === view ? 'page' : undefined}>
            {text.views[tab]}
          </a>
        ))}
      </nav>
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
  [view, id, ...['entry', 'id', 'family', 'passage'].map((key) => params.get(key) ?? '')].join('/');

/** Does what a key stands for; false where it stands for nothing here. */
function act(key: Key, route: Route, help: () => void): boolean {
  if (key === 'help') {
    help();
    return true;
  }
  if (typeof key === 'number') {
    const tab = TABS[key - 1];
    if (tab === undefined) return false;
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
  if (key === 'search') {
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
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
    go(readAddress(id, null, { off: route.params.get('off'), view: route.params.get('view') }));
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
