import type { Article, Field } from '@hearsay/core/model';
import type { ComponentChildren } from 'preact';
import { isoDay } from '../dossier/day.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { OriginName } from '../parts/origin.tsx';
import { instant } from '../parts/decide.tsx';
import { Captured } from '../parts/captured.tsx';
import { Files } from '../parts/files.tsx';
import { address, readAddress, spanParam } from '../route.ts';
import { count, text } from '../text.ts';
import { useKept } from '../case/context.ts';
import { EditFact } from './edit-fact.tsx';

const t = text.page;

/** What the page says of itself, each value with where the page gives it. What it does not say is said to be missing. */
export function Masthead(props: { lookup: Lookup; article: Article; headline: ComponentChildren }) {
  const { lookup, article } = props;
  const family = lookup.familyOf.get(article.id);
  const capture = lookup.captures.get(article.capture);
  const kept = useKept() !== null;
  const edit = { lookup, article };
  return (
    <header class="masthead">
      <h1 dir="auto">{props.headline}</h1>
      <dl class="facts">
        <Fact name={t.outlet}>
          {article.outlet === null ? (
            <Missing>{t.noOutlet}</Missing>
          ) : (
            <Value article={article} field={article.outlet} />
          )}{' '}
          <EditFact
            {...edit}
            field="outlet"
            name={t.outlet}
            value={article.outlet?.value ?? null}
            basis={article.outlet?.basis}
          />
        </Fact>
        <Fact name={t.published}>
          {article.published === null ? (
            <Missing>{t.noDay}</Missing>
          ) : (
            <Value
              article={article}
              field={article.published}
              shown={isoDay(article.published.value)}
            />
          )}{' '}
          <EditFact
            {...edit}
            field="published"
            name={t.published}
            value={article.published?.value ?? null}
            basis={article.published?.basis}
          />
        </Fact>
        {article.modified !== null && (
          <Fact name={t.modified}>
            <Value
              article={article}
              field={article.modified}
              shown={isoDay(article.modified.value)}
            />
          </Fact>
        )}
        <Fact name={t.byline}>
          {article.byline.length === 0 ? (
            <Missing>{t.noByline}</Missing>
          ) : (
            article.byline.map((field, i) => <Value key={i} article={article} field={field} />)
          )}
        </Fact>
        {article.section !== null && (
          <Fact name={t.section}>
            <Value article={article} field={article.section} />
          </Fact>
        )}
        {family !== undefined && (
          <Fact name={t.family}>
            <a href={address('sources', { family: family.id })}>
              <OriginName family={family} />
            </a>
          </Fact>
        )}
        {article.credits.length > 0 && (
          <Fact name={t.credits}>
            {article.credits.map((credit, i) => (
              <span key={i} class="value">
                {credit.name === null ? t.unnamedCredit : <Captured text={credit.name} />}{' '}
                <At
                  article={article}
                  to={
                    credit.cite !== null
                      ? readAddress(article.id, credit.cite)
                      : credit.at && inPage(article, credit.at)
                  }
                >
                  {t.scope[credit.scope]}
                </At>
              </span>
            ))}
          </Fact>
        )}
        {article.garbled.length > 0 && (
          <Fact name={t.characters}>
            <Characters article={article} />
          </Fact>
        )}
        {article.encoding !== null &&
          (article.encoding.name !== 'utf-8' || article.garbled.length > 0) && (
            <Fact name={t.encoding}>
              <span class="value">
                {article.encoding.name}{' '}
                <span class="basis">({t.encodingGround[article.encoding.ground]})</span>
              </span>
            </Fact>
          )}
        <Fact name={t.source}>
          <Captured text={article.source} class="file" />
          {capture !== undefined && capture.capturedAt !== null && (
            <span class="basis"> ({t.capturedAt(moment(capture.capturedAt))})</span>
          )}
        </Fact>
        {capture?.cutOff != null && (
          <Fact name={t.cutOff}>
            <span class="value">{t.cutOffBy[capture.cutOff]}</span>{' '}
            <span class="basis">({t.cutOffNote})</span>
          </Fact>
        )}
        {capture !== undefined && capture.also.length > 0 && (
          <Fact name={t.also}>
            <Files names={capture.also} most={20} />
          </Fact>
        )}
        {capture?.response != null && capture.response.redirects.length > 0 && (
          <Fact name={t.redirects}>
            {capture.response.redirects.map(({ url, status }, i) => (
              <span key={i} class="value">
                <Captured text={url} class="file" /> <span class="basis">({status})</span>
              </span>
            ))}
          </Fact>
        )}
        {(article.url !== null || kept) && (
          <Fact name={t.url}>
            {article.url === null ? (
              <Missing>{t.noUrl}</Missing>
            ) : (
              <Captured text={article.url} class="file" />
            )}{' '}
            <EditFact {...edit} field="url" name={t.url} value={article.url} />
          </Fact>
        )}
        {article.canonical !== null && article.canonical.value !== article.url && (
          <Fact name={t.canonical}>
            <Value article={article} field={article.canonical} class="file" />
          </Fact>
        )}
        {kept && (
          <Fact name={t.language}>
            {article.language === 'und' ? (
              <Missing>{t.noLanguage}</Missing>
            ) : (
              <Captured text={article.language} />
            )}{' '}
            <EditFact
              {...edit}
              field="language"
              name={t.language}
              value={article.language === 'und' ? null : article.language}
            />
          </Fact>
        )}
      </dl>
    </header>
  );
}

/** A time of capture; some containers give the day only. */
const moment = (at: string): string => (at.length < 16 ? at : instant(at));

/** What of the text is not as it was written, each with its first place. */
function Characters({ article }: { article: Article }) {
  return (
    <>
      {article.garbled.map(({ kind, written, read, count: n, cite }, i) => (
        <span key={i} class="value">
          <a href={readAddress(article.id, cite)}>{count.places(n)}</a>: {t.garbled[kind]}
          {read === null
            ? ''
            : ` (${written === null ? t.readAsUnknown(read) : t.readAs(written, read)})`}
        </span>
      ))}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Missing = ({ children }: { children: string }) => <span class="unnamed">{children}</span>;

function Value(props: { article: Article; field: Field<string>; shown?: string; class?: string }) {
  const { article, field } = props;
  // Where people's decisions can be seen, who set it and when is said beside it.
  const decided = useKept() !== null && field.basis === 'user';
  return (
    <span class="value">
      <Captured text={props.shown ?? field.value} class={props.class ?? 'captured'} />{' '}
      {!decided && (
        <At article={article} to={field.at && inPage(article, field.at)}>
          {text.basis[field.basis]}
        </At>
      )}
    </span>
  );
}

/** The basis of a value, leading to its place where there is one. */
function At(props: { article: Article; to: string | null; children: string }) {
  return (
    <span class="basis">
      ({props.to === null ? props.children : <a href={props.to}>{props.children}</a>})
    </span>
  );
}

const inPage = (article: Article, at: { start: number; end: number }): string =>
  readAddress(article.id, null, { view: 'captured', in: spanParam(at) });
