import { describe, expect, it } from 'vitest';
import type { Layer, Layers } from '../model/index.ts';
import { given } from '../read/index.ts';
import { ANNOTATORS, planAnnotators } from './index.ts';

/** Pieces that, said over and over, once made some stage slow. */
const PIECES = [
  '(',
  '"',
  '“',
  "'a ",
  ',',
  '. ',
  '-',
  'a',
  'A. ',
  '1,',
  '5% ',
  '\ud800',
  "'s ",
  'said ',
  'he said ',
  'who said ',
  'agree to ',
  'Adler said that ',
  'quoted Adler as saying ',
  'according to ',
  'Adler, ',
  'Adler, the mayor, ',
  'man of ',
  'the president ',
  'two thousand ',
  'Monday ',
  'May 5, ',
  '"A b." ',
  'a\n\n',
];
const SHORT = 20_000;
const TIMES = 4;
/** A linear stage takes four times as long for four times the text; the rest is for a busy machine. */
const MOST = 8;
/** Milliseconds below which nothing is measured. */
const NOISE = 150;

const plan = planAnnotators(ANNOTATORS);

/** Milliseconds that each stage takes for a text, by its id. */
function spent(text: string): ReadonlyMap<string, number> {
  const article = given({ id: 'a', text, language: 'en', published: '2031-04-28' });
  const layers = {} as Layers<Layer>;
  const found = new Map<string, number>();
  for (const annotator of plan) {
    // Processor time, since the machine may have other things to do.
    const before = process.cpuUsage();
    Object.assign(layers, annotator.annotate(article, layers));
    found.set(annotator.id, process.cpuUsage(before).user / 1000);
  }
  return found;
}

/** The stages that grow faster than the text, with the milliseconds for it and for four times as much. */
function slow(piece: string): readonly string[] {
  const text = piece.repeat(Math.ceil(SHORT / piece.length));
  const once = spent(text);
  const four = spent(text.repeat(TIMES));
  return plan
    .map(({ id }) => ({ id, a: once.get(id)!, b: four.get(id)! }))
    .filter(({ a, b }) => b > NOISE && b > Math.max(a, NOISE / TIMES) * MOST)
    .map(({ id, a, b }) => `${id}: ${Math.round(a)} → ${Math.round(b)}`);
}

describe('no stage grows faster than its text', () => {
  it.each(PIECES.map((piece) => [JSON.stringify(piece), piece] as const))(
    '%s, over and over',
    (_, piece) => {
      // A second look tells a slow stage from a busy machine.
      const first = slow(piece);
      if (first.length > 0) expect(slow(piece)).toEqual([]);
    },
    30_000,
  );
});
