/** Moves through the lit places of the reader: what the screen shows is the order. */

/** Brings the place that the address names into sight, and the focus to it, for the keyboard and for screen readers. */
export function showLit(): void {
  const lit = document.querySelector<HTMLElement>('.lit');
  if (lit === null) return;
  lit.scrollIntoView({ block: 'center' });
  lit.focus({ preventScroll: true });
}

/** Follows the next (1) or previous (-1) lit place after the one the address names. */
export function step(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLAnchorElement>('.reader a[data-stop]')];
  const here = document.querySelector('.reader .lit');
  const target =
    here === null
      ? stops.at(by === 1 ? 0 : -1)
      : by === 1
        ? stops.find((stop) => follows(here, stop))
        : stops.findLast((stop) => follows(stop, here) && !here.contains(stop));
  target?.click();
}

const follows = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
