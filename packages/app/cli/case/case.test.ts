import { chmod, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { dossierSchema, FORMATS, type Dossier } from '@hearsay/core/model';
import { bin, folderWith, hearsay, page, type Ran } from '../../testing/cli.ts';

const PAGES = {
  'pages/a.html': page('Ferry to Ostrel runs again', [
    'The ferry to Ostrel ran again on 5 May 2031 after a week in port, the harbour office said.',
    'Its captain, Nera Halloway, said the engine had been repaired by two mechanics from Port Adel.',
  ]),
  'pages/b.html': page('Harbour of Ostrel is dredged', [
    'Work on the harbour of Ostrel began on 6 May 2031, the mayor, Jon Adler, told reporters in the town.',
    'Adler said that the work would take until the end of the month and cost less than was feared.',
  ]),
};
const EXTRA = page('Bakery of Port Adel burns', [
  'A bakery in Port Adel burned to the ground on 7 May 2031, and nobody was hurt, the fire brigade said.',
  'Its owner, Vera Moss, said that she would build it again before the winter came to the town.',
]);

/** A folder with a case that has been analysed. */
let made: string;
const env = (cwd: string): Record<string, string> => ({ XDG_CONFIG_HOME: cwd });
const run = (cwd: string, ...args: string[]): Promise<Ran> => hearsay(args, { cwd, env: env(cwd) });
async function json<F extends keyof typeof FORMATS>(
  cwd: string,
  format: F,
  ...args: string[]
): Promise<ReturnType<(typeof FORMATS)[F]['parse']>> {
  const ran = await run(cwd, ...args, '--json');
  return FORMATS[format].parse(JSON.parse(ran.stdout)) as never;
}
const dossier = async (cwd: string): Promise<Dossier> =>
  dossierSchema.parse(JSON.parse((await run(cwd, 'export', '--json')).stdout));
async function copy(): Promise<string> {
  const cwd = await folderWith({});
  await cp(made, cwd, { recursive: true });
  return cwd;
}

beforeAll(async () => {
  made = await folderWith(PAGES);
  await run(made, 'add', 'pages', '--case', 'town.hearsay', '--title', 'The town');
  await run(made, 'analyse');
}, 60_000);

describe('adding', () => {
  test('the same page twice is adding it once', async () => {
    const cwd = await copy();
    const { added, thereAlready } = await json(cwd, 'hearsay.added/1', 'add', 'pages');
    expect([added.length, thereAlready.length]).toEqual([0, 2]);
    expect((await json(cwd, 'hearsay.analysis/1', 'analyse')).read).toBe(0);
  });

  test('names pages from the folder of the case, wherever the command is typed', async () => {
    const cwd = await copy();
    const ran = await run(path.join(cwd, 'pages'), 'add', '.', '--case', '../town.hearsay');
    expect(ran.stdout).toContain('0 added, 2 there already');
  });

  test('of one page analyses that page alone', async () => {
    const cwd = await copy();
    await writeFile(path.join(cwd, 'pages', 'c.html'), EXTRA);
    await run(cwd, 'add', 'pages/c.html');
    const report = await json(cwd, 'hearsay.analysis/1', 'analyse');
    expect(report.read).toBe(1);
    expect(report.blocks!.kept).toBeGreaterThan(0);
    expect((await dossier(cwd)).articles).toHaveLength(3);
  });

  test('of what is not there makes no case', async () => {
    const cwd = await folderWith({});
    expect((await run(cwd, 'add', 'nowhere.html', '--case', 'new.hearsay')).status).toBe(3);
    expect((await run(cwd, 'add', '--case', 'new.hearsay')).status).toBe(2);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('of texts with ids of their own lets them be named by these', async () => {
    const line = { id: 'g1', text: EXTRA.replace(/<[^>]+>/gu, ' '), url: 'https://example.org/a' };
    const cwd = await folderWith({ 'a.jsonl': `${JSON.stringify(line)}\n` });
    await run(cwd, 'add', '--from', 'a.jsonl', '--case', 'g.hearsay');
    const set = await run(cwd, 'set', 'g1', '--outlet', 'Coast Post', '--by', 'Nela');
    expect(set.status).toBe(0);
    expect((await run(cwd, 'analyse')).status).toBe(0);
    expect((await dossier(cwd)).articles[0]!.outlet!.value).toBe('Coast Post');
    expect((await run(cwd, 'verify')).status).toBe(0);
    expect((await run(cwd, 'remove', 'g1')).stdout).toContain('1 taken out');
  });

  test('names what can be no page, keeps the rest, and ends with 5', async () => {
    const cwd = await copy();
    await writeFile(path.join(cwd, 'empty.html'), '');
    await writeFile(path.join(cwd, 'c.html'), EXTRA);
    const ran = await run(cwd, 'add', 'empty.html', 'c.html');
    expect(ran.status).toBe(5);
    expect(ran.stderr).toContain('empty.html');
    expect(ran.stdout).toContain('1 added');
  });

  test('never invents a capture time', async () => {
    const cwd = await copy();
    const { captures } = await json(cwd, 'hearsay.captures/1', 'list');
    expect(captures.map(({ capturedAt }) => capturedAt)).toEqual([null, null]);
  });
});

describe('a case', () => {
  test('gives the dossier that the pages give without it', async () => {
    const kept = await dossier(made);
    const ran = await run(made, 'collate', 'pages', '--title', 'The town', '--json');
    expect(kept).toEqual(dossierSchema.parse(JSON.parse(ran.stdout)));
  });

  test('gives the same bytes whatever order its pages came in and whatever was done between', async () => {
    const cwd = await folderWith({ ...PAGES, 'pages/c.html': EXTRA });
    const at = ['--case', 'town.hearsay'];
    for (const name of ['c', 'b', 'a']) {
      await run(cwd, 'add', `pages/${name}.html`, '--title', 'The town', ...at);
      await run(cwd, 'analyse', ...at);
    }
    await run(cwd, 'remove', 'pages/c.html', ...at);
    expect(await dossier(cwd)).toEqual(await dossier(made));
  });

  test('is taken for the only one here, and asked for where there are none or several', async () => {
    const cwd = await copy();
    expect((await run(cwd, 'list')).status).toBe(0);
    await cp(path.join(cwd, 'town.hearsay'), path.join(cwd, 'other.hearsay'));
    const several = await run(cwd, 'list');
    expect(several).toMatchObject({ status: 2, stdout: '' });
    expect(several.stderr).toContain('other.hearsay, town.hearsay');
    expect((await run(await folderWith({}), 'list')).status).toBe(2);
  });

  test.each([
    ['a file of another kind', async (file: string) => writeFile(file, 'Not a case at all.\n')],
    [
      'a damaged case',
      async (file: string) => writeFile(file, (await readFile(file)).fill(7, 4096, 40_960)),
    ],
    [
      'a cut case',
      async (file: string) => writeFile(file, (await readFile(file)).subarray(0, 5000)),
    ],
  ])('that is %s is refused, untouched, with what to do', async (_, spoil) => {
    const cwd = await copy();
    const file = path.join(cwd, 'town.hearsay');
    await spoil(file);
    const before = await readFile(file);
    for (const verb of [['list'], ['analyse'], ['add', 'pages']]) {
      const ran = await run(cwd, ...verb);
      expect(ran).toMatchObject({ status: 3, stdout: '' });
      expect(ran.stderr).toMatch(/town\.hearsay/u);
      expect(await readFile(file)).toEqual(before);
    }
  });

  test('that is not there is an error for every verb but add', async () => {
    const cwd = await folderWith({});
    for (const verb of [['list'], ['analyse'], ['search', 'a'], ['verify'], ['remove', 'a']]) {
      const ran = await run(cwd, ...verb, '--case', 'none.hearsay');
      expect(ran.status, verb[0]).toBe(3);
      expect(ran.stderr).toContain('none.hearsay');
    }
  });
});

describe('what a person types who does not know the verbs yet', () => {
  test('a case is opened by its name alone, and by its name after a verb', async () => {
    const cwd = await copy();
    const opened = await run(cwd, 'town.hearsay', '--no-serve');
    expect(opened).toMatchObject({ status: 0, stderr: '' });
    expect(opened.stdout).toContain('The town\n2 pages');
    for (const verb of ['list', 'analyse', 'verify'])
      expect((await run(cwd, verb, 'town.hearsay')).status, verb).toBe(0);
    const exported = await run(cwd, 'export', 'town.hearsay', '--json');
    expect(dossierSchema.parse(JSON.parse(exported.stdout))).toEqual(await dossier(cwd));
    const twice = await run(cwd, 'list', 'town.hearsay', '--case', 'town.hearsay');
    expect(twice.status).toBe(2);
  });

  test('a case is never read as a page, neither named nor in a folder', async () => {
    const cwd = await copy();
    const named = await run(cwd, 'add', 'town.hearsay');
    expect(named).toMatchObject({ status: 2, stdout: '' });
    expect(named.stderr).toContain('is a case, not a page');
    const folder = await run(cwd, 'add', '.');
    expect(folder).toMatchObject({ status: 0, stderr: '' });
    expect(folder.stdout).toContain('0 added, 2 there already');
  });

  test('a dossier that was written beside the pages is no page', async () => {
    const cwd = await copy();
    await run(cwd, 'export', '--html', 'pages/d.html', '--quiet');
    await writeFile(path.join(cwd, 'pages', 'd.json'), (await run(cwd, 'export', '--json')).stdout);
    const added = await run(cwd, 'add', 'pages');
    expect(added.status).toBe(5);
    expect(added.stdout).toContain('0 added, 2 there already');
    expect(added.stderr).toContain('not read pages/d.html: own dossier');
    expect(added.stderr).toContain('not read pages/d.json: own dossier');
  });

  test.each([
    [['serch', 'ferry'], 'did you mean hearsay search?'],
    [['analyze'], 'did you mean hearsay analyse?'],
    [['list', '--case', 'twon'], 'did you mean town.hearsay?'],
    [['set', 'pages/aa.html', '--outlet', 'A', '--by', 'Ada Lund'], 'hearsay list names them'],
  ])('%j is answered with what was probably meant', async (args, meant) => {
    const ran = await run(made, ...args);
    expect(ran).toMatchObject({ status: 3, stdout: '' });
    expect(ran.stderr).toContain(meant);
  });

  test('a verb that leaves work to do says which command does it', async () => {
    const cwd = await copy();
    await writeFile(path.join(cwd, 'c.html'), EXTRA);
    const added = await run(cwd, 'add', 'c.html', '--case', 'town.hearsay');
    expect(added.stderr).toContain('hearsay analyse town.hearsay');
    expect((await run(cwd, 'add', 'c.html')).stderr).toBe('');
    expect((await run(cwd, 'remove', 'c.html')).stderr).toContain('hearsay analyse');
    expect((await run(cwd, 'remove', 'pages/a.html', '--quiet')).stderr).toBe('');
    expect((await run(cwd, 'analyse')).stderr).toContain('hearsay serve');
  });

  test('add --analyse does both', async () => {
    const cwd = await copy();
    await writeFile(path.join(cwd, 'c.html'), EXTRA);
    const ran = await run(cwd, 'add', 'c.html', '--analyse');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^1 added; 3 in .*\nThe town\n3 pages/u);
    expect((await run(cwd, 'add', 'c.html', '--analyse', '--json')).status).toBe(2);
  });
});

test('the pages of a case can be asked for by what they lack', async () => {
  const cwd = await copy();
  await run(cwd, 'set', 'pages/a.html', '--published', '2031-05-06', '--by', 'Ada Lund');
  await run(cwd, 'analyse');
  await writeFile(path.join(cwd, 'c.html'), EXTRA);
  await run(cwd, 'add', 'c.html');
  const sources = async (...args: string[]): Promise<string[]> =>
    (await json(cwd, 'hearsay.captures/1', 'list', ...args)).captures.map(({ source }) => source);
  expect(await sources('--without', 'published')).toEqual(['c.html', 'pages/b.html']);
  expect(await sources('--not-read')).toEqual(['c.html']);
  const shown = await run(cwd, 'list', '--without', 'published', '--not-read');
  expect(shown.stdout).toContain('1 of 3 pages');
  expect((await run(cwd, 'list', '--without', 'colour')).status).toBe(2);
});

describe('correcting', () => {
  test('what a page says is taken back, and the log keeps both', async () => {
    const cwd = await copy();
    const unsigned = await run(cwd, 'set', 'pages/a.html', '--outlet', 'The Slipway');
    expect(unsigned.status).toBe(2);
    expect(unsigned.stderr).toContain('--by');
    await run(cwd, 'set', 'pages/a.html', '--outlet', 'The Slipway', '--by', 'Ada Lund');
    expect((await json(cwd, 'hearsay.analysis/1', 'analyse')).read).toBe(1);
    const set = (await dossier(cwd)).articles.find(({ source }) => source === 'pages/a.html')!;
    expect(set.outlet).toEqual({ value: 'The Slipway', basis: 'user', at: null });
    await run(cwd, 'set', 'pages/a.html', '--outlet', '-');
    const after = await dossier(cwd);
    expect(after.articles).toEqual((await dossier(made)).articles);
    expect(after.decisions.map(({ by }) => by)).toEqual(['Ada Lund', 'Ada Lund']);
  });

  test.each([
    ['--published', 'last Tuesday'],
    ['--published', '2031-02-30'],
    ['--language', 'English'],
    ['--url', 'ostrel.example'],
  ])('%s %s is wrong usage, and nothing is written', async (option, value) => {
    const cwd = await copy();
    const ran = await run(cwd, 'set', 'pages/a.html', option, value, '--by', 'Ada Lund');
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect((await dossier(cwd)).decisions).toEqual([]);
  });
});

describe('searching', () => {
  test('finds a sentence with its citation', async () => {
    const { hits } = await json(made, 'hearsay.search/1', 'search', 'mechanics', 'engine');
    expect(hits).toHaveLength(1);
    const { cite, marks } = hits[0]!;
    const found = marks.map((m) => cite.text.slice(m.start - cite.start, m.end - cite.start));
    expect(found).toEqual(['engine', 'mechanics']);
  });

  test('finds all forms of a name, and what somebody says', async () => {
    const named = await json(made, 'hearsay.search/1', 'search', 'name:"Jon Adler"');
    expect(named.entity?.forms).toEqual(expect.arrayContaining(['Adler', 'Jon Adler']));
    expect(named.hits.length).toBeGreaterThan(1);
    const said = await json(made, 'hearsay.search/1', 'search', '--speaker', 'Nera Halloway');
    expect(said.hits.map(({ cite }) => cite.text)).toEqual([
      expect.stringContaining('two mechanics'),
    ]);
  });

  test('without a word or filter is wrong usage; without a hit it says so', async () => {
    expect((await run(made, 'search')).status).toBe(2);
    expect((await run(made, 'search', 'xylophone')).stdout).toBe('nothing found\n');
  });

  test('takes a name without its quotation marks, which the shell takes off', async () => {
    const asked = await json(made, 'hearsay.search/1', 'search', 'name:"Jon Adler"');
    expect(await json(made, 'hearsay.search/1', 'search', 'name:Jon Adler')).toEqual(asked);
    expect(await json(made, 'hearsay.search/1', 'search', 'name:Adler')).toEqual(asked);
  });

  test('says why nothing may have been found', async () => {
    const cwd = await copy();
    await writeFile(path.join(cwd, 'c.html'), EXTRA);
    await run(cwd, 'set', 'pages/a.html', '--outlet', 'The Slipway', '--by', 'Ada Lund');
    await run(cwd, 'analyse');
    await run(cwd, 'add', 'c.html');
    const ran = await run(cwd, 'search', 'ferry', '--outlet', 'the slipway');
    expect(ran).toMatchObject({ status: 0, stdout: 'nothing found\n' });
    expect(ran.stderr).toContain('did you mean The Slipway?');
    expect(ran.stderr).toContain('1 of the pages');
    expect((await run(cwd, 'search', 'ferry', '--outlet', 'Post')).stderr).toContain(
      'outlets here: The Slipway',
    );
  });

  test('takes no day that the calendar does not have', async () => {
    expect((await run(made, 'search', 'a', '--since', '2031-02-30')).status).toBe(2);
  });
});

describe('verifying', () => {
  test('passes, without the pages too: the case holds their bytes', async () => {
    const cwd = await copy();
    await rm(path.join(cwd, 'pages'), { recursive: true });
    const ran = await run(cwd, 'verify');
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^verified \d+ citations in 2 articles; 2 captures re-read\n$/u);
  });
});

test('hearsay PATH --case keeps what it analyses', async () => {
  const cwd = await folderWith(PAGES);
  const ran = await run(cwd, 'pages', '--case', 'k.hearsay', '--no-serve', '--title', 'The town');
  expect(ran.status).toBe(0);
  expect(ran.stdout).toContain('The town\n2 pages');
  expect(await dossier(cwd)).toEqual(await dossier(made));
});

test('two commands at once on one case lose nothing', async () => {
  const cwd = await folderWith({ ...PAGES, 'more/c.html': EXTRA });
  const at = ['--case', 'k.hearsay'];
  await run(cwd, 'add', 'pages/a.html', ...at);
  const both = await Promise.all([
    run(cwd, 'add', 'pages/b.html', ...at),
    run(cwd, 'add', 'more', ...at),
    run(cwd, 'analyse', ...at),
  ]);
  expect(both.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect((await json(cwd, 'hearsay.captures/1', 'list')).captures).toHaveLength(3);
  await run(cwd, 'analyse');
  expect((await run(cwd, 'verify')).status).toBe(0);
});

describe.skipIf(process.platform === 'win32')('a case that cannot be written to', () => {
  let cwd: string;
  beforeAll(async () => {
    cwd = await copy();
    await chmod(path.join(cwd, 'town.hearsay'), 0o444);
    await chmod(cwd, 0o555);
  });
  /** As somebody whom permissions hold back: the superuser is not. */
  const look = (...args: string[]) =>
    promisify(execFile)(process.execPath, [bin, ...args], {
      cwd,
      env: { ...process.env, XDG_CONFIG_HOME: cwd },
      ...(process.getuid?.() === 0 && { uid: 65_534, gid: 65_534 }),
    });

  test.each([['list'], ['search', 'harbour'], ['verify'], ['export', '--json']])(
    'can be looked at: %s',
    async (...args) => {
      expect((await look(...args)).stdout).not.toBe('');
      expect((await readdir(cwd)).sort()).toEqual((await readdir(made)).sort());
    },
  );
  test('says what to do where something would be written', async () => {
    await expect(look('set', '--title', 'Another')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('copy the case elsewhere') as string,
    });
  });
});
