import type { Anchor, Attached } from '@hearsay/core/model';
import { useKept, type Case } from '../case/context.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { Captured, Visible } from '../parts/captured.tsx';
import { instant, Sending, Settling, useSending } from '../parts/decide.tsx';
import { Deed, Page, Words } from '../parts/deed.tsx';
import { choices, Select } from '../parts/filter.tsx';
import { Empty, More } from '../parts/list.tsx';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.log;

/** Everything that was decided: who, when, on what words. Nothing leaves it. */
export function Log(props: ViewProps) {
  const kept = useKept();
  if (kept === null) return <Empty title={t.notKept}>{t.notKeptBody}</Empty>;
  return <Entries {...props} kept={kept} />;
}

function Entries(props: ViewProps & { kept: Case }) {
  const { kept, route, lookup } = props;
  const { log, logFailed, by } = kept.now;
  const all = log ?? [];
  const who = route.params.get('by') ?? '';
  const kind = route.params.get('kind') ?? '';
  const shown = all
    .filter((one) => (who === '' || one.by === who) && (kind === '' || one.decision.kind === kind))
    .reverse();
  const isDetached = (one: Attached): boolean => one.citations === null && one.undone === null;
  const detached = shown.filter(isDetached);
  const standing = shown.filter((one) => !isDetached(one));
  const of = `${who}|${kind}`;
  return (
    <div class="log-view">
      <header class="view-head">
        <h1>{text.views.log}</h1>
        <p class="key">{t.lead}</p>
        <p class="key">
          {by === null ? (
            t.signingNone
          ) : (
            <>
              {t.signing} <Captured text={by} class="who" />.{' '}
              <button
                type="button"
                class="quiet-button"
                onClick={() => void kept.model.changeName()}
              >
                {t.change}
              </button>
            </>
          )}
        </p>
        {all.length > 0 && (
          <div class="filters">
            <Select
              label={t.who}
              value={who}
              choices={choices(all, (one) => one.by)}
              onChange={(value) => change(props, { by: value })}
            />
            <Select
              label={t.kind}
              value={kind}
              choices={choices(
                all,
                (one) => one.decision.kind,
                (value) => t.kinds[value as Attached['decision']['kind']],
              )}
              onChange={(value) => change(props, { kind: value })}
            />
            <output class="filter-count">
              {count.decisions(shown.length)} · {t.latest}
            </output>
          </div>
        )}
      </header>
      {logFailed !== null && (
        <div class="state" role="alert">
          <p class="state-title">{t.failed}</p>
          <p>
            <Visible text={logFailed} />
          </p>
        </div>
      )}
      {log === null && logFailed === null && (
        <p class="state" role="status">
          {t.loading}
        </p>
      )}
      {log?.length === 0 && <Empty title={t.empty}>{t.emptyBody}</Empty>}
      {detached.length > 0 && (
        <section class="detached">
          <h2>
            {t.detached} <span class="count">{detached.length}</span>
          </h2>
          <p class="key">{t.detachedNote}</p>
          <ol class="log">
            <More
              list
              items={detached}
              step={50}
              of={of}
              render={(one) => (
                <Entry key={one.id} kept={kept} lookup={lookup} entry={one} detached />
              )}
            />
          </ol>
        </section>
      )}
      {standing.length > 0 && (
        <section>
          {detached.length > 0 && <h2>{t.standing}</h2>}
          <ol class="log">
            <More
              list
              items={standing}
              step={50}
              of={of}
              render={(one) => <Entry key={one.id} kept={kept} lookup={lookup} entry={one} />}
            />
          </ol>
        </section>
      )}
      {all.length > 0 && shown.length === 0 && (
        <Empty title={text.state.nothing}>
          <a href={address('log')}>{text.clear}</a>
        </Empty>
      )}
    </div>
  );
}

function Entry(props: { kept: Case; lookup: Lookup; entry: Attached; detached?: boolean }) {
  const { kept, lookup, entry } = props;
  const sending = useSending();
  const { decision, undone } = entry;
  const anchors: readonly Anchor[] = 'anchors' in decision ? decision.anchors : [];
  const inLine = decision.kind === 'same entity' || decision.kind === 'other entity';
  return (
    <li
      id={`decision-${entry.id}`}
      class={`log-entry ${undone === null ? '' : 'undone'}`}
      data-item
      data-key={`decision ${entry.id}`}
    >
      <p class="meta">
        <Captured text={entry.by} class="who" />
        <time dateTime={entry.at}>{instant(entry.at)}</time>
        <span>#{entry.id}</span>
      </p>
      <div class="deed">
        <p>
          {undone === null ? (
            <Deed {...props} />
          ) : (
            <s>
              <Deed {...props} />
            </s>
          )}
        </p>
        {!inLine && anchors.length > 0 && (
          <ul class="evidence">
            <More
              list
              items={anchors}
              step={3}
              render={(anchor, i) => (
                <li key={i}>
                  {props.detached ? (
                    <Lost lookup={lookup} anchor={anchor} />
                  ) : (
                    <Words lookup={lookup} anchor={anchor} cite={entry.citations?.[i]} />
                  )}
                </li>
              )}
            />
          </ul>
        )}
        {inLine && props.detached && (
          <ul class="evidence">
            {anchors.map((anchor, i) => (
              <li key={i}>
                <Lost lookup={lookup} anchor={anchor} />
              </li>
            ))}
          </ul>
        )}
        {undone !== null && <p class="quiet">{t.undoneBy(undone.by, instant(undone.at))}</p>}
        <Settling kept={kept} entry={entry} />
        <Sending {...sending} />
      </div>
      {undone === null && (
        <button
          type="button"
          class="quiet-button"
          data-control="undo"
          aria-keyshortcuts="u"
          onClick={() => sending.run(async () => void (await kept.model.undo(entry.id)))}
        >
          {text.decide.undo}
        </button>
      )}
    </li>
  );
}

/** Words that are not there any more, with what stood around them, and what became of their page. */
function Lost({ lookup, anchor }: { lookup: Lookup; anchor: Anchor }) {
  const there = lookup.captures.has(anchor.capture);
  return (
    <>
      <bdi class="captured">
        <span class="context">
          <Visible text={anchor.prefix} />
        </span>
        <span class="said">
          <Visible text={anchor.exact} />
        </span>
        <span class="context">
          <Visible text={anchor.suffix} />
        </span>
      </bdi>
      <p class="meta">
        <span>{there ? t.changed : t.gone}</span>
        {there && (
          <span>
            <Page lookup={lookup} capture={anchor.capture} />
          </span>
        )}
      </p>
    </>
  );
}
