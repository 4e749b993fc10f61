import type { Account } from '@hearsay/core/model';
import type { Lookup } from '../dossier/lookup.ts';
import { address } from '../route.ts';
import { text } from '../text.ts';
import { bySentence, Sentence } from './account.tsx';
import { More } from './list.tsx';
import { OriginName } from './origin.tsx';

/** Accounts folded by the origin of their text, each sentence once. `apart`: words to set off in the sentences. */
export function AccountsByOrigin(props: {
  lookup: Lookup;
  accounts: readonly Account[];
  apart?: ReadonlySet<string>;
}) {
  const { lookup, accounts, apart } = props;
  return (
    <More
      items={byOrigin(accounts)}
      step={12}
      render={([family, ofFamily]) => (
        <section key={family} class="origin">
          <p class="origin-name">
            {text.timeline.origin}:{' '}
            <a href={address('sources', { family })}>
              <OriginName family={lookup.families.get(family)} />
            </a>
          </p>
          <ul>
            <More
              list
              items={bySentence(ofFamily)}
              step={8}
              render={(same, i) => (
                <Sentence key={i} lookup={lookup} accounts={same} apart={apart} />
              )}
            />
          </ul>
        </section>
      )}
    />
  );
}

function byOrigin(accounts: readonly Account[]): readonly (readonly [string, Account[]])[] {
  const found = new Map<string, Account[]>();
  for (const account of accounts) {
    const list = found.get(account.family);
    if (list === undefined) found.set(account.family, [account]);
    else list.push(account);
  }
  return [...found];
}
