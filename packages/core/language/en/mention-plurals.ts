import type { PluralKind, PluralWords } from '../mention.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const NOUNS: Readonly<Record<PluralKind, string>> = {
  country: 'countries nations states governments republics neighbours neighbors capitals powers',
  place: 'cities towns villages regions provinces islands districts ports',
  person: `leaders presidents ministers premiers men women officials diplomats envoys negotiators generals
    politicians candidates rivals ambassadors spokesmen lawmakers mayors governors suspects`,
  organisation:
    'organisations organizations groups companies firms agencies ministries unions banks',
  side: 'sides parties camps',
};

const nouns = new Map<string, PluralKind>();
for (const [kind, list] of Object.entries(NOUNS))
  for (const noun of words(list)) nouns.set(noun, kind as PluralKind);

export const plurals: PluralWords = {
  nouns,
  numbers: new Map([
    ['two', 2],
    ['three', 3],
    ['four', 4],
  ]),
  both: new Set(['both']),
  they: new Set(['they']),
  gendered: new Map([
    ['men', 'he'],
    ['women', 'she'],
  ]),
  and: new Set(['and', '&']),
  definite: words('the these those'),
  continues: words('of that which where'),
  beside: words('counterpart'),
  modifiers: words('neighbouring neighboring warring conflicting opposing foreign prime defence'),
  measures:
    words(`day week month year hour minute second decade century time percent metre meter kilometre
    kilometer mile dollar euro pound tonne ton degree point`),
};
