import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { TASKS } from './index.ts';
import { figures, score, scorerOf } from './scorer.ts';

const data = fileURLToPath(new URL('../../../shared/gold/events', import.meta.url));
const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  plover: { event: 70, source: 69, target: 66, 'whole record': 47 },
  giveme5w1h: { '4W': 67, 'whenDate right': 35 },
  quantity: { 'quantity type': 62, value: 68 },
};

for (const task of TASKS) {
  test.skipIf(!existsSync(path.join(data, task.file)))(
    `${task.name} stays above its floors (needs ../shared/gold beside the checkout)`,
    () => {
      const floors = FLOORS[task.name]!;
      const found = figures(
        score(scorerOf(task.name, data)!, data, task.predict(data)),
        Object.keys(floors),
      );
      for (const [label, floor] of Object.entries(floors))
        expect(found[label], label).toBeGreaterThanOrEqual(floor);
    },
    60_000,
  );
}
