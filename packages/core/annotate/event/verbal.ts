import type { EventNoun, EventVerb, SupportVerb } from '../../language/event.ts';
import {
  complements,
  isNamed,
  isPeople,
  isPlace,
  namesPlace,
  objectOf,
  placeAfter,
  rightEdge,
  type Complement,
} from './clause.ts';
import type { EventDraft } from './draft.ts';
import { readGroup, type VerbGroup } from './group.ts';
import { nounIn, nounType } from './nominal.ts';
import { phraseAt, type Phrase, type ReadSentence } from './phrase.ts';
import { isReduced, leftEdge, phraseBefore, subjectOf } from './subject.ts';

/** A verb with everything around it that roles are read from. */
interface Clause {
  readonly sentence: ReadSentence;
  readonly group: VerbGroup;
  readonly verb: number;
  readonly left: number;
  readonly right: number;
  readonly subject: Phrase | null;
  readonly passive: boolean;
  readonly object: Phrase | null;
  /** After the particle, where one was matched. */
  readonly after: number;
  readonly complements: readonly Complement[];
}

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

function readClause(sentence: ReadSentence, verb: number): Clause {
  const group = readGroup(sentence, verb);
  const right = rightEdge(sentence, verb);
  const form = sentence.verbs[verb]!;
  const object = objectOf(sentence, verb + 1, right);
  // A participle without auxiliary and object that says by whom or where: "the pact signed by Adler".
  const participle = form.tense === 'ed' || form.tense === 'participle';
  const reduced =
    participle &&
    !group.passive &&
    group.from === verb &&
    object === null &&
    isReduced(sentence, verb);
  const bare = reduced && reducedSubject(sentence, verb);
  const passive = group.passive || bare !== false;
  const subject = bare === false ? subjectOf(sentence, group) : bare;
  return {
    sentence,
    group,
    verb,
    left: leftEdge(sentence, group.from).at,
    right,
    subject,
    passive,
    object: passive ? null : object,
    after: verb + 1,
    complements: complements(sentence, verb + 1, right),
  };
}

/** The noun before a participle that modifies it; false where the verb is better read as finite. */
function reducedSubject(sentence: ReadSentence, verb: number): Phrase | null | false {
  const { view } = sentence;
  const lemma = sentence.verbs[verb]!.lemma;
  // Verbs that do without object are read as finite: "Troops withdrew from Karsa", "Drivers protested in Karsa".
  const senses = view.language.verbs.get(lemma) ?? [];
  const transitive =
    senses.length > 0 && senses.every((s) => s.frame === 'act' || s.frame === 'give');
  const light = view.language.light.has(lemma);
  if (!transitive && !light) return false;
  if (
    !transitive &&
    light &&
    (view.language.verbs.get(lemma) ?? []).length === 0 &&
    view.language.occurs.has(lemma)
  )
    return false;
  const at = view.words[verb - 1] === ',' ? verb - 1 : verb;
  return phraseBefore(sentence, at);
}

function lastWord(clause: Clause, index: number, particle: string): number | null {
  const { words } = clause.sentence.view;
  const parts = particle.split(' ');
  // Right after the verb, or after the object: "handed over the town", "handed the town over".
  const places = [index + 1];
  if (clause.object !== null) {
    places.push(clause.object.to);
    // "found Adler guilty": the object took the particle in.
    if (clause.object.to - parts.length > clause.object.from)
      places.push(clause.object.to - parts.length);
  }
  for (const at of places) {
    if (parts.every((part, i) => words[at + i] === part)) return at + parts.length;
  }
  return null;
}

interface Matched {
  readonly object: Phrase | null;
  /** Where what belongs to the predicate ends. */
  readonly to: number;
  readonly complements: readonly Complement[];
}

