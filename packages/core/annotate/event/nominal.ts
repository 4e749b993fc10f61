import type { EventNoun, Governor } from '../../language/event.ts';
import type { EventTypeName } from '../../model/index.ts';
import { complements, isPlace, namesPlace, placeAfter, rightEdge } from './clause.ts';
import type { EventDraft } from './draft.ts';
import { readGroup } from './group.ts';
import { phraseAt, type Phrase, type ReadSentence } from './phrase.ts';
import { isNominal } from './reading.ts';
import { isStop } from './sentence.ts';

/** The type of an event noun at a token, where it has more than one meaning. */
export function nounType({ view }: ReadSentence, noun: EventNoun, at: number): EventTypeName {
  for (const { type, words, before } of noun.otherwise) {
    if (before ? words.has(view.words[at - 1] ?? '') : view.words.some((word) => words.has(word)))
      return type;
    if (!before && view.matters.has(type)) return type;
  }
  return noun.type;
}

/** The event noun a phrase is headed by: the last one before "of"; null where the head is something else ("attack helicopters"). */
export function nounIn(sentence: ReadSentence, phrase: Phrase | null): number | null {
  if (phrase === null) return null;
  const { view } = sentence;
  let head = phrase.to - 1;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (view.words[i] === 'of' || view.words[i] === 'and' || view.words[i] === ',') {
      head = i - 1;
      break;
    }
  }
  // "hundreds of protests", "a series of attacks", "a round of talks".
  if (view.words[head + 1] === 'of' && !view.language.nouns.has(view.words[head] ?? '')) {
    if (
      !/^(?:series|round|rounds|wave|number|hundreds|dozens|spate|string|type|kind|day|days|pair|signing|outbreak|start|beginning)$/u.test(
        view.words[head] ?? '',
      )
    )
      return null;
    // Nothing may follow: a phrase can end in "of".
    if (head + 2 >= phrase.to) return null;
    return nounIn(sentence, { from: head + 2, to: phrase.to });
  }
  return head >= phrase.from && isEventNoun(sentence, head) ? head : null;
}

export function isEventNoun(sentence: ReadSentence, i: number): boolean {
  const { view, verbs } = sentence;
  const mention = view.mention[i];
  if (!view.language.nouns.has(view.words[i]!) || (verbs[i] ?? null) !== null) return false;
  // "12 March", "February, March and April"
  if (view.time[i] != null) return false;
  const word = view.words[i]!;
  const { nouns, namesWhenCapital, otherBefore } = view.language;
  if (view.capital[i] && i > 0 && namesWhenCapital.has(word)) return false;
  if (otherBefore.get(word)?.has(view.words[i - 1] ?? '') === true) return false;
  const beside = nouns.get(word)!.with;
  if (beside !== null && !view.words.some((other) => beside.has(other))) return false;
  return (
    mention === null || mention === undefined || mention.type === 'other' || mention.form !== 'name'
  );
}

interface Roles {
  readonly agent: Phrase | null;
  readonly patient: Phrase | null;
  readonly place: Phrase | null;
  /** Where the noun's own phrase ends, complements with it. */
  readonly end: number;
}

