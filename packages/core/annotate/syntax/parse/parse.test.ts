import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../model/index.ts';
import { syntax } from '../index.ts';
import { annotateConllu, createSyntax } from './index.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const gold = path.resolve(here, '../../../../../../shared/gold/ud');
const article = (text: string, language = 'en'): Article =>
  ({ text, language, blocks: [] }) as unknown as Article;
const layersOf = (text: string, language = 'en') => syntax.annotate(article(text, language), {});

/** Shares of right tags, heads and heads with relation (without subtype), in thousandths, rounded down. */
function score(conllu: string): { upos: number; uas: number; las: number; words: number } {
  const rows = (text: string): string[][] =>
    text
      .split('\n')
      .map((line) => line.split('\t'))
      .filter((cells) => /^[0-9]+$/u.test(cells[0]!));
  const right = rows(conllu);
  const found = rows(annotateConllu(conllu));
  let upos = 0;
  let uas = 0;
  let las = 0;
  for (const [i, cells] of right.entries()) {
    const ours = found[i]!;
    if (ours[3] === cells[3]) upos += 1;
    if (ours[6] !== cells[6]) continue;
    uas += 1;
    if (ours[7]!.split(':')[0] === cells[7]!.split(':')[0]) las += 1;
  }
  const share = (n: number): number => Math.floor((1000 * n) / right.length);
  return { upos: share(upos), uas: share(uas), las: share(las), words: right.length };
}

