import { expect, test } from 'vitest';
import type { Hash } from '../model/index.ts';
import { Memory } from './memory.ts';

const key = (name: string): Hash => name as string as Hash;

test('what nobody asked for longest is let go first', () => {
  const memory = new Memory(10);
  for (const name of ['a', 'b', 'c']) memory.set(key(name), name, 3);
  memory.get(key('a'));
  memory.set(key('d'), 'd', 3);
  expect(['a', 'b', 'c', 'd'].map((name) => memory.get(key(name)))).toEqual([
    'a',
    undefined,
    'c',
    'd',
  ]);
});

test('what is set again counts once, and what is larger than all of it is not held', () => {
  const memory = new Memory(10);
  memory.set(key('a'), 1, 6);
  memory.set(key('a'), 2, 6);
  memory.set(key('b'), 3, 4);
  memory.set(key('c'), 4, 11);
  expect(['a', 'b', 'c'].map((name) => memory.get(key(name)))).toEqual([2, 3, undefined]);
});

test('what a run did not use is let go', () => {
  const memory = new Memory(10);
  for (const name of ['a', 'b']) memory.set(key(name), name, 5);
  memory.keepOnly([key('b')]);
  memory.set(key('c'), 'c', 5);
  expect(['a', 'b', 'c'].map((name) => memory.get(key(name)))).toEqual([undefined, 'b', 'c']);
});
