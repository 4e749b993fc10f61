import type { CreditForms } from './credit.ts';
import { credit as de } from './de/credit.ts';
import { credit as en } from './en/credit.ts';
import { credit as es } from './es/credit.ts';
import { credit as fr } from './fr/credit.ts';
import { credit as ru } from './ru/credit.ts';
import { credit as tr } from './tr/credit.ts';

const BY_TAG: ReadonlyMap<string, CreditForms> = new Map([
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['ru', ru],
  ['tr', tr],
]);
const ALL = [...BY_TAG.values()];
type Words = ReadonlySet<string>;
const union = (pick: (forms: CreditForms) => readonly string[]): Words =>
  new Set(ALL.flatMap((one) => [...pick(one)]));

/** Words of lines that credit: such lines are told apart before the language is known, so all languages' serve. */
export const SOURCE: Words = union((one) => one.source);
export const CREDIT_WITH: Words = union((one) => one.with);
export const CREDIT_WORDS: Words = union((one) => [...one.connective, ...one.with]);
/** Phrases before whoever published an article first, longest first: none of them is said of anything else in any language. */
export const REPUBLISHED: readonly string[] = [
  ...union((one) => [...one.republished, ...one.republishedSplit]),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
/** Those of them that need one of the verbs after the name. */
export const REPUBLISHED_SPLIT: Words = union((one) => one.republishedSplit);
export const REPUBLISHED_VERBS: readonly string[] = [...union((one) => one.republishedVerb)];
export const REPUBLISHED_THIS: Words = union((one) => one.this);
export const REPUBLISHED_THINGS: Words = union((one) => one.republishedThing);
export const REPUBLISHED_END: Words = union((one) => one.republishedEnd);

/** The words that credit somebody inside a sentence: of one language. */
export interface CreditVerbs {
  readonly reports: Words;
  readonly citing: readonly string[];
  readonly article: Words;
  readonly quotes: Words;
  readonly toldTo: readonly string[];
  readonly spokenTo: Words;
}

const NONE: CreditVerbs = {
  reports: new Set(),
  citing: [],
  article: new Set(),
  quotes: new Set(),
  toldTo: [],
  spokenTo: new Set(),
};
const VERBS: ReadonlyMap<string, CreditVerbs> = new Map(
  [...BY_TAG].map(([tag, forms]) => [
    tag,
    {
      reports: new Set(forms.reports),
      citing: forms.citing,
      article: new Set(forms.article),
      quotes: new Set(forms.quotes),
      toldTo: forms.toldTo,
      spokenTo: new Set(forms.spokenTo),
    },
  ]),
);

/** The verbs of a BCP 47 language; none where there is no table: then only forms count that are the same everywhere, such as an agency in brackets. */
export const creditVerbs = (language: string): CreditVerbs =>
  VERBS.get(language.toLowerCase().split('-')[0]!) ?? NONE;
