import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { sample } from '../../web/fixtures/sample.ts';
import { summary } from './summary.ts';

describe('a dossier on a terminal', () => {
  const said = summary(sample, createColors(false));

  test('counts pages, outlets and independent origins', () => {
    expect(said).toContain('4 pages · 3 outlets (1 page names none) · 4 independent origins');
  });

  test('asks what accounts differ in, with each answer and its origins', () => {
    expect(said).toContain(
      'Where accounts differ\n  Was there a draft at the talks in Velmora? there was a draft (1 origin) / there was none (1 origin)',
    );
  });

  test('tells what was undertaken, for when, and what is reported of it', () => {
    expect(said).toContain(
      'Exchange of prisoners, undertaken by the mediators, due 9 May 2031 — reported kept',
    );
  });

  test('says of how many sources several texts have it, where those are fewer', () => {
    expect(said).toContain('2 independent origins, 1 source of information, 2 accounts');
  });

  test('lets no control character of a page through', () => {
    const { disputes, ...rest } = sample;
    const [first, ...others] = disputes;
    const hostile = { ...first!, question: 'Who\u001b[2J\u202e?' };
    expect(summary({ ...rest, disputes: [hostile, ...others] }, createColors(false))).not.toMatch(
      /[\u001b\u202e]/u,
    );
  });
});
