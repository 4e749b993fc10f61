import { lineKey } from '../../language/furniture-words.ts';
import type { Passage } from '../flow.ts';
import { countWords } from '../shape.ts';
import { hintOf, isElement, isNamed as hasName, valueOf, type ElementNode } from './dom.ts';
import { NamePattern } from './hint.ts';
import type { Metadata } from './metadata.ts';
import { HEADING } from './tag.ts';
import { innerKeys } from './title.ts';
import { keyOf, passageOf, type Unit } from './unit.ts';

export interface Headline {
  readonly passage: Passage;
  /** Index of the unit it is taken from; -1 where only the page's head gives it. */
  readonly index: number;
}

const TITLE_NAME = new NamePattern(
  /(?:^|[\s_-])(?:headline|title|heading|article-?_*title|entry-?_*title|post-?_*title|titulo|titre|titel|baslik|zagolovok)(?:$|[\s_-])/u,
);

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
  const stated = metadata.titles.map((title) => lineKey(title.text)).filter((key) => key !== '');
  const inner = new Set(metadata.titles.flatMap((title) => innerKeys(title.text)));
  const longest = stated.reduce((most, key) => Math.max(most, key.length), 0) + 12;
  const site = lineKey(metadata.outlet?.value ?? '');
  let best = -1;
  let bestScore = 0;
  units.forEach((unit, index) => {
    const { host } = unit;
    const level = (host.kind.is & HEADING) === 0 ? undefined : host.tag[1];
    const named = isNamed(host);
    if (unit.text.length > 400 || unit.removed === 'comments') return;
    if (level === undefined && !named && unit.text.length > longest) return;
    const key = keyOf(unit);
    const same = stated.includes(key);
    if (key === site || leadsHome(unit)) return;
    const part = inner.has(key) && (unit.linked === 0 || countWords(key) >= 4);
    const near = same || part || stated.some((other) => agrees(other, key));
    const plain = level === undefined && !named;
    if (plain && !same && !(part && unit.linked === 0 && countWords(key) >= 4)) return;
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
    if (isFlashes(unit.text)) score -= 8;
    if (score > bestScore && inTrail(host)) score -= 5;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  if (best >= 0 && bestScore >= 4) return { passage: passageOf(units[best]!), index: best };
  const title = metadata.titles.find(({ text }) => !isFlashes(text)) ?? metadata.titles[0];
  if (title !== undefined) return { passage: title, index: -1 };
  return best >= 0 ? { passage: passageOf(units[best]!), index: best } : null;
}

/** The newest entries of a live page, run together: "Bridge closed +++ Talks go on". The page has a headline beside them. */
const isFlashes = (text: string): boolean => / \+{3} \S/u.test(text);

const isNamed = (host: ElementNode): boolean =>
  hasName(host, TITLE_NAME) || /^(?:headline|name)$/iu.test(valueOf(host, 'itemprop'));

/** True where the unit is a link to the site's front page: then it is the site's name. */
function leadsHome(unit: Unit): boolean {
  if (unit.linked < unit.text.length * 0.9) return false;
  let target: string | null = null;
  for (let at: ElementNode | null = unit.host, up = 0; at !== null && up < 3; at = at.parent, up++)
    if (at.tag === 'a') target ??= valueOf(at, 'href');
  for (const child of unit.host.children.slice(0, 20))
    if (isElement(child) && child.tag === 'a') target ??= valueOf(child, 'href');
  // An archive's address holds the page's own after its own.
  const own = target?.slice(Math.max(0, target.lastIndexOf('http')));
  return (
    own !== undefined && /^(?:https?:\/\/[^/]{1,200})?(?:\.?\/)?(?:index\.\w{2,5})?$/u.test(own)
  );
}

/** True in a trail of links to where the page belongs: some sites repeat the headline there, as a heading. */
function inTrail(host: ElementNode): boolean {
  let at: ElementNode | null = host;
  for (let up = 0; at !== null && up < 5; at = at.parent, up++) {
    if (at.tag === 'main' || at.tag === 'article' || at.tag === 'body') return false;
    if (at.tag === 'li' || /crumb/u.test(hintOf(at))) return true;
    if (
      at.attributes.some(({ name, value }) => /crumb/iu.test(name === 'aria-label' ? value : name))
    )
      return true;
  }
  return false;
}
