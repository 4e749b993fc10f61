import { useEffect, useRef } from 'preact/hooks';
import { address, type Route } from '../route.ts';
import { text } from '../text.ts';
import type { ViewProps } from '../views/view.ts';

/** How long a pause in typing is taken for the end of a word (ms). */
const PAUSE = 180;

/** The search over all pages, in the head of every view; `/` goes to it. Its words are those of the address. */
export function SearchField({ route, go }: { route: Route; go: ViewProps['go'] }) {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const now = route.view === 'search' ? (route.params.get('text') ?? '') : '';
  useEffect(() => {
    const input = field.current;
    if (input !== null && document.activeElement !== input) input.value = now;
  }, [now]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (words: string, chosen: boolean): void => {
    clearTimeout(timer.current);
    if (route.view !== 'search') {
      if (words !== '' || chosen) go(address('search', { text: words }));
    } else if (words !== now) {
      go(address('search', { ...Object.fromEntries(route.params), text: words }), 'replace');
    }
  };
  // What is done after a pause goes by the address as it is then.
  const latest = useRef(search);
  latest.current = search;
  return (
    <form
      role="search"
      class="site-search"
      onSubmit={(event) => {
        event.preventDefault();
        search(field.current?.value.trim() ?? '', true);
      }}
    >
      <label>
        <span class="unseen">{text.search.label}</span>
        <input
          ref={field}
          type="search"
          name="text"
          autocomplete="off"
          spellcheck={false}
          aria-keyshortcuts="/"
          placeholder={text.search.label}
          defaultValue={now}
          dir="auto"
          onInput={(event) => {
            const words = event.currentTarget.value.trim();
            clearTimeout(timer.current);
            timer.current = setTimeout(
              () => latest.current(words, false),
              PAUSE,
            ) as unknown as number;
          }}
        />
      </label>
    </form>
  );
}
