import type { Passage } from '@hearsay/core/model';
import { useState } from 'preact/hooks';
import { difference, type Run } from '../dossier/difference.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { safeText } from '../captured.ts';
import { text } from '../text.ts';
import { Visible } from './captured.tsx';
import { Outlet, PageDay, placeAddress, shortSource } from './place.tsx';

const t = text.sources;

/**
 * Two places of a passage next to each other, the words that only one of them has set off. `sides`: which two; else the
 * first and one to be chosen.
 */
export function SideBySide(props: {
  lookup: Lookup;
  passage: Passage;
  sides?: readonly [left: number, right: number];
}) {
  const { lookup, passage, sides } = props;
  const [right, setRight] = useState(sides?.[1] ?? 1);
  const first = passage.places[sides?.[0] ?? 0] ?? passage.places[0];
  const second = passage.places[right] ?? passage.places[1];
  const { left: a, right: b, aligned } = difference(first.text, second.text);
  const same = first.text === second.text;
  return (
    <div class="side-by-side">
      {sides === undefined && passage.places.length > 2 && (
        <label class="field">
          <span>{t.compare}</span>
          <select value={right} onChange={(e) => setRight(Number(e.currentTarget.value))}>
            {passage.places.slice(1).map((place, i) => {
              const article = lookup.articles.get(place.article);
              return (
                <option key={i} value={i + 1}>
                  {safeText(
                    article?.outlet?.value ?? (article ? shortSource(article) : text.page.noOutlet),
                  )}
                </option>
              );
            })}
          </select>
        </label>
      )}
      <div class="sides">
        {(
          [
            [first, a],
            [second, b],
          ] as const
        ).map(([place, runs], i) => (
          <figure key={i}>
            <figcaption class="meta">
              <Outlet article={lookup.articles.get(place.article)} />
              <PageDay article={lookup.articles.get(place.article)} />
            </figcaption>
            <a class="place" href={placeAddress(lookup, place)} data-first>
              <bdi class="captured">
                <Runs runs={runs} />
              </bdi>
            </a>
          </figure>
        ))}
      </div>
      {same && <p class="quiet">{t.same}</p>}
      {!aligned && <p class="quiet">{t.tooLong}</p>}
    </div>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, i) =>
        run.differs ? (
          <span key={i} class="differs">
            <Visible text={run.text} />
          </span>
        ) : (
          <Visible key={i} text={run.text} />
        ),
      )}
    </>
  );
}
