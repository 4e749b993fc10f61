import type { Article, Attached, CaptureId, Citation, Decision, Entity } from '@hearsay/core/model';
import type { ComponentChildren } from 'preact';
import { anchor, findingKey, keyOf, ofWords } from '../case/anchor.ts';
import { useKept, type Case } from '../case/context.ts';
import { isCitation, type Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { Captured, Visible } from './captured.tsx';
import { Sending, Settling, useSending } from './decide.tsx';
import { Deed } from './deed.tsx';
import { Pick } from './pick.tsx';
import { Outlet, PageDay } from './place.tsx';

const t = text.decide;

/** What is decided on two names or two pages, with a way to take it back. */
function Standing({
  kept,
  lookup,
  entries,
}: {
  kept: Case;
  lookup: Lookup;
  entries: readonly Attached[];
}) {
  const sending = useSending();
  if (entries.length === 0) return null;
  return (
    <>
      <ul class="notes">
        {entries.map((entry) => (
          <li key={entry.id} class="note">
            <p>
              <Deed lookup={lookup} entry={entry} brief />
            </p>
            <p class="meta">
              <Captured text={t.by(entry.by)} class="by" />
              <Settling kept={kept} entry={entry} />
              <button
                type="button"
                class="quiet-button"
                data-control="undo"
                onClick={() => sending.run(async () => void (await kept.model.undo(entry.id)))}
              >
                {t.undo}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <Sending {...sending} />
    </>
  );
}

/** A button that says that two things belong together, or not. */
function Say(props: {
  kept: Case;
  decision: () => Decision | null;
  label: string;
  control?: string;
}) {
  const sending = useSending();
  return (
    <>
      <button
        type="button"
        class="quiet-button"
        data-control={props.control}
        aria-disabled={sending.busy}
        onClick={() =>
          sending.run(async () => {
            const decision = props.decision();
            if (decision === null) throw new Error(text.log.unknownPage);
            await props.kept.model.decide(decision);
          })
        }
      >
        {props.label}
      </button>
      <Sending {...sending} />
    </>
  );
}

/** A place of an entity to point at: with this form where one is asked for. */
const mentionOf = ({ evidence }: Entity, form?: string): Citation | null =>
  evidence.filter(isCitation).find((cite) => form === undefined || cite.text === form) ?? null;

function pairOf(
  lookup: Lookup,
  kind: 'same entity' | 'other entity',
  a: Citation | null,
  b: Citation | null,
): Decision | null {
  const first = a && anchor(lookup, a);
  const second = b && anchor(lookup, b);
  return first === null || second === null ? null : { kind, anchors: [first, second] };
}

/**
 * What a name is taken for, and what else it may be: suggestions with their rule, forms taken for the same with theirs,
 * any other name. Without a case that is kept, the suggestions and rules alone.
 */
export function NamePairs({ lookup, entity }: { lookup: Lookup; entity: Entity }) {
  const kept = useKept();
  const { type } = entity;
  const suggested = entity.suggestions.flatMap(({ entity: id, rule }) => {
    const other = lookup.entities.get(id);
    return other === undefined ? [] : [{ other, rule }];
  });
  const places = new Set(entity.evidence.filter(isCitation).map(keyOf));
  const standing = (kept?.now.log ?? []).filter(
    ({ decision, citations, undone }) =>
      undone === null &&
      (decision.kind === 'same entity' || decision.kind === 'other entity') &&
      (citations?.some((cite) => places.has(keyOf(cite))) ?? false),
  );
  const merges = entity.merges.filter(({ form }) => form !== entity.name);
  return (
    <div class="pairs">
      {merges.length > 0 && (
        <>
          <p class="label">{t.merged}</p>
          <ul class="pair-list">
            {merges.slice(0, 12).map(({ form, rule }) => {
              const [a, b] = [mentionOf(entity, entity.name), mentionOf(entity, form)];
              return (
                <li key={form}>
                  <Captured text={form} /> <Rule rule={rule} />
                  {kept !== null && a !== null && b !== null && (
                    <Say
                      kept={kept}
                      label={t.other[type]}
                      decision={() => pairOf(lookup, 'other entity', a, b)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {suggested.length > 0 && (
        <>
          <p class="label">{t.maybe}</p>
          <ul class="pair-list">
            {suggested.map(({ other, rule }) => (
              <li key={other.id}>
                <strong>
                  <Captured text={other.name} />
                </strong>{' '}
                <Rule rule={rule} />
                {kept !== null && (
                  <span class="choices">
                    <Say
                      kept={kept}
                      label={t.same[type]}
                      decision={() =>
                        pairOf(lookup, 'same entity', mentionOf(entity), mentionOf(other))
                      }
                    />
                    <Say
                      kept={kept}
                      label={t.other[type]}
                      decision={() =>
                        pairOf(lookup, 'other entity', mentionOf(entity), mentionOf(other))
                      }
                    />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {kept !== null && <AnyName kept={kept} lookup={lookup} entity={entity} />}
      {kept !== null && <Standing kept={kept} lookup={lookup} entries={standing} />}
    </div>
  );
}

const Rule = ({ rule }: { rule: string }) => (
  <span class="rule">
    {text.rule}: <Visible text={rule} />
  </span>
);

function AnyName({ kept, lookup, entity }: { kept: Case; lookup: Lookup; entity: Entity }) {
  const sending = useSending();
  return (
    <>
      <Pick
        title={t.sameAs}
        label={t.sameAsLabel}
        of={() =>
          lookup.dossier.entities.filter(
            (other) => other.type === entity.type && other.id !== entity.id,
          )
        }
        wordsOf={(other) => other.forms.map(({ form }) => form)}
        show={(other) => <Captured text={other.name} />}
        verb={t.same[entity.type]}
        onPick={(other) =>
          sending.run(async () => {
            const pair = pairOf(lookup, 'same entity', mentionOf(entity), mentionOf(other));
            if (pair === null) throw new Error(text.log.unknownPage);
            await kept.model.decide(pair);
          })
        }
      />
      <Sending {...sending} />
    </>
  );
}

/** What is decided on the origin of a page, and a way to say that another page has its text from the same. */
export function OriginPairs(props: {
  lookup: Lookup;
  article: Article;
  children: ComponentChildren;
}) {
  const { lookup, article } = props;
  const kept = useKept();
  const sending = useSending();
  if (kept === null) return <>{props.children}</>;
  const { capture } = article;
  const standing = (kept.now.log ?? []).filter(
    ({ decision, undone }) =>
      undone === null &&
      (decision.kind === 'same origin' || decision.kind === 'other origin') &&
      decision.captures[0] === capture,
  );
  return (
    <div class="judged">
      <div>{props.children}</div>
      <Pick
        title={t.sameOriginAs}
        label={t.pageLabel}
        of={() =>
          lookup.dossier.articles.filter(
            (other) => lookup.familyOf.get(other.id) !== lookup.familyOf.get(article.id),
          )
        }
        wordsOf={(other) => [other.headline, other.outlet?.value, other.source]}
        show={(other) => <PageBrief article={other} />}
        verb={t.sameOrigin}
        onPick={(other) =>
          sending.run(async () => {
            const captures: [CaptureId, CaptureId] = [capture, other.capture];
            await kept.model.decide({ kind: 'same origin', captures });
          })
        }
      />
      <Sending {...sending} />
      <Standing kept={kept} lookup={lookup} entries={standing} />
    </div>
  );
}

function PageBrief({ article }: { article: Article }) {
  return (
    <span class="page-link">
      {article.headline === '' ? text.page.noHeadline : <Captured text={article.headline} />}
      <span class="meta">
        <Outlet article={article} />
        <PageDay article={article} />
      </span>
    </span>
  );
}

/** Sets aside that one page has its text from another, or that words are a sign of origin. */
export function OtherOrigin(props: {
  lookup: Lookup;
  article: Article | undefined;
  from: Article | { readonly cites: Parameters<typeof ofWords>[0] } | undefined;
}) {
  const kept = useKept();
  const { lookup, article, from } = props;
  if (kept === null || article === undefined || from === undefined) return null;
  if ('capture' in from) {
    const captures: [CaptureId, CaptureId] = [article.capture, from.capture];
    return (
      <Say
        kept={kept}
        label={t.otherOrigin}
        control="reject"
        decision={() => ({ kind: 'other origin', captures })}
      />
    );
  }
  const finding = ofWords(from.cites);
  if (finding === null) return null;
  return (
    <Say
      key={findingKey(finding)}
      kept={kept}
      label={t.notEvidence}
      control="reject"
      decision={() => {
        const [first] = finding.cites;
        const at = anchor(lookup, first);
        return at === null ? null : { kind: 'reject', subject: 'citation', anchors: [at] };
      }}
    />
  );
}
