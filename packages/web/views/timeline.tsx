import { byRank, type Account, type TimelineEntry } from '@hearsay/core/model';
import { dayHeading, titleBesideDay } from '../dossier/day.ts';
import { findingKey, ofEntry } from '../case/anchor.ts';
import { lookedFor, type Lookup } from '../dossier/lookup.ts';
import { bySentence, Sentence } from '../parts/account.tsx';
import { OriginName } from '../parts/origin.tsx';
import { Captured, Visible } from '../parts/captured.tsx';
import { Counts } from '../parts/counts.tsx';
import { Decide } from '../parts/decide.tsx';
import { choices, holds, Search, Select } from '../parts/filter.tsx';
import { Empty, More } from '../parts/list.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.timeline;
type Numbered = readonly [number, TimelineEntry];

export function Timeline(props: ViewProps) {
  const { lookup, route } = props;
  const all = lookup.dossier.timeline.map((entry, at) => [at, entry] as const);
  const one = route.params.get('entry');
  const status = route.params.get('status') ?? '';
  const month = route.params.get('month') ?? '';
  const query = route.params.get('q') ?? '';
  const most = Number(route.params.get('most') ?? 0);
  const fits = ([at, entry]: Numbered): boolean =>
    one === undefined
      ? (status === '' || entry.status === status) &&
        (month === '' || monthOf(entry) === month) &&
        matches(query, entry)
      : String(at) === one;
  const fitting = all.filter(fits);
  const shown = one === undefined ? foremost(fitting, most) : fitting;
  return (
    <div class="timeline-view">
      <header class="view-head">
        <h1>{text.views.timeline}</h1>
        <p class="key">
          <span class="status happened">{t.happened}</span> {t.happenedNote}
          <br />
          <span class="status planned">{t.planned}</span> {t.plannedNote}
          <br />
          {t.originsNote}
        </p>
        {one === undefined ? (
          <div class="filters">
            <Search label={text.filterHint} value={query} onChange={(q) => change(props, { q })} />
            <Select
              label={t.status}
              value={status}
              choices={choices(
                all,
                ([, e]) => e.status,
                (s) => t[s as 'happened' | 'planned'],
              )}
              onChange={(value) => change(props, { status: value })}
            />
            <Months all={all} value={month} onChange={(value) => change(props, { month: value })} />
            <Detail
              of={fitting.length}
              value={most}
              onChange={(value) => change(props, { most: value })}
            />
            <output class="filter-count">{count.happenings(shown.length)}</output>
          </div>
        ) : (
          <p class="filters">
            {t.one} · <a href={address('timeline')}>{text.showAll}</a>
          </p>
        )}
      </header>
      {shown.length === 0 ? (
        all.length === 0 ? (
          <Empty title={t.empty}>
            {lookedFor(lookup.dossier, 'timeline') ? t.emptyBody : t.notLooked}
          </Empty>
        ) : (
          <Empty title={t.emptyFilter}>
            <a href={address('timeline')}>{text.clear}</a>
          </Empty>
        )
      ) : (
        <Days lookup={lookup} entries={shown} of={`${query}|${status}|${month}|${most}|${one}`} />
      )}
    </div>
  );
}

/** The entries that come first by rank, in the order of time; all where `most` is 0. */
function foremost(entries: readonly Numbered[], most: number): readonly Numbered[] {
  if (!(most > 0) || entries.length <= most) return entries;
  const kept = [...entries].sort(([x, a], [y, b]) => byRank(a, b) || x - y).slice(0, most);
  return kept.sort(([x], [y]) => x - y);
}

const LEVELS = [20, 50, 150, 500] as const;

