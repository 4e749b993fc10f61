import type { EventLanguage } from '../event.ts';
import {
  ANALYSIS_CUES,
  ENDERS,
  GOVERNORS,
  HEARSAY_WORDS,
  MODALS,
  NOMINAL_GOVERNORS,
  NOUN_LIKE,
  SCHEDULED,
  WORDS,
} from './event-cues.ts';
import { MEANS } from './event-acts.ts';
import {
  BROUGHT,
  CRITICAL,
  HOSPITAL,
  LINKING,
  PART_WORDS,
  RISING,
  TOLL_NOUNS,
  TOLL_WORDS,
} from './event-toll.ts';
import { inflections } from './event-inflection.ts';
import {
  EVENT_NOUNS,
  HOURS,
  LIMIT_NOUNS,
  NAMES_WHEN_CAPITAL,
  OTHER_BEFORE,
} from './event-nouns.ts';
import {
  EVENT_VERBS,
  LIGHT_VERBS,
  MOVING_VERBS,
  OCCURRENCE_VERBS,
  PLAIN_VERBS,
  SPEECH_VERBS,
} from './event-verbs.ts';

export const event: EventLanguage = {
  forms: inflections([
    ...EVENT_VERBS.keys(),
    ...LIGHT_VERBS.keys(),
    ...OCCURRENCE_VERBS.keys(),
    ...MOVING_VERBS,
    ...SPEECH_VERBS,
    ...PLAIN_VERBS,
  ]),
  verbs: EVENT_VERBS,
  light: LIGHT_VERBS,
  occurs: OCCURRENCE_VERBS,
  speech: SPEECH_VERBS,
  nouns: EVENT_NOUNS,
  namesWhenCapital: NAMES_WHEN_CAPITAL,
  otherBefore: OTHER_BEFORE,
  governors: GOVERNORS,
  nominalGovernors: NOMINAL_GOVERNORS,
  modals: MODALS,
  hours: HOURS,
  limits: LIMIT_NOUNS,
  moves: MOVING_VERBS,
  scheduled: SCHEDULED,
  peopleEnding: /(?:[a-z]men|women|[a-z]{3}[eo]rs|ists|ees|[a-z]{2}ians)$/u,
  nounLike: NOUN_LIKE,
  nationality: /(?:ian|ean|ese|ish|ani|qi|eli|ch|an|i)$/u,
  enders: ENDERS,
  means: MEANS,
  analysisCues: ANALYSIS_CUES,
  hearsay: HEARSAY_WORDS,
  toll: {
    words: TOLL_WORDS,
    brought: BROUGHT,
    hospital: HOSPITAL,
    critical: CRITICAL,
    nouns: TOLL_NOUNS,
    part: PART_WORDS,
    rising: RISING,
    linking: LINKING,
  },
  words: WORDS,
};
