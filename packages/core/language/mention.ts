/**
 * What recognising names needs to know of a language. All words are lower case; names of persons and places are also
 * folded to ASCII letters (`foldName`), words of a phrase one space apart.
 */
export interface MentionPart {
  readonly givenNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Towns, regions, rivers, seas, continents, without countries. */
  readonly places: ReadonlySet<string>;
  /** Well-known organisations, of one word or several. */
  readonly organisations: ReadonlySet<string>;
  /** Name of a country → its key. */
  readonly countries: ReadonlyMap<string, string>;
  /** Adjective or people → key of the country, or itself where there is none. */
  readonly nationalities: ReadonlyMap<string, string>;
  /** Key of a country → its common name as it is written. */
  readonly countryNames: ReadonlyMap<string, string>;
  /** Key of a country → its capital. */
  readonly capitals: ReadonlyMap<string, string>;
  /** When and how a place stands for a government. */
  readonly seats: SeatWords;
  /** Words of phrases that stand for several at once: "the two countries", "both sides". */
  readonly plurals: PluralWords;
  /** Before a person's name and no part of it: Mr, Dr, Sir. */
  readonly courtesyTitles: ReadonlySet<string>;
  /** Offices and roles of one person: president, spokesman. */
  readonly offices: ReadonlySet<string>;
  /** Words that only stand before an office: deputy, foreign, presidential. */
  readonly officeModifiers: ReadonlySet<string>;
  /** Offices held by one person at a time in a country or body. */
  readonly singleOffices: ReadonlySet<string>;
  /** An office told in another word: premier → prime minister. */
  readonly officeSynonyms: ReadonlyMap<string, string>;
  /** Words that say only that somebody holds some office: official, leader, diplomat. */
  readonly vagueOffices: ReadonlySet<string>;
  /** Words an organisation's name ends in (or starts with before "of"): ministry, party. */
  readonly organisationHeads: ReadonlySet<string>;
  /** Those of them that end the name of nothing else: whatever ends in one is an organisation. */
  readonly sureOrganisationHeads: ReadonlySet<string>;
  /** Words a place's name ends or starts with: river, mount. */
  readonly placeHeads: ReadonlySet<string>;
  /** Months, weekdays, feasts: capital letters, no name of a thing. */
  readonly calendar: ReadonlySet<string>;
  /** Lower-case words that may stand inside a name: of, de, bin. */
  readonly connectors: ReadonlySet<string>;
  /** Prepositions after which a name is a place's: in, near. */
  readonly placePrepositions: ReadonlySet<string>;
  /** Third-person pronouns of one person. */
  readonly pronouns: ReadonlyMap<string, 'he' | 'she'>;
  readonly articles: ReadonlySet<string>;
  /** Given names borne by men alone, by women alone: used only to keep "he" from a woman and "she" from a man. */
  readonly maleNames: ReadonlySet<string>;
  readonly femaleNames: ReadonlySet<string>;
  /** Verbs of saying, for what follows a person's name. */
  readonly sayingVerbs: ReadonlySet<string>;
  /** Endings that verbs have in headlines and their dictionary form has not: warn-s. */
  readonly headlineEndings: readonly string[];
  /** Words that are common in lower case. */
  readonly commonWords: ReadonlySet<string>;
  /** Weights of the name model, base64 of `annotate/mention/model.ts`'s form. */
  readonly model: string;
}

/** What shows that a capital, or another seat, stands for the government that sits there. All lemmas. */
export interface SeatWords {
  /** Folded name of a capital or a seat → key of the country. None that is also a country, or the seat of others too. */
  readonly places: ReadonlyMap<string, string>;
  /** What governments do and towns do not: verbs of saying, thinking and deciding, by subject or agent. */
  readonly verbs: ReadonlySet<string>;
  /** What they are said to be: ready, opposed. */
  readonly adjectives: ReadonlySet<string>;
  /** What they have: position, ambassador. */
  readonly holdings: ReadonlySet<string>;
  /** What is between two of them, or with one: relations, talks. */
  readonly relations: ReadonlySet<string>;
  /** What is done to them by words: accuse, urge. */
  readonly addressing: ReadonlySet<string>;
  /** What is done with one of them: negotiate. */
  readonly dealing: ReadonlySet<string>;
  /** Verb → the preposition with which it is addressed to one: call on. */
  readonly phrasal: ReadonlyMap<string, string>;
  /** Before the one who acts, before two, and before a partner. */
  readonly prepositions: {
    readonly agent: string;
    readonly both: string;
    readonly partner: string;
  };
  /** Where one of these stands in the sentence the town itself may be meant: mayor, resident. */
  readonly townish: ReadonlySet<string>;
}

/** What a plural may stand for. */
export type PluralKind = 'country' | 'place' | 'person' | 'organisation' | 'side';

export interface PluralWords {
  /** Plural noun → what it may stand for. */
  readonly nouns: ReadonlyMap<string, PluralKind>;
  /** Number word → number, from 2. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly both: ReadonlySet<string>;
  readonly they: ReadonlySet<string>;
  /** Plural nouns that are said of men alone, of women alone. */
  readonly gendered: ReadonlyMap<string, 'he' | 'she'>;
  readonly and: ReadonlySet<string>;
  /** Before a number or a noun: those that were spoken of. */
  readonly definite: ReadonlySet<string>;
  /** After the noun: it goes on to say itself who is meant. */
  readonly continues: ReadonlySet<string>;
  /** May stand between two names of one list, besides offices: counterpart. */
  readonly beside: ReadonlySet<string>;
  /** Before the noun, and say nothing of who is meant. */
  readonly modifiers: ReadonlySet<string>;
  /** Lemmas of plurals that "they" does not take up: days, times. */
  readonly measures: ReadonlySet<string>;
}
