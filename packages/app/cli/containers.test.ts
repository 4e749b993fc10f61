import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dossierSchema, FORMATS, type Article, type Dossier } from '@hearsay/core/model';
import { html, record, response, warcFile, zipFile } from '@hearsay/engine/capture/testing';
import { folderWith, hearsay, page, type Ran } from '../testing/cli.ts';

const at = (n: number): string => `https://harbour.example/${n}`;
const RAIN = html('Rain over Ostrel');
const WIND = html('Wind over Ostrel');
const rain = record({ url: at(1), block: response(RAIN) });
const wind = record({ url: at(2), block: response(WIND), date: '2031-05-03T10:00:00Z' });
const earlier = record({ url: at(1), block: response(RAIN), date: '2031-05-01T10:00:00Z' });

const A = warcFile([rain, wind], 'each');
const B = zipFile([
  { name: 'datapackage.json', content: '{}' },
  { name: 'archive/data.warc.gz', content: warcFile([earlier], 'each') },
]);
const FILES = { 'a.warc.gz': A, 'b.wacz': B };

const run = (cwd: string, ...args: string[]): Promise<Ran> =>
  hearsay(args, { cwd, env: { XDG_CONFIG_HOME: cwd } });
const articles = ({ stdout }: Ran): Article[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => FORMATS['hearsay.article/1'].parse(JSON.parse(line)) as Article);
const captures = (dossier: Dossier) =>
  dossier.captures.map(({ source, also, url, capturedAt }) => ({ source, also, url, capturedAt }));

const BOTH = [
  {
    source: 'a.warc.gz#0',
    also: ['b.wacz#archive/data.warc.gz#0'],
    url: at(1),
    capturedAt: '2031-05-01T10:00:00Z',
  },
  {
    source: `a.warc.gz#${gzipSync(rain).byteLength}`,
    also: [],
    url: at(2),
    capturedAt: '2031-05-03T10:00:00Z',
  },
];
const byUrl = <T extends { url: string | null }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.url! < b.url! ? -1 : 1));

describe('pages in containers', () => {
  test('are read one by one, each with its address and its place', async () => {
    const cwd = await folderWith(FILES);
    const ran = await run(cwd, 'read', 'a.warc.gz', '--jsonl');
    expect(ran.status).toBe(0);
    expect(articles(ran).map(({ source, url, headline }) => [source, url, headline])).toEqual([
      [BOTH[0]!.source, at(1), 'Rain over Ostrel'],
      [BOTH[1]!.source, at(2), 'Wind over Ostrel'],
    ]);
  });

  test('are the same when they come over standard input', async () => {
    const ran = await hearsay(['read', '-', '--jsonl'], { input: A });
    expect(articles(ran).map(({ source }) => source)).toEqual(
      BOTH.map((c) => c.source.replace('a.warc.gz', '-')),
    );
  });

  test('are one capture where two containers have them, with both sources named', async () => {
    const cwd = await folderWith(FILES);
    const twice = await run(cwd, 'read', '.', '--jsonl');
    expect(articles(twice)).toHaveLength(2);
    expect(twice.stderr).toContain('b.wacz#archive/data.warc.gz#0');
    const ran = await run(cwd, 'collate', '.', '--json');
    const dossier = dossierSchema.parse(JSON.parse(ran.stdout));
    expect(byUrl(captures(dossier))).toEqual(BOTH);
    expect(ran.stdout).toBe(
      (
        await run(
          cwd,
          'collate',
          'b.wacz',
          'a.warc.gz',
          '--title',
          path.basename(cwd),
          '--json',
          '--workers',
          '2',
        )
      ).stdout,
    );
  });

  test('are two captures where two plain files have the same bytes', async () => {
    const cwd = await folderWith({ 'a.html': RAIN, 'b.html': RAIN, 'c.html.gz': gzipSync(RAIN) });
    const dossier = dossierSchema.parse(
      JSON.parse((await run(cwd, 'collate', '.', '--json')).stdout),
    );
    expect(dossier.captures.map(({ source }) => source).sort()).toEqual([
      'a.html',
      'b.html',
      'c.html.gz',
    ]);
    expect(new Set(dossier.captures.map(({ blob }) => blob)).size).toBe(1);
  });

  test('verify as long as one of their sources is there', async () => {
    const cwd = await folderWith(FILES);
    await writeFile(
      path.join(cwd, 'd.json'),
      (await run(cwd, 'collate', 'a.warc.gz', 'b.wacz', '--json')).stdout,
    );
    const verify = async (): Promise<unknown> => {
      const ran = await run(cwd, 'verify', 'd.json', '--json');
      const { captures: found, failures } = FORMATS['hearsay.verification/1'].parse(
        JSON.parse(ran.stdout),
      );
      return [ran.status, found, failures.length];
    };
    expect(await verify()).toEqual([0, 2, 0]);
    await rename(path.join(cwd, 'a.warc.gz'), path.join(cwd, 'gone'));
    expect(await verify()).toEqual([0, 1, 0]);
    const other = record({ url: at(1), block: response(html('Hail over Ostrel')) });
    await writeFile(path.join(cwd, 'a.warc.gz'), warcFile([other], 'each'));
    expect(await verify()).toEqual([0, 1, 0]);
    await rename(path.join(cwd, 'b.wacz'), path.join(cwd, 'gone too'));
    expect(((await verify()) as number[])[0]).toBe(4);
  });
});

