import type { MentionPart } from '../mention.ts';
import { capitals, countries, countryNames, nationalities } from './mention-countries.ts';
import model from './mention-model.generated.ts';
import { female, given, male, surnames, towns } from './mention-names.generated.ts';
import { organisations } from './mention-organisations.ts';
import { places } from './mention-places.ts';
import { plurals } from './mention-plurals.ts';
import * as roles from './mention-roles.ts';
import { seats } from './mention-seats.ts';
import { commonWords } from './mention-words.generated.ts';

const maleNames = new Set(male.split(' '));
const femaleNames = new Set(female.split(' '));

export const mention: MentionPart = {
  ...roles,
  capitals,
  countryNames,
  seats,
  plurals,
  organisations,
  countries,
  nationalities,
  maleNames,
  femaleNames,
  givenNames: new Set([...maleNames, ...femaleNames, ...given.split(' ')]),
  surnames: new Set(surnames.split(' ')),
  places: new Set([...places, ...capitals.values(), ...towns.split(';')]),
  commonWords: new Set(commonWords.split(' ')),
  model,
};
