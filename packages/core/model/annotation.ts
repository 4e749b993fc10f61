import { z } from 'zod';
import { spanSchema, spanShape, type Span } from './span.ts';
import { whenSchema, type When } from './when.ts';

/** Universal Dependencies v2. Without a model for the language `upos` and `deprel` are `_` and `head` is -1: nothing is claimed. */
export interface Token extends Span {
  readonly lemma: string;
  readonly upos: string;
  /** Index of the head in the same sentence, from 0; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

export const TIME_TYPES = ['date', 'time', 'duration', 'set'] as const;
/** A TIMEX3. */
export interface TimeExpression extends Span {
  readonly type: (typeof TIME_TYPES)[number];
  /** Null where the words name a time that cannot be told from the page. */
  readonly when: When | null;
  /** The values the words can have where the page does not tell which: `05/06/2031` may be two days. Else empty. */
  readonly alternatives: readonly string[];
}

export const MENTION_TYPES = ['person', 'organisation', 'place', 'other'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];
export const MENTION_FORMS = ['name', 'title', 'description', 'pronoun'] as const;
/** A place that stands for the government that sits there: "Ankara does not believe". */
export interface Metonymy {
  readonly for: 'government';
  /** The country, in its common English name. */
  readonly of: string;
  readonly rule: string;
  /** The word that shows it: what it says or decides, has, or is asked. */
  readonly evidence: Span;
}
/** A name (or what stands for one) in a text. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly form: (typeof MENTION_FORMS)[number];
  /** Mentions of one thing within the article share a number; null where that is unknown. */
  readonly chain: number | null;
  /** What a plural stands for ("the two countries"): the chains of its members, ascending, two or more; else null. */
  readonly chains: readonly number[] | null;
  /** Null where a place is nothing but a place, or the words do not tell. */
  readonly metonymy: Metonymy | null;
}

export const COMPARATORS = ['=', '≈', '≥', '≤'] as const;
export interface Quantity extends Span {
  /** A number, or a range [low, high]. */
  readonly value: number | readonly [number, number];
  readonly comparator: (typeof COMPARATORS)[number];
  readonly unit: string | null;
  /** What is counted. */
  readonly of: Span | null;
}

export const STANCES = ['states', 'denies', 'demands', 'promises', 'warns', 'accuses'] as const;
export type Stance = (typeof STANCES)[number];
export const STATEMENT_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** A span and the name that it stands for. */
export interface NamedSpan extends Span {
  /** As resolved within the article: "the senior official" → Jon Adler. */
  readonly name: string;
}

/**
 * Why a statement's speaker has that name. `named`: the words name them. `chain`: a pronoun or title that mentions tie to
 * a name. `title`: a title that stands beside one name only in the article. `body`: "the ministry", where one such body
 * is named. `subject`: the one person, or the organisation, that is in reach of a pronoun or of a quotation alone.
 * `turn`: whoever has just been speaking. `label`: the label before a colon or of a transcript. `signature`: the name
 * behind a dash. `interview`: the one person named above questions and answers. `words`: nothing tells, and the name is
 * the words as they stand.
 */
export const SPEAKER_RULES = [
  'named',
  'chain',
  'title',
  'body',
  'subject',
  'turn',
  'label',
  'signature',
  'interview',
  'words',
] as const;
export type SpeakerRule = (typeof SPEAKER_RULES)[number];

/** The words that say who speaks, the name behind them, and by which rule. */
export interface SaidBy extends NamedSpan {
  readonly rule: SpeakerRule;
}

/** Somebody said something, as one article tells it. */
export interface Said extends Span {
  readonly kind: StatementKind;
  readonly stance: Stance;
  readonly content: Span;
  readonly cue: Span | null;
  /** Null where the text does not say who; never a guess. */
  readonly speaker: SaidBy | null;
  /** From the page towards the speaker: the agency that quotes, the broadcaster that interviewed. */
  readonly via: readonly NamedSpan[];
}

