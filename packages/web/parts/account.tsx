import type { Account } from '@hearsay/core/model';
import { setApart } from '../dossier/apart.ts';
import { isoDay } from '../dossier/day.ts';
import { findingKey, ofAccount } from '../case/anchor.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';
import { Decide } from './decide.tsx';
import { Outlet, OutletName, Place, placeAddress, PlaceLink } from './place.tsx';
import { Runs } from './runs.tsx';
import { Day } from './when.tsx';

const t = text.account;

/** One account: its sentence, and under it the outlet, the day as it gives it, and in whose voice. */
export function AccountLine({ lookup, account }: { lookup: Lookup; account: Account }) {
  return <Sentence lookup={lookup} accounts={[account]} />;
}

/**
 * A sentence once, and under it every page that prints it in these very words, each leading to its own place. `apart`:
 * folded words to set off in it.
 */
export function Sentence(props: {
  lookup: Lookup;
  accounts: readonly [Account, ...Account[]];
  apart?: ReadonlySet<string> | undefined;
}) {
  const { lookup, accounts, apart } = props;
  return (
    <li class="account">
      {apart === undefined ? (
        <Place lookup={lookup} cite={accounts[0].cite} />
      ) : (
        <a class="place" href={placeAddress(lookup, accounts[0].cite)} data-first>
          <bdi class="captured">
            <Runs runs={setApart(accounts[0].cite.text, apart)} />
          </bdi>
        </a>
      )}
      {accounts.map((account) => {
        const finding = ofAccount(account.cite);
        return (
          <div key={findingKey(finding)} data-key={findingKey(finding)}>
            <Decide lookup={lookup} of={finding}>
              <Teller lookup={lookup} account={account} linked={accounts.length > 1} />
            </Decide>
          </div>
        );
      })}
    </li>
  );
}

/** What a filter by words looks through in accounts. */
export const wordsOfAccounts = (accounts: readonly Account[]): readonly (string | null)[] =>
  accounts.flatMap(({ cite, outlet, speaker }) => [cite.text, outlet, speaker]);

/** Accounts folded by their words, in the order in which the words first come. */
export function bySentence(
  accounts: readonly Account[],
): readonly (readonly [Account, ...Account[]])[] {
  const found = new Map<string, [Account, ...Account[]]>();
  for (const account of accounts) {
    const list = found.get(account.cite.text);
    if (list === undefined) found.set(account.cite.text, [account]);
    else list.push(account);
  }
  return [...found.values()];
}

function Teller(props: { lookup: Lookup; account: Account; linked: boolean }) {
  const { lookup, account, linked } = props;
  const outlet =
    account.outlet === null ? (
      <Outlet article={lookup.articles.get(account.cite.article)} />
    ) : (
      <OutletName name={account.outlet} />
    );
  return (
    <span class="meta">
      {linked ? (
        <PlaceLink lookup={lookup} cite={account.cite}>
          {outlet}
        </PlaceLink>
      ) : (
        outlet
      )}
      <span>
        {account.published === null ? (
          t.undated
        ) : (
          <Captured text={t.published(isoDay(account.published))} class="day" />
        )}
      </span>
      <span>
        {account.when === null ? (
          t.noDay
        ) : (
          <>
            {t.gives}: <Day when={account.when} />
          </>
        )}
      </span>
      <Voice account={account} />
      {account.modality !== 'happened' && <span>{t.modality[account.modality]}</span>}
      {account.polarity === 'denied' && <span class="denied">{t.denied}</span>}
    </span>
  );
}

function Voice({ account }: { account: Account }) {
  if (account.voice === 'attributed' && account.speaker !== null) {
    return <Captured text={t.attributedTo(account.speaker)} class="voice" />;
  }
  return <span class="voice">{t.voice[account.voice]}</span>;
}
