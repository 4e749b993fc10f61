import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaptureId, Hash, Sha256 } from '../model/index.ts';
import { read, type ContainerFields, type Page } from './index.ts';

const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex') as string as Hash;
const SAID: ContainerFields = {
  headline: null,
  title: null,
  published: null,
  modified: null,
  byline: [],
  outlet: null,
  language: null,
};
const BODY =
  '<p>It rained on Ostrel for the whole of the week, the harbour office said on Friday.</p>' +
  '<p>The ferry stayed in port until the storm had passed, and nobody was hurt by it.</p>';
function page(decoded: string, said: Partial<ContainerFields>, mediaType = 'text/html'): Page {
  const capture = {
    id: 'a' as CaptureId,
    blob: sha256(decoded),
    source: 'f.xml#1',
    url: null,
    mediaType,
    capturedAt: null,
    also: [],
    response: null,
    cutOff: null,
  };
  return { capture, decoded, container: { ...SAID, ...said } };
}
const roles = (of: ReturnType<typeof read>): unknown[] =>
  of.blocks.map(({ start, end, role }) => [role, of.text.slice(start, end)]);

describe('a page of which its container says something', () => {
  test('has the headline, dates and authors that were given with it', () => {
    const article = read(
      page(BODY, {
        headline: 'Rain\n over  Ostrel',
        published: '2031-05-02',
        modified: '2031-05-03T10:00:00Z',
        byline: ['Ines Maro', 'Jon Adler'],
        outlet: 'Harbour Post',
      }),
      { sha256 },
    );
    const given = (value: string): object => ({ value, basis: 'given', at: null });
    expect(article).toMatchObject({
      headline: 'Rain over Ostrel',
      published: given('2031-05-02'),
      modified: given('2031-05-03T10:00:00Z'),
      byline: [given('Ines Maro'), given('Jon Adler')],
      outlet: given('Harbour Post'),
    });
    expect(article.text.startsWith('Rain over Ostrel\n\nIt rained')).toBe(true);
    for (const { start, end, at } of article.origin)
      expect(BODY.slice(at.start, at.end)).toBe(article.text.slice(start, end));
  });

  test('keeps a headline of its own as a heading of its text', () => {
    const own = `<html><body><article><h1>Storm keeps the ferry in port</h1>${BODY}</article></body></html>`;
    const article = read(page(own, { headline: 'Rain over Ostrel' }), { sha256 });
    expect(roles(article).slice(0, 2)).toEqual([
      ['headline', 'Rain over Ostrel'],
      ['heading', 'Storm keeps the ferry in port'],
    ]);
    const same = read(page(own, { headline: 'Storm keeps the ferry in port' }), { sha256 });
    expect(roles(same)[0]).toEqual(['headline', 'Storm keeps the ferry in port']);
    expect(same.origin[0]!.start).toBe(0);
  });

  test('takes the title of a list for a headline only where it has none', () => {
    const own = `<html><body><article><h1>Storm keeps the ferry in port</h1>${BODY}</article></body></html>`;
    expect(read(page(own, { title: 'A tab' }), { sha256 }).headline).toBe(
      'Storm keeps the ferry in port',
    );
    expect(read(page(BODY, { title: 'A tab' }), { sha256 }).headline).toBe('A tab');
  });

  test('is the same as without a container where that says nothing', () => {
    const own = `<html><body><article><h1>Storm keeps the ferry in port</h1>${BODY}</article></body></html>`;
    const { container: _, ...plain } = page(own, {});
    expect(read(page(own, {}), { sha256 })).toEqual(read(plain, { sha256 }));
  });

  test('keeps the places of credits that stand in its sentences', () => {
    const credited = `${BODY}<p>The storm will pass on Sunday, Reuters reported, citing the weather office of the coast.</p>`;
    const article = read(page(credited, { headline: 'Rain over Ostrel' }), { sha256 });
    for (const { cite } of article.credits)
      if (cite !== null) expect(article.text.slice(cite.start, cite.end)).toBe(cite.text);
  });
});
