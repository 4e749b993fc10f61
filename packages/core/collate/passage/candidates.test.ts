import { describe, expect, test } from 'vitest';
import type { Annotated } from '../../annotate/index.ts';
import { mulberry32, pick } from '../../testing/random.ts';
import { made } from '../lineage/article.fixture.ts';
import { indexTexts, print } from '../words/index.ts';
import { candidates } from './candidates.ts';

const VOCABULARY = Array.from({ length: 4000 }, (_, i) => `w${i.toString(36)}x`);
const draw = mulberry32(11);
/** Words that no other text has in this order. */
const own = (count: number): string =>
  Array.from({ length: count }, () => pick(draw, VOCABULARY)).join(' ');

function compared(texts: readonly string[]): Map<number, readonly number[]> {
  const prints = texts.map((text, i) =>
    print.of({ article: made({ id: String(i), body: [text] }) } as unknown as Annotated),
  );
  return new Map(candidates(indexTexts(prints), (t) => new Uint8Array(prints[t]!.hash.length)));
}

describe('texts are compared', () => {
  test('for a sentence in common', () => {
    const sentence = own(16);
    expect(compared([`${own(200)} ${sentence}`, `${sentence} ${own(200)}`])).toEqual(
      new Map([[1, [0]]]),
    );
  });

  test('for one phrase in common where few others have one and the rest of their words are alike', () => {
    const phrase = own(8);
    const matter = own(60).split(' ');
    const told = (): string => matter.map(() => pick(draw, matter)).join(' ');
    const two = [`${told()} ${phrase}`, `${phrase} ${told()}`];
    expect(compared(two).get(1)).toEqual([0]);
    expect(compared([`${own(60)} ${phrase}`, `${phrase} ${own(60)}`]).get(1)).toBeUndefined();
    const many = Array.from({ length: 12 }, () => `${told()} ${phrase} ${told()}`);
    expect(compared(many).get(11)).toBeUndefined();
  });

  test('for two phrases in different places, whoever else has one of them, where the rest of their words are alike', () => {
    const [one, other] = [own(8), own(8)];
    const many = Array.from({ length: 12 }, (_, i) => `${own(100)} ${i % 2 ? one : other}`);
    const matter = own(60).split(' ');
    const told = (): string => matter.map(() => pick(draw, matter)).join(' ');
    const both = (between: string): string => `${one} ${between} ${other}`;
    expect(compared([both(told()), ...many, both(told())]).get(13)).toContain(0);
    expect(compared([both(own(90)), ...many, both(own(90))]).get(13)).toBeUndefined();
  });

  test('for several phrases in different places, whatever the rest is', () => {
    const phrases = Array.from({ length: 4 }, () => own(8));
    const text = (): string => phrases.map((phrase) => `${own(30)} ${phrase}`).join(' ');
    expect(compared([text(), text()]).get(1)).toEqual([0]);
  });

  test('in a script without spaces too', () => {
    const sign = (): string => String.fromCodePoint(0x4e00 + Math.floor(draw() * 9000));
    const signs = (count: number): string => Array.from({ length: count }, sign).join('');
    const sentence = signs(24);
    const others = Array.from({ length: 12 }, () => signs(200));
    const texts = [...others, signs(99) + sentence, sentence + signs(99)];
    expect(compared(texts)).toEqual(new Map([[13, [12]]]));
  });

  test('with a few of those that have the most in common, however many copies there are', () => {
    const wire = own(200);
    const copies = Array.from({ length: 300 }, () => `${own(20)} ${wire}`);
    const pairs = [...compared(copies).values()].map((others) => others.length);
    expect(Math.max(...pairs)).toBeLessThanOrEqual(12);
    expect(pairs.length).toBe(299);
  });

  test('with those that share another part of it as well', () => {
    const [wire, background] = [own(200), own(60)];
    const copies = Array.from({ length: 30 }, () => `${own(20)} ${wire}`);
    const texts = [`${own(200)} ${background}`, ...copies, `${wire} ${background}`];
    expect(compared(texts).get(31)).toContain(0);
  });
});
