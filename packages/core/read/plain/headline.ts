import { lineKey } from '../../language/furniture-words.ts';
import { cut, type Passage } from '../flow.ts';
import { breadcrumbSteps, countWords, isTitleCase, menuShare } from '../shape.ts';
import type { Kind } from './kind.ts';
import type { Unit } from './unit.ts';

export interface Headline {
  readonly index: number;
  readonly passage: Passage;
  /** Name of the site, where a title line repeats the headline with a name after it. */
  readonly site: Passage | null;
}

/** How far down a page a headline may stand, in units that could be one. */
const CANDIDATES = 40;
const LONGEST = 300;

/**
 * The headline of a text capture: among the short lines above the first paragraph the one that is repeated, stands
 * at the end of a breadcrumb, or has the date, author or agency below it; else the first that reads like one.
 */
export function findHeadline(units: readonly Unit[], kinds: readonly Kind[]): Headline | null {
  const limit = firstParagraph(kinds);
  const keys = new Map<string, number>();
  units.slice(0, 400).forEach((unit, index) => {
    if (unit.passage.text.length > LONGEST) return;
    const steps = breadcrumbSteps(unit.passage.text);
    const key = lineKey(steps?.at(-1)?.text ?? unit.passage.text);
    if (key !== '' && kinds[index]!.kind !== 'comments') keys.set(key, (keys.get(key) ?? 0) + 1);
  });
  let best: Headline | null = null;
  let bestScore = -Infinity;
  let seen = 0;
  for (let index = 0; index < limit && seen < CANDIDATES; index += 1) {
    const kind = kinds[index]!.kind;
    if (kind !== 'short') continue;
    const text = units[index]!.passage.text;
    if (text.length > LONGEST) continue;
    seen += 1;
    const { body, site } = withoutSite(text, keys);
    const words = countWords(body);
    const repeated = (keys.get(lineKey(body)) ?? 0) + (site === null ? 0 : 1) > 1;
    if (words < 2 && !repeated) continue;
    let score = 0;
    if (repeated) score += 5;
    if (words >= 4) score += 2;
    if (words >= 4 && words <= 25) score += 1;
    if (text.startsWith('»') || text.startsWith('# ')) score += 1;
    if (!isTitleCase(body)) score += 1;
    score -= 3 * menuShare(body);
    if (nextIsAbout(kinds, index)) score += 3;
    if (score > bestScore) {
      bestScore = score;
      const mark = /^[^\p{L}\p{N}"'“‘«¿¡([]+/u.exec(body)?.[0].length ?? 0;
      const opening = /^»\s/u.test(body) ? 2 : mark;
      best = {
        index,
        passage: cut(units[index]!.passage, opening, body.length),
        site: site === null ? null : cut(units[index]!.passage, site, text.length),
      };
    }
  }
  if (best !== null) return best;
  // A page that opens with its text: a first line in one sentence, with the rest below, may still be a headline.
  const first = units[0]?.passage.text ?? '';
  if (limit === 0 && first.length <= 200 && units.length > 1 && !/[.!?]\s/u.test(first)) {
    return { index: 0, passage: units[0]!.passage, site: null };
  }
  return null;
}

/** "Headline | The Site" where the headline is repeated without the site's name. */
function withoutSite(
  text: string,
  keys: ReadonlyMap<string, number>,
): { readonly body: string; readonly site: number | null } {
  for (const match of text.matchAll(/(?<!\s)\s+[|–—»:·-]\s+/gu)) {
    const body = text.slice(0, match.index);
    if (countWords(body) >= 3 && keys.has(lineKey(body)))
      return { body, site: match.index + match[0].length };
  }
  return { body: text, site: null };
}

function nextIsAbout(kinds: readonly Kind[], index: number): boolean {
  for (const kind of kinds.slice(index + 1, index + 3)) {
    if (kind.kind === 'about') return true;
    if (kind.kind === 'prose') return false;
  }
  return false;
}

/** Index of the first paragraph that the text of a page can begin with. */
function firstParagraph(kinds: readonly Kind[]): number {
  const index = kinds.findIndex((kind) => kind.kind === 'prose');
  return index < 0 ? kinds.length : index;
}
