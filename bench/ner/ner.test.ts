import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { measure } from './index.ts';

const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url));
const FLOORS = [
  ['ner/wikigold.json.gz', 0.69],
  ['ner/tr-news.json.gz', 0.775],
  ['ud/gum-ner-dev.jsonl.gz', 0.77],
] as const;

for (const [file, floor] of FLOORS) {
  test.skipIf(!existsSync(gold + file))(
    `names of ${file} stay above F1 ${floor} (needs ../shared/gold beside the checkout)`,
    () => {
      const { scores } = measure(gold + file, `${gold}ner/score.mjs`);
      expect(scores!.micro.F1).toBeGreaterThanOrEqual(floor);
    },
  );
}
