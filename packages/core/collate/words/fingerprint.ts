import type { Words } from './words.ts';

/** Words in a shingle: shorter ones are shared by chance, longer ones are broken by the first edit. */
export const SHINGLE = 5;
/** Shingles in a window: of any so many in a row one is kept, so that a shared run of SHINGLE + WINDOW − 1 words is never missed. */
export const WINDOW = 4;

/** Hashes of the shingles of a text, one for each word that starts one. */
export function shingles(text: Words): Int32Array {
  const n = Math.max(0, text.count - SHINGLE + 1);
  const hashes = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    let hash = 0x2545f491;
    for (let k = 0; k < SHINGLE; k += 1) {
      hash = Math.imul(hash ^ text.full[i + k]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hashes[i] = Math.imul(hash, 0x85ebca6b) ^ (hash >>> 13);
  }
  return hashes;
}

/**
 * Where the kept shingles start: the smallest of every window, the last of equal ones (Schleimer, Wilkerson and Aiken,
 * "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003).
 */
export function winnow(hashes: Int32Array): Int32Array {
  const kept = new Int32Array(hashes.length);
  const n = hashes.length;
  if (n === 0) return kept;
  const windows = Math.max(1, n - WINDOW + 1);
  let count = 0;
  let last = -1;
  let least = -1;
  for (let w = 0; w < windows; w += 1) {
    const end = Math.min(w + WINDOW, n);
    // What was the smallest of the window before is it again, or what came in is, unless the smallest went out.
    let k = end - 1;
    if (least < w) {
      least = w;
      k = w + 1;
    }
    for (; k < end; k += 1) if (hashes[k]! <= hashes[least]!) least = k;
    if (least !== last) {
      kept[count] = last = least;
      count += 1;
    }
  }
  return kept.slice(0, count);
}
