import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../packages/core/model/index.ts';

/** A name of the gold data, or one that a system found: offsets in UTF-16 units. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}
export interface GoldText {
  readonly text: string;
  readonly ents: readonly Named[];
}
/** One file of texts with their names. */
export interface GoldSet {
  readonly name: string;
  readonly path: string;
  readonly texts: readonly GoldText[];
  /** The kinds of names that are asked for, as far as the set has them. */
  readonly types: readonly string[];
}

/** An article of nothing but text, as `annotate --from` makes it. */
export const articleOf = (text: string): Article =>
  ({ text, language: 'en', published: null, headline: null, blocks: [] }) as unknown as Article;

function contentOf(path: string): unknown[] {
  const bytes = readFileSync(path);
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return /\.jsonl(\.gz)?$/u.test(path)
    ? content
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    : (JSON.parse(content) as unknown[]);
}

export function setOf(path: string): GoldSet {
  const texts = contentOf(path) as GoldText[];
  const name = basename(path).replace(/\.jsonl?(\.gz)?$/u, '');
  const present = new Set(texts.flatMap(({ ents }) => ents.map(({ type }) => type)));
  const asked = name.startsWith('gum') ? ['PER', 'ORG', 'LOC', 'OTHER'] : ['PER', 'ORG', 'LOC'];
  return { name, path, texts, types: asked.filter((type) => present.has(type)) };
}

/** Two spellings, and whether they name one thing. */
export interface Pair {
  readonly id: string;
  readonly name1: string;
  readonly name2: string;
  readonly is_match?: boolean;
}

/** What a folder holds: files of texts with names, and at most one file of pairs of names. */
export function filesOf(data: string): { sets: readonly string[]; pairs: string | null } {
  const sets: string[] = [];
  let pairs: string | null = null;
  for (const file of readdirSync(data).sort()) {
    if (!/\.jsonl?(\.gz)?$/u.test(file) || file.startsWith('gum-ner-train')) continue;
    const path = join(data, file);
    const first = contentOf(path)[0] as Partial<Pair & GoldText> | undefined;
    if (first?.name1 !== undefined) pairs = path;
    else if (first?.ents !== undefined) sets.push(path);
  }
  return { sets, pairs };
}

/** The sets of GUM that lie in the folder `ud` beside another. */
export function gumBeside(data: string): readonly string[] {
  const ud = join(data, '..', 'ud');
  return existsSync(ud) ? filesOf(ud).sets : [];
}
