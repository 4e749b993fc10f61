import { isElement, valueOf, walk, type ElementNode } from './dom.ts';
import type { Unit } from './unit.ts';
import { linkShare, proseOf, type Sums } from './weigh.ts';
import type { Zone } from './zone.ts';

/** Fewer than this many alike are no list of stories. */
const ALIKE = 3;
/** More running text than this is more than a teaser. */
const TEASER = 420;
/** Running text that must be left outside, or the cards are what the page is about. */
const REST = 350;

/**
 * Finds lists of other stories by their build: three or more like elements side by side, each with a linked title
 * and at most a few lines of text. What the elements are called does not matter.
 */
export function findCards(root: ElementNode, prose: Sums, units: readonly Unit[]): readonly Zone[] {
  const zones: Zone[] = [];
  const total = prose.of(root);
  let taken = 0;
  walk(root, (element) => {
    if (element.removed !== null || element.to - element.from < ALIKE) return false;
    const groups = new Map<string, ElementNode[]>();
    for (const child of element.children) {
      if (!isElement(child) || child.removed !== null || child.to === child.from) continue;
      if (!isCard(child, prose, units)) continue;
      const key = `${child.tag} ${valueOf(child, 'class').split(/\s+/u)[0] ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), child]);
    }
    for (const cards of groups.values()) {
      if (cards.length < ALIKE) continue;
      const text = cards.reduce((sum, card) => sum + prose.of(card), 0);
      if (total - taken - text < REST && text > 0) continue;
      taken += text;
      for (const card of cards) {
        card.removed = 'related';
        zones.push({ element: card, rule: 'related' });
      }
    }
    return true;
  });
  return zones;
}

function isCard(element: ElementNode, prose: Sums, units: readonly Unit[]): boolean {
  if (
    element.tag === 'p' ||
    element.tag === 'tr' ||
    element.tag === 'td' ||
    prose.of(element) > TEASER
  )
    return false;
  if (element.to - element.from > 12) return false;
  let title = false;
  for (let i = element.from; i < Math.min(element.to, element.from + 5); i += 1) {
    const unit = units[i]!;
    if (unit.host.tag === 'h1') return false;
    if (unit.text.length >= 15 && linkShare(unit) > 0.85 && proseOf(unit) === 0) title = true;
  }
  return (
    title && (element.to - element.from > 1 || element.tag === 'li' || element.tag === 'article')
  );
}
