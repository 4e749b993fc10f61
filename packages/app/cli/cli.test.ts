import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '@hearsay/core/model';
import { folderWith, hearsay, page } from '../testing/cli.ts';

const CALM = page('Ferry to Ostrel runs again', [
  'The ferry to Ostrel ran again on Monday after a week in port, the harbour office said.',
  'Its captain, Nera Halloway, said the engine had been repaired by two mechanics from Port Adel.',
  'The harbour office asked passengers to arrive half an hour before departure until the end of the month.',
]);
const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

describe('hearsay', () => {
  test('without a word shows how it is used, and that this is no result', async () => {
    const ran = await hearsay([]);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('hearsay pages/');
  });

  test.each([['read'], ['annotate'], ['collate'], ['verify'], ['doctor']])(
    '%s --help has examples',
    async (verb) => {
      const ran = await hearsay([verb, '--help']);
      expect(ran.status).toBe(0);
      expect(ran.stdout).toMatch(/Examples:\n\s+hearsay /);
    },
  );

  test.each([
    [['read']],
    [['read', '--nonsense', 'a']],
    [['collate', 'a', '--from', 'b']],
    [['read', 'a', '--json', '--jsonl']],
    [['collate', 'a', '--workers', 'many']],
    [['annotate', '.', '--layers', 'colours']],
    [['verify']],
  ])('%j is wrong usage: 2, and nothing on standard output', async (args) => {
    const ran = await hearsay(args, { cwd: await folderWith({ a: CALM }) });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).not.toBe('');
  });

  test('a path that is not there: 3, with the path', async () => {
    const ran = await hearsay(['collate', 'nope.html', 'a.html'], {
      cwd: await folderWith({ 'a.html': CALM }),
    });
    expect(ran).toMatchObject({ status: 3, stdout: '' });
    expect(ran.stderr).toContain('nope.html');
  });

  test('doctor finds this installation in order', async () => {
    const ran = await hearsay(['doctor', '--json']);
    const report = FORMATS['hearsay.doctor/1'].parse(JSON.parse(ran.stdout));
    expect(report.checks.filter((check) => !check.ok)).toEqual([]);
    expect(ran.status).toBe(0);
  });
});

describe('bad input', () => {
  test('is named with the reason, the rest goes on: 5', async () => {
    const cwd = await folderWith({
      'pages/good.html': CALM,
      'pages/empty.html': '',
      'pages/blank.txt': ' \n\n ',
      'pages/picture.html': Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'),
      'pages/huge.html': Buffer.alloc(21 * 1024 * 1024, 'a'),
      'pages/furniture.html': '<html><body><nav><a href="/">Home</a></nav></body></html>',
      'pages/locked.html': CALM,
    });
    await chmod(path.join(cwd, 'pages', 'locked.html'), 0);
    const ran = await hearsay(['collate', 'pages', '--json'], { cwd });
    expect(ran.status).toBe(5);
    const dossier = FORMATS['hearsay.dossier/1'].parse(JSON.parse(ran.stdout));
    const root = process.getuid?.() === 0; // root may read what is locked
    expect(dossier.articles.map((a) => a.source)).toEqual([
      'pages/good.html',
      ...(root ? ['pages/locked.html'] : []),
    ]);
    expect(dossier.problems.map((p) => [p.source, p.reason])).toEqual([
      ['pages/blank.txt', 'empty'],
      ['pages/empty.html', 'empty'],
      ['pages/furniture.html', 'no article'],
      ['pages/huge.html', 'too large'],
      ...(root ? [] : [['pages/locked.html', 'unreadable']]),
      ['pages/picture.html', 'binary'],
    ]);
    for (const { source } of dossier.problems) expect(ran.stderr).toContain(source);
  });

  test('deep nesting, a line of megabytes, lone surrogates and a wrong encoding end well', async () => {
    const cwd = await folderWith({
      'deep.html': `${'<div>'.repeat(100_000)}${CALM}`,
      'line.txt': `Long line\n\n${'word '.repeat(2_000_000)}`,
      'lone.html': CALM.replace('Nera', 'Nera \ud800&#xD800;'),
      'latin.html': Buffer.from(CALM.replace('Nera', 'Nèra'), 'latin1'),
      'nul.html': CALM.replace('Nera', 'Ne\0ra'),
    });
    const ran = await hearsay(['collate', '.', '--json', '--quiet'], { cwd });
    expect([0, 5]).toContain(ran.status);
    const dossier = FORMATS['hearsay.dossier/1'].parse(JSON.parse(ran.stdout));
    expect(dossier.articles.length + dossier.problems.length).toBe(5);
    expect(dossier.articles.find((a) => a.source === 'latin.html')?.text).toContain('Nèra');
    for (const article of dossier.articles) {
      for (const block of article.blocks) {
        expect(block.start).toBeLessThanOrEqual(block.end);
        expect(block.end).toBeLessThanOrEqual(article.text.length);
      }
    }
  });

  test('lines of --from that are none are named by file and line', async () => {
    const cwd = await folderWith({
      'a.jsonl': [
        '{"id":"1","text":"Rain fell on Ostrel."}',
        'no json',
        '',
        '{"id":"2"}',
        '{"id":"1","text":"Again."}',
      ].join('\n'),
    });
    const ran = await hearsay(['collate', '--from', 'a.jsonl', '--json'], { cwd });
    expect(ran.status).toBe(5);
    const dossier = FORMATS['hearsay.dossier/1'].parse(JSON.parse(ran.stdout));
    expect(dossier.articles.map((a) => a.id)).toEqual(['1']);
    expect(dossier.problems.map((p) => p.reason).sort()).toEqual([
      'not JSON',
      'not an article',
      'same id',
    ]);
    expect(ran.stderr).toContain('a.jsonl:2');
    expect(ran.stderr).toContain('a.jsonl:4');
  });
});

