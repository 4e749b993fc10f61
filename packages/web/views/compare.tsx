import type { Account, Article } from '@hearsay/core/model';
import type { ComponentChildren } from 'preact';
import { compare, type Answer } from '../dossier/compare.ts';
import { dayHeading, titleBesideDay } from '../dossier/day.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { bySentence, Sentence } from '../parts/account.tsx';
import { Captured, Visible } from '../parts/captured.tsx';
import { Empty, More } from '../parts/list.tsx';
import { OriginName } from '../parts/origin.tsx';
import { PageLink } from '../parts/place.tsx';
import { Pick } from '../parts/pick.tsx';
import { SideBySide } from '../parts/side-by-side.tsx';
import { address } from '../route.ts';
import { text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.compare;

/** Two pages side by side: the words they share, the happenings both tell, the answers and terms in which they differ. */
export function Compare(props: ViewProps) {
  const { lookup, route } = props;
  const page = (side: 'left' | 'right'): Article | undefined =>
    lookup.articles.get(route.params.get(side) ?? '');
  const [left, right] = [page('left'), page('right')];
  return (
    <div class="compare-view">
      <header class="view-head">
        <h1>{text.views.compare}</h1>
        <p class="key">{t.note}</p>
        <div class="sides compared">
          {(['left', 'right'] as const).map((side) => (
            <PagePick key={side} {...props} side={side} page={page(side)} />
          ))}
        </div>
      </header>
      {left === undefined || right === undefined ? (
        <Empty title={t.choose} />
      ) : left === right ? (
        <Empty title={t.same} />
      ) : (
        <Pair lookup={lookup} left={left} right={right} />
      )}
    </div>
  );
}

function PagePick(props: ViewProps & { side: 'left' | 'right'; page: Article | undefined }) {
  const { lookup, side, page } = props;
  const family = page && lookup.familyOf.get(page.id);
  return (
    <div data-side={side}>
      {page === undefined ? <p class="quiet">{t.none}</p> : <PageLink article={page} />}
      {family && (
        <p class="origin-name">
          {text.timeline.origin}:{' '}
          <a href={address('sources', { family: family.id })}>
            <OriginName family={family} />
          </a>
        </p>
      )}
      <Pick
        title={t[side]}
        label={text.decide.pageLabel}
        of={() => lookup.dossier.articles.filter((one) => one !== page)}
        wordsOf={(one) => [one.headline, one.outlet?.value, one.source]}
        show={(one) => <PageLink article={one} />}
        verb={t.take}
        onPick={(one) => change(props, { [side]: one.id })}
      />
    </div>
  );
}

function Pair({ lookup, left, right }: { lookup: Lookup; left: Article; right: Article }) {
  const { passages, happenings, disputes, terms, only } = compare(lookup, left, right);
  const { timeline } = lookup.dossier;
  return (
    <>
      <Part title={t.disputes} none={disputes.length === 0 ? t.disputesNone : null}>
        {disputes.map(({ at, dispute, left: a, right: b }) => (
          <Versus key={at} href={address('disputes', { dispute: at })} title={dispute.question}>
            <Answers lookup={lookup} answers={a} />
            <Answers lookup={lookup} answers={b} />
          </Versus>
        ))}
      </Part>
      <Part title={t.happenings} none={happenings.length === 0 ? t.happeningsNone : null}>
        <More
          items={happenings}
          step={10}
          render={({ at, entry, left: a, right: b }) => (
            <Versus
              key={at}
              href={address('timeline', { entry: at })}
              day={dayHeading(entry.when)}
              title={titleBesideDay(entry)}
            >
              <Tellings lookup={lookup} accounts={a} />
              <Tellings lookup={lookup} accounts={b} />
            </Versus>
          )}
        />
        <div class="sides only">
          {(['left', 'right'] as const).map((side) => (
            <section key={side}>
              <h3>{t.only}</h3>
              {only[side].length === 0 && <p class="quiet">{t.onlyNone}</p>}
              <ul>
                <More
                  list
                  items={only[side]}
                  step={8}
                  render={(at) => (
                    <li key={at}>
                      <a href={address('timeline', { entry: at })}>
                        <Visible text={timeline[at]!.title} />
                      </a>
                    </li>
                  )}
                />
              </ul>
            </section>
          ))}
        </div>
      </Part>
      <Part title={t.terms} none={terms.length === 0 ? t.termsNone : null}>
        {terms.map(({ at, wording, left: a, right: b }) => (
          <Versus key={at} href={address('wording', { wording: at })} title={wording.referent}>
            <Terms terms={a} />
            <Terms terms={b} />
          </Versus>
        ))}
      </Part>
      <Part title={t.passages} none={passages.length === 0 ? t.passagesNone : null}>
        <More
          items={passages}
          step={6}
          render={({ passage, sides }, i) => (
            <article key={i} data-item>
              <p class="label">{text.sources.kind[passage.kind]}</p>
              <SideBySide lookup={lookup} passage={passage} sides={sides} />
            </article>
          )}
        />
      </Part>
    </>
  );
}

/** One thing that two pages are compared by; `none` says why there is nothing, null where there is something. */
function Part(props: { title: string; none: string | null; children: ComponentChildren }) {
  return (
    <section class="compare-part">
      <h2>{props.title}</h2>
      {props.none !== null && <p class="quiet">{props.none}</p>}
      {props.children}
    </section>
  );
}

/** What both pages have of one finding, left and right, under a link to it. */
function Versus(props: { href: string; day?: string; title: string; children: ComponentChildren }) {
  return (
    <article data-item>
      <h3>
        <a href={props.href} class="row-title" data-first>
          {props.day !== undefined && (
            <>
              <Captured text={props.day} class="day" /> ·{' '}
            </>
          )}
          <Visible text={props.title} />
        </a>
      </h3>
      <div class="sides">{props.children}</div>
    </article>
  );
}

function Answers({ lookup, answers }: { lookup: Lookup; answers: readonly Answer[] }) {
  return (
    <div>
      {answers.map(({ answer, accounts }) => (
        <section key={answer}>
          <p class="answer">
            <Visible text={answer} />
          </p>
          <Tellings lookup={lookup} accounts={accounts} />
        </section>
      ))}
    </div>
  );
}

const Tellings = ({ lookup, accounts }: { lookup: Lookup; accounts: readonly Account[] }) => (
  <ul>
    {bySentence(accounts).map((same, i) => (
      <Sentence key={i} lookup={lookup} accounts={same} />
    ))}
  </ul>
);

const Terms = ({ terms }: { terms: readonly string[] }) => (
  <ul>
    {terms.map((term) => (
      <li key={term}>
        <Captured text={term} />
      </li>
    ))}
  </ul>
);
