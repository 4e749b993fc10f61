// One run in a process of its own, so that its memory is its own: `measure.script.ts FOLDER` prints a line of JSON.
import path from 'node:path';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import {
  COLLATORS,
  planCollators,
  runCollators,
  type AnyCollator,
} from '../../packages/core/collate/index.ts';
import { sha256 } from '../../packages/engine/capture/index.ts';
import { articlesIn } from './articles.ts';
import type { Measured } from './index.ts';

/** What there is from texts to families, and nothing else. */
const LINEAGE = new Set(['furniture', 'passage', 'lineage']);

const [folder] = process.argv.slice(2) as [string];
const file = openSync(path.join(folder, 'articles.jsonl'), 'r');
const items = articlesIn(folder, file);
const plan = planCollators(
  (COLLATORS as readonly AnyCollator[]).filter(({ id }) => LINEAGE.has(id)),
);
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const stages: Record<string, number> = {};
const begun = used();
let last = begun;
let blocks = 0;
const { relations } = runCollators(plan, items, {
  sha256,
  onCollator(id, own) {
    const now = used();
    stages[id] = now - last;
    last = now;
    blocks += own;
  },
});
closeSync(file);
const measured: Measured = {
  articles: items.length,
  seconds: used() - begun,
  stages,
  megabytes: process.resourceUsage().maxRSS / 1024,
  passages: relations.passage.length,
  families: relations.family.filter(({ articles }) => articles.length > 0).length,
  blocks,
};
const families = relations.family.map(({ articles }) => articles);
writeFileSync(path.join(folder, 'families.json'), JSON.stringify(families));
console.log(JSON.stringify(measured));
