import type { Statement } from '@hearsay/core/model';
import { useMemo } from 'preact/hooks';
import { isoDay } from '../dossier/day.ts';
import { findingKey, ofStatement } from '../case/anchor.ts';
import { lookedFor, speakerName, type Lookup } from '../dossier/lookup.ts';
import { counted, resolvedBy, unheard, utteranceOf } from '../dossier/said.ts';
import { Captured } from '../parts/captured.tsx';
import { Chain } from '../parts/chain.tsx';
import { Decide } from '../parts/decide.tsx';
import { choices, holds, Search, Select } from '../parts/filter.tsx';
import { Empty, More } from '../parts/list.tsx';
import { OutletName, PageDay, Place } from '../parts/place.tsx';
import { Prints } from '../parts/prints.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.statements;

/** A statement with what it is filtered by. */
interface Row {
  readonly at: number;
  readonly statement: Statement;
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly day: string | null;
}

/** What the filters offer, counted over all statements. */
function offersOf(rows: readonly Row[]) {
  return {
    speakers: choices(rows, (r) => r.speaker),
    outlets: choices(rows, (r) => r.outlet),
    days: choices(rows, (r) => r.day, isoDay, true),
    stances: choices(
      rows,
      (r) => r.statement.stance,
      (s) => t.stances[s as Statement['stance']],
    ),
  };
}

const cached = new WeakMap<Lookup, readonly Row[]>();

function rowsOf(lookup: Lookup): readonly Row[] {
  const known = cached.get(lookup);
  if (known !== undefined) return known;
  const rows = lookup.dossier.statements.map((statement, at): Row => {
    const article = lookup.articles.get(statement.cite.article);
    return {
      at,
      statement,
      speaker: speakerName(lookup, statement),
      outlet: article?.outlet?.value ?? null,
      day: article?.published?.value.slice(0, 10) ?? null,
    };
  });
  cached.set(lookup, rows);
  return rows;
}

export function Statements(props: ViewProps) {
  const { lookup, route } = props;
  const rows = rowsOf(lookup);
  const offers = useMemo(() => offersOf(rows), [rows]);
  const param = (key: string): string => route.params.get(key) ?? '';
  const [speaker, outlet, day, stance, query] = ['speaker', 'outlet', 'day', 'stance', 'q'].map(
    param,
  ) as [string, string, string, string, string];
  const one = param('id');
  const shown =
    one === ''
      ? rows.filter(
          (row) =>
            (speaker === '' || row.speaker === speaker) &&
            (outlet === '' || row.outlet === outlet) &&
            (day === '' || row.day === day) &&
            (stance === '' || row.statement.stance === stance) &&
            holds(query, [row.speaker, row.outlet, row.statement.cite.text]),
        )
      : rows.filter((row) => String(row.at) === one);
  const set = (key: string) => (value: string) => change(props, { [key]: value });
  return (
    <div class="statements-view">
      <header class="view-head">
        <h1>{text.views.statements}</h1>
        {one === '' ? (
          <div class="filters">
            <Search label={text.filterHint} value={query} onChange={set('q')} />
            <Select
              label={t.speaker}
              value={speaker}
              choices={offers.speakers}
              onChange={set('speaker')}
            />
            <Select
              label={t.outlet}
              value={outlet}
              choices={offers.outlets}
              onChange={set('outlet')}
            />
            <Select label={t.day} value={day} choices={offers.days} onChange={set('day')} />
            <Select
              label={t.stance}
              value={stance}
              choices={offers.stances}
              onChange={set('stance')}
            />
            <output class="filter-count">{count.statements(shown.length)}</output>
          </div>
        ) : (
          <p class="filters">
            {t.one} · <a href={address('statements')}>{text.showAll}</a>
          </p>
        )}
      </header>
      {shown.length === 0 ? (
        rows.length === 0 ? (
          <Empty title={t.empty}>
            {lookedFor(lookup.dossier, 'statement') ? t.emptyBody : t.notLooked}
          </Empty>
        ) : (
          <Empty title={t.emptyFilter}>
            <a href={address('statements')}>{text.clear}</a>
          </Empty>
        )
      ) : (
        <>
          <BySpeaker lookup={lookup} rows={shown} of={[...route.params].join()} />
          {one === '' && <Unheard lookup={lookup} />}
        </>
      )}
    </div>
  );
}

