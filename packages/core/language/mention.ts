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
  /** Key of a country → its capital, which may stand for its government. */
  readonly capitals: ReadonlyMap<string, string>;
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
  /** Words that are common in lower case. */
  readonly commonWords: ReadonlySet<string>;
  /** Weights of the name model, base64 of `annotate/mention/model.ts`'s form. */
  readonly model: string;
}