/** What stands around an event noun: "Adal's attack on Karsa", "an attack by Adal on Karsa", "Karsa's liberation by Adal". */
export function nounRolesAround(
  sentence: ReadSentence,
  noun: EventNoun,
  at: number,
  limit: number,
): Roles {
  const { view } = sentence;
  const { placePrepositions } = view.language.words;
  let agent: Phrase | null = null;
  let patient: Phrase | null = null;
  let place: Phrase | null = null;
  let end = at + 1;
  for (const { preposition, at: position, phrase } of complements(sentence, at + 1, limit)) {
    if (position > end + 4 && !between(sentence, end, position)) break;
    if (preposition === 'by') agent ??= phrase;
    else if (preposition === 'on' || preposition === 'against' || preposition === 'upon')
      patient ??= phrase;
    else if (preposition === 'of') {
      if (noun.of === 'patient') patient ??= phrase;
      else if (noun.of === 'agent') agent ??= phrase;
      else if (noun.of === 'both' && namesPlace(sentence, phrase) && noun.type === 'fight')
        patient ??= phrase;
    } else if (preposition === 'between' || preposition === 'among') agent ??= phrase;
    else if (preposition === 'with') {
      if (noun.frame === 'mutual') patient ??= phrase;
    } else if (preposition === 'from' && noun.frame === 'leave') {
      if (isPlace(sentence, phrase)) place ??= phrase;
    } else if (placePrepositions.has(preposition)) {
      if (placeAfter(sentence, preposition, phrase)) place ??= phrase;
    } else if (preposition !== 'to' && preposition !== 'for') break;
    end = phrase.to;
  }
  const owner = ownerOf(sentence, at);
  if (owner !== null) {
    const passive = noun.of === 'patient' && patient === null && noun.frame === 'act';
    if (passive && (owner.genitive || isPlace(sentence, owner.phrase))) patient = owner.phrase;
    else if (noun.type === 'control' && !owner.genitive) patient ??= owner.phrase;
    else if (
      !owner.genitive &&
      namesPlace(sentence, owner.phrase) &&
      !isNationality(sentence, owner.phrase)
    )
      place ??= owner.phrase;
    else if (noun.frame === 'mutual' && agent !== null) patient ??= owner.phrase;
    else agent ??= owner.phrase;
  }
  if (place === null && noun.type === 'control' && patient !== null && isPlace(sentence, patient))
    place = patient;
  return { agent, patient, place, end };
}

/** "the Adalian attack": an adjective of people and not a place; by its ending, as the mention layer does not tell. */
function isNationality({ view }: ReadSentence, phrase: Phrase): boolean {
  return phrase.to - phrase.from === 1 && view.language.nationality.test(view.words[phrase.from]!);
}

/** Between the noun's phrases stand only times and adverbs. */
function between({ view, verbs }: ReadSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if ((verbs[i] ?? null) !== null || isStop(view.words[i]!) || view.words[i] === ',')
      return false;
  }
  return true;
}

/** The genitive or name before an event noun: "Adal's largest attack", "the Karsa handover". */
function ownerOf(sentence: ReadSentence, at: number): { phrase: Phrase; genitive: boolean } | null {
  const { view } = sentence;
  let i = at - 1;
  while (i >= 0 && at - i < 6) {
    const word = view.words[i]!;
    if (word === "'s" || word === '’s' || word === "'" || word === '’') {
      if (view.time[i - 1] != null) {
        i -= 1;
        while (i >= 0 && view.time[i] !== null) i -= 1;
        continue;
      }
      for (let from = Math.max(0, i - 6); from < i; from += 1) {
        const phrase = phraseAt(sentence, from, i);
        if (phrase !== null && phrase.to === i) return { phrase, genitive: true };
      }
      return null;
    }
    const mention = view.mention[i];
    if (mention !== null && mention !== undefined) {
      let from = i;
      while (from > 0 && view.mention[from - 1] === mention) from -= 1;
      return view.words[i + 1] === "'s" ? null : { phrase: { from, to: i + 1 }, genitive: false };
    }
    if (/^(?:their|his|her|its)$/u.test(word))
      return { phrase: { from: i, to: i + 1 }, genitive: true };
    if (view.time[i] === null && !isNominal(view, i, sentence.verbs)) return null;
    i -= 1;
  }
  return null;
}