describe('accuracy does not fall', () => {
  test('on sentences of our own, checked by hand', () => {
    const own = readFileSync(path.join(here, '..', 'fixtures', 'sentences.conllu'), 'utf8');
    expect(own.match(/^# text/gmu)!.length).toBeGreaterThanOrEqual(200);
    const { upos, uas, las } = score(own);
    expect(upos).toBeGreaterThanOrEqual(OWN.upos);
    expect(uas).toBeGreaterThanOrEqual(OWN.uas);
    expect(las).toBeGreaterThanOrEqual(OWN.las);
  });

  test.skipIf(!existsSync(gold)).each(GOLD())(
    'on %s (skipped where there is no gold folder beside the checkout)',
    (name, floor) => {
      const conllu = gunzipSync(readFileSync(path.join(gold, `${name}.conllu.gz`))).toString(
        'utf8',
      );
      const { upos, uas, las } = score(conllu);
      expect(upos).toBeGreaterThanOrEqual(floor.upos);
      expect(uas).toBeGreaterThanOrEqual(floor.uas);
      expect(las).toBeGreaterThanOrEqual(floor.las);
    },
  );
});

/** Raised when the weights become better, never lowered. */
const OWN = { upos: 978, uas: 940, las: 928 };
function GOLD(): [string, { upos: number; uas: number; las: number }][] {
  return [
    ['ewt-dev', { upos: 951, uas: 845, las: 812 }],
    ['gum-dev', { upos: 970, uas: 844, las: 816 }],
  ];
}

describe('what is found', () => {
  test('tags, lemmas and a tree', () => {
    const text = 'The presidents of Velmora and Ostrany signed the treaties.';
    const { token } = layersOf(text);
    expect(token.map(({ start, end, upos }) => `${text.slice(start, end)} ${upos}`)).toEqual([
      'The DET',
      'presidents NOUN',
      'of ADP',
      'Velmora PROPN',
      'and CCONJ',
      'Ostrany PROPN',
      'signed VERB',
      'the DET',
      'treaties NOUN',
      '. PUNCT',
    ]);
    expect(token.map(({ lemma }) => lemma)).toEqual([
      'the',
      'president',
      'of',
      'Velmora',
      'and',
      'Ostrany',
      'sign',
      'the',
      'treaty',
      '.',
    ]);
    expect(token[6]).toMatchObject({ head: -1, deprel: 'root' });
    expect(token[1]).toMatchObject({ head: 6, deprel: 'nsubj' });
    expect(token[8]).toMatchObject({ head: 6, deprel: 'obj' });
  });

  test('curly and straight quotation marks are the same to it', () => {
    const tags = (text: string) => layersOf(text).token.map(({ upos, head }) => [upos, head]);
    expect(tags('“We won’t pay,” she said.')).toEqual(tags('"We won\'t pay," she said.'));
  });

  test('nothing is claimed of a language without a model', () => {
    for (const { upos, head, deprel } of layersOf('Die Brücke wurde gesperrt.', 'de').token)
      expect([upos, head, deprel]).toEqual(['_', -1, '_']);
  });
});

describe('every text', () => {
  const tree = (text: string): void => {
    const { token, sentence } = layersOf(text);
    let first = 0;
    for (const { end } of sentence) {
      let after = first;
      while (after < token.length && token[after]!.start < end) after += 1;
      const words = token.slice(first, after);
      expect(words.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const word of words) {
        let at = word.head;
        for (let steps = 0; at >= 0; steps += 1) {
          expect(steps).toBeLessThan(words.length);
          at = words[at]!.head;
        }
      }
      first = after;
    }
    expect(first).toBe(token.length);
  };

  test('has one root a sentence and no circle, whatever its signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => tree(text)),
      { numRuns: 200, seed: 7 },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'the',
            'mayor',
            'said',
            ',',
            '"',
            '.',
            '😀',
            'مرحبا',
            'e\u0301',
            'of',
            "n't",
          ),
          {
            maxLength: 60,
          },
        ),
        (words) => tree(words.join(' ')),
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  test('gives the same layers again, after any other', () => {
    const text = 'The mayor of Aldis, who resigned, denied the claims.';
    const once = JSON.stringify(layersOf(text));
    layersOf('AN ENTIRELY DIFFERENT TEXT — with 40,000 words!');
    expect(JSON.stringify(layersOf(text))).toBe(once);
  });
});

describe('hostile text', () => {
  const cpu = (work: () => void): number => {
    const started = process.cpuUsage();
    work();
    return process.cpuUsage(started).user / 1000;
  };
  const million = 1_000_000;

  test.each([
    ['a million letters without a space', 'a'.repeat(million)],
    ['a quarter of a million full stops and commas', '.,'.repeat(million / 8)],
    ['ten thousand capital letters', 'A'.repeat(10_000)],
    ['ten thousand capital letters apart', 'A '.repeat(10_000)],
    ['lone surrogates', '\ud800 \udc00'.repeat(50_000)],
    ['opening brackets', '('.repeat(100_000)],
  ])('%s', (_, text) => {
    const { token } = layersOf(text);
    expect(token.at(-1)!.end).toBe(text.trimEnd().length);
  });

  test('one sentence of 5,000 words, and time grows as the text does', () => {
    const sentence = (words: number): string =>
      'and the guard who saw the mayor near the gate '.repeat(words / 10);
    expect(layersOf(sentence(5000)).sentence).toHaveLength(1);
    cpu(() => layersOf(sentence(5000)));
    const small = cpu(() => layersOf(sentence(10_000)));
    const large = cpu(() => layersOf(sentence(80_000)));
    expect(large).toBeLessThan(small * 8 * 4 + 200);
  });
});

describe('CoNLL-U', () => {
  const text = [
    '# sent_id = 1',
    '1-2\tDon’t\t_\t_\t_\t_\t_\t_\t_\t_',
    '1\tDo\t_\t_\t_\t_\t_\t_\t_\t_',
    '2\tn’t\t_\t_\t_\t_\t_\t_\t_\t_',
    '3\tleave\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
    '3.1\tit\t_\t_\t_\t_\t_\t_\t_\t_',
    '4\t.\t_\t_\t_\t_\t_\t_\t_\t_',
    '',
    '',
  ].join('\n');

  test('keeps comments, multiword tokens and the last column', () => {
    const lines = annotateConllu(text).split('\n');
    expect(lines).toHaveLength(text.split('\n').length);
    expect(lines[0]).toBe('# sent_id = 1');
    expect(lines[1]!.startsWith('1-2\tDon’t')).toBe(true);
    expect(lines[4]).toBe('3\tleave\tleave\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No');
    expect(lines[2]!.split('\t').slice(6, 8)).toEqual(['3', 'aux']);
  });

  test('names a line that is none', () => {
    expect(() => annotateConllu('1\tword')).toThrow('line 1 has 2 columns, not 10');
  });
});

test('bytes that are no weights are refused', () => {
  expect(() => createSyntax(new Uint8Array([1, 2, 3, 4, 5]))).toThrow('no weights of a parser');
});
