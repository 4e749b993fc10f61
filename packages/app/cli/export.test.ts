import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dossierSchema, quotesSchema } from '@hearsay/core/model';
import { folderWith, hearsay } from '../testing/cli.ts';

const TEXT =
  'Ferry halted at Orsk Point\n\nThe ferry to Orsk Point was halted on 27 April 2031, the harbour office said.\n\nThe sea was calm.';
const line = JSON.stringify({
  id: 'one',
  text: TEXT,
  outlet: '=Orsk Herald',
  published: '2031-04-28',
});
let cwd = '';

beforeAll(async () => {
  cwd = await folderWith({ 'articles.jsonl': `${line}\n`, 'broken.json': '{' });
  const made = await hearsay(['collate', '--from', 'articles.jsonl', '--json'], { cwd });
  expect(made.status).toBe(0);
  cwd = await folderWith({ 'dossier.json': made.stdout, 'broken.json': '{' });
});

describe('hearsay export DOSSIER.json', () => {
  test('writes several forms, one of them to standard output, and says what it wrote', async () => {
    const args = ['--json', '--csv', 'tables', '--md', 'report.md', '--html', 'dossier.html'];
    const ran = await hearsay(['export', 'dossier.json', ...args], { cwd });
    expect([ran.status, ran.stderr]).toEqual([
      0,
      'written: tables in tables\nwritten: report.md\nwritten: dossier.html\n',
    ]);
    expect(dossierSchema.safeParse(JSON.parse(ran.stdout)).success).toBe(true);
    expect(await readdir(path.join(cwd, 'tables'))).toContain('articles.csv');
    const articles = await readFile(path.join(cwd, 'tables', 'articles.csv'), 'utf8');
    expect(articles).toContain(",'=Orsk Herald,");
    expect(await readFile(path.join(cwd, 'dossier.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('--quotes-only writes a hearsay.quotes/1, and says how much of the pages it holds', async () => {
    const ran = await hearsay(['export', 'dossier.json', '--json', '--quotes-only'], { cwd });
    const quotes = quotesSchema.parse(JSON.parse(ran.stdout));
    expect(quotes.articles[0]!.length).toBe(TEXT.length);
    expect(ran.stdout).not.toContain('sea was calm');
    expect(ran.stderr).toMatch(/of the pages' texts, \d+ of 100 characters are cited/);
  });

  test.each([
    [['dossier.json'], 2, 'choose at least one of'],
    [['dossier.json', '--md', '-', '--csl', '-'], 2, 'both go to standard output'],
    [['dossier.json', '--csv', '-'], 2, '--csv takes a folder'],
    [
      ['dossier.json', '--json', '--quotes-only', '--with-comments'],
      2,
      '--quotes-only leaves comments out',
    ],
    [['dossier.json', '--json', '--case', 'x.hearsay'], 2, 'name a dossier or --case, not both'],
    [['nowhere.json', '--json'], 3, 'nowhere.json'],
    [['broken.json', '--json'], 3, 'it is not JSON'],
  ])('%j ends with status %d and says: %s', async (args, status, says) => {
    const ran = await hearsay(['export', ...args], { cwd });
    expect(ran.stderr).toContain(says);
    expect([ran.status, ran.stdout]).toEqual([status, '']);
  });
});