/** An event noun that no verb supports: told in passing ("after the attack on Karsa"). Null where nothing is said of it. */
export function nominalEvent(sentence: ReadSentence, at: number): EventDraft | null {
  const { view } = sentence;
  if (!isEventNoun(sentence, at)) return null;
  // A modifier of another noun: "attack helicopters", "ceasefire agreement".
  if (
    at + 1 < view.words.length &&
    isNominal(view, at + 1, sentence.verbs) &&
    view.time[at + 1] === null
  )
    return null;
  const noun = view.language.nouns.get(view.words[at]!)!;
  const limit = rightEdge(sentence, at);
  const roles = nounRolesAround(sentence, noun, at, limit);
  if (isEnded(sentence, at)) return null;
  // "violations of the ceasefire", "under the agreement": spoken of, not told.
  if (noun.frame === 'mutual' && noun.type !== 'fight' && isSpokenOf(sentence, at)) return null;
  const governor = scheduledAfter(sentence, roles.end) ?? governorOf(sentence, at);
  return {
    predicate: { from: at, to: at + 1 },
    anchor: at,
    noun: at,
    verb: null,
    lemma: noun.lemma,
    type: nounType(sentence, noun, at),
    agent: roles.agent,
    patient: roles.patient,
    place: roles.place,
    tolls: [],
    others: [],
    modality: governor?.modality ?? 'happened',
    polarity: governor?.denied === true ? 'denied' : 'affirmed',
    voice: governor?.voice ?? null,
    present: false,
  };
}

/** "The departure had been due on Monday", "a vote, planned for Monday". */
function scheduledAfter({ view }: ReadSentence, end: number): Governor | null {
  const { be, have, not } = view.language.words;
  let i = end;
  if (view.words[i] === ',') i += 1;
  let denied = false;
  for (; i < end + 6; i += 1) {
    const word = view.words[i] ?? '';
    if (not.has(word)) denied = !denied;
    else if (view.language.scheduled.has(word)) return { modality: 'planned', denied, voice: null };
    else if (!be.has(word) && !have.has(word) && word !== 'originally' && word !== 'initially')
      return null;
  }
  return null;
}

/** An agreement or meeting that another event or a preposition of reference governs. */
function isSpokenOf(sentence: ReadSentence, at: number): boolean {
  const { view } = sentence;
  for (let i = at - 1; i >= 0 && at - i < 6; i -= 1) {
    const word = view.words[i]!;
    if (word === 'of' && i > 0 && view.language.nouns.has(view.words[i - 1]!)) return true;
    if (
      /^(?:under|per|to|with)$/u.test(word) &&
      view.language.nouns.get(view.words[at]!)?.type !== 'meet'
    )
      return true;
    if (view.language.words.prepositions.has(word) || (sentence.verbs[i] ?? null) !== null)
      return false;
  }
  return false;
}

/** "ended the fighting", "to stop the attacks", "an end to hostilities": its ending is told, and of that no type speaks. */
function isEnded(sentence: ReadSentence, at: number): boolean {
  const { view, verbs } = sentence;
  for (let i = at - 1; i >= 0 && at - i < 7; i -= 1) {
    const word = view.words[i]!;
    if (isStop(word) || word === ',') return false;
    if (view.language.enders.has(verbs[i]?.lemma ?? word)) return true;
    if ((verbs[i] ?? null) !== null) return false;
  }
  return false;
}

/** What the words before a noun phrase make of it: "called for a ceasefire", "no attack", "a planned handover". */
function governorOf(sentence: ReadSentence, at: number): Governor | null {
  const { view, verbs } = sentence;
  const { nominalGovernors, words: closed } = view.language;
  for (let i = at - 1; i >= 0 && at - i < 8; i -= 1) {
    const word = view.words[i]!;
    if (isStop(word) || word === ',' || closed.subordinators.has(word)) {
      return closed.conditionals.has(word)
        ? { modality: 'conditional', denied: false, voice: null }
        : null;
    }
    if (closed.negativeDeterminers.has(word))
      return { modality: 'happened', denied: true, voice: null };
    const verb = verbs[i] ?? null;
    const governor = nominalGovernors.get(verb?.lemma ?? word);
    if (verb !== null) {
      const group = readGroup(sentence, i);
      if (governor !== undefined) {
        const denied =
          governor.denied !== (group.polarity === 'denied' && governor.modality === 'happened');
        return { ...governor, denied };
      }
      return group.modality === 'happened'
        ? null
        : { modality: group.modality, denied: group.polarity === 'denied', voice: null };
    }
    if (governor !== undefined) return governor;
  }
  return null;
}
