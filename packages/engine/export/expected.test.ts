import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { madeUpExports } from './testing/expected.fixture.ts';

// Written by testing/write-expected.ts and looked through; a change here is a change of what other programs read.
test.each([...madeUpExports()])('%s is, byte for byte, what it was', (name, text) => {
  const file = new URL(`./fixtures/ferry/expected/${name}`, import.meta.url);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
