import type { When } from '@hearsay/core/model';
import { isoDay, timeText } from '../dossier/day.ts';
import { anchorOf } from '../reading/layers.ts';
import { readAddress } from '../route.ts';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';

/** A day with the basis it stands on, in words; an inferred one leads to what it was inferred from. */
export function Day({ when, of }: { when: When; of?: 'entry' }) {
  return (
    <span class={`day basis-${when.basis}`}>
      <Captured text={timeText(when)} class="day" />{' '}
      <span class="basis">
        ({of === 'entry' ? text.when.entryBasis[when.basis] : <Basis when={when} />})
      </span>
    </span>
  );
}

function Basis({ when }: { when: When }) {
  const { basis, anchor } = when;
  if (basis === 'relative' && anchor !== null) {
    return <Captured text={text.when.countedFrom(isoDay(anchor))} class="day" />;
  }
  const place = basis === 'inferred' ? anchorOf(anchor) : null;
  if (place !== null) {
    return (
      <>
        {text.when.inferredFrom}{' '}
        <a href={readAddress(place.article, place.span)}>{text.when.thisAccount}</a>
      </>
    );
  }
  return <>{text.when.basis[basis]}</>;
}
