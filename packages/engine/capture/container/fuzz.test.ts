import { expect, it } from 'vitest';
import { mulberry32 } from '../../../core/testing/random.ts';
import { fuzzContainers, worseOf } from './testing/fuzz.ts';
import { opened } from './testing/made.ts';
import { LINES, sampleOf } from './testing/sample.ts';

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

// `npm run fuzz` tries thousands.
it('400 damaged containers are read without a crash, a hang, a silence or a loss of what lies before', async () => {
  const { tried, faults } = await fuzzContainers(400, 20310502, cpu);
  expect(
    faults.map(
      ({ number, kind, steps, what }) => `${number} ${kind} (${steps.join(', ')}) ${what}`,
    ),
  ).toEqual([]);
  expect(tried).toBe(400);
});

it('the containers that are damaged give every page of theirs while they are whole', async () => {
  const kinds = new Set<string>();
  for (let seed = 0; seed < 120; seed += 1) {
    const { kind, bytes, before } = sampleOf(mulberry32(seed));
    kinds.add(kind);
    if (kind === LINES) continue;
    const { pages, problems } = await opened(bytes);
    // Page lists name some pages that are not there.
    expect(problems.filter((problem) => !problem.endsWith(': not captured'))).toEqual([]);
    const texts = pages.map((page) => Buffer.from(page.bytes).toString());
    const expected = before(bytes.byteLength);
    expect(expected.length).toBeGreaterThan(0);
    for (const text of expected) expect(texts).toContain(text);
  }
  expect([...kinds].sort()).toEqual([
    'atom',
    'json feed',
    'lines',
    'mhtml, 8bit',
    'mhtml, base64',
    'page, packed',
    'rss',
    'wacz, packed',
    'wacz, stored',
    'warc, each',
    'warc, plain',
    'warc, whole',
  ]);
});

it('the same number makes the same damage', () => {
  for (let number = 0; number < 40; number += 1)
    expect(worseOf(7, number).worse).toEqual(worseOf(7, number).worse);
  expect(worseOf(7, 1).worse.bytes).not.toEqual(worseOf(8, 1).worse.bytes);
});
