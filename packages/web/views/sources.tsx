import type { Article, ArticleId, Derivation, Family } from '@hearsay/core/model';
import { findingKey, ofFamily } from '../case/anchor.ts';
import { daysIn } from '../dossier/day.ts';
import { passagesOf, type Lookup } from '../dossier/lookup.ts';
import { sharedBy } from '../dossier/shared.ts';
import { OriginName } from '../parts/origin.tsx';
import { Captured, Visible } from '../parts/captured.tsx';
import { Files } from '../parts/files.tsx';
import { Decide } from '../parts/decide.tsx';
import { holds, Search } from '../parts/filter.tsx';
import { EvidenceList } from '../parts/evidence.tsx';
import { FamilyTreeView } from '../parts/family-tree.tsx';
import { Empty, More } from '../parts/list.tsx';
import { OriginPairs, OtherOrigin } from '../parts/pairs.tsx';
import { PageLink, Place } from '../parts/place.tsx';
import { PassageCard, Passages } from '../parts/passages.tsx';
import { Publishers } from '../parts/publishers.tsx';
import { SideBySide } from '../parts/side-by-side.tsx';
import { VersionsList } from '../parts/versions.tsx';
import { address, readAddress } from '../route.ts';
import { count, text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.sources;

export function Sources(props: ViewProps) {
  const { lookup, route } = props;
  const { families, passages, versions } = lookup.dossier;
  const one = route.params.get('family');
  const passage = route.params.get('passage');
  const query = route.params.get('q') ?? '';
  const size = (f: Family): number => f.articles.length + f.carries.length;
  const shown = families
    .filter((f) => (one === undefined ? fits(lookup, f, query) : f.id === one))
    .sort((a, b) => size(b) - size(a));
  const together = shown.filter((f) => one !== undefined || !isAlone(f));
  const alone = shown.filter((f) => one === undefined && isAlone(f));
  const single = one !== undefined || passage !== undefined;
  return (
    <div class="sources-view">
      <header class="view-head">
        <h1>{text.views.sources}</h1>
        <p class="key">{t.familiesNote}</p>
        {single ? (
          <p class="filters">
            {passage === undefined ? t.one : t.oneOf} ·{' '}
            <a href={address('sources')}>{text.showAll}</a>
          </p>
        ) : (
          <div class="filters">
            <Search label={text.filterHint} value={query} onChange={(q) => change(props, { q })} />
            <output class="filter-count">
              {t.counted(shown.filter(isWhole).length, shown.filter((f) => !isWhole(f)).length)}
            </output>
          </div>
        )}
      </header>
      {families.length === 0 && <Empty title={t.empty}>{t.emptyBody}</Empty>}
      {passage === undefined && (
        <section aria-label={t.families}>
          <More
            items={together}
            step={20}
            of={`${query}|${one}`}
            render={(family) => (
              <FamilyCard
                key={family.id}
                lookup={lookup}
                family={family}
                open={one !== undefined}
              />
            )}
          />
          {shown.length === 0 && families.length > 0 && (
            <Empty title={text.state.nothing}>
              <a href={address('sources')}>{text.showAll}</a>
            </Empty>
          )}
        </section>
      )}
      {one === undefined && (
        <Passages lookup={lookup} passages={passages} only={passage} query={query} />
      )}
      {passage === undefined && alone.length > 0 && (
        <Alone lookup={lookup} families={alone} of={query} />
      )}
      {!single && versions.length > 0 && <VersionsList lookup={lookup} />}
      {!single && families.length > 0 && <Publishers lookup={lookup} />}
    </div>
  );
}

const fits = (lookup: Lookup, family: Family, query: string): boolean =>
  query === '' ||
  holds(query, [
    family.origin,
    family.reason,
    ...[...family.articles, ...family.carries].flatMap((id) => {
      const article = lookup.articles.get(id);
      return [article?.headline, article?.outlet?.value, article?.source];
    }),
  ]);

/** Whether it is the origin of any page as a whole, as the overview counts them. */
const isWhole = (f: Family): boolean => f.articles.length > 0;

const isAlone = (f: Family): boolean =>
  f.articles.length + f.carries.length <= 1 && f.derivations.length === 0;

/** Families of a single page, in brief: most of a case is made of them. */
function Alone(props: { lookup: Lookup; families: readonly Family[]; of: string }) {
  return (
    <section class="own">
      <h2>{t.own}</h2>
      <p class="key">{t.ownNote}</p>
      <ul class="rows">
        <More
          list
          items={props.families}
          step={25}
          of={props.of}
          render={(family) => {
            const article = props.lookup.articles.get(family.articles[0] ?? '');
            return (
              <li key={family.id} data-item data-key={`page ${family.articles[0] ?? family.id}`}>
                {article && (
                  <OriginPairs lookup={props.lookup} article={article}>
                    <PageLink article={article} />
                    <FoundIn lookup={props.lookup} article={article} />
                  </OriginPairs>
                )}
                <span class="reason">
                  <a href={address('sources', { family: family.id })}>
                    <OriginName family={family} />
                  </a>{' '}
                  <Captured text={family.reason} class="reason" />
                </span>
              </li>
            );
          }}
        />
      </ul>
    </section>
  );
}

function FamilyCard(props: { lookup: Lookup; family: Family; open: boolean }) {
  const { lookup, family } = props;
  const shared = passagesOf(lookup, family);
  const finding = ofFamily(lookup, family);
  return (
    <article
      class="family"
      data-item
      data-key={finding === null ? `family ${family.id}` : findingKey(finding)}
    >
      <header>
        <h2>
          <a href={address('sources', { family: family.id })}>
            <OriginName family={family} />
          </a>
        </h2>
        <p class="counts">
          <span>{count.pages(family.articles.length)}</span>
          {family.carries.length > 0 && (
            <span>
              {t.carries}: {family.carries.length}
            </span>
          )}
          <a href={address('search', { family: family.id })}>{t.search}</a>
        </p>
      </header>
      <Decide lookup={lookup} of={finding}>
        <p class="reason">
          <span class="label">{t.why}:</span> <Captured text={family.reason} class="reason" />
        </p>
        {family.hint !== null && (
          <p class="reason">
            <span class="label">{t.hint}:</span>{' '}
            <PageName lookup={lookup} id={family.hint.article} />{' '}
            <Captured text={daysIn(family.hint.reason)} class="reason" />
          </p>
        )}
        {family.publisher !== null && (
          <p class="reason">
            <span class="label">{t.publishedBy}:</span> <Captured text={family.publisher} />
          </p>
        )}
      </Decide>

      <section>
        <h3>{t.tree}</h3>
        <FamilyTreeView
          lookup={lookup}
          family={family}
          show={(page, links, carries) => (
            <>
              <OriginPairs lookup={lookup} article={page}>
                <PageLink article={page} />
                <FoundIn lookup={lookup} article={page} />
              </OriginPairs>
              {carries && <p class="label">{t.carriesHere}</p>}
              <Links lookup={lookup} family={family} links={links} />
            </>
          )}
        />
      </section>
      {shared.length > 0 && (
        <details open={props.open}>
          <summary>{count.passages(shared.length)}</summary>
          <More
            items={shared}
            step={5}
            render={([at, passage]) => (
              <PassageCard key={at} lookup={lookup} at={at} passage={passage} />
            )}
          />
        </details>
      )}
    </article>
  );
}

/** What says that a page has text from another: whom, by which rule, where to read it. */
function Links(props: { lookup: Lookup; family: Family; links: readonly Derivation[] }) {
  if (props.links.length === 0) return null;
  return (
    <ul class="derivations">
      <More
        list
        items={props.links}
        step={10}
        render={(derivation, i) => <DerivationLine key={i} derivation={derivation} {...props} />}
      />
    </ul>
  );
}

function DerivationLine(props: { lookup: Lookup; family: Family; derivation: Derivation }) {
  const { lookup, family, derivation } = props;
  const { from, relation, rule, reason, evidence } = derivation;
  const beside = relation === 'credits' ? [] : sharedBy(lookup, family, derivation);
  return (
    <li
      class="derivation"
      data-key={`derivation ${derivation.article} ${'agency' in from ? from.agency : from.article}`}
    >
      <p>
        {t.relation[relation]}{' '}
        {'agency' in from ? (
          <strong>
            <Captured text={from.agency} />
          </strong>
        ) : (
          <PageName lookup={lookup} id={from.article} />
        )}{' '}
        {relation === 'credits' && <CreditWords lookup={lookup} evidence={evidence} />}
        <span class="rule">
          {text.rule}: <Visible text={rule} />
        </span>{' '}
        <OtherOrigin
          lookup={lookup}
          article={lookup.articles.get(derivation.article)}
          from={'agency' in from ? { cites: evidence } : lookup.articles.get(from.article)}
        />
      </p>
      {reason !== '' && (
        <p class="why">
          <Captured text={daysIn(reason)} class="reason" />
        </p>
      )}
      {relation !== 'credits' && (
        <details>
          <summary>
            {beside.length > 0 ? t.beside(beside.length) : t.evidenceOf(evidence.length)}
          </summary>
          {beside.length > 0 ? (
            <More
              items={beside}
              step={3}
              render={({ passage, sides }, i) => (
                <SideBySide key={i} lookup={lookup} passage={passage} sides={sides} />
              )}
            />
          ) : (
            <EvidenceList lookup={lookup} evidence={evidence} step={2} />
          )}
        </details>
      )}
    </li>
  );
}

/** The words of a credit are few: they stand in the line itself. */
function CreditWords({ lookup, evidence }: { lookup: Lookup; evidence: Derivation['evidence'] }) {
  return (
    <>
      {t.inWords}{' '}
      {evidence.slice(0, 3).map((cite, i) => (
        <>
          {i > 0 && ', '}
          <Place key={i} lookup={lookup} cite={cite} />
        </>
      ))}{' '}
    </>
  );
}

function PageName({ lookup, id }: { lookup: Lookup; id: ArticleId }) {
  const article = lookup.articles.get(id);
  const name = article?.outlet?.value ?? article?.headline ?? '';
  return (
    <a href={readAddress(id, null)} class="outlet">
      {name === '' ? text.page.noHeadline : <Captured text={name} />}
    </a>
  );
}

/** Where one page was found, when that is in several containers: it counts once. */
function FoundIn({ lookup, article }: { lookup: Lookup; article: Article }) {
  const also = lookup.captures.get(article.capture)?.also ?? [];
  if (also.length === 0) return null;
  return (
    <span class="found-in">
      <span class="label">{t.foundIn}</span> <Files names={[article.source, ...also]} most={4} />
    </span>
  );
}
