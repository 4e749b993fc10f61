import { MENTION_TYPES } from '../../model/index.ts';

/**
 * Labels of tokens: 0 in no name, else `1 + 2 * type` for the first word of a name and `2 + 2 * type` for a further
 * one, types in the order of `MENTION_TYPES`.
 */
export const LABELS = 1 + 2 * MENTION_TYPES.length;
export const isFirst = (label: number): boolean => label % 2 === 1;
export const typeOf = (label: number): number => (label - 1) >> 1;
/** A further word only follows a word of a name of its own type. */
export const mayFollow = (before: number, label: number): boolean =>
  label === 0 || isFirst(label) || (before !== 0 && typeOf(before) === typeOf(label));

/**
 * A linear-chain model (Lafferty, McCallum & Pereira 2001) with hashed features and weights of eight bits.
 * Bytes, little-endian: uint32 number of rows R; float32 worth of one weight step, of one transition step; LABELS² int8
 * transitions; R uint32 feature hashes in ascending order; R × LABELS int8.
 */
export class NameModel {
  readonly #slots: Int32Array;
  readonly #hashes: Uint32Array;
  readonly #weights: Int8Array;
  readonly #transitions: Float64Array;
  readonly #step: number;
  readonly #mask: number;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const rows = view.getUint32(0, true);
    const size = 12 + LABELS * LABELS + rows * (4 + LABELS);
    if (size !== bytes.length)
      throw new RangeError(`a name model of ${rows} rows has ${size} bytes, not ${bytes.length}`);
    this.#step = view.getFloat32(4, true);
    const transitionStep = view.getFloat32(8, true);
    let at = 12;
    this.#transitions = new Float64Array(LABELS * LABELS);
    for (let i = 0; i < LABELS * LABELS; i += 1)
      this.#transitions[i] = view.getInt8(at + i) * transitionStep;
    at += LABELS * LABELS;
    this.#hashes = new Uint32Array(rows);
    for (let r = 0; r < rows; r += 1) this.#hashes[r] = view.getUint32(at + 4 * r, true);
    at += 4 * rows;
    this.#weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * LABELS);
    let capacity = 16;
    while (capacity < rows * 2) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity).fill(-1);
    for (let r = 0; r < rows; r += 1) {
      let slot = this.#hashes[r]! & this.#mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = r;
    }
  }

  /** Adds the weights of `count` features to `scores` at `offset`. */
  score(features: Uint32Array, count: number, scores: Float64Array, offset: number): void {
    for (let l = 0; l < LABELS; l += 1) scores[offset + l] = 0;
    for (let f = 0; f < count; f += 1) {
      const hash = features[f]!;
      let slot = hash & this.#mask;
      for (;;) {
        const row = this.#slots[slot]!;
        if (row < 0) break;
        if (this.#hashes[row] === hash) {
          const base = row * LABELS;
          for (let l = 0; l < LABELS; l += 1) scores[offset + l]! += this.#weights[base + l]!;
          break;
        }
        slot = (slot + 1) & this.#mask;
      }
    }
    for (let l = 0; l < LABELS; l += 1) scores[offset + l]! *= this.#step;
  }

  /** The best labels of `length` tokens whose scores stand one after the other (Viterbi 1967). */
  decode(scores: Float64Array, length: number): Uint8Array {
    return viterbi(scores, length, this.#transitions);
  }
}

/** See {@link NameModel.decode}. Before the first token stands no name. */
export function viterbi(
  scores: Float64Array,
  length: number,
  transitions: Float64Array,
): Uint8Array {
  const best = new Float64Array(length * LABELS).fill(-Infinity);
  const from = new Uint8Array(length * LABELS);
  for (let i = 0; i < length; i += 1) {
    for (let label = 0; label < LABELS; label += 1) {
      const own = scores[i * LABELS + label]!;
      const cell = i * LABELS + label;
      if (i === 0) {
        if (mayFollow(0, label)) best[cell] = own + transitions[label]!;
        continue;
      }
      for (let before = 0; before < LABELS; before += 1) {
        if (!mayFollow(before, label)) continue;
        const score =
          best[cell - label - LABELS + before]! + transitions[before * LABELS + label]! + own;
        if (score > best[cell]!) {
          best[cell] = score;
          from[cell] = before;
        }
      }
    }
  }
  const labels = new Uint8Array(length);
  let label = 0;
  for (let l = 1; l < LABELS; l += 1) {
    if (best[(length - 1) * LABELS + l]! > best[(length - 1) * LABELS + label]!) label = l;
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    labels[i] = label;
    label = from[i * LABELS + label]!;
  }
  return labels;
}
