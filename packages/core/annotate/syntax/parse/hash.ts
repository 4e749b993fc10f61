/**
 * Features are known by 25 bits of a hash of template and values (the hashing trick: Weinberger et al. 2009): no string
 * is made for them. A feature never seen meets one of n kept rows with a chance of n / 2^25.
 */
export const KEY_BITS = 25;
const SHIFT = 32 - KEY_BITS;

/** By a name of its own, which makes the functions below small enough for compilers to put in their callers' place. */
const { imul } = Math;

const A = 0x9e3779b1 | 0;
const B = 0x85ebca6b | 0;
const C = 0xc2b2ae35 | 0;

/** The key of a template (a small number) over one value. */
export function key1(template: number, a: number): number {
  let h = imul(a ^ imul(template, A), B);
  h = imul(h ^ (h >>> 15), C);
  return (h ^ (h >>> 13)) >>> SHIFT;
}

/** The key of a template over two values. */
export function key2(template: number, a: number, b: number): number {
  let h = imul(a ^ imul(template, A), B);
  h = imul(h ^ (h >>> 15) ^ b, C);
  h = imul(h ^ (h >>> 13), A);
  return (h ^ (h >>> 16)) >>> SHIFT;
}

/** The key of a template over three values. */
export function key3(template: number, a: number, b: number, c: number): number {
  let h = imul(a ^ imul(template, A), B);
  h = imul(h ^ (h >>> 15) ^ b, C);
  h = imul(h ^ (h >>> 13) ^ c, A);
  h = imul(h ^ (h >>> 16), B);
  return (h ^ (h >>> 15)) >>> SHIFT;
}

/** The key of a template over four values. */
export function key4(template: number, a: number, b: number, c: number, d: number): number {
  let h = imul(a ^ imul(template, A), B);
  h = imul(h ^ (h >>> 15) ^ b, C);
  h = imul(h ^ (h >>> 13) ^ c, A);
  h = imul(h ^ (h >>> 16) ^ d, B);
  h = imul(h ^ (h >>> 15), C);
  return (h ^ (h >>> 13)) >>> SHIFT;
}

/** A hash of 32 bits of part of a string (FNV-1a with a last mix). */
export function hashText(text: string, start: number, end: number): number {
  let h = 0x811c9dc5 | 0;
  for (let i = start; i < end; i += 1) h = imul(h ^ text.charCodeAt(i), 0x01000193);
  h = imul(h ^ (h >>> 15), B);
  return (h ^ (h >>> 13)) | 0;
}
