import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Article, Span } from '../../model/index.ts';
import { syntax } from './syntax.ts';

const gold = fileURLToPath(
  new URL('../../../../../shared/gold/ud/gum-dev.conllu.gz', import.meta.url),
);

interface GoldDocument {
  readonly id: string;
  text: string;
  readonly sentences: Span[];
  readonly tokens: Span[];
}

/** Rebuilds each document's text from its sentences, paragraphs parted by a blank line, with the gold spans in it. */
function readConllu(conllu: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let paragraph = true;
  let at = 0;
  for (const line of conllu.split('\n')) {
    const document = documents.at(-1);
    if (line.startsWith('# newdoc')) {
      documents.push({
        id: line.slice(line.indexOf('=') + 2),
        text: '',
        sentences: [],
        tokens: [],
      });
      paragraph = true;
    } else if (/^# newpar(?:\s|$)/u.test(line)) {
      paragraph = true;
    } else if (line.startsWith('# text = ') && document !== undefined) {
      if (document.text !== '') document.text += paragraph ? '\n\n' : ' ';
      paragraph = false;
      at = document.text.length;
      document.text += line.slice(9).trimEnd();
      document.sentences.push({ start: at, end: document.text.length });
    } else if (/^\d+\t/u.test(line) && document !== undefined) {
      const form = line.split('\t')[1]!;
      const start = document.text.indexOf(form, at);
      document.tokens.push({ start, end: start + form.length });
      at = start + form.length;
    }
  }
  return documents;
}

function f1(pairs: readonly (readonly [readonly Span[], readonly Span[]])[]): number {
  let found = 0;
  let right = 0;
  let total = 0;
  for (const [wanted, got] of pairs) {
    const keys = new Set(wanted.map(({ start, end }) => `${start}-${end}`));
    total += keys.size;
    found += got.length;
    right += got.filter(({ start, end }) => keys.has(`${start}-${end}`)).length;
  }
  return (2 * right) / (found + total);
}

// Floors below what was measured (docs/analysers/syntax.md): they may be raised, never lowered in silence.
it.skipIf(!existsSync(gold))(
  'sentences and tokens of news and interviews are those of GUM (needs ../shared/gold/ud)',
  () => {
    const documents = readConllu(gunzipSync(readFileSync(gold)).toString('utf8')).filter(({ id }) =>
      /_(?:news|interview)_/u.test(id),
    );
    expect(documents.length).toBeGreaterThan(0);
    const results = documents.map(({ text, sentences, tokens }) => {
      const article = { text, language: 'en', blocks: [] as Article['blocks'] } as Article;
      return { sentences, tokens, layers: syntax.annotate(article, {}) };
    });
    expect(
      f1(results.map(({ sentences, layers }) => [sentences, layers.sentence])),
    ).toBeGreaterThanOrEqual(0.95);
    expect(f1(results.map(({ tokens, layers }) => [tokens, layers.token]))).toBeGreaterThanOrEqual(
      0.995,
    );
  },
);
