/**
 * Where somebody was at each address. Back and Forward lead to the same place of the same view, which the browser
 * cannot do by itself here: at that moment the view is not drawn yet.
 */

/** How far down, and what had the focus by its address. */
interface Place {
  readonly top: number;
  readonly followed: string | null;
}

const places = new Map<string, Place>();
let current = '';
let chosen = false;
let returning: Place | null = null;
let list: string | null = null;

/** The address of the list from which somebody came into the reader; null where they came straight to it. */
export const cameFrom = (): string | null => list;

/** Says that the next change of address is somebody's choice, not a step back or forward. */
export const choose = (): void => {
  chosen = true;
};

/** Begins to keep places. */
export function keepPlaces(): void {
  history.scrollRestoration = 'manual';
  current = location.hash;
  addEventListener('scroll', () => places.set(current, { top: scrollY, followed: null }), {
    passive: true,
  });
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      // A link back leads to where one was, as the browser's own Back does.
      if (link !== null && !link.hasAttribute('data-back')) choose();
    },
    { capture: true },
  );
}

/** Called when the address has changed, before the new view is drawn. */
export function leavePlace(): void {
  const before = places.get(current);
  places.set(current, { top: before?.top ?? 0, followed: location.hash });
  if (!current.startsWith('#/read/')) list = current === '' ? '#/' : current;
  current = location.hash;
  returning = chosen ? null : (places.get(current) ?? null);
  chosen = false;
}

/** Called when the new view is drawn: back to the place on a step back, else to the top. */
export function takePlace(): void {
  scrollTo(0, returning?.top ?? 0);
  const followed = returning?.followed ?? null;
  const links = followed === null ? [] : [...document.querySelectorAll<HTMLElement>('main a')];
  const link = links.find((a) => a.getAttribute('href') === followed);
  // Somebody who types a search goes on typing while its view comes up.
  const typing = document.activeElement?.closest('.site-search') != null;
  if (!typing) (link ?? document.getElementById('main'))?.focus({ preventScroll: true });
  returning = null;
}
