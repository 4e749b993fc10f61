import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, quotedCell, readCell, TRIGGERS } from './cell.ts';

/** Text made of what matters here, and of anything else. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...TRIGGERS,
      ...';\t\r\n"\' ,',
      '\\u{',
      '\u0000',
      '\u001b',
      '\u202e',
      '\ud800',
      '🌊',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

/** Whether a spreadsheet would calculate this: its first character that is not white space begins a formula. */
const calculates = (cell: string): boolean => TRIGGERS.includes(cell.trimStart().charAt(0) || ' ');

describe('a cell', () => {
  test.each([
    ['plain words', 'plain words'],
    ["'tis plain", "'tis plain"],
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['  =1+1', "'  =1+1"],
    ['＝1', "'＝1"],
    ['−5', "'−5"],
    ['\tx', "'\tx"],
    ['a; =b', "a;' =b"],
    ['a = b - c', 'a = b - c'],
    ['one\n@two', "one\n'@two"],
    ['\u001b[31m', '\\u{1B}[31m'],
    ['\\u{1B}', '\\u{5C}u{1B}'],
    ['\ud800 lone', '\\u{D800} lone'],
    ['a\u202eb', 'a\\u{202E}b'],
  ])('%j is written %j and read back', (text, cell) => {
    expect(cellText(text)).toBe(cell);
    expect(readCell(cell)).toBe(text);
  });

  test('that says nothing, yes, no or a number is what it is', () => {
    expect([null, true, false, 12].map(cellText)).toEqual(['', 'yes', 'no', '12']);
  });

  test('of any text is read back to the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readCell(cellText(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('is never a formula, whatever separator its reader believes in', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (texts) => {
        const line = `${texts.map(quotedCell).join(',')}\r\n`;
        for (const delimiter of [',', ';', '\t']) {
          const rows: string[][] = parse(line, {
            delimiter,
            relaxQuotes: true,
            relaxColumnCount: true,
            skipEmptyLines: false,
            recordDelimiter: ['\r\n', '\n', '\r'],
            ...(delimiter === ',' ? {} : { quote: null }),
          });
          const cells = rows.flat().map((cell) => cell.replace(/^[\s"]+/, ''));
          expect(cells.filter(calculates)).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of a million characters takes a moment, also where each could begin a formula', () => {
    const before = process.cpuUsage();
    for (const unit of ['=', '\t', "'", '; ', '\n=', ' ']) {
      const text = unit.repeat(1_000_000 / unit.length);
      expect(readCell(cellText(text))).toBe(text);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(15);
  });
});
