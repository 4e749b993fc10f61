import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '@hearsay/core/model';
import { hearsay } from '../testing/cli.ts';

let folder: string;
const lines = [
  { id: 'a', text: 'The council of Orrow met in Orrow on Monday. Orrow has a mill.' },
  { id: 'b', text: 'Farmers drove to Wiesau on Monday. A mill stands near Wiesau.' },
];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hearsay-twins-'));
  await writeFile(path.join(folder, 'pages.jsonl'), lines.map((l) => JSON.stringify(l)).join('\n'));
});

async function collated(...options: string[]): Promise<Dossier> {
  const { status, stdout, stderr } = await hearsay(
    ['collate', '--from', 'pages.jsonl', '--json', '--quiet', ...options],
    { cwd: folder },
  );
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Dossier;
}
const formsOf = (dossier: Dossier): string[][] =>
  dossier.entities
    .filter(({ forms }) => forms.some(({ form }) => form === 'Orrow' || form === 'Wiesau'))
    .map(({ forms }) => forms.map(({ form }) => form).sort());

describe('a file of names that are one', () => {
  test('merges them, with its source as the reason', async () => {
    expect(formsOf(await collated())).toEqual([['Orrow'], ['Wiesau']]);
    const twin = { names: ['Orrow', 'Wiesau'], source: 'Atlas of Made-up Places' };
    await writeFile(path.join(folder, 'twins.jsonl'), `${JSON.stringify(twin)}\n\n`);
    const dossier = await collated('--twins', 'twins.jsonl');
    expect(formsOf(dossier)).toEqual([['Orrow', 'Wiesau']]);
    expect(dossier.entities.flatMap(({ merges }) => merges.map(({ rule }) => rule))).toContain(
      'two names of one thing (Atlas of Made-up Places)',
    );
  });

  test('only suggests those of which the choice may imply a claim', async () => {
    const twin = { claims: ['Orrow', 'Wiesau'], source: 'Atlas of Made-up Places' };
    await writeFile(path.join(folder, 'claims.jsonl'), JSON.stringify(twin));
    const dossier = await collated('--twins', 'claims.jsonl');
    expect(formsOf(dossier)).toEqual([['Orrow'], ['Wiesau']]);
    const orrow = dossier.entities.find(({ name }) => name === 'Orrow')!;
    expect(orrow.suggestions.map(({ rule }) => rule)).toEqual([
      'names of one place that may imply a claim (Atlas of Made-up Places)',
    ]);
  });

  test('that is not there, or has a line of another form, is refused, and the line is named', async () => {
    const run = (...options: string[]) =>
      hearsay(['collate', '--from', 'pages.jsonl', ...options], { cwd: folder });
    expect((await run('--twins', 'none.jsonl')).status).toBe(3);
    for (const line of [
      'Orrow, Wiesau',
      '{"names":["Orrow"],"source":"s"}',
      '{"names":["a","b"]}',
      '[]',
    ]) {
      await writeFile(path.join(folder, 'bad.jsonl'), `\n${line}\n`);
      const { status, stderr } = await run('--twins', 'bad.jsonl');
      expect(status).toBe(2);
      expect(stderr).toContain('bad.jsonl:2');
    }
  });

  test('is not for a case, which keeps what people say of names itself', async () => {
    const { status, stderr } = await hearsay(
      ['--from', 'pages.jsonl', '--case', 'town.hearsay', '--no-serve', '--twins', 'twins.jsonl'],
      { cwd: folder },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('--twins');
  });
});
