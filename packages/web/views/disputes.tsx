import type { Dispute } from '@hearsay/core/model';
import { findingKey, ofDispute } from '../case/anchor.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { Visible } from '../parts/captured.tsx';
import { Decide } from '../parts/decide.tsx';
import { wordsOfAccounts } from '../parts/account.tsx';
import { PositionColumn } from '../parts/position.tsx';
import { Day } from '../parts/when.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { FindingsView } from './findings-view.tsx';
import type { ViewProps } from './view.ts';

const t = text.disputes;

/** Questions to which accounts of different origins give answers that cannot all hold, the answers side by side. */
export function Disputes(props: ViewProps) {
  const { lookup } = props;
  return (
    <FindingsView
      {...props}
      view="disputes"
      kind="dispute"
      items={lookup.dossier.disputes}
      t={t}
      count={count.disputes}
      wordsOf={({ question, positions }) => [
        question,
        ...positions.flatMap(({ answer, accounts }) => [answer, ...wordsOfAccounts(accounts)]),
      ]}
      by={{
        param: 'kind',
        label: t.about,
        valueOf: ({ kind }) => kind,
        wordsOf: (kind) => t.kind[kind as Dispute['kind']],
      }}
      render={(dispute, at) => (
        <DisputeCard
          key={findingKey(ofDispute(dispute))}
          lookup={lookup}
          at={at}
          dispute={dispute}
        />
      )}
    />
  );
}

function DisputeCard(props: { lookup: Lookup; at: number; dispute: Dispute }) {
  const { lookup, at, dispute } = props;
  const finding = ofDispute(dispute);
  return (
    <article
      class="dispute"
      data-item
      data-key={findingKey(finding)}
      aria-labelledby={`dispute-${at}`}
    >
      <header>
        <h2 id={`dispute-${at}`}>
          <a href={address('disputes', { dispute: at })} class="row-title">
            <Visible text={dispute.question} />
          </a>
        </h2>
        <Decide lookup={lookup} of={finding}>
          <p class="meta">
            <span class="kind">{t.kind[dispute.kind]}</span>
            {dispute.when !== null && <Day when={dispute.when} of="entry" />}
            <span class="rule">
              {text.rule}: <Visible text={dispute.rule} />
            </span>
          </p>
        </Decide>
      </header>
      <div class={`positions of-${Math.min(dispute.positions.length, 3)}`}>
        {dispute.positions.map((position) => (
          <PositionColumn
            key={position.answer}
            lookup={lookup}
            position={position}
            all={dispute.positions}
          />
        ))}
      </div>
    </article>
  );
}