export const MODALITIES = [
  'happened',
  'planned',
  'demanded',
  'conditional',
  'possible',
  'cancelled',
] as const;
export type Modality = (typeof MODALITIES)[number];
export const POLARITIES = ['affirmed', 'denied'] as const;
export type Polarity = (typeof POLARITIES)[number];
export const VOICES = ['outlet', 'attributed', 'analysis'] as const;
/** Whether the outlet asserts it, somebody in it does, or the outlet infers it. */
export type Voice = (typeof VOICES)[number];

export const PARTICIPANT_ROLES = [
  'agent',
  'patient',
  'partner',
  'recipient',
  'source',
  'target',
  'instrument',
  'topic',
] as const;
/**
 * What somebody or something is in an event: who does it, to what it is done, with whom, to whom something goes, from whom
 * or where it comes, against whom it is meant, by what means, what it is about.
 */
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** A phrase that takes part in an event. */
export interface Participant extends Span {
  readonly role: ParticipantRole;
  /** The chain of the mention that heads the phrase; null where there is none. */
  readonly chain: number | null;
}

export const TOLL_ROLES = [
  'killed',
  'wounded',
  'critical',
  'missing',
  'trapped',
  'treated',
  'displaced',
  'detained',
  'released',
  'destroyed',
  'seized',
] as const;
/** What has become of a number of people or things in an event. */
export type TollRole = (typeof TOLL_ROLES)[number];

/** How many an event did something to. */
export interface EventQuantity extends Span {
  /** Index into the article's quantities. */
  readonly quantity: number;
  readonly role: TollRole;
  /** `subset`: some of those that another number counts ("120 wounded, including ten children"). */
  readonly part: 'total' | 'subset';
}

export const COMMITMENT_KINDS = ['promised', 'obliged', 'moved', 'fulfilled'] as const;
/**
 * What an event has to do with something undertaken: somebody promised it; somebody is bound to it; its day was moved; it
 * is told as the keeping of an agreement.
 */
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Who is bound is the event's agent, to whom its other participants. */
export interface EventCommitment {
  readonly kind: CommitmentKind;
  /** By when, or on which day, it is to be done; null where none is told, and of what was done. */
  readonly due: When | null;
  /** The words that name the agreement it stands in, where the sentence does. */
  readonly agreement: Span | null;
}

/** A predicate with its participants, place, time, polarity and modality, as one article tells it. */
export interface Event extends Span {
  readonly predicate: Span;
  readonly lemma: string;
  /** A key of the table of event types (`model/event-type.ts`), or null. */
  readonly type: string | null;
  readonly agent: Span | null;
  readonly patient: Span | null;
  readonly place: Span | null;
  /** Everybody and everything that takes part, agent and patient with them, by position. */
  readonly participants: readonly Participant[];
  readonly quantities: readonly EventQuantity[];
  readonly when: When | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly voice: Voice;
  /** Index into the article's statements: the one it is told in. */
  readonly statement: number | null;
  /** Index into the article's events: the one of which it is a part, as the syntax says ("were killed in an attack"); null where it does not. */
  readonly within: number | null;
  /** Null where the event is no commitment and keeps none. */
  readonly commitment: EventCommitment | null;
}

export const QUESTIONS = ['who', 'what', 'when', 'where'] as const;
/** The words of an article that answer one question on the one thing that it mainly tells. */
export interface Answer extends Span {
  readonly question: (typeof QUESTIONS)[number];
  /** What the words of "when" mean; null for the other questions. */
  readonly when: When | null;
  /** Index into the article's events: the one that is asked about; null where what is told is of no type. */
  readonly event: number | null;
}

/** What each layer holds. */
export interface LayerTypes {
  token: Token;
  sentence: Span;
  time: TimeExpression;
  mention: Mention;
  quantity: Quantity;
  statement: Said;
  event: Event;
  main: Answer;
}
export type Layer = keyof LayerTypes;
/** The annotations of one article, by layer, each ordered by {@link bySpan}. */
export type Layers<L extends Layer> = { readonly [K in L]: readonly LayerTypes[K][] };

