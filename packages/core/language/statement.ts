import type { Stance } from '../model/index.ts';

/**
 * What may follow a cue:
 * `clause` a clause with or without a conjunction ("said it would"); `that` a clause only behind a conjunction;
 * `to` an infinitive ("vowed to"); `object` a noun phrase that is itself what is said ("denied involvement");
 * `as` an object and what it is called ("hailed the deal as a victory"); `of` a person and a charge ("accused X of");
 * `for` what is asked ("called for calm"); `against` what is warned of ("warned against haste"); `told` a person first ("told reporters that");
 * `bid` a person and an infinitive ("told them to leave"); `quoted` somebody else's words ("Reuters quoted X as saying"); `name` an object and a quoted term ("called it a …").
 * Every cue may also govern a quotation.
 */
export const CUE_FRAMES = [
  'clause',
  'that',
  'to',
  'object',
  'as',
  'of',
  'for',
  'against',
  'told',
  'bid',
  'quoted',
  'name',
] as const;
export type CueFrame = (typeof CUE_FRAMES)[number];

export const CUE_FORMS = ['base', 'present', 'past', 'participle', 'gerund'] as const;
export type CueForm = (typeof CUE_FORMS)[number];

/** A verb that reports what somebody says. */
export interface CueVerb {
  readonly lemma: string;
  readonly stance: Stance;
  /** What may follow, and the stance it then has: "called it a …" states, "called for …" demands. */
  readonly frames: ReadonlyMap<CueFrame, Stance>;
}

/** One written form of a cue verb; "said" is past and participle. */
export interface CueWord {
  readonly verb: CueVerb;
  readonly forms: ReadonlySet<CueForm>;
  /** The form is also a common noun or adjective ("claims", "report"): it needs more around it to count. */
  readonly ambiguous: boolean;
}

