/**
 * Packs the n-gram table of `eld` (its smallest set) for `packages/core/language/detect.ts`:
 *
 *     npx tsx tools/train/language.ts
 *
 * As objects that table is 50 MB of memory and a tenth of a second at every start; packed it is a fortieth of that.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const out = path.join(root, 'packages/core/language/ngrams.generated.ts');
// The package does not export these.
const part = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(path.join(root, 'node_modules/eld/src', name)).href)) as T;

const { ngramsData } = await part<{
  readonly ngramsData: {
    readonly languages: Readonly<Record<string, string>>;
    readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}>('ngrams/extrasmall.js');
const { dictionary } = await part<{ readonly dictionary: Readonly<Record<string, string>> }>(
  'dictionary.js',
);
const { avgScore } = await part<{ readonly avgScore: Readonly<Record<string, number>> }>(
  'avgScore.js',
);

/** `eld` writes each byte as one character: those of ASCII as they are, the others by its dictionary. */
const byteOf = new Map<string, number>();
for (let byte = 0x80; byte <= 0xf4; byte += 1) {
  const sign = dictionary[byte];
  // Bytes that UTF-8 does not have are written as spaces.
  if (sign === undefined || sign === ' ') continue;
  if (byteOf.has(sign)) throw new Error(`two bytes are written ${sign}`);
  byteOf.set(sign, byte);
}
for (const sign of "abcdefghijklmnopqrstuvwxyz'`") {
  if (byteOf.has(sign)) throw new Error(`two bytes are written ${sign}`);
  byteOf.set(sign, sign.charCodeAt(0));
}

/** See `detect.ts`: up to four bytes, and whether a word begins before them and ends after them. */
function keyOf(gram: string): number {
  const opens = gram.startsWith(' ');
  const closes = gram.endsWith(' ');
  const signs = gram.slice(opens ? 1 : 0, closes ? -1 : undefined);
  if (signs.length === 0 || signs.length > 4) throw new Error(`no n-gram of four bytes: ${gram}`);
  let low = 0;
  for (let i = 0; i < 4; i += 1) {
    const byte = i < signs.length ? byteOf.get(signs[i]!) : 0;
    if (byte === undefined) throw new Error(`unknown sign in ${gram}`);
    low = low * 256 + byte;
  }
  return ((opens ? 1 : 0) + (closes ? 2 : 0)) * 2 ** 32 + low;
}

const bytes: number[] = [];
let before = 0;
const grams = Object.entries(ngramsData.ngrams).map(
  ([gram, scores]) => [keyOf(gram), scores] as const,
);
for (const [key, scores] of grams.sort(([a], [b]) => a - b)) {
  let step = key - before;
  before = key;
  for (; step > 127; step = Math.floor(step / 128)) bytes.push((step % 128) + 128);
  bytes.push(step);
  const pairs = Object.entries(scores);
  pairs.forEach(([language, score], index) => {
    if (!(Number.isInteger(score) && score >= 0 && score < 256)) throw new Error(`score ${score}`);
    bytes.push(Number(language) + (index === pairs.length - 1 ? 128 : 0), score);
  });
}
const tags = Object.values(ngramsData.languages);
const usual = tags.map((tag) => avgScore[tag]!);
const base64 = Buffer.from(bytes).toString('base64');
writeFileSync(
  out,
  `// Made by tools/train/language.ts from eld 2.1.0, Apache-2.0: see ngrams-LICENSE.md.
export const tags = '${tags.join(' ')}';
export const usual = [${usual.join(', ')}];
export const count = ${grams.length};
export const table = '${base64}';
`,
);
console.log(`${grams.length} n-grams, ${bytes.length} bytes, ${base64.length} as text`);