/** The object and complements after the particle, or null where the particle is not there. */
function afterParticle(clause: Clause, particle: string | null): Matched | null {
  if (particle === null)
    return { object: clause.object, to: clause.verb + 1, complements: clause.complements };
  const end = lastWord(clause, clause.verb, particle);
  if (end === null) return null;
  const length = particle.split(' ').length;
  const split = clause.object !== null && end >= clause.object.to;
  const object = clause.passive
    ? null
    : split
      ? { from: clause.object!.from, to: Math.min(clause.object!.to, end - length) }
      : objectOf(clause.sentence, end, clause.right);
  return { object, to: end, complements: complements(clause.sentence, end, clause.right) };
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
      if (sense.type === 'casualties' && (patient === null || !isLiving(sentence, patient)))
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

/**
 * A place, or one bare name that is taken for nothing else. After "left" and "entered" a name is a place, whatever it
 * may be taken for (`goes`).
 */
function canBePlace(sentence: ReadSentence, phrase: Phrase, goes: boolean): boolean {
  if (isPlace(sentence, phrase)) return !isPeople(sentence, phrase) || namesPlace(sentence, phrase);
  const { view } = sentence;
  const mention = view.mention[phrase.to - 1] ?? null;
  if (mention === null || mention.type === 'other') {
    return phrase.to - phrase.from === 1 && view.capital[phrase.from]! && phrase.from > 0;
  }
  return goes && mention.form === 'name' && phrase.to - phrase.from === 1;
}

/** A single person: "Adler left Karsa" is a journey. */
function isPerson({ view }: ReadSentence, phrase: Phrase): boolean {
  if (/^(?:he|she|i|you|we|it|him|her)$/u.test(view.words[phrase.from]!)) return true;
  for (let i = phrase.from; i < phrase.to; i += 1)
    if (view.mention[i]?.type === 'person') return true;
  return false;
}

/** Whether the head of a phrase stands for people: "three hostages", and not "the names of three hostages". */
function headIsPeople(sentence: ReadSentence, phrase: Phrase): boolean {
  const { view } = sentence;
  let head = phrase.to - 1;
  for (let i = phrase.from + 1; i < phrase.to; i += 1) {
    if (
      view.words[i] === 'of' &&
      !/^(?:dozens|hundreds|thousands|number|group)$/u.test(view.words[i - 1]!)
    ) {
      head = i - 1;
      break;
    }
  }
  const mention = view.mention[head] ?? null;
  if (mention !== null && mention.form === 'name')
    return mention.type !== 'place' || head === phrase.from;
  return isPeople(sentence, { from: head, to: head + 1 });
}

/** People, a name, a number, a pronoun: who can die. */
function isLiving(sentence: ReadSentence, phrase: Phrase): boolean {
  if (isPeople(sentence, phrase)) return true;
  const { view } = sentence;
  const { anaphoric, determiners } = view.language.words;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const word = view.words[i]!;
    if (view.mention[i] != null || view.capital[i] || /^\p{N}/u.test(word)) return true;
    if (anaphoric.has(word) || (determiners.has(word) && word.length > 2 && word !== 'the'))
      return true;
  }
  return /(?:er|or|man|woman|ist|ant|ent|boy|girl|father|mother|son|daughter|wife|husband|baby|teenager|victim)s?$/u.test(
    view.words[phrase.to - 1]!,
  );
}

/** Who can withdraw: a state, an organisation, people in the plural; not one traveller, not a ship. */
function isForce(sentence: ReadSentence, phrase: Phrase | null): boolean {
  if (phrase === null || isPerson(sentence, phrase)) return false;
  const { view } = sentence;
  const head = view.words[phrase.to - 1]!;
  if (/^(?:who|which|that|they|both)$/u.test(head) || view.language.words.peopleNouns.has(head))
    return true;
  if (
    head.endsWith('s') ||
    /(?:men|army|force|police|guard|garrison|military|militia|unit|side|delegation)$/u.test(head)
  )
    return true;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const type = view.mention[i]?.type;
    if (type === 'organisation' || type === 'place') return true;
    // A name that nobody could tell the kind of, and that is no person's.
    if (view.capital[i] && (type === undefined || type === 'other') && view.words[i] !== 'it')
      return true;
  }
  return false;
}

/** "No troops withdrew", "neither side attacked". */
export function negatedBySubject(sentence: ReadSentence, subject: Phrase | null): boolean {
  if (subject === null) return false;
  const { negativeDeterminers } = sentence.view.language.words;
  return negativeDeterminers.has(sentence.view.words[subject.from]!);
}

const by = (matched: Matched): Phrase | null => complementOf(matched, 'by');

function complementOf(matched: Matched, ...prepositions: readonly string[]): Phrase | null {
  for (const { preposition, phrase } of matched.complements) {
    if (prepositions.includes(preposition)) return phrase;
  }
  return null;
}

/** "control of Karsa": what stands after the preposition inside a phrase. */
function phraseInside(
  sentence: ReadSentence,
  phrase: Phrase | null,
  preposition: string,
): Phrase | null {
  if (phrase === null) return null;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (sentence.view.words[i] === preposition) return phraseAt(sentence, i + 1, phrase.to);
  }
  return null;
}

/** The place named in the clause: after the verb first, then before the subject. */
function placeOf(clause: Clause, matched: Matched): Phrase | null {
  const { sentence } = clause;
  const { placePrepositions } = sentence.view.language.words;
  const after = [...matched.complements, ...inner(clause)];
  for (const { preposition, phrase } of after) {
    // What follows "after" or "during" says of another matter where it was.
    if (/^(?:after|before|during|following|since|until|despite|amid)$/u.test(preposition)) break;
    if (placePrepositions.has(preposition) && placeAfter(sentence, preposition, phrase))
      return phrase;
  }
  for (const { preposition, phrase } of complements(sentence, clause.left, clause.group.from)) {
    if (placePrepositions.has(preposition) && placeAfter(sentence, preposition, phrase))
      return phrase;
  }
  for (const { preposition, phrase } of matched.complements) {
    if (preposition === 'on' && namesPlace(sentence, phrase)) return phrase;
  }
  return null;
}