/** Statements under their speakers, who says most first; utterances printed more than once are folded. */
function BySpeaker({ lookup, rows, of }: { lookup: Lookup; rows: readonly Row[]; of: string }) {
  const bySpeaker = new Map<string | null, Row[]>();
  for (const row of rows) {
    const list = bySpeaker.get(row.speaker);
    if (list === undefined) bySpeaker.set(row.speaker, [row]);
    else list.push(row);
  }
  const groups = [...bySpeaker].sort(
    ([a, x], [b, y]) =>
      Number(a === null) - Number(b === null) || y.length - x.length || (a! < b! ? -1 : 1),
  );
  return (
    <More
      items={groups}
      step={12}
      of={of}
      render={([name, list]) => (
        <section key={name ?? ''} class="speaker">
          <header>
            <h2>{name === null ? t.unnamed : <Captured text={name} />}</h2>
            <p class="meta">{counts(list)}</p>
            {name !== null && <Spread name={name} rows={list} />}
          </header>
          <div class="utterances">
            <More
              items={folded(list)}
              step={15}
              of={of}
              render={(row) => (
                <Utterance key={findingKey(ofStatement(row.statement))} lookup={lookup} row={row} />
              )}
            />
          </div>
        </section>
      )}
    />
  );
}

/** Which outlets quote a speaker, and on which days: each leads to these statements. */
function Spread({ name, rows }: { name: string; rows: readonly Row[] }) {
  const outlets = counted(rows, (row) => row.outlet).slice(0, MAX_SPREAD);
  const days = counted(rows, (row) => row.day)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MAX_SPREAD);
  return (
    <>
      {outlets.length > 1 && (
        <p class="meta spread">
          {t.quotedBy}{' '}
          {outlets.map(([outlet, n]) => (
            <a key={outlet} href={address('statements', { speaker: name, outlet })}>
              <OutletName name={outlet} /> {n}
            </a>
          ))}
        </p>
      )}
      {days.length > 1 && (
        <p class="meta spread">
          {t.overTime}{' '}
          {days.map(([day, n]) => (
            <a key={day} href={address('statements', { speaker: name, day })}>
              <Captured text={isoDay(day)} class="day" /> {n}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
const MAX_SPREAD = 12;

/** People whom the pages speak of without a word of theirs. */
function Unheard({ lookup }: { lookup: Lookup }) {
  const people = useMemo(() => unheard(lookup), [lookup]);
  if (people.length === 0) return null;
  return (
    <details class="unheard">
      <summary>{t.unheard(people.length)}</summary>
      <ul>
        <More
          list
          items={people}
          step={20}
          render={([{ name }, n]) => (
            <li key={name}>
              <a href={address('search', { text: `name:"${name}"` })}>
                <Captured text={name} />
              </a>{' '}
              <span class="meta">{t.named(n)}</span>
            </li>
          )}
        />
      </ul>
    </details>
  );
}

const counts = (rows: readonly Row[]): string =>
  t.counts(
    rows.length,
    new Set(rows.map((r) => r.statement.cite.article)).size,
    new Set(rows.map((r) => r.statement.family)).size,
  );

/** Leaves out a statement when one before it in the list prints the same utterance: it shows there. */
function folded(rows: readonly Row[]): readonly Row[] {
  const covered = new Set<number>();
  return rows.filter((row) => {
    if (covered.has(row.at)) return false;
    for (const other of row.statement.sameAs) covered.add(other);
    return true;
  });
}

function Utterance({ lookup, row }: { lookup: Lookup; row: Row }) {
  const { statement, at } = row;
  const finding = ofStatement(statement);
  const utterance = utteranceOf(lookup, at);
  const same = utterance?.statements.filter((other) => other !== at) ?? statement.sameAs;
  const rule = resolvedBy(statement);
  return (
    <article
      class={`utterance ${statement.kind}`}
      data-item
      data-key={findingKey(finding)}
      id={`statement-${at}`}
    >
      <Chain lookup={lookup} statement={statement} />
      <blockquote>
        <Place lookup={lookup} cite={statement.cite} bold={statement.content} />
      </blockquote>
      <Decide lookup={lookup} of={finding}>
        <p class="meta">
          <span class="stance">{t.stances[statement.stance]}</span>
          <span>{t[statement.kind]}</span>
          {rule !== null && <span class="rule">{t.rule[rule]}</span>}
          <PageDay article={lookup.articles.get(statement.cite.article)} />
          <a href={address('statements', { id: at })} aria-label={t.one} class="permalink">
            #{at + 1}
          </a>
        </p>
      </Decide>
      {same.length > 0 && <Prints lookup={lookup} same={same} utterance={utterance} at={at} />}
    </article>
  );
}