/** The words by which a language reports speech. All keys are lower-case. */
export interface SpeechForms {
  readonly cues: ReadonlyMap<string, CueWord>;
  /** Nouns that hold a statement ("claim", "statement") with its stance. */
  readonly nouns: ReadonlyMap<string, Stance>;
  /** Conjunctions that open a reported clause. */
  readonly complementisers: ReadonlySet<string>;
  /** Pronouns that can be a speaker; `person` where it stands for one human being. */
  readonly pronouns: ReadonlyMap<string, 'person' | 'group' | 'thing'>;
  readonly selfPronouns: ReadonlySet<string>;
  /** Pronouns that are never a subject ("them"). */
  readonly objectPronouns: ReadonlySet<string>;
  /** Words that name nobody ("anyone"): what they say was not said. */
  readonly nobody: ReadonlySet<string>;
  /** What is written and read out ("letter"): "a letter saying that" has its writer's words. */
  readonly documents: ReadonlySet<string>;
  /** Lemmas of what is thought, not said: they need somebody as their subject, and add nothing inside another's words. */
  readonly mental: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Auxiliaries and adverbs that may stand between subject and cue. */
  readonly auxiliaries: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** Auxiliaries that make a cue unsaid: "would say", "to say" is left to the annotator. */
  readonly hypothetical: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
  /** Words of time that may follow a cue without a preposition ("said Sunday"). */
  readonly times: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Openers of a clause put in between two commas ("who", "speaking"). */
  readonly inserts: ReadonlySet<string>;
  /** Nouns for people and bodies that speak. */
  readonly speakers: ReadonlySet<string>;
  /** Nouns for bodies, not people: never a title of the person named beside them. */
  readonly bodies: ReadonlySet<string>;
  /** Words that make another office of one ("deputy"): without them it is not the same. */
  readonly ranks: ReadonlySet<string>;
  /** Words before a title that say it is held no more. */
  readonly formerly: ReadonlySet<string>;
  /** General words for an office holder ("official"): they may stand for somebody whose title is more exact. */
  readonly generalRoles: ReadonlySet<string>;
  /** What "according to" names without anybody speaking ("agreement"). */
  readonly bases: ReadonlySet<string>;
  /** Whole names of agencies and broadcasters, and last words of such names. */
  readonly media: ReadonlySet<string>;
  readonly mediaEndings: ReadonlySet<string>;
  /** First words of such names ("Radio"). */
  readonly mediaOpenings: ReadonlySet<string>;
  /** Last words that make a name of an outlet longer ("Press *Bureau*"). */
  readonly mediaTails: ReadonlySet<string>;
  /** Nouns that stand for an outlet named before ("the agency"). */
  readonly outletNouns: ReadonlySet<string>;
  /** Participles of passing on what somebody said, before "by". */
  readonly relays: ReadonlySet<string>;
  /** Occasions at which one speaks to an outlet ("interview"). */
  readonly interviews: ReadonlySet<string>;
  /** Lemmas that a fact or a document does as often as a person ("indicate"): they need somebody as their subject. */
  readonly evidential: ReadonlySet<string>;
  /** Prepositions that may open a reported clause ("said in the long run, the …"). */
  readonly clauseOpeners: ReadonlySet<string>;
  /** What follows a comma behind an attribution without being its content ("who", "while"). */
  readonly asides: ReadonlySet<string>;
  /** Verbs of going on ("went on to say"). */
  readonly goingOn: ReadonlySet<string>;
  /** Words that take a plural verb without ending in -s. */
  readonly plurals: ReadonlySet<string>;
  /** How adjectives and adverbs end, and words that only look like adverbs. */
  readonly adjective: RegExp;
  readonly adverbEnding: RegExp;
  readonly notAdverbs: ReadonlySet<string>;
  /** Small words inside names ("of", "al"). */
  readonly nameParts: ReadonlySet<string>;
  /** Words by which something hangs on a noun, and is not its head. */
  readonly attachments: ReadonlySet<string>;
  /** Prepositions by which a noun hangs on another and which open no clause; those by which a person may. */
  readonly links: ReadonlySet<string>;
  readonly personLinks: ReadonlySet<string>;
  /** Prepositions behind which stands where something is, hardly ever who. */
  readonly places: ReadonlySet<string>;
  /** How a participle ends that may open a clause put in between ("reached by telephone"). */
  readonly participle: RegExp;
  /** Words by which somebody is said to give a name ("name", "identified"). */
  readonly namings: ReadonlySet<string>;
  /** Words between an interview and its outlet. */
  readonly outletLinks: ReadonlySet<string>;
  /** Modals that make what is said a demand. */
  readonly obligations: ReadonlySet<string>;
  /** Possessives that can be a speaker's: "his claim that". */
  readonly possessives: ReadonlyMap<string, 'person' | 'group' | 'thing'>;
  /** Verbs that only carry a noun of saying ("*made* a claim"), past, present and base. */
  readonly lightVerbs: ReadonlySet<string>;
  /** Nouns of saying that tell of something said although nobody is named ("amid reports that"). */
  readonly plainClaims: ReadonlySet<string>;
  /** Nouns and verbs of a sentence that says whose account follows ("gave this account"), and what points ahead in it. */
  readonly accountNouns: ReadonlySet<string>;
  readonly accountVerbs: ReadonlySet<string>;
  readonly ahead: ReadonlySet<string>;
  /** First words of a sentence with which the outlet turns from an account, and words of what it could check itself. */
  readonly turns: ReadonlySet<string>;
  readonly checks: ReadonlySet<string>;
  /** Labels of a question and of an answer in an interview ("Q"), and labels that are nobody's ("Watch"). Lower-case. */
  readonly questionLabels: ReadonlySet<string>;
  readonly answerLabels: ReadonlySet<string>;
  readonly notSpeakers: ReadonlySet<string>;
  /** Words that look like a quotation's closing mark behind them but only shorten a word ("'em"). */
  readonly elisions: ReadonlySet<string>;
}
