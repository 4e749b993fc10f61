import type { Counted } from '@hearsay/core/model';
import type { Lookup } from '../dossier/lookup.ts';
import { count, text } from '../text.ts';
import { Captured } from './captured.tsx';
import { EvidenceList } from './evidence.tsx';

const t = text.common;

/** Why the sources are fewer than the texts, or the texts fewer than the families: each reason with where it says so. */
export function InCommon({ lookup, of }: { lookup: Lookup; of: Pick<Counted, 'common'> }) {
  if (of.common.length === 0) return null;
  return (
    <details class="in-common">
      <summary>{t.why}</summary>
      <p class="quiet">{t.note}</p>
      <ul>
        {of.common.map((common, i) => (
          <li key={i}>
            <p>
              <Captured text={t.kind[common.kind](common.name ?? t.nobody)} class="reason" />{' '}
              <span class="count">{count.accounts(common.accounts.length)}</span>
            </p>
            <EvidenceList lookup={lookup} evidence={common.evidence} step={8} />
          </li>
        ))}
      </ul>
    </details>
  );
}
