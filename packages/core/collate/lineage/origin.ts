import { compareText, type ArticleId } from '../../model/index.ts';
import { foldName } from '../words/index.ts';
import type { Page } from './page.ts';

/** Whose a family's text is, which page had it first, and why. */
export interface FamilyOrigin {
  readonly origin: string | null;
  readonly first: ArticleId | null;
  readonly reason: string;
}

/**
 * Origin of the pages of one text, in plain words.
 * @param root the page that had it first, as far as that is known
 * @param undirected nothing tells whether it was
 * @param said a person said that they are of one origin
 */
export function originOfFamily(
  members: readonly Page[],
  root: Page,
  undirected: boolean,
  said: boolean,
): FamilyOrigin {
  const { names, nameless } = creditedBy([root, ...members.filter((member) => member !== root)]);
  const [most] = [...names].sort((x, y) => y[1] - x[1] || compareText(x[0], y[0]));
  const n = members.length;
  if (most !== undefined) {
    const [name, times] = most;
    const own = members.find((page) => page.outlet === foldName(name));
    const first = own?.article.id ?? null;
    return { origin: name, first, reason: creditedReason(name, times, n, said, first !== null) };
  }
  const outlet = root.article.outlet;
  if (n === 1) {
    return nameless
      ? { origin: null, first: null, reason: 'The page credits a source whose name is not on it.' }
      : {
          origin: outlet,
          first: root.article.id,
          reason: 'Its own text: no credit, and no other page here has most of it.',
        };
  }
  const pages = pagesOf(n, said);
  if (undirected) {
    const reason = `${pages}; neither a credit nor the dates tell which of them had it first.`;
    return { origin: null, first: null, reason };
  }
  const reason = `${pages}; the earliest of them is ${outlet ?? root.article.source}.`;
  return { origin: outlet, first: root.article.id, reason };
}

/** How many pages name each agency as where their text is from, and whether one credits somebody whose name is not there. */
function creditedBy(pages: readonly Page[]): {
  readonly names: ReadonlyMap<string, number>;
  readonly nameless: boolean;
} {
  const names = new Map<string, number>();
  let nameless = false;
  for (const page of pages) {
    const own = new Set<string>();
    for (const { agency } of page.credits) {
      if (agency === null) nameless = true;
      else own.add(agency);
    }
    for (const name of own) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return { names, nameless };
}

const pagesOf = (n: number, said: boolean): string =>
  said
    ? `${n} pages of one origin, as a person said`
    : n === 1
      ? 'The page'
      : `${n} pages with the same text`;

function creditedReason(
  name: string,
  times: number,
  n: number,
  said: boolean,
  captured: boolean,
): string {
  if (n === 1) return `The page names ${name} as its source.`;
  const where = captured ? '; its own page is among them' : '';
  if (said)
    return `${pagesOf(n, said)}; ${times === n ? 'all' : times} of them name ${name} as their source${where}.`;
  const some =
    times === n ? '' : times === 1 ? '; one of them says so' : `; ${times} of them say so`;
  return `${pagesOf(n, said)}, which is credited to ${name}${some}${where}.`;
}
