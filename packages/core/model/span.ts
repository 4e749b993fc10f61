import { z } from 'zod';

/** Half-open `[start, end)`, in UTF-16 code units of the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const offset = z.int().nonnegative();
export const spanShape = { start: offset, end: offset };
export const spanSchema: z.ZodType<Span> = z.object(spanShape);

/** @throws RangeError when the span is not inside a text of that length, or ends before it starts. */
export function checkSpan(span: Span, length: number): void {
  const { start, end } = span;
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end < start || end > length) {
    throw new RangeError(`span [${start}, ${end}) is not inside a text of ${length} UTF-16 units`);
  }
}

/** The characters of a span. @throws RangeError when it is not inside the text. */
export function textOf(text: string, span: Span): string {
  checkSpan(span, text.length);
  return text.slice(span.start, span.end);
}

/** True when `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** True when the two share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** By start, then the longer first: the order of every layer. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Takes white space off both ends of a span. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  return { start, end };
}
