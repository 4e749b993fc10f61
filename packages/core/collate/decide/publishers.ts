import { compareText, type Attached, type Publisher } from '../../model/index.ts';
import { foldName } from '../words/index.ts';

/**
 * Who publishes which outlet, by outlet: of each outlet what was said last, and before that what a file handed in; of two
 * rows of a file the later.
 */
export function publishersOf(
  log: readonly Attached[],
  handedIn: readonly Publisher[],
): readonly Publisher[] {
  const found = new Map<string, Publisher>();
  for (const row of handedIn) found.set(foldName(row.outlet), row);
  for (const { id, decision, undone } of [...log].sort((a, b) => a.id - b.id)) {
    if (decision.kind !== 'publisher' || undone !== null) continue;
    const { outlet, publisher, source } = decision;
    if (publisher === null || source === null) found.delete(foldName(outlet));
    else found.set(foldName(outlet), { outlet, publisher, source, decision: id });
  }
  return [...found].sort((a, b) => compareText(a[0], b[0])).map(([, row]) => row);
}
