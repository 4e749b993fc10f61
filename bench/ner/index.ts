/**
 * Names of persons, organisations and places: WikiGold, WNUT-17, TR-News and GUM's own development part, each with the
 * scorer beside the data. Speed counts everything from text to names, the tokeniser included.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mention } from '../../packages/core/annotate/mention/index.ts';
import { syntax } from '../../packages/core/annotate/syntax/index.ts';
import type { Article, Layers } from '../../packages/core/model/index.ts';

/** What others reached on these sets. */
const KNOWN: Readonly<Record<string, string>> = {
  wikigold: '.444 compromise, .682 spike',
  'tr-news': '.615 compromise, .773 spike',
  'gum-ner-dev': '.814 spike',
};
const TYPE = { person: 'PER', organisation: 'ORG', place: 'LOC', other: 'OTHER' } as const;

interface Score {
  readonly exact: Figures;
  readonly overlapF1: number;
}
interface Figures {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}
interface Gold {
  readonly text: string;
  readonly ents: readonly { readonly type: string }[];
}

/** What one set gave; no scores where there is no scorer beside the data. */
export interface Measured {
  readonly name: string;
  readonly types: readonly string[];
  readonly found: readonly (readonly { start: number; end: number; type: string }[])[];
  readonly scores: (Readonly<Record<string, Score>> & { readonly micro: Figures }) | null;
  readonly wordsPerSecond: number;
}

function goldOf(path: string): Gold[] {
  const bytes = readFileSync(path);
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return /\.jsonl(\.gz)?$/u.test(path)
    ? content
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Gold)
    : (JSON.parse(content) as Gold[]);
}

/** Every set in a folder, and GUM's names for development in the folder `ud` beside it. */
export function setsOf(data: string): string[] {
  const isSet = (file: string): boolean => /\.jsonl?(\.gz)?$/u.test(file);
  const own = readdirSync(data)
    .filter(isSet)
    .map((file) => join(data, file));
  const ud = join(data, '..', 'ud');
  const gum = existsSync(ud)
    ? readdirSync(ud).filter((file) => isSet(file) && /^gum-ner-(?!train)/u.test(file))
    : [];
  return [...own.sort(), ...gum.sort().map((file) => join(ud, file))];
}

/** An article of nothing but text, as `annotate --from` makes it. */
const articleOf = (text: string): Article =>
  ({ text, language: 'en', blocks: [] }) as unknown as Article;

function find(text: string): {
  names: { start: number; end: number; type: string }[];
  tokens: number;
} {
  const article = articleOf(text);
  const layers = syntax.annotate(article, {} as Layers<never>);
  const names = mention
    .annotate(article, layers)
    .mention.filter(({ form }) => form === 'name')
    .map(({ start, end, type }) => ({ start, end, type: TYPE[type] }));
  return { names, tokens: layers.token.length };
}

/** Recognises the names of a set and scores them. */
export function measure(path: string, scorer: string): Measured {
  const gold = goldOf(path);
  const name = basename(path).replace(/\.jsonl?(\.gz)?$/u, '');
  const present = new Set(gold.flatMap(({ ents }) => ents.map(({ type }) => type)));
  const wanted = name.startsWith('gum') ? ['PER', 'ORG', 'LOC', 'OTHER'] : ['PER', 'ORG', 'LOC'];
  const types = wanted.filter((type) => present.has(type));
  find(gold[0]?.text ?? '');
  let words = 0;
  const started = performance.now();
  const found = gold.map(({ text }) => {
    const { names, tokens } = find(text);
    words += tokens;
    return names;
  });
  const wordsPerSecond = Math.round((words * 1000) / (performance.now() - started));
  if (!existsSync(scorer)) return { name, types, found, scores: null, wordsPerSecond };
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const system = join(folder, 'system.json');
    writeFileSync(system, JSON.stringify(found));
    const printed = execFileSync(
      process.execPath,
      [scorer, path, system, '--types', types.join(',')],
      { encoding: 'utf8' },
    );
    const scores = JSON.parse(printed) as NonNullable<Measured['scores']>;
    return { name, types, found, scores, wordsPerSecond };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Prints a table. With `out` writes predictions in the scorer's form: that file where the folder holds one set, else
 * a folder of that name with one file a set.
 */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const data = resolve(options.data);
  const sets = setsOf(data);
  if (options.out !== null && sets.length > 1) mkdirSync(options.out, { recursive: true });
  for (const path of sets) {
    const { name, types, found, scores, wordsPerSecond } = measure(path, join(data, 'score.mjs'));
    if (options.out !== null) {
      writeFileSync(
        sets.length > 1 ? join(options.out, `${name}.json`) : options.out,
        JSON.stringify(found),
      );
    }
    const parts = [`${name}: ${wordsPerSecond} words/s`];
    if (scores !== null) {
      const { F1, P, R } = scores.micro;
      parts.push(`micro F1 ${F1.toFixed(3)} (P ${P.toFixed(3)} R ${R.toFixed(3)})`);
      for (const type of types) {
        const { exact, overlapF1 } = scores[type]!;
        parts.push(`${type} ${exact.F1.toFixed(3)} (overlap ${overlapF1.toFixed(3)})`);
      }
    }
    const known = KNOWN[name];
    if (known !== undefined) parts.push(`known: ${known}`);
    console.log(parts.join(' · '));
  }
}
