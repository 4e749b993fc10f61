import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesOf } from './gold.ts';
import { matchesOf, pairsOf } from './pairs.ts';

const gold = fileURLToPath(new URL('../../../shared/gold/names', import.meta.url));

test.skipIf(!existsSync(gold))(
  'pairs of names stay above F1 .78 (needs ../shared/gold beside the checkout)',
  () => {
    const pairs = pairsOf(filesOf(gold).pairs!);
    const scores = matchesOf(pairs);
    const said = pairs.filter(({ id }) => scores[id]! >= 0.5);
    const right = said.filter((pair) => pair.is_match === true).length;
    const all = pairs.filter((pair) => pair.is_match === true).length;
    expect((2 * right) / (said.length + all)).toBeGreaterThanOrEqual(0.78);
  },
);
