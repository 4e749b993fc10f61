import type { Wording as Words } from '@hearsay/core/model';
import { findingKey, ofWording } from '../case/anchor.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { termTable, type Cell, type TermRow, type TermTable } from '../dossier/terms.ts';
import { AccountsByOrigin } from '../parts/accounts-by-origin.tsx';
import { Captured, Visible } from '../parts/captured.tsx';
import { Decide } from '../parts/decide.tsx';
import { Outlet } from '../parts/place.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { FindingsView } from './findings-view.tsx';
import type { ViewProps } from './view.ts';

const t = text.wording;

/** For one thing, the terms that pages use, by outlet, in its own voice apart from what it quotes. */
export function Wording(props: ViewProps) {
  const { lookup, route } = props;
  return (
    <FindingsView
      {...props}
      view="wording"
      kind="wording"
      items={lookup.dossier.wordings}
      t={t}
      count={count.wordings}
      wordsOf={({ referent, terms }) => [
        referent,
        ...terms.flatMap(({ term, accounts }) => [term, ...accounts.map(({ outlet }) => outlet)]),
      ]}
      render={(wording, at, alone) => (
        <WordingCard
          key={findingKey(ofWording(wording))}
          lookup={lookup}
          at={at}
          wording={wording}
          term={alone ? (route.params.get('term') ?? null) : null}
          outlet={alone ? (route.params.get('outlet') ?? null) : null}
        />
      )}
    />
  );
}

function WordingCard(props: {
  lookup: Lookup;
  at: number;
  wording: Words;
  term: string | null;
  outlet: string | null;
}) {
  const { lookup, at, wording, term, outlet } = props;
  const finding = ofWording(wording);
  const table = termTable(wording);
  return (
    <article
      class="wording"
      data-item
      data-key={findingKey(finding)}
      aria-labelledby={`wording-${at}`}
    >
      <h2 id={`wording-${at}`}>
        <a href={address('wording', { wording: at })} class="row-title">
          <Visible text={wording.referent} />
        </a>
      </h2>
      <Decide lookup={lookup} of={finding} />
      <div class="terms-scroll" tabIndex={0} role="group" aria-labelledby={`wording-${at}`}>
        <Terms lookup={lookup} at={at} table={table} />
      </div>
      {term !== null && (
        <Sentences lookup={lookup} at={at} table={table} term={term} outlet={outlet} />
      )}
    </article>
  );
}

function Terms({ lookup, at, table }: { lookup: Lookup; at: number; table: TermTable }) {
  return (
    <table class="terms">
      <thead>
        <tr>
          <th scope="col">{t.term}</th>
          {table.outlets.map(({ key, name }) => (
            <th key={key} scope="col">
              <OutletHead lookup={lookup} at={key} name={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.term}>
            <th scope="row">
              <a href={address('wording', { wording: at, term: row.term })}>
                <Captured text={row.term} />
              </a>
            </th>
            {table.outlets.map(({ key }) => (
              <td key={key}>
                <TermCell at={at} row={row} outlet={key} cell={row.cells.get(key)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OutletHead(props: { lookup: Lookup; at: string; name: string | null }) {
  if (props.name !== null) return <Captured text={props.name} class="name" />;
  return <Outlet article={props.lookup.articles.get(props.at.slice('page '.length))} />;
}

function TermCell(props: { at: number; row: TermRow; outlet: string; cell: Cell | undefined }) {
  const { at, row, outlet, cell } = props;
  if (cell === undefined) return <span class="quiet">–</span>;
  return (
    <a href={address('wording', { wording: at, term: row.term, outlet })} data-first>
      {cell.own.length > 0 && <span class="own-voice">{t.own(cell.own.length)}</span>}
      {cell.own.length > 0 && cell.quoted.length > 0 && ' '}
      {cell.quoted.length > 0 && <span class="quoted-voice">{t.quoted(cell.quoted.length)}</span>}
    </a>
  );
}

/** The sentences behind a cell, or behind a whole row. */
function Sentences(props: {
  lookup: Lookup;
  at: number;
  table: TermTable;
  term: string;
  outlet: string | null;
}) {
  const { lookup, at, table, term, outlet } = props;
  const row = table.rows.find((one) => one.term === term);
  if (row === undefined) return null;
  const cell = outlet === null ? null : row.cells.get(outlet);
  const accounts = outlet === null ? row.accounts : [...(cell?.own ?? []), ...(cell?.quoted ?? [])];
  return (
    <section class="term-sentences">
      <h3>
        <Captured text={term} /> <span class="count">{count.accounts(accounts.length)}</span>{' '}
        <a href={address('wording', { wording: at })}>{text.close}</a>
      </h3>
      <AccountsByOrigin
        lookup={lookup}
        accounts={accounts}
        apart={new Set(term.toLowerCase().split(/\s+/))}
      />
    </section>
  );
}
