/**
 * Names of persons, organisations and places: WikiGold, WNUT-17, TR-News and GUM's own development part, each with the
 * scorer beside the data. Speed counts everything from text to names, the tokeniser included.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mention } from '../../packages/core/annotate/mention/index.ts';
import { syntax } from '../../packages/core/annotate/syntax/index.ts';
import type { Article, Layers } from '../../packages/core/model/index.ts';

const SETS = [
  {
    file: 'wikigold.json.gz',
    types: ['PER', 'ORG', 'LOC'],
    known: 'micro .444 compromise, .682 spike',
  },
  { file: 'wnut17-dev.json.gz', types: ['PER', 'ORG', 'LOC'], known: '' },
  { file: 'tr-news.json.gz', types: ['LOC'], known: '.615 compromise, .773 spike' },
  {
    file: '../ud/gum-ner-dev.jsonl.gz',
    types: ['PER', 'ORG', 'LOC', 'OTHER'],
    known: 'micro .814 spike',
  },
] as const;
const TYPE = { person: 'PER', organisation: 'ORG', place: 'LOC', other: 'OTHER' } as const;

interface Score {
  readonly exact: { readonly P: number; readonly R: number; readonly F1: number };
  readonly overlapF1: number;
}

function textsOf(path: string): string[] {
  const content = gunzipSync(readFileSync(path)).toString('utf8');
  const items = path.endsWith('.jsonl.gz')
    ? content
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { text: string })
    : (JSON.parse(content) as { text: string }[]);
  return items.map(({ text }) => text);
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

/** Prints a table; with `out`, a folder, writes one prediction file a set, in the scorer's form. */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const data = resolve(options.data || '../shared/gold/ner');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    if (options.out !== null) mkdirSync(options.out, { recursive: true });
    for (const { file, types, known } of SETS) {
      const path = join(data, file);
      if (!existsSync(path)) {
        console.log(`${file}: not in ${options.data}, left out`);
        continue;
      }
      const texts = textsOf(path);
      find(texts[0] ?? '');
      let words = 0;
      const started = performance.now();
      const found = texts.map((text) => {
        const { names, tokens } = find(text);
        words += tokens;
        return names;
      });
      const seconds = (performance.now() - started) / 1000;
      const name = file.replace(/^.*\//u, '').replace(/\..*$/u, '');
      const system = join(folder, `${name}.json`);
      writeFileSync(system, JSON.stringify(found));
      if (options.out !== null)
        writeFileSync(join(options.out, `${name}.json`), JSON.stringify(found));
      const scorer = [join(data, 'score.mjs'), path, system, '--types', types.join(',')];
      const score = JSON.parse(
        execFileSync(process.execPath, scorer, { encoding: 'utf8' }),
      ) as Record<string, Score>;
      const micro = score['micro'] as unknown as Score['exact'];
      const cells = types.map(
        (type) =>
          `${type} ${score[type]!.exact.F1.toFixed(3)} (overlap ${score[type]!.overlapF1.toFixed(3)})`,
      );
      const speed = `${Math.round(words / seconds)} words/s`;
      console.log(
        `${name}: micro ${micro.F1.toFixed(3)} (P ${micro.P.toFixed(3)} R ${micro.R.toFixed(3)}) · ${cells.join(' · ')} · ${speed}${known === '' ? '' : ` · known: ${known}`}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