describe('the JSON', () => {
  test('of read and annotate is that of their schemas, every key there', async () => {
    const cwd = await folderWith({
      'a.html': CALM,
      'b.txt':
        'A headline of one line\n\nAnd a paragraph that says a little more than that, for there must be something to read.',
    });
    const read = await hearsay(['read', '.', '--jsonl'], { cwd });
    expect(read.status).toBe(0);
    for (const line of lines(read.stdout)) {
      const article = FORMATS['hearsay.article/1'].parse(line);
      expect(Object.keys(line as object)).toEqual(
        expect.arrayContaining([
          'id',
          'capture',
          'source',
          'url',
          'headline',
          'byline',
          'outlet',
          'published',
          'modified',
          'section',
          'canonical',
          'language',
          'text',
          'blocks',
          'credits',
          'comments',
          'removed',
          'origin',
        ]),
      );
      expect(article.text.startsWith(article.headline)).toBe(true);
    }
    const annotated = await hearsay(['annotate', 'a.html', '--json', '--layers', 'tokens'], {
      cwd,
    });
    const { articles } = FORMATS['hearsay.articles/1'].parse(JSON.parse(annotated.stdout));
    for (const key of [
      'sentences',
      'times',
      'mentions',
      'quantities',
      'statements',
      'events',
      'tokens',
    ]) {
      expect(articles[0]).toHaveProperty(key);
    }
    const without = await hearsay(['annotate', 'a.html', '--jsonl'], { cwd });
    expect(lines(without.stdout)[0]).not.toHaveProperty('tokens');
  });

  test('of --from keeps id and text exactly and gives the rest the basis given', async () => {
    const text =
      '  Odd   spacing,\r\n and a 🏴‍☠️ flag.\n\nJon Adler said on Friday that rain would come.  ';
    const line = JSON.stringify({
      id: 'x/1',
      text,
      published: '2031-05-05',
      outlet: 'The Quay',
      language: 'en',
    });
    const ran = await hearsay(['annotate', '--from', '-', '--jsonl'], { input: `${line}\n` });
    expect(ran.status).toBe(0);
    const [article] = lines(ran.stdout);
    expect(article).toMatchObject({
      id: 'x/1',
      text,
      published: { value: '2031-05-05', basis: 'given' },
      outlet: { value: 'The Quay', basis: 'given' },
    });
  });

  test('reads a page from standard input', async () => {
    const ran = await hearsay(['read', '-', '--jsonl'], { input: CALM });
    expect(lines(ran.stdout)).toMatchObject([
      { source: '-', headline: 'Ferry to Ostrel runs again' },
    ]);
  });

  test('puts results on standard output only, and nothing else there', async () => {
    const cwd = await folderWith({ 'a.html': CALM, 'bad.html': '' });
    const ran = await hearsay(['collate', '.', '--json'], { cwd });
    expect(() => JSON.parse(ran.stdout) as unknown).not.toThrow();
    expect(ran.stderr).toContain('bad.html');
  });
});

describe('annotate --conllu', () => {
  const sentence = (cells: readonly string[]): string =>
    cells.map((form, i) => [i + 1, form, ...Array<string>(8).fill('_')].join('\t')).join('\n');
  const text = `# text = The envoy left the harbour .\n${sentence(['The', 'envoy', 'left', 'the', 'harbour', '.'])}\n\n`;

  test('keeps the tokens and gives them tags, lemmas and a tree', async () => {
    const cwd = await folderWith({ 'a.conllu': text });
    for (const args of [['a.conllu'], ['-']]) {
      const ran = await hearsay(['annotate', '--conllu', ...args], { cwd, input: text });
      expect(ran.status).toBe(0);
      const rows = ran.stdout.split('\n').filter((line) => /^\d/u.test(line));
      const cells = rows.map((row) => row.split('\t'));
      expect(cells.map((row) => [row[1], row[3], row[6]])).toEqual([
        ['The', 'DET', '2'],
        ['envoy', 'NOUN', '3'],
        ['left', 'VERB', '0'],
        ['the', 'DET', '5'],
        ['harbour', 'NOUN', '3'],
        ['.', 'PUNCT', '3'],
      ]);
      expect(cells[2]![2]).toBe('leave');
    }
  });

  test('names the line that is none: 2; a file that is not there: 3', async () => {
    const cwd = await folderWith({ 'a.conllu': '# a comment\nno columns\n' });
    const bad = await hearsay(['annotate', '--conllu', 'a.conllu'], { cwd });
    expect(bad).toMatchObject({ status: 2, stdout: '' });
    expect(bad.stderr).toContain('line 2');
    expect((await hearsay(['annotate', '--conllu', 'b.conllu'], { cwd })).status).toBe(3);
  });
});

