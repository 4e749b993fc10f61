import type { EventNoun, SupportVerb } from '../../language/event.ts';
import { isPlace } from './clause.ts';
import type { EventDraft } from './draft.ts';
import { othersOf } from './others.ts';
import { nounIn, nounRolesAround, nounType } from './nominal.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import {
  afterParticle,
  by,
  complementOf,
  negatedBySubject,
  placeOf,
  type Clause,
} from './surroundings.ts';

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

export function lightEvent(clause: Clause, support: SupportVerb): EventDraft | null {
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
  // "Sanctions were imposed on Adal": what follows the verb is the noun's.
  const patient =
    roles.patient ?? (passive ? complementOf(matched, 'on', 'against', 'upon') : null);
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
    type: support.type ?? nounType(sentence, noun, at),
    agent: roles.agent,
    patient,
    place: place ?? placeAsPatient(sentence, noun, patient),
    tolls: [],
    others: othersOf(clause, matched, noun.frame, [roles.agent, roles.patient, place, host]),
    // Who announces a resignation has resigned.
    modality:
      group.modality === 'happened' &&
      !(
        noun.type === 'office' &&
        noun.of === 'agent' &&
        sentence.view.language.speech.has(support.lemma)
      )
        ? support.modality
        : group.modality,
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

export function occurrence(clause: Clause, support: SupportVerb): EventDraft | null {
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
      /^(?:begin|start|continue|resume|enter|last)$/u.test(support.lemma) &&
      noun.otherwise.some((sense) => !sense.before)
        ? noun.otherwise.find((sense) => !sense.before)!.type
        : nounType(sentence, noun, at),
    agent: roles.agent ?? late,
    patient: roles.patient ?? (hits ? matched.object : null),
    place:
      place ??
      (hits && matched.object !== null && isPlace(sentence, matched.object)
        ? matched.object
        : null) ??
      placeAsPatient(sentence, noun, roles.patient),
    tolls: [],
    others: [],
    modality: group.modality,
    polarity:
      negatedBySubject(sentence, subject) !== (group.polarity === 'denied') ? 'denied' : 'affirmed',
    voice: group.voice,
    present: group.present || group.progressive,
  };
}
