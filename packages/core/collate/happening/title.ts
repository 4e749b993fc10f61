import { dayInWords, EVENT_TYPES } from '../../model/index.ts';

/** The most names a title has. */
const NAMES = 3;

/** Words of our own: the type's plain title, names as the case writes them, the day. */
export function titleOf(type: string, names: readonly string[], day: string): string {
  const known = (EVENT_TYPES as Readonly<Record<string, { title: string } | undefined>>)[type];
  const head = known?.title ?? 'Event';
  const shown = names.slice(0, NAMES).join(', ');
  return shown === '' ? `${head}, ${dayInWords(day)}` : `${head}: ${shown}, ${dayInWords(day)}`;
}
