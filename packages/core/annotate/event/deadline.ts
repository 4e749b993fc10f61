import type { EventDraft } from './draft.ts';
import type { ReadSentence } from './phrase.ts';
import { isStop } from './sentence.ts';
import type { PlacedTime } from './when.ts';

/**
 * A limit in time that a plan is moved to: "asked for more time until Monday", "the deadline was extended to Monday".
 * Returns the tokens of the words that say so, or null where the date is none.
 */
export function limitBefore(
  sentence: ReadSentence,
  time: PlacedTime,
): { from: number; to: number } | null {
  const { view, verbs } = sentence;
  const preposition = view.words[time.from - 1] ?? '';
  const inside = view.words[time.from] ?? '';
  const limit = /^(?:until|till|to|by)$/u;
  if (!limit.test(preposition) && !limit.test(inside)) return null;
  let found = -1;
  for (let i = time.from - 1; i >= 0 && time.from - i < 12; i -= 1) {
    const word = view.words[i]!;
    if (isStop(word) && word !== ',') break;
    const verb = verbs[i] ?? null;
    if (view.language.limits.has(word) && verb === null) found = i;
    if (verb !== null) {
      if (view.language.moves.has(verb.lemma)) return { from: i, to: time.to };
      if (found >= 0) return { from: i, to: time.to };
      break;
    }
  }
  return found >= 0 ? { from: found, to: time.to } : null;
}

/** The plan that a limit moves: the last one told before it, as long as that is the only kind of plan told there. */
export function planBefore(drafts: readonly EventDraft[], before: number): EventDraft | null {
  let plan: EventDraft | null = null;
  for (const draft of drafts) {
    if (draft.modality !== 'planned' && draft.modality !== 'demanded') continue;
    if (draft.predicate.from >= before) break;
    if (plan !== null && plan.type !== draft.type) return null;
    plan = draft;
  }
  return plan;
}
