// Pages that arrive one by one in a case that is open: `FOLDER COUNT` prints a line of JSON.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arrivals } from '../../packages/core/collate/arrival/index.ts';
import { sha256 } from '../../packages/engine/capture/sha256.ts';
import { articlesIn } from './articles.ts';
import type { Arrived } from './index.ts';

const [folder, last] = process.argv.slice(2) as [string, string];
const items = [...articlesIn(folder)]
  .map((item) => ({ item, published: item.load().article.published!.value }))
  .sort((x, y) => (x.published < y.published ? -1 : x.published > y.published ? 1 : 0))
  .map(({ item }) => item);
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const arrivals = new Arrivals(sha256);
const opened = used();
for (const item of items.slice(0, -Number(last))) arrivals.add(item);
const opening = (used() - opened) / 1000;
const times: number[] = [];
const placed: Record<string, readonly string[]> = {};
for (const item of items.slice(-Number(last))) {
  const begun = used();
  const { family } = arrivals.of(item);
  arrivals.add(item);
  times.push(used() - begun);
  placed[item.id] = family.find(({ articles }) => articles.includes(item.id))!.articles;
}
writeFileSync(path.join(folder, 'placed.json'), JSON.stringify(placed));
times.sort((x, y) => x - y);
const arrived: Arrived = {
  opening,
  middle: times[Math.floor(times.length / 2)]!,
  most: times[Math.floor(times.length * 0.95)]!,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(arrived));
