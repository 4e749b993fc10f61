import type { Position } from '@hearsay/core/model';
import type { Lookup } from '../dossier/lookup.ts';
import { wordsApart } from '../dossier/apart.ts';
import { AccountsByOrigin } from './accounts-by-origin.tsx';
import { Visible } from './captured.tsx';
import { Counts } from './counts.tsx';
import { InCommon } from './in-common.tsx';

/** One answer to a dispute's question, with everything that gives it, folded by origin. */
export function PositionColumn(props: {
  lookup: Lookup;
  position: Position;
  all: readonly Position[];
}) {
  const { lookup, position, all } = props;
  return (
    <section class="position">
      <h3>
        <Visible text={position.answer} />
      </h3>
      <Counts of={position} />
      <InCommon lookup={lookup} of={position} />
      <AccountsByOrigin
        lookup={lookup}
        accounts={position.accounts}
        apart={wordsApart(position, all)}
      />
    </section>
  );
}
