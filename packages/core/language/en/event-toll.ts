import type { TollRole } from '../../model/index.ts';
import { inflect } from './event-inflection.ts';

/** Verbs, and the words that stand for them after a number ("32 dead"), by what they say has become of those counted. */
const ROWS: readonly (readonly [TollRole, verbs: string, others: string])[] = [
  ['killed', 'kill die perish murder massacre execute', 'dead deaths fatalities slain'],
  ['wounded', 'wound injure hurt shoot maim', 'casualties'],
  ['missing', '', 'missing unaccounted'],
  ['trapped', 'trap', ''],
  ['treated', 'hospitalise hospitalize treat', ''],
  ['displaced', 'displace uproot flee evacuate', 'homeless'],
  ['detained', 'arrest detain imprison jail kidnap abduct capture', 'hostage captive'],
  ['released', 'free release', ''],
  ['destroyed', 'destroy demolish raze damage', ''],
  ['seized', 'seize confiscate', ''],
];

const words = new Map<string, TollRole>();
for (const [role, verbs, others] of ROWS) {
  for (const verb of verbs.split(' ').filter((v) => v !== ''))
    for (const [form] of inflect(verb)) if (!words.has(form)) words.set(form, role);
  for (const word of others.split(' ').filter((w) => w !== '')) words.set(word, role);
}
/** By form. */
export const TOLL_WORDS: ReadonlyMap<string, TollRole> = words;

/** Verbs of being brought somewhere: to a hospital, those who were are treated. */
export const BROUGHT: ReadonlySet<string> = new Set(
  'taken rushed brought sent airlifted transported moved admitted'.split(' '),
);
export const HOSPITAL: ReadonlySet<string> = new Set([
  'hospital',
  'hospitals',
  'clinic',
  'clinics',
]);
export const CRITICAL: ReadonlySet<string> = new Set([
  'critically',
  'critical',
  'life-threatening',
  'seriously',
  'severely',
  'gravely',
]);
/** Nouns that a figure is given as: "the death toll rose to 12". */
export const TOLL_NOUNS: ReadonlySet<string> = new Set(['toll', 'count']);
/** What begins a part of those counted before. */
export const PART_WORDS: ReadonlySet<string> = new Set(['including', 'among', 'them', 'whom']);
/** What a number of dead does. */
export const RISING: ReadonlySet<string> = new Set(
  'rose risen rises rising climbed climbs climbing reached stood stands put increased jumped'.split(
    ' ',
  ),
);
/** Verbs between a number and the word that says what became of it: "two remain trapped". */
export const LINKING: ReadonlySet<string> = new Set(
  'remain remained remains left stay stayed became become feared reported confirmed believed found lay declared'.split(
    ' ',
  ),
);
