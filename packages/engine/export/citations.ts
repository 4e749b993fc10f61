import type { CaptureCitation, Citation } from '@hearsay/core/model';

export type AnyCitation = Citation | CaptureCitation;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Citations are known by their shape, so that no kind of finding can be forgotten. */
export function isCitation(value: unknown): value is AnyCitation {
  if (!isObject(value)) return false;
  const home = value['article'] ?? value['capture'];
  return (
    typeof home === 'string' &&
    typeof value['start'] === 'number' &&
    typeof value['end'] === 'number' &&
    typeof value['text'] === 'string'
  );
}

/** The same value with every citation in it put through `change`; what has none is given back as it is. */
export function mapCitations<T>(value: T, change: (citation: AnyCitation) => AnyCitation): T {
  if (isCitation(value)) return change(value) as T;
  if (Array.isArray(value)) {
    let changed = false;
    const items = value.map((item: unknown) => {
      const next = mapCitations(item, change);
      changed ||= next !== item;
      return next;
    });
    return changed ? (items as T) : value;
  }
  if (!isObject(value)) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, inner]) => {
    const next = mapCitations(inner, change);
    changed ||= next !== inner;
    return [key, next] as const;
  });
  return changed ? (Object.fromEntries(entries) as T) : value;
}
