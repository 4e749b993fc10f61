import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  dossierSchema,
  pointAt,
  type Decision,
  type Dossier,
  type TimelineEntry,
} from '@hearsay/core/model';
import { analyseCase, caseDossier, verifyCase } from '@hearsay/engine/operations';
import { openCase, type CaseStore } from '@hearsay/engine/store';
import { folderWith, hearsay, page } from './testing/cli.ts';
import { assets } from './testing/served.ts';

/** Three texts in different words on one raid: two of them rest on what one person said. */
const about = (outlet: string, at: string): string =>
  `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${at}">`;
const PAGES = {
  'pages/gazette.html': page(
    'Militia attacks fort at Orrow',
    [
      'The Hill Militia attacked the fort at Orrow on 2 May 2031, Governor Ina Maro said in an interview with Radio Tarn.',
      'Nobody at the fort could be reached by telephone, and the road from the valley was closed to everybody but shepherds and their flocks until the evening.',
    ],
    about('Tarn Gazette', '2031-05-03T08:00:00Z'),
  ),
  'pages/post.html': page(
    'Dawn raid on Orrow',
    [
      'Shots were heard from the ridge before breakfast, according to people who live in the lower town and who were afraid to leave their cellars.',
      'Ina Maro, who governs the province, said that the Hill Militia had attacked the fort at Orrow on 2 May 2031 and had been driven off.',
    ],
    about('Vale Post', '2031-05-03T17:00:00Z'),
  ),
  'pages/courier.html': page(
    'What happened at Orrow',
    [
      'The Hill Militia attacked the fort at Orrow on 2 May 2031.',
      'Our correspondent saw two burnt carts beside the gate and a broken drum, and counted eleven holes in the wall that faces the river.',
    ],
    about('Ridge Courier', '2031-05-04T09:00:00Z'),
  ),
};
const TABLE =
  'outlet,publisher,source\nTarn Gazette,Tarn Media,https://gazette.example/imprint\nRidge Courier,Tarn Media,https://courier.example/about\n';

let cwd: string;
let store: CaseStore;
const run = (...args: string[]) =>
  hearsay([...args, '--case', 'case.hearsay'], { cwd, env: { XDG_CONFIG_HOME: cwd } });

const raid = ({ timeline }: Dossier): TimelineEntry =>
  timeline.find(({ type, when }) => type === 'fight' && when.value === '2031-05-02')!;
const countsOf = (dossier: Dossier) => {
  const { outlets, independent, sources, common } = raid(dossier);
  return { outlets, independent, sources, why: [...new Set(common.map(({ kind }) => kind))] };
};
async function after(...decisions: readonly Decision[]) {
  const by = { by: 'Ida', at: '2031-06-01T09:00:00Z' };
  const entries = [];
  for (const decision of decisions) entries.push(await store.record(decision, by));
  await analyseCase(store, { worker: assets.worker, workers: 1 });
  const dossier = await caseDossier(store);
  for (const { id } of entries) await store.undo(id, by);
  return dossier;
}

beforeAll(async () => {
  cwd = await folderWith(PAGES);
  await run('pages', '--no-serve', '--quiet');
  store = await openCase(path.join(cwd, 'case.hearsay'));
}, 120_000);
afterAll(() => store.close());

