import type { Passage } from '@hearsay/core/model';
import { findingKey, ofPassage } from '../case/anchor.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { address } from '../route.ts';
import { count, text } from '../text.ts';
import { Decide } from './decide.tsx';
import { holds } from './filter.tsx';
import { More } from './list.tsx';
import { SideBySide } from './side-by-side.tsx';

const t = text.sources;

/** The passages of a case, or the one with the number `only`. */
export function Passages(props: {
  lookup: Lookup;
  passages: readonly Passage[];
  only: string | undefined;
  query: string;
}) {
  const shown = props.passages
    .map((passage, at) => [at, passage] as const)
    .filter(([at, passage]) =>
      props.only === undefined
        ? holds(props.query, [passage.places[0].text])
        : String(at) === props.only,
    );
  return (
    <section class="passages">
      <h2>{t.passages}</h2>
      <p class="key">{shown.length === 0 ? t.passagesNone : t.passagesNote}</p>
      <More
        items={shown}
        step={10}
        of={`${props.query}|${props.only}`}
        render={([at, passage]) => (
          <PassageCard key={at} lookup={props.lookup} at={at} passage={passage} />
        )}
      />
    </section>
  );
}

/** One passage: what kind it is, and its places side by side. */
export function PassageCard(props: { lookup: Lookup; at: number; passage: Passage }) {
  const { lookup, passage, at } = props;
  const finding = ofPassage(passage);
  return (
    <article class="passage" data-item data-key={findingKey(finding)}>
      <Decide lookup={lookup} of={finding}>
        <p class="counts">
          <span class="kind">{t.kind[passage.kind]}</span>
          <span>{count.places(passage.places.length)}</span>
          <a
            href={address('sources', { passage: at })}
            aria-label={`#${at + 1}: ${t.oneOf}`}
            class="permalink"
          >
            #{at + 1}
          </a>
        </p>
      </Decide>
      <SideBySide lookup={lookup} passage={passage} />
    </article>
  );
}
