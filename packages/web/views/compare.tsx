import type { Account, Article } from '@hearsay/core/model';
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
      <section class="compare-part">
        <h2>{t.disputes}</h2>
        {disputes.length === 0 && <p class="quiet">{t.disputesNone}</p>}
        {disputes.map(({ at, dispute, left: a, right: b }) => (
          <article key={at} data-item>
            <h3>
              <a href={address('disputes', { dispute: at })} class="row-title" data-first>
                <Visible text={dispute.question} />
              </a>
            </h3>
            <div class="sides">
              <Answers lookup={lookup} answers={a} />
              <Answers lookup={lookup} answers={b} />
            </div>
          </article>
        ))}
      </section>
      <section class="compare-part">
        <h2>{t.happenings}</h2>
        {happenings.length === 0 && <p class="quiet">{t.happeningsNone}</p>}
        <More
          items={happenings}
          step={10}
          render={({ at, entry, left: a, right: b }) => (
            <article key={at} data-item>
              <h3>
                <a href={address('timeline', { entry: at })} class="row-title" data-first>
                  <Captured text={dayHeading(entry.when)} class="day" /> ·{' '}
                  <Visible text={titleBesideDay(entry)} />
                </a>
              </h3>
              <div class="sides">
                <Tellings lookup={lookup} accounts={a} />
                <Tellings lookup={lookup} accounts={b} />
              </div>
            </article>
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
      </section>
      <section class="compare-part">
        <h2>{t.terms}</h2>
        {terms.length === 0 && <p class="quiet">{t.termsNone}</p>}
        {terms.map(({ at, wording, left: a, right: b }) => (
          <article key={at} data-item>
            <h3>
              <a href={address('wording', { wording: at })} class="row-title" data-first>
                <Visible text={wording.referent} />
              </a>
            </h3>
            <div class="sides">
              <Terms terms={a} />
              <Terms terms={b} />
            </div>
          </article>
        ))}
      </section>
      <section class="compare-part">
        <h2>{t.passages}</h2>
        {passages.length === 0 && <p class="quiet">{t.passagesNone}</p>}
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
      </section>
    </>
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
