import type { Agreement, Silence } from '@hearsay/core/model';
import { findingKey, ofAgreement } from '../case/anchor.ts';
import { lookedFor, type Lookup } from '../dossier/lookup.ts';
import { AccountsByOrigin } from '../parts/accounts-by-origin.tsx';
import { Visible } from '../parts/captured.tsx';
import { Counts } from '../parts/counts.tsx';
import { Decide } from '../parts/decide.tsx';
import { holds, Search } from '../parts/filter.tsx';
import { InCommon } from '../parts/in-common.tsx';
import { Empty, More } from '../parts/list.tsx';
import { PageLink } from '../parts/place.tsx';
import { Day } from '../parts/when.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.agreements;

/** What accounts of several origins tell alike, and in which pages a happening told by several was not found. */
export function Agreements(props: ViewProps) {
  const { lookup, route } = props;
  const { agreements, silences } = lookup.dossier;
  const query = route.params.get('q') ?? '';
  const one = route.params.get('agreement');
  const shown = agreements
    .map((agreement, at) => [at, agreement] as const)
    .filter(([at, agreement]) =>
      one === undefined ? matches(query, agreement) : String(at) === one,
    );
  return (
    <div class="agreements-view">
      <header class="view-head">
        <h1>{text.views.agreements}</h1>
        <p class="key">{t.note}</p>
        {one === undefined ? (
          <div class="filters">
            <Search label={text.filterHint} value={query} onChange={(q) => change(props, { q })} />
            <output class="filter-count">{count.agreements(shown.length)}</output>
          </div>
        ) : (
          <p class="filters">
            {t.one} · <a href={address('agreements')}>{text.showAll}</a>
          </p>
        )}
      </header>
      {shown.length === 0 &&
        (agreements.length === 0 ? (
          <Empty title={t.empty}>
            {lookedFor(lookup.dossier, 'agreement') ? t.emptyBody : t.notLooked}
          </Empty>
        ) : (
          <Empty title={text.state.nothing}>
            <a href={address('agreements')}>{text.showAll}</a>
          </Empty>
        ))}
      <More
        items={shown}
        step={20}
        of={`${query}|${one}`}
        render={([at, agreement]) => (
          <AgreementCard
            key={findingKey(ofAgreement(agreement))}
            lookup={lookup}
            at={at}
            agreement={agreement}
            open={one !== undefined}
          />
        )}
      />
      {one === undefined && silences.length > 0 && (
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
    </div>
  );
}

const matches = (query: string, { what, accounts }: Agreement): boolean =>
  query === '' ||
  holds(query, [what, ...accounts.flatMap((a) => [a.cite.text, a.outlet, a.speaker])]);

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
