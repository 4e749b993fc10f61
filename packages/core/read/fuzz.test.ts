import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Sha256 } from '../model/index.ts';
import { fixturePages } from './testing/disk.ts';
import { faultOf, fuzz, minimise, mutantOf, type FuzzEffects } from './testing/fuzz.ts';

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
