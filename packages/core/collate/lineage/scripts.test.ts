import { describe, expect, it } from 'vitest';
import type { Article } from '../../model/index.ts';
import { furniture } from '../furniture/index.ts';
import { collateItem } from '../item.ts';
import { passage } from '../passage/index.ts';
import { planCollators, runCollators } from '../run.ts';
import { LAYERS, made, sha256 } from './article.fixture.ts';
import { lineage } from './index.ts';
import { MATTERS, type Matter } from './scripts.fixture.ts';

/** A report of one outlet, its reprint by another, a report of a third in words of its own; the first prints more. */
function pagesOf({ report, own, elsewhere, stock, rights }: Matter): readonly Article[] {
  const below = [stock, rights];
  return [
    made({ id: 'report', body: [...report, ...below], outlet: 'A', published: '2031-05-02' }),
    made({ id: 'copy', body: report.slice(0, 3), outlet: 'B', published: '2031-05-03' }),
    made({ id: 'own', body: own, outlet: 'C', published: '2031-05-03' }),
    ...elsewhere.map((body, i) =>
      made({ id: `else${i}`, body: [...body, ...below], outlet: 'A', published: '2031-05-04' }),
    ),
  ];
}
const collated = (pages: readonly Article[]) =>
  runCollators(
    planCollators([furniture, passage, lineage]),
    pages.map((article) => collateItem({ article, layers: LAYERS }, sha256)),
    { sha256 },
  ).relations;

describe.each(MATTERS.map((matter) => [matter.script, matter] as const))('in %s', (_, matter) => {
  const pages = pagesOf(matter);
  const found = collated(pages);

  it('a reprint is found, whole, and its origin told; a report in other words is no copy', () => {
    expect(found.family.map(({ articles }) => articles)).toEqual([
      ['copy', 'report'],
      ['else0'],
      ['else1'],
      ['own'],
    ]);
    const [family] = found.family;
    expect(family).toMatchObject({ origin: 'A', first: 'report' });
    expect(family!.derivations).toMatchObject([
      { article: 'copy', from: { article: 'report' }, rule: 'earliest publication' },
    ]);
    const shared = found.passage.filter(({ kind }) => kind !== 'quotation');
    const words = shared.flatMap(({ places }) => places.map(({ text }) => text)).join(' ');
    for (const sentence of matter.report.slice(0, 3))
      expect(words).toContain(sentence.slice(0, -1));
  });

  it('what the outlet prints below everything is no sign of copying, and its notice of rights is masked', () => {
    expect(found.carried).toEqual([]);
    const shared = found.passage.flatMap(({ places }) => places.map(({ text }) => text));
    for (const text of shared) expect(text).not.toContain(matter.stock.slice(0, 12));
    const masked = found.mask.map(({ cite }) => cite.text);
    expect(masked.filter((text) => matter.rights.endsWith(text))).toHaveLength(3);
    for (const text of masked) expect(matter.report.join(' ')).not.toContain(text);
  });

  it('cites exactly', () => {
    const texts = new Map<string, string>(pages.map(({ id, text }) => [id, text]));
    for (const { places } of found.passage)
      for (const { article, start, end, text } of places)
        expect(texts.get(article)!.slice(start, end)).toBe(text);
  });
});
