import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPages, type PageResult, type PageTask } from './index.ts';

/** A worker that does as its page says: answers, hangs, or breaks. */
const WORKER = `
module.exports = async ({ source }) => {
  const [what, ms] = source.split(' ');
  if (what === 'hang') for (;;) {}
  if (what === 'break') throw new Error('a fault in an analyser');
  await new Promise((resolve) => setTimeout(resolve, Number(ms)));
  return JSON.stringify({ kind: 'problem', problem: { source, reason: 'test', detail: '' } });
};`;

async function workerFile(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'hearsay-')), 'worker.cjs');
  await writeFile(file, WORKER);
  return file;
}
const task = (source: string): PageTask => ({ kind: 'given', depth: 'read', source, line: '' });
const sourceOf = (result: PageResult): string =>
  result.kind === 'problem' ? `${result.problem.source}: ${result.problem.reason}` : '';

describe('running pages on workers', () => {
  test.each([1, 2, 4])(
    'gives results in the order of the pages with %d workers',
    async (workers) => {
      const sources = ['ok 40', 'ok 1', 'ok 20', 'ok 0', 'ok 10'];
      const found: string[] = [];
      for await (const result of runPages(sources.map(task), {
        worker: await workerFile(),
        workers,
      })) {
        found.push(sourceOf(result));
      }
      expect(found).toEqual(sources.map((source) => `${source}: test`));
    },
  );

  test('gives a page up that takes too long, whole, and goes on', async () => {
    const found: string[] = [];
    const options = { worker: await workerFile(), workers: 1, watchdogMs: 3000 };
    for await (const result of runPages(['ok 0', 'hang', 'ok 1'].map(task), options))
      found.push(sourceOf(result));
    expect(found).toEqual(['ok 0: test', 'hang: too slow', 'ok 1: test']);
  });

  test('fails, naming the page, when an analyser has a fault', async () => {
    const run = async (): Promise<void> => {
      for await (const _ of runPages([task('break')], { worker: await workerFile(), workers: 1 }));
    };
    await expect(run()).rejects.toThrow('break: a fault in an analyser');
  });

  test('stops when it is interrupted', async () => {
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(new Error('interrupted')), 200);
    const run = async (): Promise<void> => {
      const options = { worker: await workerFile(), workers: 1, signal: interrupt.signal };
      for await (const _ of runPages(['hang', 'ok 0'].map(task), options));
    };
    await expect(run()).rejects.toThrow('interrupted');
  });
});
