import { isName, mentionAt, type Context } from './context.ts';
import type { Item } from './period.ts';
import type { Phrase } from './phrase.ts';

/** A name, and what somebody is behind it, are no longer. */
const MAX_SIGNATURE = 14;
const MAX_NAME = 5;

/**
 * Whose name stands behind a dash at the end of a period, or up to the next quotation of a list of such, as under a
 * quotation set apart: "— Mara Voss, mayor of Port Adel". `dash` is the dash's item. Null where anything but a name and a description follows.
 */
export function signature(context: Context, items: readonly Item[], dash: number): Phrase | null {
  if (items[dash]?.kind !== 'dash') return null;
  const from = dash + 1;
  const end = endOfSignature(items, from);
  if (end - dash > MAX_SIGNATURE) return null;
  let to = from;
  while (to < end && items[to]!.kind === 'word') to += 1;
  if (to < end && items[to]!.kind !== 'comma' && items[to]!.kind !== 'stop') return null;
  if (to === from || to - from > MAX_NAME) return null;
  const small = context.forms.nameParts;
  for (let i = from; i < to; i += 1)
    if (!items[i]!.capital && (i === from || !small.has(items[i]!.lower))) return null;
  if (items.slice(to, end).some(({ kind }) => kind === 'colon')) return null;
  // One capital word alone may be anything: it must be a name that the article knows.
  const mention = mentionAt(context, items[to - 1]!);
  const person = isName(mention) && mention.type !== 'place';
  return person || to - from >= 2 ? { from, to } : null;
}

/** The first item behind a signature: the next quotation, or the end of the period. */
export function endOfSignature(items: readonly Item[], from: number): number {
  let end = from;
  while (end < items.length && items[end]!.kind !== 'quote') end += 1;
  return end;
}
