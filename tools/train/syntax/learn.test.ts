import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createSyntax } from '../../../packages/core/annotate/syntax/index.ts';
import {
  LEFT,
  ParseState,
  SHIFT,
  movesOf,
} from '../../../packages/core/annotate/syntax/parse/state.ts';
import { dictionaryOf } from './dictionary.ts';
import { learn, PLAN, type Plan } from './learn.ts';
import { bestMoves } from './oracle.ts';
import { readTreebank, type Sentence } from './treebank.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const sentences = readTreebank(
  path.join(here, '../../../packages/core/annotate/syntax/fixtures/sentences.conllu'),
);
const dictionary = dictionaryOf(
  new Map([
    ['harbour', 1],
    ['signs', 10],
    ['envoy', 1],
    ['storm', 5],
  ]),
  1,
);
const small: Plan = {
  ...PLAN,
  folds: 2,
  foldEpochs: 2,
  tagEpochs: 2,
  tagSeeds: [1, 2],
  parseEpochs: 3,
  parseSeeds: [1, 2],
  tags: { steps: 127, least: 1, faint: 1 },
  moves: { steps: 127, least: 1, faint: 1 },
  relations: { steps: 127, least: 1, faint: 1 },
};

/** Whether no two arcs cross: only such trees can be built whole. */
const isProjective = ({ heads }: Sentence): boolean =>
  heads.every((head, i) => {
    const from = Math.min(i, head);
    const to = Math.max(i, head);
    return heads.every(
      (other, j) => head < 0 || j <= from || j >= to || (other >= from && other <= to),
    );
  });

test('moves that cost nothing build the whole tree', () => {
  const state = new ParseState();
  const whole = sentences.filter(isProjective);
  expect(whole.length).toBeGreaterThan(190);
  for (const { forms, heads } of whole) {
    const wanted = Int32Array.from(heads, (head) => (head < 0 ? forms.length : head));
    state.reserve(forms.length);
    state.begin(forms.length);
    while (state.next < state.count || state.depth > 0) {
      const allowed = movesOf(state);
      const best = bestMoves(state, allowed, wanted);
      expect(best & allowed).toBeGreaterThan(0);
      if (best & (1 << SHIFT)) state.shift();
      else if (best & (1 << LEFT)) state.attach(state.next, 1);
      else state.attach(state.stack[state.depth - 2]!, 1);
    }
    expect([...state.head.subarray(0, forms.length)]).toEqual([...wanted]);
  }
});

test('the same treebank gives the same bytes, and what was learnt can be read back', () => {
  const bytes = learn(sentences, dictionary, () => {}, small);
  expect(learn(sentences, dictionary, () => {}, small)).toEqual(bytes);
  const parser = createSyntax(bytes);
  let right = 0;
  let all = 0;
  for (const { forms, heads } of sentences) {
    parser.read(forms.length, (i) => forms[i]!);
    for (const [i, head] of heads.entries()) {
      all += 1;
      if (parser.head(i) === head) right += 1;
    }
  }
  // Learnt by heart, nearly.
  expect(right / all).toBeGreaterThan(0.9);
});
