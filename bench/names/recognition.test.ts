import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { setOf } from './gold.ts';
import { hearsay, scoresOf } from './recognition.ts';

const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url));
const FLOORS = [
  ['ner/wikigold.json.gz', 0.7],
  ['ner/tr-news.json.gz', 0.785],
  ['ud/gum-ner-dev.jsonl.gz', 0.78],
] as const;

for (const [file, floor] of FLOORS) {
  test.skipIf(!existsSync(gold + file))(
    `names of ${file} stay above F1 ${floor} (needs ../shared/gold beside the checkout)`,
    () => {
      const set = setOf(gold + file);
      const found = set.texts.map(({ text }) => hearsay.find(text));
      expect(scoresOf(set, found, `${gold}ner/score.mjs`).micro.F1).toBeGreaterThanOrEqual(floor);
    },
  );
}
