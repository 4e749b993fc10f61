export type Key =
  | 'help'
  | 'next'
  | 'previous'
  | 'search'
  | 'filter'
  | 'accept'
  | 'reject'
  | 'undo'
  | 'capture'
  | 'leave'
  | number;

const KEYS: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['?', 'help'],
  ['j', 'next'],
  ['k', 'previous'],
  ['/', 'search'],
  ['f', 'filter'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['u', 'undo'],
  ['c', 'capture'],
  ['Escape', 'leave'],
  ...Array.from({ length: 9 }, (_, i): [string, Key] => [String(i + 1), i + 1]),
]);

/** What a key stands for; null while somebody writes, while a dialog is open, and with a modifier held. */
export function keyOf(event: KeyboardEvent): Key | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  if (document.querySelector('dialog[open]') !== null) return null;
  const key = KEYS.get(event.key) ?? null;
  const at = event.target;
  const writing =
    at instanceof HTMLInputElement
      ? at.type !== 'checkbox' && at.type !== 'radio'
      : at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement;
  if (!writing) return key;
  if (key === 'leave') (at as HTMLElement).blur();
  return null;
}

/** Goes to the next (1) or previous (-1) entry of a view: the focus on its first link, so that Enter opens it. */
export function chooseNext(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('main [data-item]')];
  const focused = document.activeElement?.closest('[data-item]');
  const at = focused == null ? -1 : items.findIndex((item) => item === focused);
  const next = at < 0 ? (by === 1 ? items[0] : items.at(-1)) : items[at + by];
  if (next === undefined) return;
  const target = next.querySelector<HTMLElement>('a[data-first]') ?? next.querySelector('a');
  target?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** Presses a button of the entry that has the focus; false where there is none. */
export function press(control: 'accept' | 'reject' | 'undo'): boolean {
  const entry = document.activeElement?.closest('main [data-key]');
  const button = entry?.querySelector<HTMLButtonElement>(`[data-control=${control}]`);
  button?.click();
  return button != null;
}
