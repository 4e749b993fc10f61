import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Dossier } from '@hearsay/core/model';
import { madeUpDossier } from '../export/testing/dossier.fixture.ts';
import { exportDossier, type ExportEffects } from './export.ts';

const dossier = madeUpDossier();
let cwd = '';
let printed = '';
const effects = (more: Partial<ExportEffects> = {}): ExportEffects => ({
  cwd,
  output: (text) => {
    printed += text;
    return Promise.resolve();
  },
  renderHtml: ({ title, articles }: Dossier) =>
    Promise.resolve(`<title>${title}</title>${articles.map(({ text }) => text).join('')}`),
  ...more,
});
const read = (name: string): Promise<string> => readFile(path.join(cwd, name), 'utf8');

beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'hearsay-export-'));
  printed = '';
});

describe('an export', () => {
  test('writes every format that is named, in one call, and nothing else', async () => {
    const { files } = await exportDossier(
      dossier,
      {
        csv: 'tables',
        md: 'r.md',
        html: 'd.html',
        annotations: 'a.jsonld',
        csl: 'c.json',
        json: '-',
      },
      effects(),
    );
    expect((await readdir(cwd)).sort()).toEqual(['a.jsonld', 'c.json', 'd.html', 'r.md', 'tables']);
    expect(await readdir(path.join(cwd, 'tables'))).toHaveLength(files.length - 4);
    expect(JSON.parse(printed)).toMatchObject({ format: 'hearsay.dossier/1' });
    expect(await read('d.html')).toContain('PRIVATEWORD');
  });

  test('gives the same bytes for the same dossier', async () => {
    for (const json of ['a.json', 'b.json']) {
      await exportDossier(madeUpDossier(), { json, csv: `${json}-tables` }, effects());
    }
    expect(await read('a.json')).toBe(await read('b.json'));
    for (const name of await readdir(path.join(cwd, 'a.json-tables'))) {
      expect(await read(`a.json-tables/${name}`)).toBe(await read(`b.json-tables/${name}`));
    }
  });

  test('of quotations alone says how much of the pages is quoted, and hands the page no texts', async () => {
    const { quoted, of } = await exportDossier(
      dossier,
      { html: 'd.html', quotesOnly: true, withComments: true },
      effects(),
    );
    expect(quoted).toBeGreaterThan(0);
    expect(quoted).toBeLessThan(of);
    expect(await read('d.html')).not.toContain('PRIVATEWORD');
    expect(await read('d.html')).toContain('Ferry halted at Orsk Point');
  });

  test('that fails leaves the file that was there, and no half of one', async () => {
    await writeFile(path.join(cwd, 'd.html'), 'as before');
    const renderHtml = () => Promise.reject(new Error('cannot be drawn'));
    const failing = exportDossier(dossier, { html: 'd.html' }, effects({ renderHtml }));
    await expect(failing).rejects.toThrow('cannot be drawn');
    expect(await read('d.html')).toBe('as before');
    expect(await readdir(cwd)).toEqual(['d.html']);
  });

  test('that is interrupted leaves nothing behind', async () => {
    const stop = new AbortController();
    stop.abort(new Error('interrupted'));
    const many = { ...dossier, problems: Array(3000).fill(dossier.problems[0]!) };
    const stopped = exportDossier(many, { json: 'd.json' }, effects({ signal: stop.signal }));
    await expect(stopped).rejects.toThrow('interrupted');
    expect(await readdir(cwd)).toEqual([]);
  });

  test('writes through a link, and into a device without putting a file in its place', async () => {
    await writeFile(path.join(cwd, 'real.md'), '');
    await symlink('real.md', path.join(cwd, 'link.md'));
    await exportDossier(dossier, { md: 'link.md', csl: '/dev/null' }, effects());
    expect(await read('real.md')).toContain('# The ferry');
    expect((await readdir(cwd)).sort()).toEqual(['link.md', 'real.md']);
    expect(await readFile('/dev/null', 'utf8')).toBe('');
  });

  test('into a folder that is not there says which file, and why', async () => {
    const lost = exportDossier(dossier, { md: 'nowhere/r.md' }, effects());
    await expect(lost).rejects.toThrow(
      'nowhere/r.md: it cannot be written (the folder it is to lie in is not there)',
    );
  });
});
