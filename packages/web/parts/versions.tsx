import type { Change, ChangeDetail, Versions } from '@hearsay/core/model';
import type { Lookup } from '../dossier/lookup.ts';
import { count, text } from '../text.ts';
import { Captured, Visible } from './captured.tsx';
import { More } from './list.tsx';
import { Place } from './place.tsx';

const t = text.sources;

/** Captures of one address at different times, and what changed: paragraphs, and in them headline, figures, attribution. */
export function VersionsList({ lookup }: { lookup: Lookup }) {
  return (
    <section class="versions">
      <h2>{t.versions}</h2>
      <p class="key">{t.versionsNote}</p>
      <More
        items={lookup.dossier.versions}
        step={10}
        render={(versions, i) => <OneAddress key={i} lookup={lookup} versions={versions} />}
      />
    </section>
  );
}

function OneAddress({ lookup, versions }: { lookup: Lookup; versions: Versions }) {
  return (
    <article class="passage" data-item>
      <p class="counts">
        <Captured text={versions.url} class="file" />
        <span>{count.captures(versions.captures.length)}</span>
      </p>
      <ol class="captures">
        {versions.captures.map((id, i) => (
          <li key={id}>
            <Captured text={lookup.captures.get(id)?.source ?? id} class="file" />{' '}
            <span class="count">{t.order[versions.order[i] ?? 'unknown']}</span>
          </li>
        ))}
      </ol>
      <ul class="evidence">
        <More
          list
          items={versions.changes}
          step={10}
          render={(change, n) => <ChangeLine key={n} lookup={lookup} change={change} />}
        />
      </ul>
    </article>
  );
}

function ChangeLine({ lookup, change }: { lookup: Lookup; change: Change }) {
  return (
    <li>
      <span class="label">{t.changes[change.kind]}</span>{' '}
      {change.before && <Place lookup={lookup} cite={change.before} />}{' '}
      {change.after && <Place lookup={lookup} cite={change.after} />}
      {change.details.length > 0 && (
        <ul class="departures">
          {change.details.map((detail, i) => (
            <Detail key={i} detail={detail} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Detail({ detail: { kind, before, after } }: { detail: ChangeDetail }) {
  return (
    <li>
      {t.details[kind]}:{' '}
      {before === null ? (
        t.detailNone
      ) : (
        <del>
          <Visible text={before.text} />
        </del>
      )}{' '}
      →{' '}
      {after === null ? (
        t.detailNone
      ) : (
        <ins>
          <Visible text={after.text} />
        </ins>
      )}
    </li>
  );
}
