import type { Span } from '../../model/index.ts';

/** The text with spans of it, in order, blanked: offsets stay what they are. */
export function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const span of spans) {
    const start = Math.max(at, span.start);
    if (span.end <= start) continue;
    result += text.slice(at, start) + ' '.repeat(span.end - start);
    at = span.end;
  }
  return result + text.slice(at);
}