/** Prepositional phrases behind the object that a reduced clause ended too early are not looked for. */
const inner = (clause: Clause): readonly Complement[] =>
  clause.object === null ? [] : complements(clause.sentence, clause.object.to, clause.right);

interface NounRoles {
  readonly agent: Phrase | null;
  readonly patient: Phrase | null;
  readonly place: Phrase | null;
}

/** The roles that stand beside an event noun which a verb supports. */
function rolesOf(
  clause: Clause,
  noun: EventNoun,
  at: number,
  doer: Phrase | null,
  undergoes: boolean,
): NounRoles {
  const { sentence } = clause;
  const limit = at < clause.group.from ? clause.group.from : clause.right;
  const around = nounRolesAround(sentence, noun, at, limit);
  let { agent, patient } = around;
  if (undergoes) patient = doer ?? patient;
  else if (noun.frame === 'mutual' && agent !== null && doer === null) return around;
  else agent = doer ?? agent;
  return { agent, patient, place: around.place };
}

import { nounRolesAround } from './nominal.ts';

function lightEvent(clause: Clause, support: SupportVerb): EventDraft | null {
  const { sentence, group, passive, subject } = clause;
  const matched = afterParticle(clause, support.particle);
  if (matched === null) return null;
  const host = passive ? subject : matched.object;
  const at = nounIn(sentence, host);
  if (at === null) return null;
  const noun = sentence.view.language.nouns.get(sentence.view.words[at]!)!;
  // "suffered an attack" is read by the undergoing row; a meeting is attended, not suffered.
  const doer = passive ? by(matched) : subject;
  const roles = rolesOf(clause, noun, at, doer, support.undergoes);
  const place = roles.place ?? placeOf(clause, matched);
  const negative =
    negatedBySubject(sentence, host) || negatedBySubject(sentence, passive ? null : subject);
  return {
    predicate: passive
      ? { from: Math.min(at, group.from), to: Math.max(matched.to, at + 1) }
      : { from: group.from, to: Math.max(at + 1, matched.to) },
    anchor: clause.verb,
    noun: at,
    verb: clause.verb,
    lemma: noun.lemma,
    type: support.type ?? nounType(sentence, noun),
    agent: roles.agent,
    patient: roles.patient,
    place: place ?? placeAsPatient(sentence, noun, roles.patient),
    modality: group.modality === 'happened' ? support.modality : group.modality,
    polarity: negative !== (group.polarity === 'denied') ? 'denied' : 'affirmed',
    voice: group.voice,
    present: group.present || group.progressive,
  };
}

function placeAsPatient(
  sentence: ReadSentence,
  noun: EventNoun,
  patient: Phrase | null,
): Phrase | null {
  return noun.type === 'control' && patient !== null && isPlace(sentence, patient) ? patient : null;
}

function occurrence(clause: Clause, support: SupportVerb): EventDraft | null {
  const { sentence, group, passive, subject } = clause;
  if (passive || subject === null) return null;
  const matched = afterParticle(clause, support.particle);
  if (matched === null) return null;
  const at = nounIn(sentence, subject);
  if (at === null) return null;
  const noun = sentence.view.language.nouns.get(sentence.view.words[at]!)!;
  const roles = nounRolesAround(sentence, noun, at, group.from);
  const late = matched.complements.find((c) => c.preposition === 'between')?.phrase ?? null;
  const place = roles.place ?? placeOf(clause, matched);
  const hits = /^(?:hit|strike|sweep|damage|destroy|topple|devastate)$/u.test(support.lemma);
  return {
    predicate: { from: at, to: Math.max(matched.to, at + 1) },
    anchor: clause.verb,
    noun: at,
    verb: clause.verb,
    lemma: noun.lemma,
    // An air strike does not begin on a day and go on; a strike at work does.
    type:
      noun.otherwise !== null && /^(?:begin|start|continue|resume|enter|last)$/u.test(support.lemma)
        ? noun.otherwise.type
        : nounType(sentence, noun),
    agent: roles.agent ?? late,
    patient: roles.patient ?? (hits ? matched.object : null),
    place:
      place ??
      (hits && matched.object !== null && isPlace(sentence, matched.object)
        ? matched.object
        : null) ??
      placeAsPatient(sentence, noun, roles.patient),
    modality: group.modality,
    polarity:
      negatedBySubject(sentence, subject) !== (group.polarity === 'denied') ? 'denied' : 'affirmed',
    voice: group.voice,
    present: group.present || group.progressive,
  };
}
