import type { Common, Counted } from '@hearsay/core/model';
import type { View } from '../view.ts';
import { table, type Table } from './table.ts';

/** The columns of what is counted. */
export const COUNTS = {
  outlets: 'how many outlets are among the accounts',
  independent: 'how many independent origins of text; outlets of one publisher count once',
  sources: 'how many sources of information, as far as pages say; never more than the former',
} as const;
export const countCells = ({ outlets, independent, sources }: Omit<Counted, 'accounts'>) => ({
  outlets,
  independent,
  sources,
});

interface Shared {
  readonly of: string;
  readonly number: number;
  readonly part: number | null;
  readonly common: readonly Common[];
}

/** What is counted in a dossier, with what its accounts have in common. */
function* counted({ dossier }: View): Generator<Shared> {
  for (const [number, { common }] of dossier.timeline.entries())
    yield { of: 'timeline', number, part: null, common };
  for (const [number, { positions }] of dossier.disputes.entries())
    for (const [part, { common }] of positions.entries())
      yield { of: 'disputes', number, part, common };
  for (const [number, { common }] of dossier.agreements.entries())
    yield { of: 'agreements', number, part: null, common };
  for (const [number, { reports }] of dossier.commitments.entries())
    for (const [part, { common }] of reports.entries())
      yield { of: 'commitments', number, part, common };
  for (const [number, { terms }] of dossier.wordings.entries())
    for (const [part, { common }] of terms.entries())
      yield { of: 'wordings', number, part, common };
}

const common = table({
  name: 'common',
  row: 'words that show what accounts of different origins have in common, which is why they count once',
  relation: 'timeline',
  columns: {
    of: 'the table of what is counted: `timeline`, `disputes`, `agreements`, `commitments` or `wordings`',
    number: 'its number there',
    part: 'number of the position, report or term, from 0',
    kind: '`publisher` (bears on `independent` and `sources`), or `outlet`, `agency`, `hearer`, `speaker` or `utterance` (on `sources`)',
    name: 'who it is; empty where the same words are printed of somebody who is not named',
    accounts: 'numbers of the accounts, from 0, as in the JSON',
  },
  *rows(view) {
    for (const { of, number, part, common: all } of counted(view)) {
      for (const { kind, name, accounts, evidence } of all) {
        for (const basis of evidence)
          yield { of, number, part, kind, name, accounts: accounts.join(' '), basis };
      }
    }
  },
});

export const COUNT_TABLES: readonly Table[] = [common];
