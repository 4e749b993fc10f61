import type { BlockRole } from '../../model/index.ts';
import { isNamed, type ElementNode } from './dom.ts';
import { NamePattern } from './hint.ts';
import type { Unit } from './unit.ts';

const CAPTION = new NamePattern(
  /(?:^|[\s_-])(?:caption|captions|figcaption|wp-caption(?:-text)?|photo-?(?:caption|credit)|image-?(?:caption|credit|text|description)|img-?caption|credit|credits|picture-?text|bildunterschrift|legende)(?:$|[\s_-])/u,
);
const STANDFIRST = new NamePattern(
  /(?:^|[\s_-])(?:standfirst|stand-first|dek|deck|lead|lede|intro|introduction|subtitle|sub-?title|sub-?head|subheadline|sub-?headline|sub-?heading|kicker-text|summary|excerpt|teaser-text|chapo|entradilla|bajada|sumario|perex|description|vorspann|article-?desc|abstract|headline-sub)(?:$|[\s_-])/u,
);

/** What a unit is in the article, by its element and those around it up to the container. */
export function roleOf(unit: Unit, container: ElementNode): BlockRole {
  const { host } = unit;
  if (/^h[1-6]$/u.test(host.tag)) return 'heading';
  const { inline } = unit;
  if (inline !== null && isNamed(inline, CAPTION) && inline.end >= unit.nodes.at(-1)!.start)
    return 'caption';
  let list = host.tag === 'tr';
  let table = list;
  for (let at: ElementNode | null = host; at !== null && at !== container; at = at.parent) {
    if (at.tag === 'figcaption' || at.tag === 'caption') return 'caption';
    // A table in a figure is what the figure shows, not its caption.
    if (at.tag === 'table') table = true;
    if (at.tag === 'figure' && !table) return 'caption';
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') list = true;
    if (at.tag === 'blockquote') return 'quote';
    if (isNamed(at, CAPTION)) return 'caption';
  }
  return list ? 'list' : 'paragraph';
}

/** True where the element, or one near it, is called the standfirst. */
export function isStandfirst(unit: Unit): boolean {
  let steps = 0;
  for (
    let at: ElementNode | null = unit.host;
    at !== null && steps < 3;
    at = at.parent, steps += 1
  ) {
    if (at.tag === 'article' || at.tag === 'body' || at.tag === 'main') return false;
    if (isNamed(at, STANDFIRST)) return true;
  }
  return false;
}