describe('three texts of which two rest on one person', () => {
  test('are three origins of text and two sources of information, and it is said why', async () => {
    const dossier = await after();
    expect(countsOf(dossier)).toMatchObject({ outlets: 3, independent: 3, sources: 2 });
    const speaker = raid(dossier).common.find(({ kind }) => kind === 'speaker');
    expect(speaker).toMatchObject({ name: 'Ina Maro', accounts: [0, 1] });
    expect(speaker!.evidence.map(({ text }) => text)).toEqual(['Ina Maro', 'Ina Maro']);
  }, 60_000);

  test('are two origins once somebody says that two outlets have one publisher, and three again when that is taken back', async () => {
    await writeFile(path.join(cwd, 'table.csv'), TABLE);
    const set = await run('set', '--publishers', 'table.csv', '--by', 'Ida');
    expect(set.stdout).toContain('set who publishes 2 outlets');
    await analyseCase(store, { worker: assets.worker, workers: 1 });
    const dossier = await caseDossier(store);
    expect(countsOf(dossier)).toMatchObject({ outlets: 3, independent: 2 });
    expect(dossier.publishers.map(({ outlet, decision }) => [outlet, decision])).toEqual([
      ['Ridge Courier', 2],
      ['Tarn Gazette', 1],
    ]);
    expect(dossier.families.map(({ publisher }) => publisher).sort()).toEqual(
      ['Tarn Media', 'Tarn Media', null].sort(),
    );
    const back = await run('set', '--publisher', 'Ridge Courier=-');
    expect(back.status).toBe(0);
    expect(countsOf(await after())).toMatchObject({ independent: 3, sources: 2 });
    await run('set', '--publisher', 'Tarn Gazette=-');
  }, 60_000);

  test('count anew when somebody rejects what one of them says, joins two pages, or rejects an account', async () => {
    const dossier = await after();
    const articles = new Map(dossier.articles.map((one) => [one.id, one]));
    const entry = raid(dossier);
    const capture = (i: number) => articles.get(entry.accounts[i]!.cite.article)!.capture;

    // Without what one of them says, nothing tells whom its account is from.
    const said = dossier.statements.find(
      ({ cite }) => cite.article === entry.accounts[0]!.cite.article,
    )!;
    const unsaid = pointAt('statement', said, dossier.articles)!;
    const unknown = await after({ kind: 'reject', ...unsaid } as Decision);
    expect(raid(unknown).common.map(({ kind }) => kind)).not.toContain('utterance');

    const joined = await after({ kind: 'same origin', captures: [capture(1), capture(2)] });
    expect(countsOf(joined)).toMatchObject({ independent: 2, sources: 2 });

    const reject = { kind: 'reject', ...pointAt('account', entry.accounts[0]!, dossier.articles)! };
    const without = await after(reject as Decision);
    expect(countsOf(without)).toEqual({ outlets: 2, independent: 2, sources: 2, why: [] });

    expect(await after()).toEqual({ ...dossier, decisions: expect.anything() });
  }, 60_000);

  test('has every reason in words that stand on the pages', async () => {
    await after();
    const verified = await verifyCase(store);
    expect(verified.failures).toEqual([]);
    expect(verified.citations).toBeGreaterThan(0);
  }, 60_000);
});

describe('who publishes what, without a case', () => {
  test('comes from a table, and is in the dossier', async () => {
    await writeFile(path.join(cwd, 'table.csv'), TABLE);
    const ran = await hearsay(['collate', 'pages', '--publishers', 'table.csv', '--json'], { cwd });
    const dossier = dossierSchema.parse(JSON.parse(ran.stdout));
    expect(countsOf(dossier)).toMatchObject({ outlets: 3, independent: 2 });
    expect(countsOf(dossier).why).toContain('publisher');
  }, 60_000);

  test.each([
    [['--publishers', 'no.csv'], 3, 'no.csv'],
    [['--publishers', 'pages/post.html'], 3, 'more cells than names'],
  ])('is refused where the table is none: %j', async (more, status, words) => {
    const ran = await hearsay(['collate', 'pages', ...more], { cwd });
    expect(ran.status).toBe(status);
    expect(ran.stderr).toContain(words);
  });

  test.each([
    [['set', '--publisher', 'Tarn Gazette'], 'Outlet=Publisher'],
    [['set', '--publisher', 'Tarn Gazette=Tarn Media', '--by', 'Ida'], 'needs a source'],
    [['set', '--source', 'x'], '--publisher'],
    [['pages', '--no-serve', '--publishers', 'table.csv'], 'hearsay set --publishers'],
  ])('is refused where the command says too little: %j', async (args, words) => {
    const ran = await run(...args);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(words);
  });
});
