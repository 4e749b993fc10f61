import type { CommitmentKind, Modality } from '../../model/index.ts';
import type { EventDraft } from './draft.ts';
import type { Phrase, ReadSentence } from './phrase.ts';

/** What an event has to do with something undertaken, and the agreement it stands in. */
export interface Undertaken {
  readonly kind: CommitmentKind;
  readonly agreement: Phrase | null;
}

/**
 * Whether an event is what somebody promised or is bound to do, or has done as agreed: by what governs its verb ("pledged
 * to", "was supposed to"), and by an agreement that the sentence names as the ground ("under the pact", "as agreed").
 * Plain futures ("will visit") are plans and no commitments.
 */
export function undertakenIn(sentence: ReadSentence, draft: EventDraft): Undertaken | null {
  if (draft.type === 'undertake' || draft.type === 'agree' || draft.type === 'ceasefire')
    return null;
  const agreement = groundOf(sentence, draft);
  if (draft.modality === 'happened') {
    const kept = draft.polarity === 'affirmed' && (agreement !== null || asAgreed(sentence, draft));
    return kept ? { kind: 'fulfilled', agreement } : null;
  }
  if (!TO_COME.has(draft.modality)) return null;
  const kind = governedAs(sentence, draft) ?? (agreement === null ? null : 'obliged');
  return kind === null ? null : { kind, agreement };
}

const TO_COME: ReadonlySet<Modality> = new Set(['planned', 'demanded', 'conditional', 'cancelled']);

/** By the words of the predicate before its verb: "undertook to release", "is to leave"; or by the verb itself: "was postponed to". */
function governedAs({ view, verbs }: ReadSentence, draft: EventDraft): CommitmentKind | null {
  if (draft.verb === null) return null;
  const { verbs: senses, obliged, moves, words: closed } = view.language;
  if (moves.has(verbs[draft.verb]?.lemma ?? '')) return 'moved';
  for (let i = draft.predicate.from; i < draft.verb; i += 1) {
    const word = view.words[i]!;
    const lemma = verbs[i]?.lemma ?? word;
    if ((senses.get(lemma) ?? []).some(({ type }) => type === 'undertake')) return 'promised';
    if (obliged.has(word)) return 'obliged';
    if (closed.be.has(word) && view.words[i + 1] === 'to') return 'obliged';
  }
  return null;
}

/** The agreement that a phrase of the sentence names as the ground: "under the pact", "as part of the deal". */
function groundOf({ view }: ReadSentence, draft: EventDraft): Phrase | null {
  const { nouns, grounds } = view.language;
  for (let i = 0; i < view.words.length; i += 1) {
    const noun = nouns.get(view.words[i]!);
    if (noun === undefined || i === draft.anchor) continue;
    if (noun.type !== 'agree' && noun.type !== 'ceasefire') continue;
    for (let before = i - 1; before >= 0 && i - before < 6; before -= 1) {
      const word = view.words[before]!;
      if (word === ',' || view.words[before] === '.') break;
      const pair = `${view.words[before - 1] ?? ''} ${word}`;
      if (grounds.has(word) || grounds.has(pair)) return { from: before + 1, to: i + 1 };
    }
  }
  return null;
}

/** "withdrew as agreed" */
function asAgreed({ view }: ReadSentence, draft: EventDraft): boolean {
  for (let i = draft.anchor + 1; i + 1 < view.words.length && i < draft.anchor + 12; i += 1)
    if (view.words[i] === 'as' && view.language.kept.has(view.words[i + 1]!)) return true;
  return false;
}
