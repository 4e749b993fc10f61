import type { Account, ArticleId, CaptureCitation, Citation, Span } from '@hearsay/core/model';
import { findingKey, ofEntity, ofFurniture, ofStatement } from '../case/anchor.ts';
import { titleBesideDay } from '../dossier/day.ts';
import { isCitation, type Lookup } from '../dossier/lookup.ts';
import { AccountLine } from '../parts/account.tsx';
import { Captured, Visible } from '../parts/captured.tsx';
import { Chain } from '../parts/chain.tsx';
import { Counts } from '../parts/counts.tsx';
import { Decide } from '../parts/decide.tsx';
import { More } from '../parts/list.tsx';
import { NamePairs } from '../parts/pairs.tsx';
import { Outlet, PageDay, Place } from '../parts/place.tsx';
import { Day } from '../parts/when.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { marksAt, type Mark } from './layers.ts';

const t = text.read;

/** Everything that the dossier knows about one place of an article. */
export function Known(props: {
  lookup: Lookup;
  article: ArticleId;
  marks: readonly Mark[];
  place: Span;
}) {
  const found = marksAt(props.marks, props.place);
  if (found.length === 0) return <p class="quiet">{t.knowNone}</p>;
  return (
    <ol class="known-list">
      <More
        list
        items={found}
        step={12}
        of={`${props.place.start}-${props.place.end}`}
        render={(mark, i) => (
          <li key={i} class={`known l-${mark.layer}`}>
            <Subject lookup={props.lookup} article={props.article} mark={mark} />
          </li>
        )}
      />
    </ol>
  );
}

interface SubjectProps<L extends Mark['layer']> {
  readonly lookup: Lookup;
  readonly article: ArticleId;
  readonly mark: Extract<Mark, { layer: L }>;
}

function Subject({ lookup, article, mark }: SubjectProps<Mark['layer']>) {
  switch (mark.layer) {
    case 'accounts':
      return <AccountSubject lookup={lookup} mark={mark} />;
    case 'statements':
      return <StatementSubject lookup={lookup} mark={mark} />;
    case 'passages':
      return <PassageSubject lookup={lookup} article={article} mark={mark} />;
    case 'names':
      return <NameSubject lookup={lookup} article={article} mark={mark} />;
    case 'lineage':
      return <LineageSubject lookup={lookup} mark={mark} />;
    case 'dates':
      return <DateSubject lookup={lookup} mark={mark} />;
    case 'furniture':
      return <FurnitureSubject lookup={lookup} article={article} mark={mark} />;
  }
}

type Of<L extends Mark['layer']> = Extract<Mark, { layer: L }>;

/** The places of something that are not the one being looked at. */
const elsewhere = (
  cites: readonly (Citation | CaptureCitation)[],
  { article, mark }: { article: ArticleId; mark: Span },
): readonly Citation[] =>
  cites.filter(isCitation).filter((cite) => cite.article !== article || cite.start !== mark.start);

function AccountSubject({ lookup, mark }: { lookup: Lookup; mark: Of<'accounts'> }) {
  const { entry: at, account } = mark.placed;
  const entry = lookup.dossier.timeline[at]!;
  return (
    <>
      <p class="label">{t.account}</p>
      <p>
        <span class={`status ${entry.status}`}>{text.timeline[entry.status]}</span>{' '}
        <a href={address('timeline', { entry: at })} class="row-title">
          <Visible text={titleBesideDay(entry)} />
        </a>
      </p>
      <p class="meta">
        <Day when={entry.when} of="entry" />
      </p>
      <Counts of={entry} />
      <Roles account={account} />
      <ul class="plain">
        <AccountLine lookup={lookup} account={account} />
      </ul>
    </>
  );
}

