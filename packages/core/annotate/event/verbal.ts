import type { EventVerb } from '../../language/event.ts';
import { isNamed, isPeople, isPlace } from './clause.ts';
import type { EventDraft } from './draft.ts';
import { canBePlace, headIsPeople, isForce, isLiving } from './kind.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import { lightEvent, occurrence } from './support.ts';
import {
  afterParticle,
  by,
  complementOf,
  negatedBySubject,
  phraseInside,
  placeOf,
  readClause,
  type Clause,
} from './surroundings.ts';

/** The events of the verb at `verb`, and the event nouns that are told by it. */
export function verbalEvent(sentence: ReadSentence, verb: number): EventDraft | null {
  const lemma = sentence.verbs[verb]!.lemma;
  const { language } = sentence.view;
  const senses = language.verbs.get(lemma);
  const light = language.light.get(lemma);
  const occurs = language.occurs.get(lemma);
  if (senses === undefined && light === undefined && occurs === undefined) return null;
  const clause = readClause(sentence, verb);
  // With an event noun as object or subject the noun says what happens: "strike a deal".
  if (light !== undefined) {
    for (const support of light) {
      const event = lightEvent(clause, support);
      if (event !== null) return event;
    }
  }
  for (const sense of senses ?? []) {
    const event = senseEvent(clause, sense);
    if (event !== null) return event;
  }
  for (const support of occurs ?? []) {
    const event = occurrence(clause, support);
    if (event !== null) return event;
  }
  return null;
}

const hasWord = (
  sentence: ReadSentence,
  phrase: Phrase | null,
  set: ReadonlySet<string>,
): boolean => {
  if (phrase === null) return false;
  for (let i = phrase.from; i < phrase.to; i += 1) if (wordIn(sentence, i, set)) return true;
  return false;
};
const wordIn = (sentence: ReadSentence, i: number, set: ReadonlySet<string>): boolean => {
  const word = sentence.view.words[i]!;
  return set.has(word);
};

function senseEvent(clause: Clause, sense: EventVerb): EventDraft | null {
  const { sentence, group, passive, subject } = clause;
  const matched = afterParticle(clause, sense.particle);
  if (matched === null) return null;
  let patient = passive ? subject : matched.object;
  if (sense.with !== null) {
    const inRest = matched.complements.some((c) => hasWord(sentence, c.phrase, sense.with!));
    const ok =
      hasWord(sentence, patient, sense.with) ||
      (sense.type === 'fight' || sense.type === 'control'
        ? inRest || hasWord(sentence, subject, sense.with)
        : false) ||
      (sense.object === 'people' &&
        matched.complements.some(
          (c) => c.preposition === 'for' && hasWord(sentence, c.phrase, sense.with!),
        ));
    if (!ok) return null;
  }
  if (sense.object !== null) {
    // "from Karsa" and "into Karsa" after a verb of going are its place too.
    const goes = sense.frame === 'enter' || sense.frame === 'leave';
    const test =
      sense.object === 'place'
        ? (s: ReadSentence, p: Phrase): boolean => canBePlace(s, p, goes)
        : sense.object === 'people'
          ? headIsPeople
          : isNamed;
    const frameObject =
      sense.frame === 'enter' && patient === null
        ? (matched.complements[0]?.phrase ?? null)
        : patient;
    if (frameObject === null || !test(sentence, frameObject)) return null;
  }
  let agent = passive ? by(matched) : subject;
  let place = placeOf(clause, matched);
  switch (sense.frame) {
    case 'act':
      if (
        sense.with !== null &&
        sense.type !== 'vote' &&
        sense.type !== 'fight' &&
        sense.object === null
      ) {
        const over =
          phraseInside(sentence, patient, 'of') ??
          complementOf(matched, 'of', 'over', 'with', 'on', 'against', 'between');
        if (sense.type === 'agree' && agent === null)
          agent = complementOf(matched, 'between') ?? agent;
        patient =
          sense.type === 'control'
            ? over
            : sense.type === 'agree'
              ? complementOf(matched, 'with')
              : sense.type === 'sanction'
                ? complementOf(matched, 'on', 'against')
                : null;
      }
      break;
    case 'enter':
      // A traveller or a thing that arrives is no movement of a party.
      if (sense.object === 'place' && !isForce(sentence, agent)) return null;
      place = patient ?? matched.complements[0]?.phrase ?? place;
      if (place !== null && !isNamed(sentence, place)) return null;
      patient = null;
      break;
    case 'leave': {
      const from = complementOf(matched, 'from', 'of');
      if (passive) place = from ?? place;
      else if (patient !== null && canBePlace(sentence, patient, true)) {
        place = patient;
        patient = null;
      } else place = from ?? place;
      if (sense.object === 'place' && place === null) return null;
      // A traveller or a ship that leaves a town withdraws from nothing.
      if (sense.object === 'place' && !passive && !isForce(sentence, subject)) return null;
      if (from !== null && !isPlace(sentence, from) && place === from) {
        // "withdrew from the talks" is no withdrawal of forces.
        if (patient === null) return null;
        place = null;
      }
      break;
    }
    case 'go':
      // "demonstrated the device", "rallied support", "crashed the car": done to a thing, another matter.
      if (!passive && matched.object !== null) return null;
      if (!passive && sentence.view.words[matched.to] === 'that') return null;
      patient = complementOf(matched, 'against', 'over');
      break;
    case 'mutual':
      if (passive && sense.lemma !== 'meet') patient = subject;
      else patient = matched.object ?? complementOf(matched, 'with', 'against');
      if (
        sense.lemma === 'meet' &&
        patient !== null &&
        !isPeople(sentence, patient) &&
        !isNamed(sentence, patient)
      )
        return null;
      if (sense.lemma === 'meet' && agent === null && patient === null) return null;
      break;
    case 'undergo':
      patient = subject;
      agent = null;
      // "the bill died"
      if (sense.type === 'casualties' && patient !== null && !isLiving(sentence, patient))
        return null;
      break;
    case 'give':
      break;
  }
  if (patient !== null && sense.type === 'control' && canBePlace(sentence, patient, false))
    place = patient;
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
    modality: group.modality,
    polarity:
      negatedBySubject(sentence, subject) !== (group.polarity === 'denied') ? 'denied' : 'affirmed',
    voice: group.voice,
    present: group.present || group.progressive,
  };
}
