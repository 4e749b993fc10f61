import { lineKey } from '../../language/furniture-words.ts';
import { Flow, type Passage } from '../flow.ts';
import { countWords } from '../shape.ts';
import { hintOf, valueOf, type ElementNode } from './dom.ts';
import type { Metadata } from './metadata.ts';
import { passageOf, type Unit } from './unit.ts';

export interface Headline {
  readonly passage: Passage;
  /** Index of the unit it is taken from; -1 where only the page's head gives it. */
  readonly index: number;
}

const TITLE_NAME =
  /(?:^|[\s_-])(?:headline|title|heading|article-?_*title|entry-?_*title|post-?_*title|titulo|titre|titel|baslik|zagolovok)(?:$|[\s_-])/u;

/** True where one is the other, or the other with a site's name or a section added. */
function agrees(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 12 && long.startsWith(short);
}

/**
 * The headline: the heading on the page that says what the page's head says; else the main heading nearest above the
 * body; else what the head says, the site's name taken off.
 */
export function findHeadline(
  units: readonly Unit[],
  container: ElementNode,
  metadata: Metadata,
): Headline | null {
  const stated = metadata.titles
    .map((title) => lineKey(title.passage.text))
    .filter((key) => key !== '');
  const longest = stated.reduce((most, key) => Math.max(most, key.length), 0) + 12;
  let best = -1;
  let bestScore = 0;
  units.forEach((unit, index) => {
    const { host } = unit;
    const level = /^h([1-6])$/u.exec(host.tag)?.[1];
    const named = isNamed(host);
    if (unit.text.length > 400 || unit.removed === 'comments') return;
    if (level === undefined && !named && unit.text.length > longest) return;
    const key = lineKey(unit.text);
    const same = stated.includes(key);
    const near = same || stated.some((other) => agrees(other, key));
    if (level === undefined && !named && !same) return;
    let score = 0;
    if (same) score += 6;
    else if (near) score += 4;
    if (level === '1') score += 4;
    else if (level === '2') score += 2;
    else if (level !== undefined) score += 1;
    if (named) score += 1;
    if (unit.removed !== null) score -= 3;
    if (index > container.to) score -= 4;
    if (countWords(unit.text) < 3) score -= 2;
    if (unit.linked > unit.text.length / 2 && !near) score -= 2;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  if (best >= 0 && bestScore >= 4) return { passage: passageOf(units[best]!), index: best };
  const title = metadata.titles[0];
  if (title !== undefined) return { passage: title.passage, index: -1 };
  return best >= 0 ? { passage: passageOf(units[best]!), index: best } : null;
}

const isNamed = (host: ElementNode): boolean =>
  TITLE_NAME.test(hintOf(host)) || /^(?:headline|name)$/iu.test(valueOf(host, 'itemprop'));

/** A value of the page's head as a passage, with its place where the capture has it literally. */
export function passageAt(value: string, start: number, end: number): Passage {
  const flow = new Flow();
  if (end - start === value.length) flow.literal(value, start);
  else flow.decoded(value.replace(/\s+/gu, ' ').trim(), { start, end });
  return flow.done();
}
