import type { EventVerb } from '../../language/event.ts';
import { isNamed } from './clause.ts';
import type { EventDraft } from './draft.ts';
import { othersOf } from './others.ts';
import { phraseAt, type Phrase, type ReadSentence } from './phrase.ts';
import { isStop } from './sentence.ts';
import {
  afterParticle,
  by,
  complementOf,
  negatedBySubject,
  placeOf,
  type Clause,
  type Matched,
} from './surroundings.ts';

export function hasWord(
  { view }: ReadSentence,
  phrase: Phrase | null,
  words: ReadonlySet<string>,
): boolean {
  if (phrase === null) return false;
  for (let i = phrase.from; i < phrase.to; i += 1) if (words.has(view.words[i]!)) return true;
  return false;
}

/**
 * Something done with words: a demand, refusal, accusation. Whom it is said to or of is the object, or else who is to act
 * in the clause that follows, or the first named phrase after a preposition.
 */
export function actEvent(clause: Clause, sense: EventVerb): EventDraft | null {
  const { sentence, group, passive, subject, syntax } = clause;
  const matched = afterParticle(clause, sense.particle);
  if (matched === null) return null;
  const object = passive ? subject : matched.object;
  if (sense.with !== null && !hasWord(sentence, object, sense.with)) {
    if (!matched.complements.some((c) => hasWord(sentence, c.phrase, sense.with!))) return null;
  }
  if (sense.object === 'clause' && !isCompleted(clause, matched)) return null;
  if (sense.object === 'named' && (object === null || !isNamed(sentence, object))) return null;
  const agent = passive ? (by(matched) ?? byAfterClause(clause)) : subject;
  const patient = object ?? bidden(clause) ?? addressed(sentence, matched);
  if (agent === null && patient === null && !syntax.clause) return null;
  const place = placeOf(clause, matched);
  return {
    predicate: { from: group.from, to: matched.to },
    anchor: clause.verb,
    noun: null,
    verb: clause.verb,
    lemma: sense.particle === null ? sense.lemma : `${sense.lemma} ${sense.particle}`,
    type: sense.type,
    agent,
    patient,
    place,
    tolls: [],
    others: othersOf(clause, matched, 'tell', [agent, patient, place]),
    modality: group.modality,
    polarity:
      negatedBySubject(sentence, subject) !== (group.polarity === 'denied') ? 'denied' : 'affirmed',
    voice: group.voice,
    present: group.present || group.progressive,
  };
}

/** "… to withdraw", "… that Adal withdraw": a clause follows, with or without an object before it. */
function isCompleted(
  { sentence: { view, verbs }, syntax, right }: Clause,
  matched: Matched,
): boolean {
  if (syntax.clause) return true;
  for (const at of [matched.to, matched.object?.to ?? matched.to, right]) {
    if (view.words[at] === 'that') return true;
    if (view.words[at] === 'to' && (verbs[at + 1] ?? null) !== null) return true;
  }
  return false;
}

/** "was ordered to leave by Adal" */
function byAfterClause({ sentence, right }: Clause): Phrase | null {
  const { view } = sentence;
  for (let i = right; i < view.words.length && i < right + 6; i += 1) {
    if (view.words[i] === ',' || isStop(view.words[i]!)) return null;
    if (view.words[i] !== 'by' || view.time[i + 1] != null) continue;
    const phrase = phraseAt(sentence, i + 1, view.words.length);
    return phrase !== null && isNamed(sentence, phrase) ? phrase : null;
  }
  return null;
}

const bidden = ({ syntax }: Clause): Phrase | null => syntax.bidden;

function addressed(sentence: ReadSentence, matched: Matched): Phrase | null {
  const phrase = complementOf(matched, 'on', 'upon', 'against', 'from', 'to', 'with', 'by');
  return phrase !== null && isNamed(sentence, phrase) ? phrase : null;
}
