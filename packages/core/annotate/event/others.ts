import type { EventFrame } from '../../language/event.ts';
import type { OtherRole } from './draft.ts';
import { isNamed, isPlace } from './clause.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import type { Clause, Matched } from './surroundings.ts';

/** What a preposition makes of the phrase after it, where neither agent, patient nor place is that phrase. */
const ROLES: ReadonlyMap<string, OtherRole['role']> = new Map([
  ['with', 'partner'],
  ['to', 'recipient'],
  ['from', 'source'],
  ['against', 'target'],
  ['on', 'target'],
  ['upon', 'target'],
  ['over', 'topic'],
  ['about', 'topic'],
  ['regarding', 'topic'],
]);

const same = (a: Phrase, b: Phrase | null): boolean => b !== null && a.from < b.to && b.from < a.to;

/** Who or what takes part beside those that have a role already, from left to right. */
export function othersOf(
  clause: Clause,
  matched: Matched,
  frame: EventFrame,
  taken: readonly (Phrase | null)[],
): readonly OtherRole[] {
  const { sentence, syntax } = clause;
  const found: OtherRole[] = [];
  const add = (role: OtherRole['role'], phrase: Phrase | null): void => {
    if (phrase === null || taken.some((other) => same(phrase, other))) return;
    if (found.some((other) => same(phrase, other.phrase))) return;
    found.push({ role, phrase });
  };
  if (frame === 'give') add('recipient', syntax.recipient);
  for (const { preposition, phrase } of matched.complements) {
    if (preposition === 'with' && isMeans(sentence, phrase)) add('instrument', phrase);
    else {
      const role = ROLES.get(preposition);
      if (role === undefined) continue;
      if (role !== 'topic' && !isNamed(sentence, phrase) && !isPlace(sentence, phrase)) continue;
      add(role, phrase);
    }
  }
  return found.sort((a, b) => a.phrase.from - b.phrase.from);
}

/** "with rockets" and not "with Adal". */
function isMeans({ view }: ReadSentence, phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (view.mention[i] !== null) return false;
    if (view.language.means.has(view.words[i]!)) return true;
  }
  return false;
}
