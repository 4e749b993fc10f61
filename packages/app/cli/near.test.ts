import { describe, expect, test } from 'vitest';
import { edits, nearest } from './near.ts';

const VERBS = ['add', 'remove', 'list', 'set', 'analyse', 'serve', 'search', 'export', 'verify'];

describe('what was probably meant', () => {
  test.each([
    ['serch', 'search'],
    ['analyze', 'analyse'],
    ['lits', 'list'],
    ['lst', 'list'],
    ['SEARCH', 'search'],
    ['exprot', 'export'],
  ])('%s is %s', (typed, meant) => {
    expect(nearest(typed, VERBS)).toBe(meant);
  });

  test.each(['pages', 'town', ''])('nothing is guessed for "%s"', (typed) => {
    expect(nearest(typed, VERBS)).toBeNull();
  });

  test('nothing is guessed for what is far too long, nor between two that are as near', () => {
    expect(nearest('x'.repeat(100_000), VERBS)).toBeNull();
    expect(nearest('aac', ['aab', 'aad'])).toBeNull();
  });

  test('two letters swapped are one edit', () => {
    expect(edits('lits', 'list')).toBe(1);
    expect(edits('', 'abc')).toBe(3);
  });
});
