/** Bytes that are looked at. */
const WINDOW = 4096;

/**
 * UTF-16 without a mark, by its zero bytes: in text of any language spaces and mark-up have one in every pair, always on
 * the same side.
 */
export function utf16Form(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, WINDOW) & ~1;
  if (end < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at & 1]! += 1;
  const [even, odd] = zeros as [number, number];
  const pairs = end / 2;
  if (odd > pairs * 0.2 && even * 50 < odd) return 'utf-16le';
  if (even > pairs * 0.2 && odd * 50 < even) return 'utf-16be';
  return null;
}
