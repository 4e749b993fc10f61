import { endsSentence, isCutOff } from '../shape.ts';
import type { ElementNode } from './dom.ts';
import type { Unit } from './unit.ts';

/** Share of a unit's text that is in links. */
export const linkShare = (unit: Unit): number =>
  unit.text.length === 0 ? 0 : unit.linked / unit.text.length;

const HEADINGS = /^h[1-6]$/u;
/** No paragraph counts for more than this, or one wall of text (terms of use) outweighs an article. */
const MOST = 900;

/** A row of data speaks a little for the text around it, however long. */
const ROW = 60;

/**
 * How much a unit speaks for (positive) or against (negative) the text around it being an article: running text
 * counts by its length, links and loose words count against. After the maximum-subsequence idea of Pasternack and
 * Roth, "Extracting Article Text from the Web with Maximum Subsequence Segmentation" (WWW 2009), on a tree.
 */
export function weightOf(unit: Unit): number {
  const { text, host, size } = unit;
  const links = linkShare(unit);
  if (HEADINGS.test(host.tag)) return links > 0.5 ? -20 : 0;
  if (links > 0.5) return -Math.min(size, 120) * 0.8 - 5;
  if (isCutOff(text) && size < 250) return -10;
  if (host.tag === 'tr') return Math.min(size, ROW) * 0.3;
  const free = size * (1 - links);
  const item = host.tag === 'li' || host.tag === 'dd' || host.tag === 'td';
  if (size >= 80) return Math.min(free, MOST) * (item ? 0.6 : 1);
  if (size >= 30 && endsSentence(text)) return free * (item ? 0.4 : 0.7);
  return -Math.min(size, 40) * 0.3;
}

/** Sums of weights, so that any element's total is one subtraction. */
export class Sums {
  readonly #sums: Float64Array;
  constructor(units: readonly Unit[], weigh: (unit: Unit) => number) {
    this.#sums = new Float64Array(units.length + 1);
    units.forEach((unit, index) => {
      this.#sums[index + 1] = this.#sums[index]! + (unit.removed === null ? weigh(unit) : 0);
    });
  }
  of(range: { readonly from: number; readonly to: number }): number {
    return this.#sums[range.to]! - this.#sums[range.from]!;
  }
}

/** Running text only: what must not get lost by a rule about names of classes. */
export const proseOf = (unit: Unit): number => {
  return unit.size >= 80 && linkShare(unit) < 0.4 ? unit.size : 0;
};

/** True where the element lies in, or is, `ancestor`. */
export function isWithin(element: ElementNode, ancestor: ElementNode): boolean {
  for (let at: ElementNode | null = element; at !== null; at = at.parent)
    if (at === ancestor) return true;
  return false;
}
