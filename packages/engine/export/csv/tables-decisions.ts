import type { Decision } from '@hearsay/core/model';
import type { View } from '../view.ts';
import { pageBasis } from './tables-pages.ts';
import { table, type Basis, type Table } from './table.ts';

const decisions = table({
  name: 'decisions',
  row: 'words that a decision or comment of a person stands on',
  relation: null,
  columns: {
    decision: 'number in the log of the case',
    kind: '`comment`, `accept`, `reject`, `field`, `same entity`, `other entity`, `same origin`, `other origin` or `publisher`',
    subject: 'what kind of finding it is about',
    comment: 'what the person wrote',
    field: 'which field of a page was set',
    value: 'to what; empty: the page’s own value again; of an outlet who publishes it',
    outlet_said: 'of which outlet it is said who publishes it',
    stated_in: 'where that can be looked up',
    by: 'the name the person gave',
    at: 'when',
    attached: '`no` where its words are no longer there, so that it has no effect',
    words: 'the words it stood on, where they are no longer there',
  },
  *rows(view) {
    for (const { id, by, at, decision, citations } of view.dossier.decisions) {
      const head = {
        decision: id,
        kind: decision.kind,
        subject: 'subject' in decision ? decision.subject : null,
        comment: 'text' in decision ? decision.text : null,
        field: 'field' in decision ? decision.field : null,
        value:
          'value' in decision
            ? decision.value
            : 'publisher' in decision
              ? decision.publisher
              : null,
        outlet_said: 'outlet' in decision ? decision.outlet : null,
        stated_in: 'source' in decision ? decision.source : null,
        by,
        at,
        attached: citations !== null,
      };
      const lost = citations === null && 'anchors' in decision ? decision.anchors : [];
      for (const { capture, exact } of lost) {
        yield { ...head, words: exact, basis: view.sources.ofCapture(capture) };
      }
      if (lost.length > 0) continue;
      const found = citations ?? [];
      for (const basis of found.length > 0 ? found : pages(decision, view)) {
        yield { ...head, words: null, basis };
      }
    }
  },
});

/** The pages that a decision without words is about. */
function pages(decision: Decision, view: View): readonly Basis[] {
  const captures =
    'captures' in decision ? decision.captures : 'capture' in decision ? [decision.capture] : [];
  if (captures.length === 0) return [null];
  return captures.map((capture) => pageBasis(view.sources.ofCapture(capture)));
}

export const DECISION_TABLES: readonly Table[] = [decisions];
