import type { EventTypeName, Modality, ParticipantRole, Polarity } from '../../model/index.ts';
import type { Governor } from '../../language/event.ts';
import type { Phrase } from './phrase.ts';
import type { Toll } from './toll.ts';

/** Who or what takes part beside agent and patient. */
export interface OtherRole {
  readonly role: Exclude<ParticipantRole, 'agent' | 'patient'>;
  readonly phrase: Phrase;
}

/** An event with its roles, before day, voice and statement are known. */
export interface EventDraft {
  /** Tokens of the predicate. */
  readonly predicate: Phrase;
  /** The token its day is looked up by: the verb, or the noun. */
  readonly anchor: number;
  /** The event noun, where the predicate has one. */
  readonly noun: number | null;
  readonly verb: number | null;
  readonly lemma: string;
  readonly type: EventTypeName;
  readonly agent: Phrase | null;
  readonly patient: Phrase | null;
  readonly place: Phrase | null;
  readonly others: readonly OtherRole[];
  readonly tolls: readonly Toll[];
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly voice: Governor['voice'];
  /** Present tense or a participle with "be": a plan, if the day is still to come. */
  readonly present: boolean;
}
