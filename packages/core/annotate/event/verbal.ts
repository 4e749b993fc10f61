import type { EventVerb, SupportVerb } from '../../language/event.ts';
import { actEvent, hasWord } from './act.ts';
import { isNamed, isPeople, isPlace } from './clause.ts';
import type { EventDraft } from './draft.ts';
import { othersOf } from './others.ts';
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
  type Matched,
} from './surroundings.ts';

/** The events that the verb at `verb` tells: what is said by it, and what happens by it or by the noun it supports. */
export function verbalEvents(sentence: ReadSentence, verb: number): readonly EventDraft[] {
  const { lemma } = sentence.verbs[verb]!;
  const { language } = sentence.view;
  const senses = language.verbs.get(lemma);
  const light = language.light.get(lemma);
  const occurs = language.occurs.get(lemma);
  if (senses === undefined && light === undefined && occurs === undefined) return [];
  const clause = readClause(sentence, verb);
  const found: EventDraft[] = [];
  for (const sense of senses ?? []) {
    if (sense.frame !== 'tell') continue;
    const act = actEvent(clause, sense);
    if (act === null) continue;
    found.push(act);
    break;
  }
  const deed = deedEvent(clause, light ?? [], senses ?? [], occurs ?? []);
  if (deed !== null) found.push(deed);
  return found;
}

function deedEvent(
  clause: Clause,
  light: readonly SupportVerb[],
  senses: readonly EventVerb[],
  occurs: readonly SupportVerb[],
): EventDraft | null {
  // With an event noun as object or subject the noun says what happens: "strike a deal".
  for (const support of light) {
    const event = lightEvent(clause, support);
    if (event !== null) return event;
  }
  for (const sense of senses) {
    if (sense.frame === 'tell') continue;
    const event = senseEvent(clause, sense);
    if (event !== null) return event;
  }
  for (const support of occurs) {
    const event = occurrence(clause, support);
    if (event !== null) return event;
  }
  return null;
}

function senseEvent(clause: Clause, sense: EventVerb): EventDraft | null {
  const { sentence, group, passive, subject } = clause;
  const matched = afterParticle(clause, sense.particle);
  if (matched === null) return null;
  let patient = passive ? subject : matched.object;
  if (sense.with !== null) {
    const inRest = matched.complements.some((c) => hasWord(sentence, c.phrase, sense.with!));
    const ok =
      hasWord(sentence, patient, sense.with) ||
      (!passive && hasWord(sentence, clause.syntax.object, sense.with)) ||
      (sense.type === 'fight' || sense.type === 'control'
        ? inRest || hasWord(sentence, subject, sense.with)
        : false) ||
      (sense.object === 'people' &&
        matched.complements.some(
          (c) => c.preposition === 'for' && hasWord(sentence, c.phrase, sense.with!),
        ));
    if (!ok) return null;
  }
  const named = sense.with !== null && hasWord(sentence, patient, sense.with);
  if (sense.object !== null && !(sense.object === 'people' && named)) {
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
        patient = objectBeside(clause, matched, sense, patient, over);
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
      if (!passive && clause.syntax.recipient !== null && clause.syntax.object !== null)
        patient = clause.syntax.object;
      break;
    case 'tell':
      return null;
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
    tolls: [],
    others: othersOf(clause, matched, sense.frame, [agent, patient, place]),
    modality: group.modality,
    polarity:
      negatedBySubject(sentence, subject) !== (group.polarity === 'denied') ? 'denied' : 'affirmed',
    voice: group.voice,
    present: group.present || group.progressive,
  };
}

/** To whom or what it is done, where the object is a word that the verb needs: "imposed sanctions on Adal", "took two men hostage". */
function objectBeside(
  { sentence }: Clause,
  matched: Matched,
  sense: EventVerb,
  object: Phrase | null,
  over: Phrase | null,
): Phrase | null {
  switch (sense.type) {
    case 'control':
      return over;
    case 'agree':
      return complementOf(matched, 'with');
    case 'sanction':
      return complementOf(matched, 'on', 'against');
    case 'office':
    case 'election':
      return null;
    default:
      return withoutLast(sentence, object, sense.with!);
  }
}

/** A phrase without a last word that the verb needs, as long as something is left. */
function withoutLast(
  { view }: ReadSentence,
  phrase: Phrase | null,
  words: ReadonlySet<string>,
): Phrase | null {
  if (phrase === null || phrase.to - phrase.from < 2) return phrase;
  if (!/^(?:hostages?|captive|prisoners?|custody)$/u.test(view.words[phrase.to - 1]!))
    return phrase;
  return words.has(view.words[phrase.to - 1]!) ? { ...phrase, to: phrase.to - 1 } : phrase;
}