describe('a case', () => {
  const add = async (cwd: string, ...names: string[]): Promise<void> => {
    for (const name of names) {
      const { status } = await run(cwd, 'add', name, '--case', 't.hearsay', '--title', 'Ostrel');
      expect(status).toBe(0);
      await run(cwd, 'analyse');
    }
  };
  const dossier = async (cwd: string): Promise<string> =>
    (await run(cwd, 'export', '--json')).stdout;

  test('is the same in whatever order containers were added to it, and the same as without a case', async () => {
    const one = await folderWith(FILES);
    const other = await folderWith(FILES);
    await add(one, 'a.warc.gz', 'b.wacz');
    await add(other, 'b.wacz', 'a.warc.gz');
    const made = await dossier(one);
    expect(await dossier(other)).toBe(made);
    expect(byUrl(captures(dossierSchema.parse(JSON.parse(made))))).toEqual(BOTH);
    expect(
      (await run(one, 'collate', 'a.warc.gz', 'b.wacz', '--title', 'Ostrel', '--json')).stdout,
    ).toBe(made);
    const listed = await run(one, 'list');
    expect(listed.stdout).toContain('also b.wacz#archive/data.warc.gz#0');
    // The bytes are in the case: the containers are not needed any more.
    for (const name of Object.keys(FILES))
      await rename(path.join(one, name), path.join(one, `${name}.away`));
    expect((await run(one, 'verify', '--case', 't.hearsay')).status).toBe(0);
    expect((await run(one, 'remove', 'a.warc.gz')).status).toBe(0);
    expect((await run(one, 'list')).stdout).toContain('0 pages');
  }, 120_000);

  test('keeps what a feed says of its pages', async () => {
    const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>H</title><item><title>Rain over Ostrel</title><link>${at(1)}</link><pubDate>Fri, 02 May 2031 10:00:00 +0300</pubDate><author>desk@harbour.example (Ines Maro)</author><content:encoded><![CDATA[<p>It rained on Ostrel for the whole of the week, the harbour office said on Friday.</p><p>The ferry stayed in port until the storm had passed, and nobody was hurt by it.</p>]]></content:encoded></item><item><title>Wind</title><link>${at(2)}</link></item></channel></rss>`;
    const cwd = await folderWith({ 'f.xml': feed });
    const [read] = articles(await run(cwd, 'read', 'f.xml', '--jsonl'));
    expect(read).toMatchObject({
      source: `f.xml#${at(1)}`,
      headline: 'Rain over Ostrel',
      byline: [{ value: 'Ines Maro', basis: 'given', at: null }],
      published: { value: '2031-05-02T10:00:00+03:00', basis: 'given' },
    });
    const added = await run(cwd, 'add', 'f.xml', '--case', 't.hearsay');
    expect(added.status).toBe(5);
    expect(added.stderr).toContain(`${at(2)}: not captured`);
    await run(cwd, 'analyse');
    const { articles: kept } = dossierSchema.parse(JSON.parse(await dossier(cwd)));
    expect(kept.map((one) => ({ format: 'hearsay.article/1', ...one }))).toEqual([read]);
    await run(cwd, 'set', 'f.xml', '--outlet', 'Harbour Post', '--by', 'Ada Lund');
    await run(cwd, 'analyse');
    const again = dossierSchema.parse(JSON.parse(await dossier(cwd)));
    expect(again.articles[0]).toMatchObject({
      published: read!.published,
      outlet: { basis: 'user' },
    });
  }, 120_000);
});

