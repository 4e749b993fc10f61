import { isElement, valueOf, walk, type ElementNode } from './dom.ts';
import { weightOf, Sums } from './weigh.ts';
import type { Unit } from './unit.ts';
import { namesBody } from './zone.ts';

/** An element called the article's body is believed when it has this share of the best element's weight. */
const NAMED_ENOUGH = 0.55;
/** Below this weight of the best element a page has no running text to speak of. */
const LITTLE = 400;
/** A part is preferred to the whole when it has this share of the whole's weight. */
const PART_ENOUGH = 0.93;

/**
 * The smallest element that holds the article's text: the one with the greatest sum of weights. An element that the
 * page itself calls the body, with most of that weight, goes first.
 */
export function findContainer(root: ElementNode, units: readonly Unit[]): ElementNode {
  const sums = new Sums(units, weightOf);
  let best = root;
  let most = sums.of(root);
  const named: ElementNode[] = [];
  walk(root, (element) => {
    if (element.removed !== null || element.to === element.from) return false;
    const sum = sums.of(element);
    if (sum >= most) {
      best = element;
      most = sum;
    }
    if (namesBody(element)) named.push(element);
    return true;
  });
  for (let inner = heaviest(best, sums); inner !== null; inner = heaviest(best, sums)) {
    if (sums.of(inner) < most * PART_ENOUGH) break;
    best = inner;
  }
  let chosen: ElementNode | null = null;
  for (const element of named) {
    const sum = sums.of(element);
    if (sum < most * NAMED_ENOUGH) continue;
    const score = sum * (/articlebody/iu.test(valueOf(element, 'itemprop')) ? 1.2 : 1);
    const before =
      chosen === null
        ? -Infinity
        : sums.of(chosen) * (/articlebody/iu.test(valueOf(chosen, 'itemprop')) ? 1.2 : 1);
    if (score >= before) chosen = element;
  }
  if (chosen !== null) return chosen;
  // A page of tables or verse has little running text anywhere: then what the page calls the body is the body.
  if (most < LITTLE) {
    const sizes = new Sums(units, (unit) => unit.text.length);
    for (const element of named) {
      if (
        sizes.of(element) > 2 * sizes.of(best) &&
        (chosen === null || sizes.of(element) > sizes.of(chosen))
      )
        chosen = element;
    }
  }
  return chosen ?? best;
}

function heaviest(element: ElementNode, sums: Sums): ElementNode | null {
  let found: ElementNode | null = null;
  for (const child of element.children) {
    if (!isElement(child) || child.removed !== null || child.to === child.from) continue;
    if (found === null || sums.of(child) > sums.of(found)) found = child;
  }
  return found;
}
