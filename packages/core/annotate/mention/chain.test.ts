import { expect, test } from 'vitest';
import type { Article } from '../../model/index.ts';
import { planAnnotators, runAnnotators } from '../run.ts';
import { syntax } from '../syntax/index.ts';
import { CHAIN_CASES } from './chain.cases.ts';
import { mention } from './index.ts';

const plan = planAnnotators([mention, syntax]);

/** The longest name of each chain that the phrase in brackets is joined to; `''` where it stays unknown. */
function meantIn(marked: string): string {
  const start = marked.lastIndexOf('[');
  const end = marked.lastIndexOf(']') - 1;
  const text = marked.slice(0, start) + marked.slice(start + 1, end + 1) + marked.slice(end + 2);
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    role: 'paragraph' as const,
  }));
  const article = { id: 'a', source: 'a', text, language: 'en', blocks } as unknown as Article;
  const mentions = runAnnotators(plan, article).layers.mention;
  const phrase = mentions.find((m) => m.start === start && m.end === end);
  if (phrase === undefined) return '';
  const chains = phrase.chains ?? (phrase.chain === null ? [] : [phrase.chain]);
  return chains
    .flatMap((chain) => {
      const names = mentions
        .filter((m) => m.chain === chain && m.form === 'name' && m.start !== start)
        .map((m) => text.slice(m.start, m.end));
      return names.sort((a, b) => b.length - a.length)[0] ?? [];
    })
    .join(' + ');
}

const ASKED = 0.95;
const found = CHAIN_CASES.map(([text, meant]) => ({ text, meant, said: meantIn(text) }));
const answered = found.filter(({ said }) => said !== '');
const right = answered.filter(({ said, meant }) => said === meant);
const told = found.filter(({ meant }) => meant !== '');

test(`of ${found.length} phrases ${answered.length} are joined, ${right.length} of them right`, () => {
  expect(found.length).toBeGreaterThanOrEqual(120);
  const wrong = answered.filter(({ said, meant }) => said !== meant);
  expect(right.length / answered.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(
    ASKED,
  );
});

test('nine in ten of those that the text tells are found', () => {
  const missed = told.filter(({ said, meant }) => said !== meant);
  expect(right.length / told.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.9);
});