/** How much of a long timeline is shown. */
function Detail(props: { of: number; value: number; onChange: (value: number) => void }) {
  const levels = LEVELS.filter((level) => level < props.of);
  if (levels.length === 0) return null;
  return (
    <label class="field">
      <span>{t.detail}</span>
      <select
        value={props.value}
        title={t.detailNote}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      >
        <option value={0}>{text.all}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t.foremost(level)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Months(props: {
  all: readonly Numbered[];
  value: string;
  onChange: (value: string) => void;
}) {
  const months = choices(
    props.all,
    ([, e]) => monthOf(e),
    (month) => dayHeading({ value: month, from: null }),
    true,
  );
  if (months.length < 3) return null;
  return <Select label={t.month} value={props.value} choices={months} onChange={props.onChange} />;
}

const monthOf = (entry: TimelineEntry): string | null => entry.when.from?.slice(0, 7) ?? null;

const matches = (query: string, entry: TimelineEntry): boolean =>
  query === '' ||
  holds(query, [
    entry.title,
    dayHeading(entry.when),
    ...entry.accounts.flatMap((a) => [a.cite.text, a.outlet, a.speaker]),
  ]);

/** Entries under the day they fall on. */
function Days(props: { lookup: Lookup; entries: readonly Numbered[]; of: string }) {
  const days: { heading: string; entries: Numbered[] }[] = [];
  const byHeading = new Map<string, Numbered[]>();
  for (const item of props.entries) {
    const heading = dayHeading(item[1].when);
    const list = byHeading.get(heading);
    if (list !== undefined) list.push(item);
    else {
      const entries = [item];
      byHeading.set(heading, entries);
      days.push({ heading, entries });
    }
  }
  return (
    <ol class="days">
      <More
        list
        items={days}
        step={40}
        of={props.of}
        render={({ heading, entries }) => (
          <li key={heading} class="day-group">
            <h2>
              <Captured text={heading === '' ? t.undated : heading} class="day" />
            </h2>
            <div class="entries">
              <More
                items={entries}
                step={30}
                of={props.of}
                render={([at, entry]) => (
                  <Entry
                    key={findingKey(ofEntry(entry))}
                    lookup={props.lookup}
                    at={at}
                    entry={entry}
                  />
                )}
              />
            </div>
          </li>
        )}
      />
    </ol>
  );
}

function Entry({ lookup, at, entry }: { lookup: Lookup; at: number; entry: TimelineEntry }) {
  const finding = ofEntry(entry);
  return (
    <article
      class={`entry ${entry.status}`}
      data-item
      data-key={findingKey(finding)}
      id={`entry-${at}`}
      aria-labelledby={`e${at}`}
    >
      <header>
        <h3 id={`e${at}`}>
          <span class={`status ${entry.status}`}>{t[entry.status]}</span>{' '}
          <a href={address('timeline', { entry: at })} class="row-title">
            <Visible text={titleBesideDay(entry)} />
          </a>
        </h3>
        <Decide lookup={lookup} of={finding}>
          <Counts of={entry} />
        </Decide>
      </header>
      <More
        items={byOrigin(entry.accounts)}
        step={12}
        render={([family, accounts]) => (
          <section key={family} class="origin">
            <Origin lookup={lookup} family={family} />
            <ul>
              <More
                list
                items={bySentence(accounts)}
                step={8}
                render={(same, i) => <Sentence key={i} lookup={lookup} accounts={same} />}
              />
            </ul>
          </section>
        )}
      />
      {entry.accounts.length > 1 && (
        <p class="joined">
          <span class="rule">
            {text.rule}: <Visible text={entry.rule} />
          </span>
        </p>
      )}
    </article>
  );
}

function Origin({ lookup, family: id }: { lookup: Lookup; family: string }) {
  const family = lookup.families.get(id);
  return (
    <p class="origin-name">
      {t.origin}:{' '}
      <a href={address('sources', { family: id })}>
        <OriginName family={family} />
      </a>
    </p>
  );
}

/** Accounts folded by the origin of their text. */
function byOrigin(accounts: readonly Account[]): readonly (readonly [string, Account[]])[] {
  const found = new Map<string, Account[]>();
  for (const account of accounts) {
    const list = found.get(account.family);
    if (list === undefined) found.set(account.family, [account]);
    else list.push(account);
  }
  return [...found];
}
