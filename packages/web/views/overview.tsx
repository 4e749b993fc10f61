import { byRank, type Dossier } from '@hearsay/core/model';
import { dayHeading, isoDay, titleBesideDay } from '../dossier/day.ts';
import { lookedFor, speakerName, type Lookup } from '../dossier/lookup.ts';
import { counted } from '../dossier/said.ts';
import { Brief } from '../parts/brief.tsx';
import { OriginName } from '../parts/origin.tsx';
import { Captured, Visible } from '../parts/captured.tsx';
import { Counts } from '../parts/counts.tsx';
import { holds, Search } from '../parts/filter.tsx';
import { Empty, More } from '../parts/list.tsx';
import { PageLink } from '../parts/place.tsx';
import { Day } from '../parts/when.tsx';
import { address, type View } from '../route.ts';
import { count, grouped, text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.overview;

export function Overview(props: ViewProps) {
  const { lookup } = props;
  const { dossier } = lookup;
  return (
    <div class="overview">
      <header class="lead">
        <p class="kicker">{t.lead}</p>
        <h1>
          <Captured text={dossier.title} />
        </h1>
        <Figures dossier={dossier} />
        <SpanOfTime dossier={dossier} />
      </header>
      {dossier.articles.length === 0 && <Empty title={t.empty}>{t.emptyBody}</Empty>}
      <div class="columns">
        <div>
          <Differ dossier={dossier} />
          <Most dossier={dossier} />
        </div>
        <div>
          <Promises dossier={dossier} />
          <Alike dossier={dossier} />
          <Speakers lookup={lookup} />
          <Families dossier={dossier} />
        </div>
      </div>
      <Pages {...props} />
      <Unread dossier={dossier} />
      <LookedFor dossier={dossier} />
    </div>
  );
}

function Figures({ dossier }: { dossier: Dossier }) {
  const { articles, families, statements } = dossier;
  const outlets = new Set(articles.flatMap((a) => (a.outlet === null ? [] : [a.outlet.value])));
  const unnamed = articles.filter((a) => a.outlet === null).length;
  const own = families.filter((f) => f.articles.length > 0);
  const figures = [
    { n: articles.length, label: count.pages, note: t.pagesNote },
    {
      n: outlets.size,
      label: count.outlets,
      note: unnamed === 0 ? t.outletsNote : t.unnamedOutlets(unnamed),
    },
    {
      n: own.length,
      label: count.origins,
      note:
        own.length === families.length
          ? t.originsNote
          : t.originsMore(families.length - own.length),
      strong: true,
    },
    { n: statements.length, label: count.statements, note: t.statementsNote },
  ];
  return (
    <ul class="figures">
      {figures.map(({ n, label, note, strong }) => (
        <li key={note} class={strong ? 'strong' : ''}>
          <strong>{grouped(n)}</strong> <span>{label(n).replace(/^[\d,]+ /, '')}</span>{' '}
          <small>{note}</small>
        </li>
      ))}
    </ul>
  );
}

function SpanOfTime({ dossier }: { dossier: Dossier }) {
  const days = dossier.articles.flatMap((a) => (a.published === null ? [] : [a.published.value]));
  const told = dossier.timeline.filter((e) => e.when.from !== null);
  told.sort((a, b) => compare(a.when.from!, b.when.from!));
  const undated = dossier.articles.length - days.length;
  return (
    <dl class="facts">
      <div>
        <dt>{t.published}</dt>
        <dd>
          {between(days.sort(compare).map(isoDay)) ?? t.noDates}
          {undated > 0 && <span class="quiet"> · {t.undated(undated)}</span>}
        </dd>
      </div>
      <div>
        <dt>{t.told}</dt>
        <dd>{between(told.map((e) => dayHeading(e.when))) ?? t.noHappenings}</dd>
      </div>
    </dl>
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first and the last of some days in order. */
function between(days: readonly string[]) {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  return <Captured text={first === last ? first : `${first} ${t.to} ${last}`} class="day" />;
}

/** The way to all of something where only the first of it are shown. */
const allOf = (all: readonly unknown[], shown: readonly unknown[], view: View, words: string) =>
  all.length > shown.length ? { href: address(view), words } : null;

/** Items with their numbers in the dossier, by an order of their own, then as the dossier has them. */
const ranked = <T,>(
  items: readonly T[],
  order: (a: T, b: T) => number,
  most: number,
): readonly (readonly [item: T, at: number])[] =>
  items
    .map((item, at) => [item, at] as const)
    .sort(([a, x], [b, y]) => order(a, b) || x - y)
    .slice(0, most);

function Most({ dossier }: { dossier: Dossier }) {
  const first = ranked(dossier.timeline, byRank, 8);
  return (
    <Brief
      title={t.most}
      rows="dated"
      items={first}
      none={lookedFor(dossier, 'timeline') ? t.mostNone : text.timeline.notLooked}
      keyOf={([, at]) => at}
      render={([entry, at]) => (
        <>
          <Day when={entry.when} of="entry" />
          <div>
            <a href={address('timeline', { entry: at })} data-first class="row-title">
              <Visible text={titleBesideDay(entry)} />
            </a>
            <span class="row-meta">
              <span class={`status ${entry.status}`}>{text.timeline[entry.status]}</span>
              <Counts of={entry} />
            </span>
          </div>
        </>
      )}
      all={allOf(dossier.timeline, first, 'timeline', t.allEntries)}
    />
  );
}

/** The disputes with the most origins on both sides, in the dossier's order. */
function Differ({ dossier }: { dossier: Dossier }) {
  if (!lookedFor(dossier, 'dispute')) return null;
  const first = ranked(dossier.disputes, () => 0, 6);
  return (
    <Brief
      title={t.disputes}
      items={first}
      none={t.disputesNone}
      keyOf={([, at]) => at}
      render={([{ question, positions }, at]) => (
        <>
          <a href={address('disputes', { dispute: at })} data-first class="row-title">
            <Visible text={question} />
          </a>
          <span class="row-meta">
            <span class="answers">
              <Visible text={positions.map(({ answer }) => answer).join(' / ')} />
            </span>
            <span class="count">
              {t.sides(positions.map((p) => grouped(p.independent)).join(' : '))}
            </span>
          </span>
        </>
      )}
      all={allOf(dossier.disputes, first, 'disputes', t.allDisputes)}
    />
  );
}

/** Commitments whose outcome is open first. */
function Promises({ dossier }: { dossier: Dossier }) {
  if (!lookedFor(dossier, 'commitment')) return null;
  const first = ranked(dossier.commitments, (a, b) => Number(isOpen(b)) - Number(isOpen(a)), 5);
  return (
    <Brief
      title={t.commitments}
      rows="tight"
      items={first}
      none={t.commitmentsNone}
      keyOf={([, at]) => at}
      render={([{ what, status }, at]) => (
        <>
          <a href={address('commitments', { commitment: at })} data-first class="row-title">
            <Visible text={what} />
          </a>
          <span class="count">{text.commitments.status[status]}</span>
        </>
      )}
      all={allOf(dossier.commitments, first, 'commitments', t.allCommitments)}
    />
  );
}

const isOpen = ({ status }: Dossier['commitments'][number]): boolean =>
  status === 'not yet due' || status === 'not reported' || status === 'disputed';

function Alike({ dossier }: { dossier: Dossier }) {
  if (!lookedFor(dossier, 'agreement')) return null;
  const first = ranked(dossier.agreements, (a, b) => b.independent - a.independent, 5);
  return (
    <Brief
      title={t.agreements}
      rows="tight"
      items={first}
      none={t.agreementsNone}
      keyOf={([, at]) => at}
      render={([{ what, independent }, at]) => (
        <>
          <a href={address('agreements', { agreement: at })} data-first class="row-title">
            <Visible text={what} />
          </a>
          <span class="count">{count.origins(independent)}</span>
        </>
      )}
      all={allOf(dossier.agreements, first, 'agreements', t.allAgreements)}
    />
  );
}

function Speakers({ lookup }: { lookup: Lookup }) {
  const counts = counted(lookup.dossier.statements, (one) => speakerName(lookup, one));
  const first = counts.slice(0, 8);
  return (
    <Brief
      title={t.speakers}
      rows="tight"
      items={first}
      none={lookedFor(lookup.dossier, 'statement') ? t.speakersNone : text.statements.notLooked}
      keyOf={([name]) => name}
      render={([name, n]) => (
        <>
          <a href={address('statements', { speaker: name })} data-first>
            <Captured text={name} />
          </a>
          <span class="count">{count.statements(n)}</span>
        </>
      )}
      all={allOf(counts, first, 'statements', t.allSpeakers)}
    />
  );
}

function Families({ dossier }: { dossier: Dossier }) {
  const size = (f: Dossier['families'][number]): number => f.articles.length + f.carries.length;
  const first = [...dossier.families]
    .filter((f) => size(f) > 1 || f.origin !== null)
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1))
    .slice(0, 6);
  if (first.length === 0) return null;
  return (
    <Brief
      title={t.families}
      rows="tight"
      items={first}
      none=""
      keyOf={({ id }) => id}
      render={(family) => (
        <>
          <a href={address('sources', { family: family.id })} data-first>
            <OriginName family={family} />
          </a>
          <span class="count">{t.carried(family.articles.length, family.carries.length)}</span>
        </>
      )}
      all={{ href: address('sources'), words: t.allFamilies }}
    />
  );
}

function Pages(props: ViewProps) {
  const { lookup, route } = props;
  const query = route.params.get('q') ?? '';
  const { articles } = lookup.dossier;
  if (articles.length === 0) return null;
  const shown = articles.filter((a) =>
    holds(query, [a.headline, a.outlet?.value, a.source, a.published?.value]),
  );
  return (
    <section>
      <div class="section-head">
        <h2>{t.pages}</h2>
        <Search label={t.pagesFilter} value={query} onChange={(q) => change(props, { q })} />
      </div>
      <ul class="pages">
        <More
          list
          items={shown}
          step={40}
          of={query}
          render={(article) => (
            <li key={article.id} data-item>
              <PageLink article={article} />
              <span class="meta numbers">
                {found(lookup, article.id).map((part) => (
                  <span key={part}>{part}</span>
                ))}
              </span>
            </li>
          )}
        />
      </ul>
    </section>
  );
}

function found(lookup: Lookup, id: string): readonly string[] {
  const list = [
    [count.accounts, lookup.accountsIn.get(id)?.length ?? 0],
    [count.statements, lookup.statementsIn.get(id)?.length ?? 0],
    [count.passages, lookup.passagesIn.get(id)?.length ?? 0],
    [count.comments, lookup.articles.get(id)?.comments.length ?? 0],
  ] as const;
  return list.filter(([, n]) => n > 0).map(([say, n]) => say(n));
}

function Unread({ dossier }: { dossier: Dossier }) {
  return (
    <section>
      <h2>{t.unread}</h2>
      {dossier.problems.length === 0 ? (
        <p class="quiet">{t.unreadNone}</p>
      ) : (
        <ul class="rows">
          <More
            list
            items={dossier.problems}
            step={20}
            render={(problem, at) => (
              <li key={at} data-item>
                <Captured text={problem.source} class="file" />
                <span class="meta">
                  <strong>
                    <Captured text={problem.reason} class="reason" />
                  </strong>
                  <Captured text={problem.detail} class="reason" />
                </span>
              </li>
            )}
          />
        </ul>
      )}
    </section>
  );
}

function LookedFor({ dossier }: { dossier: Dossier }) {
  const kinds = Object.entries(text.kinds);
  const missing = kinds.filter(([kind]) => !lookedFor(dossier, kind)).map(([, name]) => name);
  const there = kinds.filter(([kind]) => lookedFor(dossier, kind)).map(([, name]) => name);
  return (
    <section class="looked">
      <h2>{t.looked}</h2>
      <p>{there.length === 0 ? '–' : there.join(', ')}</p>
      {missing.length > 0 && (
        <>
          <h3>{t.notLooked}</h3>
          <p>{missing.join(', ')}</p>
          <p class="quiet">{t.lookedNote}</p>
        </>
      )}
      <details>
        <summary>{t.analysers}</summary>
        <ul class="analysers">
          {dossier.analysers.map((a) => (
            <li key={`${a.stage} ${a.id}`}>
              <code>
                <Visible text={a.id} />
              </code>{' '}
              {a.version}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
