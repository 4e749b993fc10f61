import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { QUOTE_LENGTH } from '@hearsay/core/model';
import { madeUpDossier } from '../testing/dossier.fixture.ts';
import { createView, type ViewOptions } from '../view.ts';
import { csvFiles, EVIDENCE, readCell, TABLES } from './index.ts';

const dossier = madeUpDossier();
const BOM = '\ufeff';
const everything = { withComments: true, quotesOnly: false, quoteLength: QUOTE_LENGTH };

/** The files as a reader that is not ours reads them, cells undone. */
function tables(options: ViewOptions = everything): ReadonlyMap<string, Record<string, string>[]> {
  const found = new Map<string, Record<string, string>[]>();
  for (const { name, pieces } of csvFiles(createView(dossier, options), { byteOrderMark: true })) {
    const text = [...pieces].join('');
    expect(text.startsWith(BOM)).toBe(true);
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
    found.set(
      name,
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, readCell(cell)])),
      ),
    );
  }
  return found;
}

describe('the tables', () => {
  const found = tables();

  test('are there for every kind, each with its columns and those of its evidence', () => {
    for (const { name, columns } of TABLES) {
      const rows = found.get(`${name}.csv`)!;
      expect(rows.length, name).toBeGreaterThan(0);
      const names = [...Object.keys(columns), ...Object.keys(EVIDENCE)];
      expect(new Set(names).size, name).toBe(names.length);
      expect(Object.keys(rows[0]!), name).toEqual(names);
    }
  });

  test('quote exactly what stands in the article', () => {
    const texts = new Map<string, string>(dossier.articles.map(({ id, text }) => [id, text]));
    let quoted = 0;
    for (const [name, rows] of found) {
      for (const { article, start, end, quote } of rows) {
        if (!article || !quote) continue;
        quoted += 1;
        expect(texts.get(article)!.slice(Number(start), Number(end)), name).toBe(quote);
      }
    }
    expect(quoted).toBeGreaterThan(30);
  });

  test('say of every quotation where it is from: outlet, address, time of capture and hash as far as they are known', () => {
    const sources = new Map(dossier.captures.map((capture) => [capture.id as string, capture]));
    for (const rows of found.values()) {
      for (const row of rows) {
        if (!row['quote']) continue;
        const capture = sources.get(row['capture']!)!;
        const article = dossier.articles.find(({ capture: of }) => of === capture.id)!;
        expect(row['sha256']).toBe(capture.blob);
        expect(row['captured_at']).toBe(capture.capturedAt ?? '');
        expect(row['url']).toBe(article.url ?? capture.url ?? '');
        expect(row['outlet']).toBe(article.outlet?.value ?? '');
        expect(row['source']).toBe(article.source);
      }
    }
  });

  test('of contents counts the rows and says what was not looked for', () => {
    const contents = found.get('contents.csv')!;
    for (const { table, rows } of contents) expect(found.get(`${table}.csv`)).toHaveLength(+rows!);
    const lookedFor = (name: string) => contents.find(({ table }) => table === name)!['looked_for'];
    expect(lookedFor('timeline')).toBe('yes');
    expect(lookedFor('disputes')).toBe('no');
  });

  test('have a row for each account of each answer of a dispute', () => {
    const rows = found.get('disputes.csv')!;
    expect(rows.map(({ dispute, position, answer }) => [dispute, position, answer])).toEqual([
      ['0', '0', '27 April 2031'],
      ['0', '1', '26 April 2031'],
    ]);
  });

  test('leave out what was taken back, and say which words are gone', () => {
    const rows = found.get('decisions.csv')!;
    expect(rows.map(({ decision, attached, words }) => [decision, attached, words])).toEqual([
      ['1', 'yes', ''],
      ['2', 'yes', ''],
      ['4', 'no', 'Words that are gone'],
    ]);
  });
});

describe('the tables unless more is asked for', () => {
  test('have no comments', () => {
    const found = tables({ withComments: false, quotesOnly: false, quoteLength: QUOTE_LENGTH });
    expect(found.has('comments.csv')).toBe(false);
    expect(JSON.stringify([...found])).not.toContain('COMMENTWORD');
  });

  test('end every line with CR LF, and begin without a mark where none is wanted', () => {
    const view = createView(dossier, everything);
    for (const { pieces } of csvFiles(view, { byteOrderMark: false })) {
      const text = [...pieces].join('');
      expect(text.startsWith(BOM)).toBe(false);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });

  test('are described, column by column, in the reference', () => {
    const page = readFileSync(
      new URL('../../../../docs/reference/export.md', import.meta.url),
      'utf8',
    );
    for (const { name, row, columns } of TABLES) {
      expect(page).toContain(`### ${name}.csv`);
      expect(page).toContain(row);
      for (const [column, says] of Object.entries(columns)) {
        expect(page).toContain(`| \`${column}\` | ${says.replaceAll('|', '\\|')} |`);
      }
    }
    for (const [column, says] of Object.entries(EVIDENCE)) {
      expect(page).toContain(`| \`${column}\` | ${says} |`);
    }
  });
});
