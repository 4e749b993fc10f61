import type { Article, ArticleId, Derivation, Dossier, Family, Passage } from '@hearsay/core/model';
import { describe, expect, it } from 'vitest';
import { familyTree, type TreeNode } from './family-tree.ts';
import { lookUp } from './lookup.ts';
import { sharedBy } from './shared.ts';

const page = (id: string, published: string | null): Article =>
  ({
    id,
    capture: id,
    headline: id,
    outlet: null,
    source: id,
    published: published === null ? null : { value: published, basis: 'visible', at: null },
  }) as unknown as Article;

const from = (
  article: string,
  source: string,
  relation: Derivation['relation'] = 'reprints',
): Derivation =>
  ({
    article,
    from: source.startsWith('@') ? { agency: source.slice(1) } : { article: source },
    relation,
    rule: 'credit line',
    evidence: [],
  }) as unknown as Derivation;

function caseOf(
  pages: readonly Article[],
  derivations: readonly Derivation[],
  passages: readonly Passage[] = [],
  carries: readonly string[] = [],
) {
  const family = {
    id: 'f',
    articles: pages.map(({ id }) => id).filter((id) => !carries.includes(id)),
    carries,
    origin: null,
    reason: '',
    derivations,
  } as unknown as Family;
  const dossier = {
    articles: pages,
    families: [family],
    captures: [],
    entities: [],
    statements: [],
    timeline: [],
    passages,
    furniture: [],
  } as unknown as Dossier;
  return { lookup: lookUp(dossier), family };
}

/** `harbour(quay(inlet))`: who stands below whom. */
const drawn = (nodes: readonly TreeNode[]): string =>
  nodes
    .map(({ of, children }) => {
      const name = 'agency' in of ? `@${of.agency}` : of.page.id;
      return children.length === 0 ? name : `${name}(${drawn(children)})`;
    })
    .join(' ');

const tree = (...args: Parameters<typeof caseOf>) => {
  const { lookup, family } = caseOf(...args);
  return familyTree(lookup, family);
};

describe('who has it from whom, as a tree', () => {
  it('keeps a chain: outlet from outlet from an agency that was not captured', () => {
    const { roots } = tree(
      [page('inlet', '2031-05-03'), page('quay', '2031-05-02'), page('harbour', '2031-05-01')],
      [from('inlet', 'quay'), from('quay', 'harbour'), from('harbour', '@Coast Wire', 'credits')],
    );
    expect(drawn(roots)).toBe('@Coast Wire(harbour(quay(inlet)))');
  });

  it('puts a page below a page rather than below the source that both name', () => {
    const { roots } = tree(
      [page('quay', '2031-05-02'), page('harbour', '2031-05-01')],
      [
        from('quay', '@Coast Wire', 'credits'),
        from('quay', 'harbour'),
        from('harbour', '@Coast Wire', 'credits'),
      ],
    );
    expect(drawn(roots)).toBe('@Coast Wire(harbour(quay))');
  });

  it('shows pages side by side where nothing tells who was first', () => {
    const { roots, axis } = tree([page('b', null), page('a', null)], []);
    expect(drawn(roots)).toBe('a b');
    expect(axis).toBeNull();
  });

  it('draws two that are said to have it from each other once each', () => {
    const { roots } = tree(
      [page('a', '2031-05-01'), page('b', '2031-05-01')],
      [from('a', 'b'), from('b', 'a')],
    );
    expect(drawn(roots)).toBe('b(a)');
  });

  it('places pages between the first and the last publication, whatever the zone of the machine', () => {
    const { roots, axis } = tree(
      [
        page('first', '2031-05-01T00:00:00Z'),
        page('half', '2031-05-01T14:00:00+02:00'),
        page('last', '2031-05-02'),
        page('unknown', null),
        page('none', 'soon'),
      ],
      [],
    );
    expect(roots.map(({ at }) => at)).toEqual([0, 0.5, 1, null, null]);
    expect(axis).toEqual({ from: '2031-05-01T00:00:00Z', to: '2031-05-02' });
  });

  it('takes no more pages than asked for, the earliest, and counts the others', () => {
    const pages = Array.from({ length: 5 }, (_, i) => page(`p${i}`, `2031-05-0${i + 1}`));
    const { lookup, family } = caseOf(pages, []);
    const { roots, leftOut } = familyTree(lookup, family, 2);
    expect(drawn(roots)).toBe('p0 p1');
    expect(leftOut).toBe(3);
  });
});

describe('the words that a page has from another', () => {
  const place = (article: string, start: number, end: number) => ({
    article: article as ArticleId,
    start,
    end,
    text: 'x'.repeat(end - start),
  });
  const passages: Passage[] = [
    { kind: 'verbatim', places: [place('harbour', 300, 340), place('quay', 10, 50)] },
    { kind: 'rewritten', places: [place('harbour', 0, 100), place('quay', 60, 160)] },
    { kind: 'verbatim', places: [place('inlet', 0, 30), place('quay', 70, 100)] },
    { kind: 'quotation', places: [place('harbour', 500, 600), place('quay', 500, 600)] },
  ];
  const pages = [
    page('quay', '2031-05-02'),
    page('harbour', '2031-05-01'),
    page('inlet', '2031-05-01T12:00'),
  ];

  it('stand in the order of the page, without those within others and without quotations', () => {
    const { lookup, family } = caseOf(pages, [], passages);
    const found = sharedBy(lookup, family, from('quay', '@Coast Wire', 'rewrites'));
    expect(
      found.map(({ passage, sides: [l, r] }) => [passage.places[l]!, passage.places[r]!]),
    ).toEqual([
      [passages[0]!.places[0], passages[0]!.places[1]],
      [passages[1]!.places[0], passages[1]!.places[1]],
    ]);
  });

  it('are those of the page named as the source', () => {
    const { lookup, family } = caseOf(pages, [], passages);
    const found = sharedBy(lookup, family, from('quay', 'inlet', 'excerpts'));
    expect(found.map(({ passage }) => passage)).toEqual([passages[2]]);
  });
});
