import type { CaptureCitation, Citation } from '@hearsay/core/model';
import { articleOf, type Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { More } from './list.tsx';
import { Outlet, Place } from './place.tsx';

/** Where it says so: each place with the outlet of its page. `step`: how many are shown at first. */
export function EvidenceList(props: {
  lookup: Lookup;
  evidence: readonly (Citation | CaptureCitation)[];
  step: number;
}) {
  const { lookup, evidence, step } = props;
  return (
    <ul class="evidence" aria-label={text.sources.evidence}>
      <More
        list
        items={evidence}
        step={step}
        render={(cite, i) => (
          <li key={i}>
            <span class="meta">
              <Outlet article={articleOf(lookup, cite)} />
            </span>
            <Place lookup={lookup} cite={cite} class="clamped" />
          </li>
        )}
      />
    </ul>
  );
}
