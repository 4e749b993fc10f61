import { describe, expect, test } from 'vitest';
import type { Article, Mention } from '../../model/index.ts';
import { planAnnotators, runAnnotators } from '../run.ts';
import { syntax } from '../syntax/index.ts';
import { mention } from './index.ts';
import { METONYMY_CASES } from './metonymy.cases.ts';

const plan = planAnnotators([mention, syntax]);
const mentionsOf = (text: string): readonly Mention[] =>
  runAnnotators(plan, {
    id: 'a',
    source: 'a',
    text,
    language: 'en',
    blocks: [],
  } as unknown as Article).layers.mention;

/** The country whose government the last name in brackets stands for; `''` where none is told. */
function saidOf(marked: string): string {
  const text = marked.replaceAll(/[[\]]/gu, '');
  const start = marked.slice(0, marked.lastIndexOf('[')).replaceAll(/[[\]]/gu, '').length;
  const name = mentionsOf(text).find((m) => m.form === 'name' && m.start === start);
  return name?.metonymy?.of ?? '';
}

const found = METONYMY_CASES.map(([text, of]) => ({ text, of, said: saidOf(text) }));
const told = found.filter(({ of }) => of !== '');
const said = found.filter((one) => one.said !== '');
const right = said.filter((one) => one.said === one.of);

describe('a capital that stands for its government', () => {
  test(`of ${said.length} names read so ${right.length} are right, of ${told.length} that are so`, () => {
    const wrong = found.filter((one) => one.said !== one.of);
    expect(right.length / said.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.95);
    expect(right.length / told.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.85);
  });

  test('keeps its own words, its kind and the word that shows it', () => {
    const text = 'Ankara does not believe that the talks will fail.';
    const [name] = mentionsOf(text);
    expect(text.slice(name!.start, name!.end)).toBe('Ankara');
    expect(name!.type).toBe('place');
    const { metonymy } = name!;
    expect(metonymy).toMatchObject({
      for: 'government',
      of: 'Turkey',
      rule: 'subject of a verb of saying, thinking or deciding',
    });
    expect(text.slice(metonymy!.evidence.start, metonymy!.evidence.end)).toBe('believe');
  });

  test('and the same name for the town in one article are told apart', () => {
    const text = 'Talks took place in Ankara. Ankara said they would go on.';
    expect(mentionsOf(text).map((m) => m.metonymy?.of ?? null)).toEqual([null, 'Turkey']);
  });
});
