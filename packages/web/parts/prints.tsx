import type { PrintDifference, Statement, Utterance } from '@hearsay/core/model';
import type { Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';
import { More } from './list.tsx';
import { Outlet, PageDay, Place, PlaceLink } from './place.tsx';

const t = text.statements;

/** The other prints of an utterance, each with what it cut, put in or changed of the longest. */
export function Prints(props: {
  lookup: Lookup;
  /** Indices of the other prints. */
  same: readonly number[];
  utterance: Utterance | undefined;
  /** Index of the print that stands above. */
  at: number;
}) {
  const { lookup, same, utterance, at } = props;
  const prints = same.flatMap((other): [number, Statement][] => {
    const statement = lookup.dossier.statements[other];
    return statement === undefined ? [] : [[other, statement]];
  });
  return (
    <details class="same" open={prints.length <= 2}>
      <summary>
        {t.same} ({prints.length})
        {utterance !== undefined && utterance.differences.some(({ bears }) => bears !== null) && (
          <span class="bears">{t.bearsSome}</span>
        )}
      </summary>
      {utterance?.heardBy != null && (
        <p class="meta">
          {t.heardBy} <Captured text={utterance.heardBy} />
        </p>
      )}
      {utterance !== undefined && <Differences lookup={lookup} of={utterance} statement={at} />}
      <ul>
        <More
          list
          items={prints}
          step={10}
          render={([other, statement], i) => (
            <li key={i}>
              <span class="meta">
                <Outlet article={lookup.articles.get(statement.cite.article)} />
                <PageDay article={lookup.articles.get(statement.cite.article)} />
                {utterance?.longest === other && <span>{t.longest}</span>}
              </span>
              <Place lookup={lookup} cite={statement.cite} bold={statement.content} />
              {utterance !== undefined && (
                <Differences lookup={lookup} of={utterance} statement={other} />
              )}
            </li>
          )}
        />
      </ul>
    </details>
  );
}

/** What one print cut, put in or changed. */
function Differences(props: { lookup: Lookup; of: Utterance; statement: number }) {
  const { lookup, of, statement } = props;
  const own = of.differences.filter((difference) => difference.statement === statement);
  if (own.length === 0) return null;
  return (
    <ul class="departures">
      <More
        list
        items={own}
        step={8}
        render={(difference, i) => (
          <li key={i} class={difference.kind}>
            <Difference lookup={lookup} of={difference} />
          </li>
        )}
      />
    </ul>
  );
}

function Difference({ lookup, of }: { lookup: Lookup; of: PrintDifference }) {
  const { kind, longest, print, bears } = of;
  return (
    <>
      <span class="kind">{t.departures[kind]}</span>{' '}
      {longest !== null && (
        <PlaceLink lookup={lookup} cite={longest}>
          <del>
            <Captured text={longest.text} />
          </del>
        </PlaceLink>
      )}
      {longest !== null && print !== null && ' → '}
      {print !== null && (
        <PlaceLink lookup={lookup} cite={print}>
          <ins>
            <Captured text={print.text} />
          </ins>
        </PlaceLink>
      )}
      {bears !== null && <span class="bears">{t.bears[bears]}</span>}
    </>
  );
}
