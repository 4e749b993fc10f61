/**
 * Measures a case of made-up articles: writing, loading, searching, size.
 *
 *   npx tsx packages/engine/store/testing/measure.script.ts [articles] [file]
 *
 * The articles are texts of `bench/case/generate.ts` with sentences, names and statements found by a plain pattern, so
 * that what is measured is the store. With a file it is kept, and used again if it is there.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ArticleId, Entity, Family } from '@hearsay/core/model';
import { generate } from '../../../../bench/case/generate.ts';
import { openCase, type CaseStore, type SearchQuery } from '../index.ts';
import type { NewCapture, Reading } from '../store.ts';
import { hash, page, reading, relations } from './made.ts';

const BATCH = 64;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function articleOf(name: string, html: string): { page: NewCapture; reading: Reading } {
  const inside = (from: string, to: string, at = 0): string => {
    const start = html.indexOf(from, at);
    return start < 0 ? '' : html.slice(start + from.length, html.indexOf(to, start + from.length));
  };
  const body = inside('</time>', '</article>').replaceAll('<p>', '').replaceAll('</p>', '').trim();
  const text = `${inside('<h1>', '</h1>')}\n${body}`;
  const p = page(name, html);
  const names = new Set(
    [...text.matchAll(/(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)?/gu)].map(([word]) => word),
  );
  const of = (test: (name: string) => boolean): string[] => [...names].filter(test);
  const outlet = inside('og:site_name" content="', '"');
  return {
    page: p,
    reading: reading(p.capture.id, text, {
      outlet,
      published: inside('datePublished":"', '"'),
      people: of((n) => n.includes(' ')),
      places: of((n) => !n.includes(' ')),
      speaker: of((n) => n.includes(' '))[0] ?? 'Nobody',
    }),
  };
}

interface Seen {
  readonly articles: ArticleId[];
  readonly names: Map<string, number>;
  readonly speakers: string[];
}

async function build(store: CaseStore, count: number, seen: Seen): Promise<void> {
  let adding = 0;
  let putting = 0;
  let addingCpu = 0;
  let puttingCpu = 0;
  let batch: { page: NewCapture; reading: Reading }[] = [];
  const write = async (): Promise<void> => {
    let began = performance.now();
    let used = cpu();
    await store.add(batch.map((m) => m.page));
    adding += performance.now() - began;
    addingCpu += cpu() - used;
    used = cpu();
    began = performance.now();
    await store.putReadings(batch.map((m) => m.reading));
    putting += performance.now() - began;
    puttingCpu += cpu() - used;
    batch = [];
  };
  for (const { name, html } of generate(count, 7)) {
    const made = articleOf(name, html);
    batch.push(made);
    const { outcome } = made.reading;
    if ('article' in outcome) {
      const { article, layers } = outcome;
      seen.articles.push(article.id);
      for (const { speaker } of layers.statement) seen.speakers.push(speaker!.name);
      for (const { start, end, type } of layers.mention) {
        const key = `${type} ${article.text.slice(start, end)}`;
        seen.names.set(key, (seen.names.get(key) ?? 0) + 1);
      }
    }
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
  const per = (ms: number): string => `${(ms / count).toFixed(2)} ms`;
  say(
    `add ${per(adding)} a page (processor ${per(addingCpu)}), putReadings ${per(putting)} an article (processor ${per(puttingCpu)})`,
  );
  const entity = [...seen.names].map(([key, uses], i) => {
    const [type, ...name] = key.split(' ');
    const form = name.join(' ');
    return { id: `e${i}`, type, name: form, forms: [{ form, count: uses }] } as unknown as Entity;
  });
  const family = [0, 1, 2].map(
    (i) =>
      ({
        id: `f${i}`,
        articles: seen.articles.filter((_, n) => n % 3 === i && n < 20 * 20 ** i),
        carries: [],
      }) as unknown as Family,
  );
  const statement = seen.speakers.map((name) => ({ speaker: { name, entity: null } })) as never;
  const began = performance.now();
  await store.putResult({ stamp: hash('r'), relations: relations({ entity, family, statement }) });
  say(`putResult ${(performance.now() - began).toFixed(0)} ms (${entity.length} entities)`);
}

const NOTHING: SearchQuery = {
  text: '',
  outlet: null,
  from: null,
  to: null,
  speaker: null,
  place: null,
  family: null,
  limit: 50,
  after: null,
};

/** Processor time of this process, in ms: what tells on a machine that others use too. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function times(name: string, rounds: number, work: (i: number) => unknown): Promise<void> {
  const took: number[] = [];
  const used: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const before = cpu();
    const began = performance.now();
    await work(i);
    took.push(performance.now() - began);
    used.push(cpu() - before);
  }
  const at = (list: number[], share: number): string => {
    list.sort((a, b) => a - b);
    return list[Math.floor((rounds - 1) * share)]!.toFixed(2).padStart(7);
  };
  say(
    `${name.padEnd(42)} p50 ${at(took, 0.5)} ms  p99 ${at(took, 0.99)} ms  processor p50 ${at(used, 0.5)}  p99 ${at(used, 0.99)}`,
  );
}

const count = Number(process.argv[2] ?? 20_000);
const kept = process.argv[3];
const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-measure-'));
const file = kept ?? path.join(folder, 'measured.case');
const there = existsSync(file);
let store = await openCase(file, { create: true });
if (!there) await build(store, count, { articles: [], names: new Map(), speakers: [] });
await store.close();
const { size } = statSync(file);
const began = performance.now();
store = await openCase(file);
say(`open ${(performance.now() - began).toFixed(0)} ms`);
const ids = (await store.articles()).map(({ id }) => id);
say(
  `${ids.length} articles, ${(size / 1e6).toFixed(1)} MB, ${(size / ids.length / 1000).toFixed(2)} KB an article`,
);
await times('captures()', 3, () => store.captures());
await times('articles()', 3, () => store.articles());
await times('load', 2000, (i) => store.load(ids[(i * 7919) % ids.length]!));
await times(
  'load with tokens',
  2000,
  (i) => store.load(ids[(i * 7907) % ids.length]!).layers.token.length,
);
await times('facets', 20, () => store.facets());
const { outlets, places, speakers } = await store.facets();
const outlet = outlets.at(-1)?.name ?? null;
const place = places[0]?.name ?? 'Tarnovo';
const speaker = speakers[0]?.name ?? places[1]?.name ?? 'Rosa Brekler';
const find = (name: string, query: Partial<SearchQuery>, rounds = 50): Promise<void> =>
  times(`search ${name}`, rounds, () => store.search({ ...NOTHING, ...query }));
await find('said', { text: 'said' });
await find('the', { text: 'the' });
await find('said, 200 hits', { text: 'said', limit: 200 });
await find('zebra (nowhere)', { text: 'zebra' });
await find('said zebra', { text: 'said zebra' });
await find('residents said (two common)', { text: 'residents said' });
await find('said signed (common, never together)', { text: 'residents signed' });
await find('the and or of (four common)', { text: 'the and or of' });
await find('"told parliament"', { text: '"told parliament"' });
await find('"said the" (phrase)', { text: '"said the"' });
await find('"the said" (common words, no hit)', { text: '"the said"' });
await find('said, one outlet', { text: 'said', outlet });
await find('said, no such outlet', { text: 'said', outlet: 'No Such Outlet' });
await find('said, three days', { text: 'said', from: '2031-05-01', to: '2031-05-03' });
await find('said, days before all', { text: 'said', to: '2030-01-01' });
await find('said, place', { text: 'said', place });
await find('place alone', { place });
await find('said, speaker', { text: 'said', speaker });
for (const family of ['f0', 'f1', 'f2'] as never[])
  await find(`said, family ${String(family)}`, { text: 'said', family }, 10);
await find('said, no such family', { text: 'said', family: 'none' as never }, 10);
await find('zebra, family', { text: 'zebra', family: 'f1' as never });
await find('"the said", family', { text: '"the said"', family: 'f2' as never }, 10);
await find(`name:"${place}"`, { text: `name:"${place}"` });
await find('everything, newest first', {});
let after: string | null = null;
for (let i = 0; i < 400; i += 1) {
  const { next }: { next: string | null } = await store.search({
    ...NOTHING,
    text: 'said',
    limit: 200,
    after,
  });
  after = next ?? after;
}
await find('said, far down the list', { text: 'said', after });
await store.close();
rmSync(folder, { recursive: true });
