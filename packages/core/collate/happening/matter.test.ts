import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mattersOf, type Topic } from './matter.ts';

const page = (text: string): Topic =>
  text.split(' ').reduce((words, word) => words.set(word, (words.get(word) ?? 0) + 1), new Map());

const TRADE = 'court judge lawyer verdict hearing';
const karsa = [
  'adler karsa bribe harbour',
  'adler karsa harbour ledger',
  'adler karsa bribe ledger',
];
const vell = ['torv vell arson mill', 'torv vell mill matches', 'torv vell arson matches'];
const pages = [...karsa, ...vell].map((words) => page(`${TRADE} ${words}`));
/** Which pages are together, whatever the numbers. */
const together = (matters: readonly (number | null)[]): string =>
  matters.map((matter) => matters.indexOf(matter)).join('');

describe('pages of one case', () => {
  test('are of two matters where only the words of the trade are common to them', () => {
    expect(together(mattersOf(pages))).toBe('000333');
  });
  test('are of one matter where all share what few others would', () => {
    expect(together(mattersOf([...pages.slice(0, 3), page(`${TRADE} adler karsa mayor`)]))).toBe(
      '0000',
    );
  });
  test('leave one page of another matter by itself', () => {
    const other = page('court torv vell arson matches');
    expect(together(mattersOf([...pages.slice(0, 3), other]))).toBe('0003');
  });
  test('say nothing where they are few', () => {
    expect(mattersOf(pages.slice(0, 3))).toEqual([null, null, null]);
    expect(mattersOf([])).toEqual([]);
  });
  test('fall into the same matters in any order', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    fc.assert(
      fc.property(order, (places) => {
        const matters = mattersOf(places.map((i) => pages[i]!));
        const back = [0, 1, 2, 3, 4, 5].map((i) => matters[places.indexOf(i)]!);
        expect(together(back)).toBe('000333');
      }),
    );
  });
  test('without a word are of no matter with others', () => {
    const empty = mattersOf([...pages, page('')]);
    expect(empty.filter((matter) => matter === empty[6])).toHaveLength(1);
  });
});
