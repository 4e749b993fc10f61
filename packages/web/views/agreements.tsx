import type { Agreement, Silence } from '@hearsay/core/model';
import { findingKey, ofAgreement } from '../case/anchor.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { AccountsByOrigin } from '../parts/accounts-by-origin.tsx';
import { Visible } from '../parts/captured.tsx';
import { Counts } from '../parts/counts.tsx';
import { Decide } from '../parts/decide.tsx';
import { wordsOfAccounts } from '../parts/account.tsx';
import { InCommon } from '../parts/in-common.tsx';
import { More } from '../parts/list.tsx';
import { PageLink } from '../parts/place.tsx';
import { Day } from '../parts/when.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { FindingsView } from './findings-view.tsx';
import type { ViewProps } from './view.ts';

const t = text.agreements;

/** What accounts of several origins tell alike, and in which pages a happening told by several was not found. */
export function Agreements(props: ViewProps) {
  const { lookup } = props;
  const { agreements, silences } = lookup.dossier;
  return (
    <FindingsView
      {...props}
      view="agreements"
      kind="agreement"
      items={agreements}
      t={t}
      count={count.agreements}
      wordsOf={({ what, accounts }) => [what, ...wordsOfAccounts(accounts)]}
      render={(agreement, at, alone) => (
        <AgreementCard
          key={findingKey(ofAgreement(agreement))}
          lookup={lookup}
          at={at}
          agreement={agreement}
          open={alone}
        />
      )}
    >
      {silences.length > 0 && (
        <section class="own silences">
          <h2>{t.silences}</h2>
          <p class="key">{t.silencesNote}</p>
          <More
            items={silences}
            step={10}
            render={(silence, i) => <SilenceCard key={i} lookup={lookup} silence={silence} />}
          />
        </section>
      )}
    </FindingsView>
  );
}

function AgreementCard(props: { lookup: Lookup; at: number; agreement: Agreement; open: boolean }) {
  const { lookup, at, agreement, open } = props;
  const finding = ofAgreement(agreement);
  return (
    <article
      class="agreement"
      data-item
      data-key={findingKey(finding)}
      aria-labelledby={`agreement-${at}`}
    >
      <h2 id={`agreement-${at}`}>
        <a href={address('agreements', { agreement: at })} class="row-title">
          <Visible text={agreement.what} />
        </a>
      </h2>
      <Decide lookup={lookup} of={finding}>
        <p class="meta">
          {agreement.when !== null && <Day when={agreement.when} of="entry" />}
          <Counts of={agreement} />
        </p>
      </Decide>
      <InCommon lookup={lookup} of={agreement} />
      <details open={open}>
        <summary>{t.accounts(agreement.accounts.length)}</summary>
        <AccountsByOrigin lookup={lookup} accounts={agreement.accounts} />
      </details>
    </article>
  );
}

function SilenceCard({ lookup, silence }: { lookup: Lookup; silence: Silence }) {
  return (
    <article class="silence" data-item>
      <h3>
        <Visible text={silence.what} />
      </h3>
      <p class="label">{t.notFoundIn}</p>
      <ul class="not-found">
        {silence.notFoundIn.map((id) => {
          const article = lookup.articles.get(id);
          return <li key={id}>{article && <PageLink article={article} />}</li>;
        })}
      </ul>
      <details>
        <summary>{t.reportedBy(silence.reportedBy.length)}</summary>
        <AccountsByOrigin lookup={lookup} accounts={silence.reportedBy} />
      </details>
    </article>
  );
}