/** Who does it, to whom, where, in the account's own words. */
function Roles({ account }: { account: Account }) {
  if (account.roles.length === 0) return null;
  return (
    <dl class="roles">
      {account.roles.map(({ role, cite }) => (
        <div key={`${role} ${cite.start}`}>
          <dt>{t.part[role]}</dt>
          <dd>
            <Captured text={cite.text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function StatementSubject({ lookup, mark }: { lookup: Lookup; mark: Of<'statements'> }) {
  const at = mark.statement;
  const statement = lookup.dossier.statements[at]!;
  const finding = ofStatement(statement);
  return (
    <div data-key={findingKey(finding)}>
      <p class="label">
        {t.statement}
        {mark.part !== 'whole' && ` · ${t.role[mark.part]}`}
      </p>
      <Chain lookup={lookup} statement={statement} />
      <blockquote>
        <Place lookup={lookup} cite={statement.content} />
      </blockquote>
      <p class="meta">
        <span>{text.statements.stances[statement.stance]}</span>
        <span>{text.statements[statement.kind]}</span>
        <a href={address('statements', { id: at })}>
          {statement.sameAs.length > 0
            ? `${text.statements.same} (${statement.sameAs.length})`
            : text.views.statements}
        </a>
      </p>
      <Decide lookup={lookup} of={finding} />
    </div>
  );
}

function PassageSubject(props: SubjectProps<'passages'>) {
  const { lookup } = props;
  const at = props.mark.passage;
  const passage = lookup.dossier.passages[at]!;
  return (
    <>
      <p class="label">{t.passage}</p>
      <p class="meta">
        <span>{text.sources.kind[passage.kind]}</span>
        <a href={address('sources', { passage: at })}>{count.places(passage.places.length)}</a>
      </p>
      <Elsewhere lookup={lookup} cites={elsewhere(passage.places, props)} />
    </>
  );
}

function NameSubject(props: SubjectProps<'names'>) {
  const { lookup } = props;
  const { entity } = props.mark;
  const others = elsewhere(entity.evidence, props);
  const finding = ofEntity(entity);
  return (
    <div data-key={finding === null ? undefined : findingKey(finding)}>
      <p class="label">
        {t.name} · {t.types[entity.type]}
      </p>
      {t.ofType[entity.type] !== null && <p class="meta">{t.ofType[entity.type]}</p>}
      <p>
        <strong>
          <Captured text={entity.name} />
        </strong>
      </p>
      {entity.forms.length > 1 && (
        <p class="meta">
          {t.forms}:{' '}
          {entity.forms.slice(0, 12).map(({ form, count: n }) => (
            <span key={form}>
              <Captured text={form} /> ({n})
            </span>
          ))}
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {t.otherPlaces}: {count.places(others.length)}
          </summary>
          <Elsewhere lookup={lookup} cites={others} />
        </details>
      )}
      <p class="meta">
        <a href={address('search', { text: `name:"${entity.name.replaceAll('"', '')}"` })}>
          {t.searchForms}
        </a>
      </p>
      <NamePairs lookup={lookup} entity={entity} />
      <Decide lookup={lookup} of={finding} />
    </div>
  );
}

function LineageSubject({ lookup, mark }: { lookup: Lookup; mark: Of<'lineage'> }) {
  const { derivation } = mark;
  const from =
    'agency' in derivation.from ? (
      <Captured text={derivation.from.agency} />
    ) : (
      <Outlet article={lookup.articles.get(derivation.from.article)} />
    );
  return (
    <>
      <p class="label">{t.lineage}</p>
      <p>
        <Outlet article={lookup.articles.get(derivation.article)} />{' '}
        {text.sources.relation[derivation.relation]} {from}{' '}
        <span class="rule">
          {text.rule}: <Visible text={derivation.rule} />
        </span>
      </p>
      <p>
        <a href={address('sources', { family: mark.family })}>{text.views.sources}</a>
      </p>
    </>
  );
}

function DateSubject({ lookup, mark }: { lookup: Lookup; mark: Of<'dates'> }) {
  return (
    <>
      <p class="label">{t.date}</p>
      <p>{t.dateFor}</p>
      <ul class="plain">
        <AccountLine lookup={lookup} account={mark.placed.account} />
      </ul>
    </>
  );
}

function FurnitureSubject(props: SubjectProps<'furniture'>) {
  const { lookup } = props;
  const { furniture } = props.mark;
  const finding = ofFurniture(furniture);
  return (
    <div data-key={findingKey(finding)}>
      <p class="label">{t.furniture}</p>
      <p>
        {t.recursOf(furniture.pages, furniture.of)} <Captured text={furniture.outlet} />
        {t.storyOnce}
      </p>
      <p>{furniture.masked ? t.masked : t.notMasked}</p>
      <p class="rule">
        {text.rule}: <Visible text={furniture.rule} />
      </p>
      <details>
        <summary>
          {t.otherPlaces}: {count.places(furniture.places.length - 1)}
        </summary>
        <Elsewhere lookup={lookup} cites={elsewhere(furniture.places, props)} />
      </details>
      <Decide lookup={lookup} of={finding} />
    </div>
  );
}

function Elsewhere({ lookup, cites }: { lookup: Lookup; cites: readonly Citation[] }) {
  return (
    <ul class="plain elsewhere">
      <More
        list
        items={cites}
        step={6}
        render={(cite, i) => (
          <li key={i}>
            <span class="meta">
              <Outlet article={lookup.articles.get(cite.article)} />
              <PageDay article={lookup.articles.get(cite.article)} />
            </span>
            <Place lookup={lookup} cite={cite} class="clamped" />
          </li>
        )}
      />
    </ul>
  );
}
