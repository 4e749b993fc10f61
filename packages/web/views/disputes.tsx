import type { Dispute } from '@hearsay/core/model';
import { findingKey, ofDispute } from '../case/anchor.ts';
import { lookedFor, type Lookup } from '../dossier/lookup.ts';
import { Visible } from '../parts/captured.tsx';
import { Decide } from '../parts/decide.tsx';
import { choices, holds, Search, Select } from '../parts/filter.tsx';
import { Empty, More } from '../parts/list.tsx';
import { PositionColumn } from '../parts/position.tsx';
import { Day } from '../parts/when.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.disputes;

/** Questions to which accounts of different origins give answers that cannot all hold, the answers side by side. */
export function Disputes(props: ViewProps) {
  const { lookup, route } = props;
  const all = lookup.dossier.disputes.map((dispute, at) => [at, dispute] as const);
  const one = route.params.get('dispute');
  const kind = route.params.get('kind') ?? '';
  const query = route.params.get('q') ?? '';
  const shown = all.filter(([at, dispute]) =>
    one === undefined
      ? (kind === '' || dispute.kind === kind) && matches(query, dispute)
      : String(at) === one,
  );
  return (
    <div class="disputes-view">
      <header class="view-head">
        <h1>{text.views.disputes}</h1>
        <p class="key">{t.note}</p>
        {one === undefined ? (
          <div class="filters">
            <Search label={text.filterHint} value={query} onChange={(q) => change(props, { q })} />
            <Select
              label={t.about}
              value={kind}
              choices={choices(
                all,
                ([, d]) => d.kind,
                (k) => t.kind[k as Dispute['kind']],
              )}
              onChange={(value) => change(props, { kind: value })}
            />
            <output class="filter-count">{count.disputes(shown.length)}</output>
          </div>
        ) : (
          <p class="filters">
            {t.one} · <a href={address('disputes')}>{text.showAll}</a>
          </p>
        )}
      </header>
      {shown.length === 0 &&
        (all.length === 0 ? (
          <Empty title={t.empty}>
            {lookedFor(lookup.dossier, 'dispute') ? t.emptyBody : t.notLooked}
          </Empty>
        ) : (
          <Empty title={text.state.nothing}>
            <a href={address('disputes')}>{text.showAll}</a>
          </Empty>
        ))}
      <More
        items={shown}
        step={20}
        of={`${query}|${kind}|${one}`}
        render={([at, dispute]) => (
          <DisputeCard
            key={findingKey(ofDispute(dispute))}
            lookup={lookup}
            at={at}
            dispute={dispute}
          />
        )}
      />
    </div>
  );
}

const matches = (query: string, dispute: Dispute): boolean =>
  query === '' ||
  holds(query, [
    dispute.question,
    ...dispute.positions.flatMap(({ answer, accounts }) => [
      answer,
      ...accounts.flatMap((a) => [a.cite.text, a.outlet, a.speaker]),
    ]),
  ]);

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
