import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Capture, Sha256 } from '../model/index.ts';
import { read } from './read.ts';
import { fixturePages } from './testing/disk.ts';
import { faultOf, fuzz, minimise, mutantOf, type FuzzEffects } from './testing/fuzz.ts';
import { breaches } from './testing/oracle.ts';

const effects: FuzzEffects = {
  sha256: ((data: string | Uint8Array) =>
    createHash('sha256').update(data).digest('hex')) as Sha256,
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
};

// `npm run fuzz` tries 50,000, and makes what fails smaller.
it('2,000 mutants of the fixture pages are read without a crash, a loss or a wrong place', () => {
  const { tried, faults } = fuzz(fixturePages(), 2000, 20310502, effects);
  expect(
    faults.map(({ number, steps, what }) => `${number} (${steps.join(', ')}): ${what}`),
  ).toEqual([]);
  expect(tried).toBe(2000);
});

it('the same number makes the same mutant', () => {
  const pages = fixturePages();
  for (let number = 0; number < 50; number += 1)
    expect(mutantOf(pages, 7, number)).toEqual(mutantOf(pages, 7, number));
  expect(mutantOf(pages, 7, 1)).not.toEqual(mutantOf(pages, 8, 1));
});

it('an unlucky page is made smaller and still shows its fault', () => {
  const [page] = fixturePages();
  const broken: FuzzEffects = {
    ...effects,
    // A hash that fails where a certain word stands in the text.
    sha256: ((data: string | Uint8Array) => {
      if (String(data).includes('guild')) throw new Error('unlucky');
      return effects.sha256(data);
    }) as Sha256,
  };
  expect(faultOf(page!, broken)).toMatch(/^throws/u);
  const smaller = minimise(page!, broken, 600);
  expect(smaller.length).toBeLessThan(page!.length / 2);
  expect(faultOf(smaller, broken)).toMatch(/^throws/u);
});

it.each([
  [
    'a soft hyphen inside a broken reference of a comment',
    '<p>The ferry leaves at nine.</p><div class="comment"><p>they said &quotnever&q&shyuot;, twice</p></div>',
  ],
  [
    'a headline from a value that is never closed, its references without semicolon',
    '<title>Lamps of the straits - i</title><meta property="og:title" content="Lamps of the straits -&#1d"<p>Lit.<p>',
  ],
  [
    'a headline from a value with a tag in it',
    '<meta property="og:title"content=&#38<a<p>The ferry leaves at nine.<p>',
  ],
  [
    'comments whose lines stand between those of another',
    '<p>Lit.<div id="disqus_thread"><i class="post"><p>Lamps on all the quays<li class=k>1<b>Oars in a row, all of them</b><li>1',
  ],
])('holds of %s', (_, page) => {
  expect(faultOf(page, effects)).toBeNull();
});

it('a headline that says other words than its value, or a comment less than the page, is a fault', () => {
  const page =
    '<meta property="og:title" content="Lamps &amp; oars"><p>Lit at nine.</p><div class="comment"><p>they &amp; we said never</p></div>';
  const capture = { id: 'c', blob: '', source: 's', url: null, mediaType: 'text/html' };
  const article = read(
    { capture: { ...capture, capturedAt: null } as unknown as Capture, decoded: page },
    effects,
  );
  expect(article.text).toMatch(/^Lamps & oars\n/u);
  expect(breaches(page, article)).toEqual([]);
  const otherwise = { ...article, text: article.text.replace('Lamps', 'Lamqs') };
  expect(breaches(page, otherwise)).toEqual([expect.stringMatching(/^piece "Lamqs & oars"/u)]);
  expect(breaches(page, { ...article, comments: [] })).toContainEqual(
    expect.stringMatching(/^lost /u),
  );
});
