/**
 * Names: recognised in texts, and spellings of one name, beside other packages; and the speed of the stages up to them.
 * Which of it depends on what the folder holds: files of texts with names (as the gold folder `ner`), a file of pairs
 * (as `names`). The folder `ner` beside one of pairs, and GUM's names in `ud` beside one of texts, are measured too.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesOf, gumBeside, setOf } from './gold.ts';
import { comparePairs } from './pairs.ts';
import { loadPeers } from './peers.ts';
import { pipeline } from './pipeline.ts';
import { compare } from './recognition.ts';

/**
 * Prints tables. With `out` writes predictions in the scorer's form: for pairs `{id: score}`; for texts that file where
 * the folder holds one set, else a folder of that name with one file a set.
 */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const data = resolve(options.data);
  const { out } = options;
  const here = filesOf(data);
  const beside = join(data, '..', 'ner');
  const both = here.sets.length === 0 && out === null && existsSync(beside);
  const folder = both ? beside : data;
  const paths = both ? filesOf(beside).sets : here.sets;
  const sets = [...paths, ...(paths.length === 0 ? [] : gumBeside(folder))].map(setOf);
  if (sets.length > 0) {
    // Before anything is warm.
    pipeline(sets.flatMap(({ texts }) => texts.map(({ text }) => text)));
    const peers = await loadPeers();
    if (peers.length < 2) console.log('wink-nlp or compromise is not installed, left out');
    const found = compare(sets, peers, join(folder, 'score.mjs'));
    if (out !== null) {
      if (sets.length > 1) mkdirSync(out, { recursive: true });
      for (const [name, names] of found)
        writeFileSync(sets.length > 1 ? join(out, `${name}.json`) : out, JSON.stringify(names));
    }
  }
  if (here.pairs === null) return;
  const scores = comparePairs(here.pairs);
  if (out !== null && sets.length === 0) writeFileSync(out, JSON.stringify(scores));
}
