import { expect, it } from 'vitest';
import type { Sha256 } from '@hearsay/core/model';
import { fixturePages } from '../../core/read/testing/disk.ts';
import { faultOf, mutantOf, type FuzzEffects } from '../../core/read/testing/fuzz.ts';
import { below, mulberry32, pick, type Draw } from '../../core/testing/random.ts';
import { decode, sha256 } from './index.ts';

const effects: FuzzEffects = {
  sha256: sha256 as Sha256,
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
};

/** The page in one encoding, or one that does not hold all of it, with some bytes of it changed. */
function worse(draw: Draw, page: string): Buffer {
  const bytes = Buffer.from(page, pick(draw, ['utf8', 'utf8', 'latin1', 'utf16le'] as const));
  const mark = pick(draw, ['', '', '\u00ef\u00bb\u00bf', '\u00ff\u00fe', '\u00fe\u00ff']);
  const whole = Buffer.concat([Buffer.from(mark, 'latin1'), bytes]);
  for (let i = below(draw, 40); i > 0; i -= 1) whole[below(draw, whole.length)] = below(draw, 256);
  return whole.subarray(0, draw() < 0.2 ? below(draw, whole.length + 1) : whole.length);
}

it('300 mutants, as bytes in right and wrong encodings, are decoded and read without a loss', () => {
  const pages = fixturePages();
  const headers = [
    null,
    'utf-8',
    'windows-1252',
    'iso-8859-9',
    'utf-16',
    'koi8-r',
    'shift_jis',
    'nonsense',
  ];
  const faults: string[] = [];
  for (let number = 0; number < 300; number += 1) {
    const draw = mulberry32(0x5eed + number);
    const page = draw() < 0.5 ? pick(draw, pages) : mutantOf(pages, 11, number).page;
    const { text } = decode(worse(draw, page), pick(draw, headers));
    const what = faultOf(text, effects, number % 8 === 0);
    if (what !== null) faults.push(`${number}: ${what}`);
  }
  expect(faults).toEqual([]);
});
