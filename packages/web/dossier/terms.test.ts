import { describe, expect, it } from 'vitest';
import { sample } from '../fixtures/sample.ts';
import { termTable } from './terms.ts';

describe('terms by outlet', () => {
  const table = termTable(sample.wordings[0]!);

  it('have a row for each term and a column for each outlet, a page of unnamed outlet being one', () => {
    expect(table.rows.map(({ term }) => term)).toEqual([
      'died in an exchange of fire',
      'were killed in an exchange of fire',
    ]);
    expect(table.outlets.map(({ name }) => name)).toEqual([
      'Northline Daily',
      'The Harbour Post',
      null,
    ]);
  });

  it('keep what an outlet says in its own voice apart from what it quotes', () => {
    const [died] = table.rows;
    expect(died!.cells.get('outlet The Harbour Post')).toMatchObject({ own: [{}], quoted: [] });
    expect(died!.cells.get('outlet Northline Daily')).toMatchObject({ own: [], quoted: [{}] });
    expect(died!.accounts).toHaveLength(2);
  });
});
