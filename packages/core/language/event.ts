import type { EventTypeName, Modality, TollRole } from '../model/index.ts';

/**
 * How the words around a verb or noun become roles.
 * - `act`: the subject does it to the object (attack, sign)
 * - `give`: the object goes from the subject to somebody (hand over)
 * - `enter`: the object is a place that the subject comes into
 * - `leave`: the object, or what follows "from", is a place that the subject goes out of
 * - `go`: the subject does it, there is no object, or the object goes along (withdraw, protest)
 * - `mutual`: subject and object, or those after "with" and "between", do it together (meet, clash)
 * - `undergo`: what the subject is, happens to it (die, flee)
 * - `tell`: the subject says it of the object, or of who is to do what the clause after it says (demand, accuse, refuse)
 */
export type EventFrame = 'act' | 'give' | 'enter' | 'leave' | 'go' | 'mutual' | 'undergo' | 'tell';

/** What the object has to be for a verb of many meanings to mean the event; `clause`: what follows is a clause. */
export type ObjectNeeded = 'place' | 'named' | 'people' | 'clause' | null;

/** A verb that is an event by itself. */
export interface EventVerb {
  readonly lemma: string;
  readonly type: EventTypeName;
  readonly frame: EventFrame;
  /** "hand … over", "call … off": a word that must follow the verb or its object. */
  readonly particle: string | null;
  readonly object: ObjectNeeded;
  /** One of these words must stand among the words after it (or in its passive subject). */
  readonly with: ReadonlySet<string> | null;
}

/** A verb that says of an event noun that it happens: with the noun as object (`light`: "launched an attack") or as subject (`occurs`: "clashes erupted"). */
export interface SupportVerb {
  readonly lemma: string;
  readonly particle: string | null;
  /** The type the whole has, where it is not the noun's: "signed a ceasefire" is an agreement. */
  readonly type: EventTypeName | null;
  readonly modality: Modality;
  /** The subject suffers what the noun says: "came under attack". */
  readonly undergoes: boolean;
}

/** What a governing verb, adjective or noun does to the event it governs: "agreed to …", "the deadline for …". */
export interface Governor {
  readonly modality: Modality;
  readonly denied: boolean;
  readonly voice: 'analysis' | 'attributed' | null;
}

export type VerbTense = 'base' | 's' | 'past' | 'participle' | 'ed' | 'ing';

/** One inflected form. `ed` is past and participle alike. A `plain` verb is no event; it only bounds clauses. */
export interface VerbForm {
  readonly lemma: string;
  readonly tense: VerbTense;
}

export interface OtherSense {
  readonly type: EventTypeName;
  readonly words: ReadonlySet<string>;
  readonly before: boolean;
}

export interface EventNoun {
  readonly lemma: string;
  readonly type: EventTypeName;
  readonly frame: EventFrame;
  /** Whether "the attack of X" names who does it or to whom it is done. */
  readonly of: 'agent' | 'patient' | 'both' | 'subject';
  /** One of these words must stand in the sentence: a release is of captives. */
  readonly with: ReadonlySet<string> | null;
  /** Other meanings, where one of `words` stands in the sentence (a strike of workers) or, with `before`, right before it. */
  readonly otherwise: readonly OtherSense[];
}

/** Words that say what has become of a number of people or things. */
export interface TollWords {
  /** By form: "killed", "dead". */
  readonly words: ReadonlyMap<string, TollRole>;
  /** Participles of being brought to a `hospital`. */
  readonly brought: ReadonlySet<string>;
  readonly hospital: ReadonlySet<string>;
  readonly critical: ReadonlySet<string>;
  /** Nouns that a number of dead is given as. */
  readonly nouns: ReadonlySet<string>;
  /** Words before a part of those counted before. */
  readonly part: ReadonlySet<string>;
  /** What such a number does. */
  readonly rising: ReadonlySet<string>;
  /** Verbs between a number and the word that says what became of it. */
  readonly linking: ReadonlySet<string>;
}

/** What the event annotator needs of a language. All words are lower-cased. */
export interface EventLanguage {
  /** By inflected form. */
  readonly forms: ReadonlyMap<string, readonly VerbForm[]>;
  /** By lemma. */
  readonly verbs: ReadonlyMap<string, readonly EventVerb[]>;
  readonly light: ReadonlyMap<string, readonly SupportVerb[]>;
  readonly occurs: ReadonlyMap<string, readonly SupportVerb[]>;
  readonly speech: ReadonlySet<string>;
  /** Forms of event nouns that are a name or a month when capitalised: March. */
  readonly namesWhenCapital: ReadonlySet<string>;
  /** Words before an event noun that make something else of it: a press conference. */
  readonly otherBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** By form, singular and plural. */
  readonly nouns: ReadonlyMap<string, EventNoun>;
  /** Verb lemmas, adjectives and nouns before "to" + infinitive. */
  readonly governors: ReadonlyMap<string, Governor>;
  /** Verb lemmas and nouns before an event noun ("called for a ceasefire"), where it is not told as fact. */
  readonly nominalGovernors: ReadonlyMap<string, Governor>;
  readonly modals: ReadonlyMap<string, Modality>;
  /** Hours without a figure: dawn, noon. */
  readonly hours: ReadonlySet<string>;
  /** Nouns for a limit in time, which make of "until DATE" a plan: "asked for more time until". */
  readonly limits: ReadonlySet<string>;
  /** Verb lemmas that move a plan to another day: "postponed to". */
  readonly moves: ReadonlySet<string>;
  /** Words in a predicate that say that somebody is bound to it: "supposed", "required". */
  readonly obliged: ReadonlySet<string>;
  /** Prepositions, one or two words, before an agreement that is the ground of what is told: "under", "part of". */
  readonly grounds: ReadonlySet<string>;
  /** After "as", what says that an agreement was kept: "as agreed". */
  readonly kept: ReadonlySet<string>;
  /** "due", "scheduled": what is said of a plan after its noun. */
  readonly scheduled: ReadonlySet<string>;
  /** Endings of nouns for people, in the plural. */
  readonly peopleEnding: RegExp;
  /** Verb forms that are mostly nouns: "forces", "plan". */
  readonly nounLike: ReadonlySet<string>;
  /** Endings of adjectives made from names of countries and peoples. */
  readonly nationality: RegExp;
  /** Verb lemmas and nouns that say of an event that it ends or is kept from beginning. */
  readonly enders: ReadonlySet<string>;
  /** Nouns for what something is done with: rockets, knives. */
  readonly means: ReadonlySet<string>;
  readonly analysisCues: readonly (readonly string[])[];
  readonly hearsay: ReadonlySet<string>;
  readonly toll: TollWords;
  readonly words: EventWords;
}

/** Closed classes. */
export interface EventWords {
  readonly be: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  readonly doing: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly negativeDeterminers: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly subjectPronouns: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly conditionals: ReadonlySet<string>;
  readonly simultaneous: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Nouns that stand for a place: town, district. */
  readonly placeNouns: ReadonlySet<string>;
  /** Words that name nobody by themselves: "both sides", "the two countries". */
  readonly anaphoric: ReadonlySet<string>;
  /** Nouns that stand for people. */
  readonly peopleNouns: ReadonlySet<string>;
  /** Prepositions after which a place stands. */
  readonly placePrepositions: ReadonlySet<string>;
  /** Prepositions that make a date a limit and not the day. */
  readonly openPrepositions: ReadonlySet<string>;
  readonly limitPrepositions: ReadonlySet<string>;
}
