import { expect, test } from 'vitest';
import { hashText } from '../../../packages/core/annotate/syntax/parse/hash.ts';
import { dictionaryOf, englishDictionary } from './dictionary.ts';
import { comparisons, gerunds, pasts, plurals, thirdPerson } from './inflection.ts';

const hash = (form: string): number => hashText(form, 0, form.length);

test('lemmas take their regular forms', () => {
  expect(['reach', 'carry', 'play', 'vote'].map(thirdPerson)).toEqual([
    'reaches',
    'carries',
    'plays',
    'votes',
  ]);
  expect(plurals('ferryman')).toEqual(['ferrymans', 'ferrymen']);
  expect(['carry', 'vote', 'stop', 'reach'].flatMap(pasts)).toEqual([
    'carried',
    'voted',
    'stoped',
    'stopped',
    'reached',
  ]);
  expect(['vote', 'see', 'stop'].flatMap(gerunds)).toEqual([
    'voting',
    'seeing',
    'stoping',
    'stopping',
  ]);
  expect(['large', 'happy', 'big', 'ridiculous'].flatMap(comparisons)).toEqual([
    'larger',
    'largest',
    'happier',
    'happiest',
    'biger',
    'bigest',
    'bigger',
    'biggest',
  ]);
});

test('sets of uses are numbered by how many forms have them; rare ones are left out', () => {
  const uses = new Map([
    ['harbour', 1],
    ['quay', 1],
    ['moor', 5],
    ['dock', 5],
    ['berth', 5],
    ['slowly', 256],
  ]);
  const dictionary = dictionaryOf(uses, 2);
  expect([...uses.keys()].map((form) => dictionary.usesOf(hash(form)))).toEqual([2, 2, 1, 1, 1, 0]);
});

test('forms that are used alike have one set, and others have others', () => {
  const dictionary = englishDictionary();
  const usesOf = (form: string): number => dictionary.usesOf(hash(form));
  expect(usesOf('pontificated')).toBe(usesOf('vacillated'));
  expect(usesOf('pontificated')).not.toBe(usesOf('pontificates'));
  expect(usesOf('bumblebees')).toBe(usesOf('lampshades'));
  expect(usesOf('xqzzy')).toBe(0);
});