describe('verify', () => {
  async function dossierOf(cwd: string): Promise<string> {
    return (await hearsay(['collate', 'a.html', '--json'], { cwd })).stdout;
  }

  test('passes what collate wrote: 0', async () => {
    const cwd = await folderWith({ 'a.html': CALM });
    const folder = await folderWith({ 'd.json': await dossierOf(cwd) });
    const ran = await hearsay(['verify', path.join(folder, 'd.json')], { cwd });
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^verified \d+ citations in 1 articles; 1 captures re-read\n$/);
  });

  test.each([
    [
      'a cited word is another',
      (json: string) => json.replaceAll('Halloway said', 'Halloway sang'),
    ],
    [
      'the text of the article is another',
      (json: string) => json.replaceAll('half an hour before', 'half an hour after'),
    ],
  ])('finds it when %s: 4', async (_, tamper) => {
    const cwd = await folderWith({ 'a.html': CALM });
    const before = await dossierOf(cwd);
    const after = tamper(before);
    const changed = after === before ? before.replace('"text":"Ferry', '"text":"Fairy') : after;
    const folder = await folderWith({ 'd.json': changed });
    const ran = await hearsay(['verify', path.join(folder, 'd.json')], { cwd });
    expect(ran.status).toBe(4);
    expect(ran.stdout).toContain('does not verify');
  });

  test('finds it when the page has other bytes now: 4', async () => {
    const cwd = await folderWith({ 'a.html': CALM });
    const json = await dossierOf(cwd);
    const moved = await folderWith({
      'a.html': CALM.replace('two mechanics', 'six mechanics'),
      'd.json': json,
    });
    const ran = await hearsay(['verify', 'd.json'], { cwd: moved });
    expect(ran).toMatchObject({ status: 4 });
    expect(ran.stdout).toContain('other bytes');
  });

  test('says so when the page is not there any more, and checks the rest', async () => {
    const json = await dossierOf(await folderWith({ 'a.html': CALM }));
    const ran = await hearsay(['verify', 'd.json'], { cwd: await folderWith({ 'd.json': json }) });
    expect(ran).toMatchObject({ status: 0 });
    expect(ran.stdout).toContain('not at hand, so not re-read: a.html');
  });

  test('says what is wrong with a file that is no dossier: 3', async () => {
    const cwd = await folderWith({ 'x.json': '{"format":"other"}', 'y.json': 'no' });
    for (const file of ['x.json', 'y.json', 'z.json']) {
      const ran = await hearsay(['verify', file], { cwd });
      expect(ran).toMatchObject({ status: 3, stdout: '' });
      expect(ran.stderr).toContain(file);
    }
  });
});

describe('a terminal', () => {
  const HOSTILE = page('Rain\u001b[2J\u009b31m over\u202e Ostrel', [
    'It rained\u001b]0;owned\u0007 on Ostrel for the whole of the week, the harbour office said on Friday.',
    'The office added \u0085that more rain was \u2066expected by the end of the week in the whole valley.',
  ]);
  // Everything a terminal could take for a command or for a change of direction.
  const DANGER = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

  test.each([
    [['read', 'a.html']],
    [['read', 'a.html', '--json']],
    [['annotate', 'a.html', '--jsonl']],
    [['collate', 'a.html']],
    [['collate', 'a.html', '--json']],
    [['a.html', '--no-serve']],
  ])('never gets a control character of a page: %j', async (args) => {
    const cwd = await folderWith({ 'a.html': HOSTILE });
    const ran = await hearsay(args, { cwd });
    expect(ran.status).toBe(0);
    expect(ran.stdout).not.toMatch(DANGER);
    expect(ran.stderr).not.toMatch(DANGER);
    expect(ran.stdout).toMatch(/Ostrel|harbour office/u);
  });

  test('never gets one from the name of a file', async () => {
    const cwd = await folderWith({ 'a\u001b[31m.html': '' });
    const ran = await hearsay(['collate', '.'], { cwd });
    expect(ran.status).toBe(5);
    expect(ran.stdout + ran.stderr).not.toMatch(DANGER);
  });
});

describe('the one-file dossier', () => {
  test('is written where it is asked for', async () => {
    const cwd = await folderWith({ 'a.html': CALM });
    const ran = await hearsay(['a.html', '--no-serve', '--html', 'd.html', '--quiet'], { cwd });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const html = await readFile(path.join(cwd, 'd.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain('Content-Security-Policy');
  });
});