describe('lines of somebody else’s JSON', () => {
  const LINES = [
    {
      body: 'Rain over Ostrel\n\nIt rained.',
      title: 'Rain over Ostrel',
      day: '2031-05-02',
      site: 'Harbour Post',
      n: 1,
    },
    { text: 'no body' },
  ].map((row) => JSON.stringify(row));

  test('are read as --map says, and what does not fit is named', async () => {
    const cwd = await folderWith({ 'rows.jsonl': LINES.join('\n') });
    const map = 'text=body,headline=title,published=day,outlet=site';
    const ran = await run(cwd, 'read', '--from', 'rows.jsonl', '--map', map, '--jsonl');
    expect(ran.status).toBe(5);
    expect(articles(ran)).toMatchObject([
      {
        headline: 'Rain over Ostrel',
        text: 'Rain over Ostrel\n\nIt rained.',
        published: { value: '2031-05-02', basis: 'given' },
        outlet: { value: 'Harbour Post', basis: 'given' },
      },
    ]);
    expect(ran.stderr).toContain('rows.jsonl:2: not an article (there is nothing under body');
    const added = await run(
      cwd,
      'add',
      '--from',
      'rows.jsonl',
      '--map',
      map,
      '--case',
      't.hearsay',
    );
    expect(added.stdout).toContain('1 added');
    expect((await run(cwd, 'add', '--from', 'rows.jsonl', '--map', map)).stdout).toContain(
      '1 there already',
    );
  });

  test('need a mapping that can be followed', async () => {
    const cwd = await folderWith({ 'rows.jsonl': LINES.join('\n') });
    const bad = await run(cwd, 'read', '--from', 'rows.jsonl', '--map', 'body=text');
    expect([bad.status, bad.stderr]).toEqual([
      2,
      expect.stringContaining('there is no field body'),
    ]);
    expect((await run(cwd, 'read', 'rows.jsonl', '--map', 'text=body')).status).toBe(2);
    const named = await run(cwd, 'read', 'rows.jsonl');
    expect([named.status, named.stderr]).toEqual([5, expect.stringContaining('--from')]);
  });
});

