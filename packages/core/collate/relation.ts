import type { TwinNames } from '../language/index.ts';
import type {
  Agreement,
  Citation,
  Commitment,
  Dispute,
  Entity,
  Family,
  FamilyId,
  Furniture,
  EntityId,
  Passage,
  Publisher,
  Salience,
  Silence,
  Statement,
  TimelineEntry,
  Utterance,
  Versions,
  When,
  Wording,
} from '../model/index.ts';

/** A partial date completed: where it stands, and what it is now. `when.basis` is `inferred`, `when.anchor` says by what. */
export interface Dating {
  readonly cite: Citation;
  readonly when: When;
}

/** A run of an article's text whose origin is another family than the article's own. */
export interface Carried {
  readonly cite: Citation;
  readonly family: FamilyId;
}

/** A mention and the entity it belongs to: what later collators look names up in. */
export interface Link {
  readonly cite: Citation;
  readonly entity: EntityId;
}

/** Two names of which a person said that they name one, or not. A later verdict has the greater `id`. */
export interface Identity {
  readonly id: number;
  readonly same: boolean;
  readonly cites: readonly [Citation, Citation];
}

/** Two pages, by their first words, of which a person said that they have their text from one origin, or not. */
export interface Kinship {
  readonly id: number;
  readonly same: boolean;
  readonly cites: readonly [Citation, Citation];
}

/**
 * What a person said is no sign of copying: the places of a passage (the same words by chance), or words of one page
 * that a derivation rested on (a credit that is none, a run of words that is its own).
 */
export interface Coincidence {
  readonly subject: 'passage' | 'citation';
  readonly cites: readonly Citation[];
}

/** Words of which a person said that they are no furniture, wherever the outlet prints them. */
export interface Content {
  readonly cites: readonly Citation[];
}

/** Names that are known to name one thing, besides those of the language packs: from the user. */
export type Twin = TwinNames;

/** Words of an article that later stages pass over: its outlet's furniture. One article's do not overlap. */
export interface Mask {
  readonly cite: Citation;
}

/** Words of an article that recur on its outlet's pages and are content all the same: background of the matter. */
export interface Background {
  readonly cite: Citation;
}

/** How much the pages of a case speak of a day. */
export interface DaySalience extends Salience {
  /** ISO day. */
  readonly day: string;
}

/** What collators hand on to each other and to the dossier: the layers of many articles. */
export interface RelationTypes {
  furniture: Furniture;
  mask: Mask;
  background: Background;
  passage: Passage;
  family: Family;
  carried: Carried;
  versions: Versions;
  entity: Entity;
  link: Link;
  dating: Dating;
  salience: DaySalience;
  statement: Statement;
  utterance: Utterance;
  timeline: TimelineEntry;
  dispute: Dispute;
  agreement: Agreement;
  silence: Silence;
  commitment: Commitment;
  wording: Wording;
  identity: Identity;
  kinship: Kinship;
  coincidence: Coincidence;
  content: Content;
  publisher: Publisher;
  twin: Twin;
}
export type Relation = keyof RelationTypes;
export type Relations<R extends Relation> = { readonly [K in R]: readonly RelationTypes[K][] };
