import type { Statement } from '@hearsay/core/model';
import { speakerName, type Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';
import { Outlet, placeAddress } from './place.tsx';

const t = text.statements;

/** Through how many mouths: “Page ← agency ← broadcaster ← speaker”, each leading to where the page names it. */
export function Chain({ lookup, statement }: { lookup: Lookup; statement: Statement }) {
  const name = speakerName(lookup, statement);
  return (
    <ol class="chain" aria-label={t.chain}>
      <li class="link-page">
        <Outlet article={lookup.articles.get(statement.cite.article)} />
      </li>
      {statement.via.map((via, i) => (
        <li key={i} class="link-via">
          {via.cite === null ? (
            <Captured text={via.name} />
          ) : (
            <a href={placeAddress(lookup, via.cite)}>
              <Captured text={via.name} />
            </a>
          )}
        </li>
      ))}
      <li class="link-speaker">
        {name === null ? (
          <span class="unnamed">{t.unnamed}</span>
        ) : statement.speaker?.cite ? (
          <a href={placeAddress(lookup, statement.speaker.cite)}>
            <Captured text={name} />
          </a>
        ) : (
          <Captured text={name} />
        )}
      </li>
    </ol>
  );
}
