/**
 * Mulberry32 (T. Ettinger): small, fast, and the same numbers for the same seed on every machine. For tests, the fuzzer
 * and made-up cases only: nothing that ships draws numbers.
 * @returns a function that gives the next number, from 0 up to but not including 1.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws numbers from 0 up to but not including 1. */
export type Draw = () => number;
/** A whole number from 0 up to but not including `end`. */
export const below = (draw: Draw, end: number): number => Math.floor(draw() * end);
/** One of a list that is not empty. */
export const pick = <T>(draw: Draw, list: readonly T[]): T => list[below(draw, list.length)]!;
