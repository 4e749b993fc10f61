import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { html, record, response, warcFile, zipFile } from '@hearsay/engine/capture/testing';
import { folderWith, hearsay, type Ran } from '../testing/cli.ts';
import { Progress } from './progress.ts';

/** Without what is said of progress, which is there or not as the machine is slow or fast. */
async function run(cwd: string, ...args: string[]): Promise<Ran> {
  const ran = await hearsay(args, { cwd, env: { XDG_CONFIG_HOME: cwd } });
  return { ...ran, stderr: ran.stderr.replace(/^(?:reading|fetched|gone through) .*\n/gmu, '') };
}
const last = (text: string): string => text.trimEnd().split('\n').at(-1)!;

describe('what a person meets who tries awkward inputs', () => {
  test('one page in two containers is said with both places', async () => {
    const rain = record({ url: 'https://quay.example/1', block: response(html('Rain')) });
    const cwd = await folderWith({
      'a.warc.gz': warcFile([rain], 'each'),
      'b.warc.gz': warcFile([rain], 'each'),
    });
    const ran = await run(cwd, 'read', '.');
    expect([ran.status, ran.stderr]).toEqual([
      0,
      'the same page twice: a.warc.gz#0, b.warc.gz#0\n',
    ]);
  });

  test('an archive that was not copied whole is said to be that', async () => {
    const zip = zipFile([
      { name: 'datapackage.json', content: '{}' },
      { name: 'archive/a.warc', content: 'WARC/1.0' },
    ]);
    const cwd = await folderWith({ 'half.wacz': zip.subarray(0, 90) });
    const ran = await run(cwd, 'read', '.');
    expect([ran.status, ran.stderr]).toEqual([
      5,
      'not read half.wacz: damaged (its directory cannot be read: its end is not there (not copied or downloaded whole?))\n',
    ]);
  });

  test('lines with keys of somebody else are named with those keys, and with what maps them', async () => {
    const rows = [{ body: 'Rain over Ostrel.', title: 'Rain' }, { text: 'Rain over Ostrel.' }, 'x'];
    const cwd = await folderWith({
      'rows.jsonl': `${rows.map((row) => JSON.stringify(row)).join('\n')}\n{\n`,
    });
    const { status, stderr } = await run(cwd, 'read', '--from', 'rows.jsonl');
    expect(status).toBe(5);
    const named = stderr.trimEnd().split('\n');
    expect(named.slice(0, 2)).toEqual([
      'not read rows.jsonl:1: not an article (id must be a text; text must be a text (it has body, title; --map says which of them is the text))',
      'not read rows.jsonl:2: not an article (id must be a text)',
    ]);
    expect(named[3]).toMatch(/^not read rows\.jsonl:4: not JSON \(/u);
    expect(named).toHaveLength(4);
  });

  test('an address that is never fetched is named as one, and does not stop the others', async () => {
    const cwd = await folderWith({ 'a.html': html('Rain over Ostrel') });
    const ran = await run(cwd, 'read', 'a.html', 'ftp://quay.example/a', '--jsonl');
    expect([ran.status, ran.stderr]).toEqual([
      5,
      'not read ftp://quay.example/a: wrong address (only http and https are fetched, not ftp:)\n',
    ]);
    expect(ran.stdout).toContain('Rain over Ostrel');
  });

  test('an address of this machine is not said to be at itself', async () => {
    const ran = await run(await folderWith({}), 'read', 'http://127.0.0.1:8080/a');
    expect([ran.status, ran.stderr]).toEqual([
      5,
      'not read http://127.0.0.1:8080/a: private address (127.0.0.1 is no public address; --allow-private fetches from this machine and the networks it is in)\n',
    ]);
  });

  test('a folder without a file is said to be one', async () => {
    const cwd = await folderWith({ 'a.html': html('Rain over Ostrel') });
    await mkdir(path.join(cwd, 'bare', 'below'), { recursive: true });
    const ran = await run(cwd, 'read', 'bare', 'a.html', '--jsonl');
    expect([ran.status, ran.stderr]).toEqual([0, 'there is no file to read in bare\n']);
  });

  test('a case of one page is counted as one page, and its size is never nothing', async () => {
    const cwd = await folderWith({ 'a.html': html('Rain over Ostrel') });
    await run(cwd, 'add', 'a.html', '--case', 't.hearsay', '--analyse');
    expect(last((await run(cwd, 'list')).stdout)).toBe('1 page · 1 article · 1 KiB as received');
  }, 60_000);
});

describe('progress', () => {
  const lines = (done: number): string => {
    let said = '';
    const stderr = new Writable({
      write: (part: Buffer, _, next) => {
        said += part.toString();
        next();
      },
    });
    const clock = vi.spyOn(performance, 'now');
    clock.mockReturnValue(0);
    const { stdin, stdout } = process;
    const progress = new Progress({ stdin, stdout, stderr, cwd: '/', env: {} }, false, () => 16);
    clock.mockReturnValue(6000);
    progress.page(done, { kind: 'problem', problem: { source: 'a', reason: 'b', detail: 'c' } });
    clock.mockRestore();
    return last(said);
  };

  test('foretells nothing from the first page, which waits for threads to start', () => {
    expect(lines(1)).toBe('reading 1 of 16 pages');
  });

  test('foretells the rest once some pages are done', () => {
    expect(lines(10)).toBe('reading 10 of 16 pages · 2 a second · 4 s left');
  });
});