describe('bad input', () => {
  test('is named with its reason, and what can be read is read', async () => {
    const packed = gzipSync(
      page('A page that breaks off', [
        `${'It rained on Ostrel all week. '.repeat(10)}`,
        ...Array.from(
          { length: 300 },
          (_, i) => `Line ${(i * 7919) % 1009} of the log of the harbour office.`,
        ),
      ]),
    );
    const cwd = await folderWith({
      'bomb.html.gz': gzipSync(Buffer.alloc(200_000_000)),
      'bomb.wacz': zipFile([
        { name: 'datapackage.json', content: '{}' },
        {
          name: 'archive/a.warc',
          content: Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(150_000_000, 'a\n')]),
          deflate: true,
        },
      ]),
      'cut.html.gz': packed.subarray(0, packed.byteLength - 400),
      'cut.warc.gz': A.subarray(0, A.byteLength - 60),
      'long.jsonl': `${JSON.stringify({ id: '1', text: 'Rain.' })}\n${'x'.repeat(50_000_000)}\n`,
      'nul.html': `${RAIN.slice(0, 300)}\0\0\0${RAIN.slice(300)}`,
      'nuls.html': Buffer.alloc(10_000),
      'plain.html': WIND,
      'stray.zip': zipFile([{ name: '../a.html', content: RAIN }]),
    });
    const ran = await run(cwd, 'read', '.', '--jsonl', '--quiet');
    expect(ran.status).toBe(5);
    expect(articles(ran).map(({ source }) => source)).toEqual([
      'cut.html.gz',
      'cut.warc.gz#0',
      'nul.html',
      'plain.html',
    ]);
    const named = ran.stderr
      .split('\n')
      .map((line) => /^not read (\S+): ([^(]+?) \(/u.exec(line)?.slice(1).join(' '));
    expect(named.filter((line) => line !== undefined).sort()).toEqual([
      'bomb.html.gz too large',
      'bomb.wacz#archive/a.warc#0 bomb',
      'bomb.wacz#archive/a.warc#0 damaged',
      'cut.html.gz cut off',
      `cut.warc.gz#${gzipSync(rain).byteLength} cut off`,
      'long.jsonl too large',
      'nuls.html binary',
      'stray.zip binary',
      'stray.zip#../a.html damaged',
    ]);
    const lines = await run(cwd, 'read', '--from', 'long.jsonl', '--jsonl');
    expect([lines.status, articles(lines).length]).toEqual([5, 1]);
    expect(lines.stderr).toContain('long.jsonl:2: too large');
  }, 120_000);

  test('that cuts a page off is said of the page in the dossier and the list of a case', async () => {
    const packed = gzipSync(WIND);
    const headers = { 'WARC-Truncated': 'time' };
    const cwd = await folderWith({
      'a.warc': warcFile([record({ url: at(1), block: response(RAIN), headers })]),
      'cut.html.gz': packed.subarray(0, packed.byteLength - 12),
      'harm.html.gz': Buffer.from(packed).fill(0xff, packed.byteLength - 8),
      'whole.html': html('Calm over Ostrel'),
    });
    const added = await run(cwd, 'add', '.', '--case', 't.hearsay');
    expect([added.status, added.stdout]).toEqual([5, expect.stringContaining('4 added')]);
    const analysed = await run(cwd, 'analyse', '--case', 't.hearsay', '--json');
    expect(analysed.status).toBe(0);
    const exported = await run(cwd, 'export', '--case', 't.hearsay', '--json');
    const dossier = dossierSchema.parse(JSON.parse(exported.stdout));
    expect(dossier.captures.map(({ source, cutOff }) => [source, cutOff])).toEqual([
      ['a.warc#0', 'time'],
      ['cut.html.gz', 'file'],
      ['harm.html.gz', 'damaged'],
      ['whole.html', null],
    ]);
    const listed = await run(cwd, 'list', '--case', 't.hearsay');
    expect(listed.stdout.match(/not whole \((\w+)\)/gu)).toEqual([
      'not whole (time)',
      'not whole (file)',
      'not whole (damaged)',
    ]);
  });

  test('never stops a command on a case', async () => {
    const cwd = await folderWith({
      'cut.warc.gz': A.subarray(0, A.byteLength - 60),
      'a.html': WIND,
    });
    const ran = await run(cwd, 'add', '.', '--case', 't.hearsay');
    expect([ran.status, ran.stdout]).toEqual([5, expect.stringContaining('2 added')]);
    expect((await readFile(path.join(cwd, 't.hearsay'))).byteLength).toBeGreaterThan(0);
  });
});
