/**
 * Tokens, sentences, tags and trees against the treebanks' development parts, with the scorer that lies beside them, and
 * tags beside those of other packages. Speeds count the process's own processor time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { annotateConllu, syntax } from '../../packages/core/annotate/syntax/index.ts';
import type { Article, Layers, Span } from '../../packages/core/model/index.ts';
import { processorSeconds } from '../processor.ts';
import { loadPeers, type Tagged } from './peers.ts';
import { documentsOf, onlyDocuments, readConllu, type GoldDocument } from './treebank.ts';

const SETS: readonly (readonly [string, string, (id: string) => boolean])[] = [
  ['ewt-dev', 'ewt-dev', () => true],
  ['gum-dev', 'gum-dev', () => true],
  ['gum-dev-news', 'gum-dev', (id) => id.includes('_news_')],
];

const articleOf = (text: string): Article =>
  ({ text, language: 'en', blocks: [] }) as unknown as Article;

const layersOf = (text: string): Layers<'token' | 'sentence'> =>
  syntax.annotate(articleOf(text), {} as Layers<never>);

/** F1 of spans: both ends right. */
function spanF1(gold: readonly Span[], found: readonly Span[]): [number, number, number] {
  const places = new Set(gold.map(({ start, end }) => `${start} ${end}`));
  return [
    found.filter(({ start, end }) => places.has(`${start} ${end}`)).length,
    gold.length,
    found.length,
  ];
}
const f1 = (parts: readonly (readonly [number, number, number])[]): string => {
  const [right, gold, found] = [0, 1, 2].map((k) => parts.reduce((sum, part) => sum + part[k]!, 0));
  return ((2 * right!) / (gold! + found!)).toFixed(4);
};

/** Tags that taggers divide differently count as one: auxiliary and verb, name and noun, determiner and pronoun, … */
const COARSE: Readonly<Record<string, string>> = {
  AUX: 'VERB',
  PROPN: 'NOUN',
  DET: 'PRON',
  SCONJ: 'ADP',
  CCONJ: 'ADP',
  PART: 'ADP',
  SYM: 'X',
  INTJ: 'X',
};
const coarse = (upos: string): string => COARSE[upos] ?? upos;

/** Shares of right tags among the words (no punctuation) that a tagger parts from their neighbours as the gold does. */
function tagScore(documents: readonly GoldDocument[], tag: (text: string) => Tagged[]): string {
  let all = 0;
  let met = 0;
  let right = 0;
  let near = 0;
  const spent = processorSeconds(() => {
    for (const { text, words } of documents) {
      const found = new Map(tag(text).map((piece) => [`${piece.start} ${piece.end}`, piece.upos]));
      for (const { start, end, upos } of words) {
        if (upos === 'PUNCT') continue;
        all += 1;
        const given = found.get(`${start} ${end}`);
        if (given === undefined) continue;
        met += 1;
        if (given === upos) right += 1;
        if (coarse(given) === coarse(upos)) near += 1;
      }
    }
  });
  const share = (n: number): string => (n / met).toFixed(4);
  return `tags ${share(right)}, coarse ${share(near)} of the ${((100 * met) / all).toFixed(1)} % of words it finds · ${Math.round(all / spent)} words/s`;
}

/** Prints a table; with `out`, a folder, writes each set's trees as CoNLL-U. */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const data = resolve(options.data || '../shared/gold/ud');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const loading = processorSeconds(() => void layersOf('A first word.'));
  console.log(`weights read in ${Math.round(loading * 1000)} ms`);
  const peers = await loadPeers();
  try {
    if (options.out !== null) mkdirSync(options.out, { recursive: true });
    for (const [name, file, matches] of SETS) {
      const path = join(data, `${file}.conllu.gz`);
      if (!existsSync(path)) {
        console.log(`${name}: not in ${options.data}, left out`);
        continue;
      }
      const conllu = onlyDocuments(readConllu(path), matches);
      const gold = join(folder, `${name}.gold.conllu`);
      const system = join(folder, `${name}.conllu`);
      writeFileSync(gold, conllu);
      const found = annotateConllu(conllu);
      writeFileSync(system, found);
      if (options.out !== null) writeFileSync(join(options.out, `${name}.conllu`), found);
      const score = execFileSync(process.execPath, [join(data, 'score-parse.mjs'), gold, system], {
        encoding: 'utf8',
      });
      console.log(`${name}: ${score.trim()}`);
      const documents = documentsOf(conllu);
      const layers = documents.map(({ text }) => layersOf(text));
      const tokens = documents.map(({ words }, i) => spanF1(words, layers[i]!.token));
      const sentences = documents.map((document, i) =>
        spanF1(document.sentences, layers[i]!.sentence),
      );
      console.log(`  from raw text: token F1 ${f1(tokens)}, sentence F1 ${f1(sentences)}`);
      console.log(`  hearsay: ${tagScore(documents, (text) => [...layersOf(text).token])}`);
      for (const peer of peers) console.log(`  ${peer.name}: ${tagScore(documents, peer.tag)}`);
    }
    speed(data);
    if (peers.length === 0) console.log('wink-nlp and compromise are not installed, left out');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text to parsed tokens, on the train part of GUM: many articles, one after the other. */
function speed(data: string): void {
  const path = join(data, 'gum-train.conllu.gz');
  if (!existsSync(path)) return;
  const texts = documentsOf(readConllu(path)).map(({ text }) => text);
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    let words = 0;
    const spent = processorSeconds(() => {
      for (const text of texts) words += layersOf(text).token.length;
    });
    best = Math.max(best, words / spent);
  }
  console.log(`text to trees: ${Math.round(best)} words/s of processor time, best of three`);
}
