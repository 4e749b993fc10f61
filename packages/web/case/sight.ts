/**
 * What somebody is looking at stays where it is when a new dossier is drawn: entries have names (`data-key`) that do not
 * change with their number, and where one is gone, the next that is left stands for it.
 */

/** Remembers place and focus; what it returns brings them back in the page as it is then. */
export function takeSight(): () => void {
  const active = document.activeElement;
  const focused = active instanceof HTMLElement && active !== document.body ? active : null;
  const items = keyed();
  const inItem = focused?.closest<HTMLElement>('[data-key]') ?? null;
  const from = inItem ?? items.find((item) => item.getBoundingClientRect().bottom > EDGE) ?? null;
  const at = from === null ? -1 : items.indexOf(from);
  const tops = items.map(
    (item) => [item.dataset['key']!, item.getBoundingClientRect().top] as const,
  );
  // The nearest that is left: those after it first, then those before it.
  const wanted = at < 0 ? [] : [...tops.slice(at), ...tops.slice(0, at).reverse()];
  const control = focused?.dataset['control'];
  return () => {
    const now = new Map(keyed().map((item) => [item.dataset['key']!, item]));
    const found = wanted.find(([key]) => now.has(key));
    const item = found === undefined ? undefined : now.get(found[0]);
    if (found !== undefined && item !== undefined) {
      const same = found === wanted[0];
      const top = same ? found[1] : wanted[0]![1];
      scrollBy(0, item.getBoundingClientRect().top - top);
    }
    if (focused === null || (focused.isConnected && document.activeElement === focused)) return;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const target =
      (control === undefined
        ? null
        : item?.querySelector<HTMLElement>(`[data-control="${control}"]`)) ??
      (inItem === null ? null : item?.querySelector<HTMLElement>('a, button')) ??
      document.getElementById('main');
    target?.focus({ preventScroll: true });
  };
}

/** Height of what stands above the content and covers it (px). */
const EDGE = 64;

const keyed = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main [data-key]')];
