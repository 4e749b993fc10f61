/**
 * Builds the lists of names and of common words that the English mention pack ships:
 *
 *     npx tsx tools/train/mention-lists.ts NAMES-PACKAGE UD-FOLDER
 *
 * NAMES-PACKAGE: an unpacked `@faker-js/faker` 10.6.0 (MIT), whose locales hold given names, surnames and towns.
 * UD-FOLDER: `ewt-train.conllu.gz` and `gum-train.conllu.gz`, for the words that are common in lower case.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { foldName } from '../../packages/core/language/fold.ts';

type Names =
  readonly string[] | { readonly [sex: string]: readonly string[] | undefined } | undefined;
interface Locale {
  readonly person?: { readonly first_name?: Names; readonly last_name?: Names };
  readonly location?: { readonly city_name?: readonly string[] };
}

const [, , packagePath, udPath] = process.argv;
if (packagePath === undefined || udPath === undefined)
  throw new Error('usage: mention-lists.ts NAMES-PACKAGE UD-FOLDER');

const lower = new Map<string, number>();
const proper = new Map<string, number>();
for (const file of ['ewt-train.conllu.gz', 'gum-train.conllu.gz']) {
  for (const line of gunzipSync(readFileSync(join(udPath, file)))
    .toString('utf8')
    .split('\n')) {
    const [id, form, , upos] = line.split('\t');
    if (upos === undefined || !/^\d+$/.test(id!) || !/^[\p{L}]+$/u.test(form!)) continue;
    const word = form!.toLowerCase();
    if (upos === 'PROPN') proper.set(word, (proper.get(word) ?? 0) + 1);
    // A capital at the start of a sentence says nothing.
    else if (form === word || id === '1') lower.set(word, (lower.get(word) ?? 0) + 1);
  }
}
const common = [...lower]
  .filter(([word, n]) => n >= 2 && n >= 2 * (proper.get(word) ?? 0))
  .map(([word]) => word);
const isCommon = new Set(
  [...lower]
    .filter(([word, n]) => n >= 8 && n >= 2 * (proper.get(word) ?? 0))
    .map(([word]) => word),
);

const { allLocales } = (await import(
  pathToFileURL(resolve(packagePath, 'dist/index.js')).href
)) as { allLocales: Record<string, Locale> };
const flat = (names: Names, sexes: readonly string[] | null): string[] => {
  if (names === undefined) return [];
  if (Array.isArray(names)) return sexes === null ? [...(names as readonly string[])] : [];
  return Object.entries(names).flatMap(([sex, list]) =>
    sexes === null || sexes.includes(sex) ? [...(list ?? [])] : [],
  );
};
const male = new Set<string>(),
  female = new Set<string>(),
  given = new Set<string>(),
  surnames = new Set<string>(),
  towns = new Set<string>();
/** Locales of scripts without vowels or without word breaks fold to nothing that English news writes. */
const SKIP = new Set([
  'ar',
  'he',
  'fa',
  'ur',
  'ja',
  'zh_CN',
  'zh_TW',
  'ku_ckb',
  'th',
  'dv',
  'en_BORK',
  'eo',
  'bn_BD',
  'ko',
  'ta_IN',
]);
const word = (name: string): string[] => {
  const folded = foldName(name)
    .replace(/[^a-z' -]/g, '')
    .trim();
  return folded.length >= 3 && !isCommon.has(folded) ? [folded] : [];
};
for (const [key, locale] of Object.entries(allLocales)) {
  if (SKIP.has(key)) continue;
  for (const n of flat(locale.person?.first_name, ['male']))
    for (const w of word(n)) if (!/[ ]/.test(w)) male.add(w);
  for (const n of flat(locale.person?.first_name, ['female']))
    for (const w of word(n)) if (!/[ ]/.test(w)) female.add(w);
  for (const n of flat(locale.person?.first_name, null))
    for (const w of word(n)) if (!/[ ]/.test(w)) given.add(w);
  for (const n of flat(locale.person?.last_name, null))
    for (const w of word(n)) if (!/[ ]/.test(w)) surnames.add(w);
  // Hungarian and Hebrew lists go down to hamlets, which only collide with words.
  if (key === 'hu') continue;
  for (const n of locale.location?.city_name ?? []) for (const w of word(n)) towns.add(w);
}
const both = [...male].filter((n) => female.has(n));
for (const n of both) {
  male.delete(n);
  female.delete(n);
}
const text = (set: Iterable<string>, separator: string): string =>
  JSON.stringify([...set].sort().join(separator));
const rest = [...given].filter((n) => !male.has(n) && !female.has(n));
const out = (name: string): string => `packages/core/language/en/${name}.generated.ts`;
writeFileSync(
  out('mention-names'),
  `// Made by tools/train/mention-lists.ts from @faker-js/faker 10.6.0, MIT licence, (c) Faker contributors: see mention-LICENSE.md.\n` +
    `export const male =\n  ${text(male, ' ')};\nexport const female =\n  ${text(female, ' ')};\nexport const given =\n  ${text(rest, ' ')};\n` +
    `export const surnames =\n  ${text(surnames, ' ')};\nexport const towns =\n  ${text(towns, ';')};\n`,
);
writeFileSync(
  out('mention-words'),
  `// Made by tools/train/mention-lists.ts from UD English EWT and GUM, CC BY-SA 4.0: see mention-LICENSE.md.\n` +
    `export const commonWords =\n  ${text(common, ' ')};\n`,
);
console.error({
  male: male.size,
  female: female.size,
  rest: rest.length,
  surnames: surnames.size,
  towns: towns.size,
  common: common.length,
});
