// One run in a process of its own, so that its memory is its own: `FOLDER` prints a line of JSON.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { furniture } from '../../packages/core/collate/furniture/index.ts';
import { lineage } from '../../packages/core/collate/lineage/index.ts';
import { passage } from '../../packages/core/collate/passage/index.ts';
import { planCollators, runCollators } from '../../packages/core/collate/run.ts';
import { sha256 } from '../../packages/engine/capture/sha256.ts';
import { articlesIn } from './articles.ts';
import type { Measured } from './index.ts';

const [folder] = process.argv.slice(2) as [string];
const items = articlesIn(folder);
/** What there is from texts to families, and nothing else. */
const plan = planCollators([furniture, passage, lineage]);
/** Of the processor, those of the garbage collector's threads too. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const stages: Record<string, number> = {};
const begun = used();
let last = begun;
const { relations } = runCollators(plan, items, {
  sha256,
  onCollator(id) {
    const now = used();
    stages[id] = now - last;
    last = now;
  },
});
const measured: Measured = {
  articles: items.length,
  seconds: used() - begun,
  stages,
  megabytes: process.resourceUsage().maxRSS / 1024,
  passages: relations.passage.length,
};
const families = relations.family.map(({ articles }) => articles);
writeFileSync(path.join(folder, 'families.json'), JSON.stringify(families));
console.log(JSON.stringify(measured));
