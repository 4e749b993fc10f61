import type { Article, Capture, Sha256 } from '../../model/index.ts';
import { mulberry32 } from '../../testing/random.ts';
import { read, ReadError } from '../index.ts';
import { mutate, type Mutant } from './mutate.ts';
import { breaches } from './oracle.ts';

/** What the fuzzer is handed: the core has neither hashes nor clocks of its own. */
export interface FuzzEffects {
  readonly sha256: Sha256;
  /** CPU time used so far, in microseconds. */
  readonly cpu: () => number;
}

/** A page on which something went wrong. */
export interface Fault {
  readonly number: number;
  readonly steps: readonly string[];
  /** The kind of fault in a few words: what a smaller page must show too. */
  readonly what: string;
  readonly page: string;
}

/**
 * Reading is linear in the size of a page. This is fifty times what it takes on a slow machine, so that only what is
 * not linear goes beyond it, however busy the machine is: CPU time is counted, not the clock.
 */
export const mostCpu = (length: number): number => 4_000_000 + 400 * length;

/** Every how many cases the page is read a second time, which must give the same. */
const TWICE = 8;

function readOnce(decoded: string, { sha256 }: FuzzEffects): Article | ReadError {
  const capture = {
    id: 'c',
    blob: '',
    source: 's',
    url: null,
    mediaType: 'text/html',
    capturedAt: null,
  };
  try {
    return read({ capture: capture as unknown as Capture, decoded }, { sha256 });
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

/** What is wrong with how a page is read, or null. */
export function faultOf(page: string, effects: FuzzEffects, twice = true): string | null {
  const before = effects.cpu();
  let article: Article | ReadError;
  try {
    article = readOnce(page, effects);
  } catch (error) {
    return `throws ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 80)}` : String(error)}`;
  }
  if (effects.cpu() - before > mostCpu(page.length)) return 'takes too long';
  if (article instanceof ReadError) return null;
  const [first] = breaches(page, article);
  if (first !== undefined) return first;
  return twice && JSON.stringify(readOnce(page, effects)) !== JSON.stringify(article)
    ? 'reads otherwise the second time'
    : null;
}

/** Reads `count` mutants of the pages; the same seed makes the same mutants. */
export function fuzz(
  pages: readonly string[],
  count: number,
  seed: number,
  effects: FuzzEffects,
  onFault: (fault: Fault) => void = () => undefined,
): { readonly tried: number; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  for (let number = 0; number < count; number += 1) {
    const { page, steps } = mutantOf(pages, seed, number);
    const what = faultOf(page, effects, number % TWICE === 0);
    if (what === null) continue;
    const fault = { number, steps, what, page };
    faults.push(fault);
    onFault(fault);
  }
  return { tried: count, faults };
}

/** The mutant of that number: each case has its own numbers, so that one can be made without those before it. */
export const mutantOf = (pages: readonly string[], seed: number, number: number): Mutant =>
  mutate(mulberry32(Math.imul(seed, 0x9e3779b1) + Math.imul(number, 0x85ebca6b)), pages);

/** Kinds of fault are told by their first word: what follows counts places, which differ in a smaller page. */
const kindOf = (what: string | null): string | null => what?.split(' ')[0] ?? null;

/** A smaller page with the same kind of fault (delta debugging: Zeller and Hildebrandt, 2002), after at most `tries` readings. */
export function minimise(page: string, effects: FuzzEffects, tries = 3000): string {
  const kind = kindOf(faultOf(page, effects));
  let best = page;
  let left = tries;
  for (
    let size = Math.ceil(best.length / 2);
    size >= 1 && left > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < best.length && left > 0;) {
      const smaller = best.slice(0, at) + best.slice(at + size);
      left -= 1;
      if (kindOf(faultOf(smaller, effects)) === kind) best = smaller;
      else at += size;
    }
  }
  return best;
}
