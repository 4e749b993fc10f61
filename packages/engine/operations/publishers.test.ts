import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableRows } from './csv-rows.ts';
import { publishersIn } from './publishers.ts';

describe('a table of publishers', () => {
  it('is read by the names of its columns, whatever else it has', () => {
    const text =
      '\ufeffpublisher,note,outlet,source\r\n"Tarn Media, Ltd.",seen 2031,Tarn Gazette,https://gazette.example/imprint\r\n\r\n';
    expect(publishersIn(text, 'p.csv')).toEqual([
      {
        outlet: 'Tarn Gazette',
        publisher: 'Tarn Media, Ltd.',
        source: 'https://gazette.example/imprint',
        decision: null,
      },
    ]);
  });

  it('is read as an export writes it', () => {
    const text =
      'of_outlet,publisher,stated_in,decision,quote,outlet,source\r\nTarn Gazette,Tarn Media,Register of the press,3,,,\r\n';
    expect(publishersIn(text, 'publishers.csv')).toMatchObject([
      { outlet: 'Tarn Gazette', publisher: 'Tarn Media', source: 'Register of the press' },
    ]);
  });

  it.each([
    ['outlet,publisher\nA,B', 'p.csv: there is no column source'],
    ['outlet,publisher,source\nA,B,', 'p.csv: line 2: who publishes "A" needs a source'],
    ['outlet,publisher,source\nA,,x', 'p.csv: line 2: no publisher is named'],
    ['outlet,publisher,source\n,B,x', 'p.csv: line 2: an outlet or publisher needs a name'],
    ['outlet,publisher,source\nA,"B,x', 'p.csv: line 2: a quotation mark is not closed'],
    ['outlet,publisher,source\nA,B,x,y', 'p.csv: line 2: there are more cells than names'],
  ])('that says nothing usable is refused with the line: %j', (text, message) => {
    expect(() => publishersIn(text, 'p.csv')).toThrow(message);
  });

  it('has no rows where it has nothing', () => {
    expect(publishersIn('', 'p.csv')).toEqual([]);
    expect(publishersIn('outlet,publisher,source\n', 'p.csv')).toEqual([]);
  });

  it('gives back every cell that was written by the rules of RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é') });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const text = [['x', 'y'], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
        const kept = rows.filter(([x, y]) => x.trim() !== '' || y.trim() !== '');
        expect(tableRows(text).map(({ cells }) => [cells['x'], cells['y']])).toEqual(
          kept.map((row) => row.map((one) => one.trim())),
        );
      }),
    );
  });
});
