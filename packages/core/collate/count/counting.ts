import { countAccounts, type Account, type Accounts, type Counted } from '../../model/index.ts';
import { commonOf } from './common.ts';
import { ledgerOf, type Known } from './ledger.ts';

/** Counts accounts, with what they have in common. */
export type Counting = (accounts: Accounts) => Counted;

/** Whatever counts accounts of a case counts them with this: `independent` origins of text, and `sources` of information. */
export function counting(known: Known): Counting {
  const ledger = ledgerOf(known);
  return (accounts) =>
    countAccounts(accounts, isOneText(accounts) ? [] : commonOf(accounts, ledger));
}

const isOneText = (accounts: readonly Account[]): boolean =>
  accounts.every(({ family }) => family === accounts[0]!.family);
