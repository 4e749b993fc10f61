/**
 * Learns tagger, lemmatiser and parser from the treebanks and writes the weights:
 * `tsx tools/train/syntax.ts [--data DIR] [--out FILE]`. One process, the same bytes for the same treebanks.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { englishDictionary } from './syntax/dictionary.ts';
import { learn } from './syntax/learn.ts';
import { readTreebank } from './syntax/treebank.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(root, '..', 'shared', 'gold', 'ud') },
    out: {
      type: 'string',
      default: path.join(root, 'packages/core/language/en/syntax-weights.generated.ts'),
    },
  },
});

const sentences = ['ewt-train', 'gum-train'].flatMap((name) =>
  readTreebank(path.join(values.data, `${name}.conllu.gz`)),
);
const started = performance.now();
const bytes = learn(sentences, englishDictionary(), (line) => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`);
});
const base64 = Buffer.from(bytes).toString('base64');
const head =
  '// Made by tools/train/syntax.ts; CC BY-SA 4.0, from UD English EWT and GUM, and WordNet: see syntax-LICENSE.md.\n';
writeFileSync(values.out, `${head}export default '${base64}';\n`);
console.log(`${bytes.length} bytes, ${base64.length} as text`);
