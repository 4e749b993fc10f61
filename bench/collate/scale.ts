/**
 * Time of collating a made-up case, by collator, and how it grows; one page more in a case that is held in memory, as
 * under `serve`. Articles are annotated beforehand and kept as JSON, as a store hands them in. Processor seconds of one
 * thread.
 */
import { createHash } from 'node:crypto';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '@hearsay/core/annotate';
import type { Hash, Sha256 } from '@hearsay/core/model';
import {
  collateItem,
  COLLATORS,
  Memory,
  planCollators,
  collating,
  type BlockCache,
  type CollateItem,
  type Kept,
} from '../../packages/core/collate/index.ts';
import { given } from '../../packages/core/read/index.ts';
import { generate } from '../case/generate.ts';

const COUNT = 2000;
const PLAN = planCollators(COLLATORS);
const ANNOTATE = planAnnotators(ANNOTATORS);
const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;

/** The article of a generated page: its headline and paragraphs, outlet and day. */
function articleOf({ name, html }: { readonly name: string; readonly html: string }): Annotated {
  const inside = (pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
  const headline = inside(/<h1>([^<]*)<\/h1>/u);
  const paragraphs = [...html.matchAll(/<p>([^<]*)<\/p>/gu)].map((match) => match[1]!);
  const article = given({
    id: name,
    language: 'en',
    headline,
    published: inside(/datetime="([^"]*)"/u),
    outlet: inside(/og:site_name" content="([^"]*)"/u),
    // The last is a reader's comment.
    text: [headline, ...paragraphs.slice(0, -1)].join('\n\n'),
  });
  return runAnnotators(ANNOTATE, article);
}

function itemsOf(count: number): readonly CollateItem[] {
  return [...generate(count)].map((page) => {
    const annotated = articleOf(page);
    const json = JSON.stringify(annotated);
    const { id, capture } = annotated.article;
    return {
      ...collateItem(annotated, sha256),
      id,
      capture,
      stamp: sha256(json),
      load: () => JSON.parse(json) as Annotated,
    };
  });
}

/** A cache as a store keeps it, in memory. */
function kept(): BlockCache {
  const held = new Map<Hash, Kept>();
  return {
    getMany: (keys) => keys.map((key) => held.get(key) ?? null),
    setMany: (entries) => {
      for (const [key, value] of entries) held.set(key, value);
    },
  };
}

/** Seconds by collator of one run, the digests of all under `digest`. */
function timed(
  items: readonly CollateItem[],
  cache?: BlockCache,
  memory?: Memory,
): Map<string, number> {
  const seconds = new Map<string, number>();
  let [since, digested] = [process.cpuUsage(), 0];
  const lap = (name: string): void => {
    const { user, system } = process.cpuUsage(since);
    since = process.cpuUsage();
    seconds.set(name, (user + system) / 1e6);
  };
  const run = collating(PLAN, items, {
    sha256,
    ...(cache === undefined ? {} : { cache }),
    ...(memory === undefined ? {} : { memory }),
    onCollator: (id) => lap(id),
  });
  for (let step = run.next(); step.done !== true; step = run.next()) {
    if (step.value.collator !== 'digest') continue;
    digested += 1;
    if (digested === step.value.total) lap('digest');
  }
  return seconds;
}

const total = (seconds: ReadonlyMap<string, number>): number =>
  [...seconds.values()].reduce((sum, one) => sum + one, 0);

/** Prints the table. @param count the largest case; a half and a quarter of it come before */
export function run({ count }: { readonly count: number | null }): void {
  const most = count ?? COUNT;
  const counts = [Math.ceil(most / 4), Math.ceil(most / 2), most];
  const items = itemsOf(most + 1);
  timed(items.slice(0, 50));
  const runs = counts.map((n) => timed(items.slice(0, n)));
  console.log(`| CPU seconds | ${counts.join(' | ')} | exponent |`);
  console.log('| --- | --- | --- | --- | --- |');
  const row = (name: string, of: (seconds: ReadonlyMap<string, number>) => number): void => {
    const figures = runs.map(of);
    const exponent = Math.log2(figures[2]! / Math.max(figures[1]!, 1e-6));
    const cells = figures.map((figure) => figure.toFixed(2));
    console.log(`| ${[name, ...cells, exponent.toFixed(2)].join(' | ')} |`);
  };
  for (const name of runs[2]!.keys()) row(name, (seconds) => seconds.get(name) ?? 0);
  row('all', total);
  const [cache, memory] = [kept(), new Memory()];
  timed(items.slice(0, most), cache, memory);
  const one = timed(items, cache, memory);
  console.log(`One page more: ${total(one).toFixed(2)} s`);
  for (const [name, seconds] of one)
    if (seconds >= 0.05) console.log(`  ${name} ${seconds.toFixed(2)} s`);
}
