import type { Commitment } from '@hearsay/core/model';
import { findingKey, ofCommitment } from '../case/anchor.ts';
import { dayText, isoDay } from '../dossier/day.ts';
import { articleOf, isCitation, type Lookup } from '../dossier/lookup.ts';
import { trackOf } from '../dossier/track.ts';
import { AccountsByOrigin } from '../parts/accounts-by-origin.tsx';
import { Captured, Visible } from '../parts/captured.tsx';
import { Decide } from '../parts/decide.tsx';
import { InCommon } from '../parts/in-common.tsx';
import { More } from '../parts/list.tsx';
import { Outlet, PageDay, Place } from '../parts/place.tsx';
import { Day } from '../parts/when.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { FindingsView } from './findings-view.tsx';
import type { ViewProps } from './view.ts';

const t = text.commitments;

/** What somebody undertook to do by a day, how that day moved, and what pages report of the outcome. */
export function Commitments(props: ViewProps) {
  const { lookup } = props;
  return (
    <FindingsView
      {...props}
      view="commitments"
      kind="commitment"
      items={lookup.dossier.commitments}
      t={t}
      count={count.commitments}
      wordsOf={({ what, by, evidence }) => [what, by, ...evidence.map((cite) => cite.text)]}
      by={{
        param: 'status',
        label: t.outcome,
        valueOf: ({ status }) => status,
        wordsOf: (status) => t.status[status as Commitment['status']],
      }}
      render={(commitment, at) => (
        <CommitmentCard key={at} lookup={lookup} at={at} commitment={commitment} />
      )}
    />
  );
}

function CommitmentCard(props: { lookup: Lookup; at: number; commitment: Commitment }) {
  const { lookup, at, commitment } = props;
  const { what, by, due, history, reports, status, asOf, evidence } = commitment;
  const finding = ofCommitment(commitment);
  return (
    <article
      class="commitment"
      data-item
      data-key={finding === null ? `commitment ${at}` : findingKey(finding)}
      aria-labelledby={`commitment-${at}`}
    >
      <h2 id={`commitment-${at}`}>
        <a href={address('commitments', { commitment: at })} class="row-title">
          <Visible text={what} />
        </a>
      </h2>
      <Decide lookup={lookup} of={finding}>
        <p class="meta">
          <span class="outcome">{t.status[status]}</span>
          {by !== null && <Captured text={t.by(by)} class="by" />}
          {due !== null && (
            <span>
              {t.due} <Day when={due} of="entry" />
            </span>
          )}
          {commitment.rule !== null && (
            <span class="rule">
              {text.rule}: <Visible text={commitment.rule} />
            </span>
          )}
          {asOf !== null && <Captured text={t.asOf(isoDay(asOf))} class="day" />}
        </p>
      </Decide>
      <Track commitment={commitment} />
      <div class="commitment-parts">
        <section>
          <h3>{t.undertaken}</h3>
          <ul class="evidence">
            <More
              list
              items={evidence}
              step={4}
              render={(cite, i) => (
                <li key={i}>
                  <Where lookup={lookup} cite={cite} />
                  <Place lookup={lookup} cite={cite} />
                </li>
              )}
            />
          </ul>
        </section>
        {commitment.agreement !== null && (
          <section>
            <h3>{t.agreement}</h3>
            <p class="meta">
              {commitment.agreement.when !== null && (
                <Day when={commitment.agreement.when} of="entry" />
              )}
              {commitment.agreement.parties.map((party) => (
                <Captured key={party} text={party} class="name" />
              ))}
            </p>
            <Where lookup={lookup} cite={commitment.agreement.cite} />
            <Place lookup={lookup} cite={commitment.agreement.cite} />
          </section>
        )}
        {history.length > 1 && (
          <section>
            <h3>{t.moved}</h3>
            <ol class="evidence moves">
              {history.map((step, i) => (
                <li key={i}>
                  <p>
                    <span class="label">
                      {step.step === 'asked' ? t.askedFor : i === 0 ? t.firstDue : t.thenDue}
                    </span>{' '}
                    <Day when={step.due} of="entry" />
                  </p>
                  <Where lookup={lookup} cite={step.cite} />
                  <Place lookup={lookup} cite={step.cite} />
                </li>
              ))}
            </ol>
          </section>
        )}
        <section>
          <h3>{t.reported}</h3>
          {reports.length === 0 ? (
            <p class="quiet">{t.noReport}</p>
          ) : (
            reports.map((report) => (
              <section key={report.outcome} class="report">
                <p class="counts">
                  <span class="outcome">{t.outcomes[report.outcome]}</span>
                  <span class="origins">{count.origins(report.independent)}</span>
                  {report.sources !== null && report.sources < report.independent && (
                    <span class="origins">{count.sources(report.sources)}</span>
                  )}
                  <span>{count.accounts(report.accounts.length)}</span>
                </p>
                <InCommon lookup={lookup} of={report} />
                <AccountsByOrigin lookup={lookup} accounts={report.accounts} />
              </section>
            ))
          )}
        </section>
      </div>
    </article>
  );
}

function Where({ lookup, cite }: { lookup: Lookup; cite: Parameters<typeof articleOf>[1] }) {
  const article = articleOf(lookup, cite);
  return (
    <p class="meta">
      <Outlet article={article} />
      {isCitation(cite) && <PageDay article={article} />}
    </p>
  );
}

/** The days in a row, each with its words; the same is told in words below. */
function Track({ commitment }: { commitment: Commitment }) {
  const points = trackOf(commitment);
  if (points === null) return null;
  return (
    <div class="track">
      <svg class="track-line drawn" aria-hidden="true">
        <line class="rail" x1="0" x2="100%" y1="50%" y2="50%" />
        {points.map(({ kind, share }, i) => (
          // Inside by its own radius, so that the first and the last are whole.
          <circle
            key={i}
            class={kind.replace(' ', '-')}
            cx={`${(1 + share * 98).toFixed(2)}%`}
            cy="50%"
            r="5"
          />
        ))}
      </svg>
      <ol aria-label={t.track}>
        {points.map(({ kind, day }, i) => (
          <li key={i} class={kind.replace(' ', '-')}>
            {t.points[kind]} <Captured text={dayText(day)} class="day" />
          </li>
        ))}
      </ol>
    </div>
  );
}