const namedSpan: z.ZodType<NamedSpan> = z.object({ ...spanShape, name: z.string() });
const saidBySchema: z.ZodType<SaidBy> = z.object({
  ...spanShape,
  name: z.string(),
  rule: z.enum(SPEAKER_RULES),
});

export const tokenSchema: z.ZodType<Token> = z.object({
  ...spanShape,
  lemma: z.string(),
  upos: z.string(),
  head: z.int().min(-1),
  deprel: z.string(),
});
export const timeExpressionSchema: z.ZodType<TimeExpression> = z.object({
  ...spanShape,
  type: z.enum(TIME_TYPES),
  when: whenSchema.nullable(),
  alternatives: z.array(z.string()).readonly(),
});
export const mentionSchema: z.ZodType<Mention> = z.object({
  ...spanShape,
  type: z.enum(MENTION_TYPES),
  form: z.enum(MENTION_FORMS),
  chain: z.int().nonnegative().nullable(),
  chains: z.array(z.int().nonnegative()).min(2).readonly().nullable(),
  metonymy: z
    .object({
      for: z.literal('government'),
      of: z.string(),
      rule: z.string(),
      evidence: spanSchema,
    })
    .nullable(),
});
export const quantitySchema: z.ZodType<Quantity> = z.object({
  ...spanShape,
  value: z.union([z.number(), z.tuple([z.number(), z.number()]).readonly()]),
  comparator: z.enum(COMPARATORS),
  unit: z.string().nullable(),
  of: spanSchema.nullable(),
});
export const saidSchema: z.ZodType<Said> = z.object({
  ...spanShape,
  kind: z.enum(STATEMENT_KINDS),
  stance: z.enum(STANCES),
  content: spanSchema,
  cue: spanSchema.nullable(),
  speaker: saidBySchema.nullable(),
  via: z.array(namedSpan).readonly(),
});
export const eventSchema: z.ZodType<Event> = z.object({
  ...spanShape,
  predicate: spanSchema,
  lemma: z.string(),
  type: z.string().nullable(),
  agent: spanSchema.nullable(),
  patient: spanSchema.nullable(),
  place: spanSchema.nullable(),
  participants: z
    .array(
      z.object({
        ...spanShape,
        role: z.enum(PARTICIPANT_ROLES),
        chain: z.int().nonnegative().nullable(),
      }),
    )
    .readonly(),
  quantities: z
    .array(
      z.object({
        ...spanShape,
        quantity: z.int().nonnegative(),
        role: z.enum(TOLL_ROLES),
        part: z.enum(['total', 'subset']),
      }),
    )
    .readonly(),
  when: whenSchema.nullable(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  voice: z.enum(VOICES),
  statement: z.int().nonnegative().nullable(),
  within: z.int().nonnegative().nullable(),
  commitment: z
    .object({
      kind: z.enum(COMMITMENT_KINDS),
      due: whenSchema.nullable(),
      agreement: spanSchema.nullable(),
    })
    .nullable(),
});

export const answerSchema: z.ZodType<Answer> = z.object({
  ...spanShape,
  question: z.enum(QUESTIONS),
  when: whenSchema.nullable(),
  event: z.int().nonnegative().nullable(),
});

/** Each layer's validator and the key it has in JSON. */
export const LAYERS: {
  readonly [L in Layer]: { readonly key: string; readonly schema: z.ZodType<LayerTypes[L]> };
} = {
  token: { key: 'tokens', schema: tokenSchema },
  sentence: { key: 'sentences', schema: spanSchema },
  time: { key: 'times', schema: timeExpressionSchema },
  mention: { key: 'mentions', schema: mentionSchema },
  quantity: { key: 'quantities', schema: quantitySchema },
  statement: { key: 'statements', schema: saidSchema },
  event: { key: 'events', schema: eventSchema },
  main: { key: 'main', schema: answerSchema },
};
export const LAYER_NAMES = Object.keys(LAYERS) as readonly Layer[];
