import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { figures, score, scorerOf } from '../events/scorer.ts';
import { dataOf } from './part.ts';
import { predict, quantity } from './quantity.ts';

const gold = fileURLToPath(new URL('../../../shared/gold', import.meta.url));
const data = existsSync(gold) ? dataOf(quantity, gold) : null;

test.skipIf(data === null)(
  'numbers of one thing that differ are told from those of two things (needs ../shared/gold beside the checkout)',
  () => {
    const printed = score(scorerOf('quantity', data!)!, data!, predict(data!));
    const [differ, agree] = ['DIFFER', 'AGREE'].map((label) => {
      const [, after = ''] = printed.split(`| ${label} `);
      return figures(`SYSTEM ${after.split('\n')[0]}`, ['P', 'R']);
    });
    expect(differ!['P']).toBeGreaterThanOrEqual(90);
    expect(differ!['R']).toBeGreaterThanOrEqual(50);
    expect(agree!['P']).toBeGreaterThanOrEqual(97);
  },
  120_000,
);
