import type { Account } from '@hearsay/core/model';
import { isoDay } from '../dossier/day.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';
import { Outlet, Place } from './place.tsx';
import { Day } from './when.tsx';

const t = text.account;

/** One account: its sentence, and under it the outlet, the day as it gives it, and in whose voice. */
export function AccountLine({ lookup, account }: { lookup: Lookup; account: Account }) {
  const article = lookup.articles.get(account.cite.article);
  return (
    <li class="account">
      <Place lookup={lookup} cite={account.cite} />
      <span class="meta">
        {account.outlet === null ? (
          <Outlet article={article} />
        ) : (
          <Captured text={account.outlet} class="outlet" />
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
    </li>
  );
}

function Voice({ account }: { account: Account }) {
  if (account.voice === 'attributed' && account.speaker !== null) {
    return <Captured text={t.attributedTo(account.speaker)} class="voice" />;
  }
  return <span class="voice">{t.voice[account.voice]}</span>;
}
