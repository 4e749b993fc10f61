import { describe, expect, it } from 'vitest';
import type { Article } from '../../model/index.ts';
import { passagesOf } from '../passage/index.ts';
import { HARBOUR, made, sha256 } from './article.fixture.ts';
import { lineageOf } from './index.ts';

const familiesOf = (articles: readonly Article[]): string[][] =>
  lineageOf(articles, passagesOf(articles), sha256).family.map(({ articles: own }) => [...own]);

/** Seconds of the processor that something may take on a slow and busy machine; what grows with the square takes hours. */
const MOST = 60;
const seconds = (work: () => void): number => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};

describe('families of hostile pages', () => {
  it('leave an article of three words by itself', () => {
    const few = made({ id: 'few', body: ['Nothing to add.'] });
    const same = made({ id: 'same', body: ['Nothing to add.'] });
    const long = made({ id: 'long', body: [...HARBOUR, 'Nothing to add.'] });
    expect(familiesOf([few, same, long])).toHaveLength(3);
  });

  it('of two that copy each other at equal times are one, and nothing is said of who was first', () => {
    const page = (id: string): Article =>
      made({ id, body: [...HARBOUR], outlet: id, published: '2031-05-01T10:00:00Z' });
    const [one, other] = [page('a'), page('b')];
    const { family } = lineageOf([one, other], passagesOf([one, other]), sha256);
    expect(family).toHaveLength(1);
    expect(family[0]!.derivations).toEqual([]);
    expect(family[0]!.origin).toBeNull();
  });

  it('of ten thousand identical articles are one, at bounded cost', () => {
    const articles = Array.from({ length: 10_000 }, (_, i) =>
      made({ id: `n${i}`, body: [...HARBOUR], outlet: `Outlet ${i}`, published: '2031-05-01' }),
    );
    let families: string[][] = [];
    expect(seconds(() => (families = familiesOf(articles)))).toBeLessThan(MOST);
    expect(families.map((own) => own.length)).toEqual([10_000]);
  }, 200_000);

  it('are found at bounded cost for one line a million times, and for two megabytes', () => {
    const line = 'the boat leaves at nine\n'.repeat(1_000_000);
    const long = Array.from({ length: 16_000 }, (_, i) => `${HARBOUR[i % 4]!} ${i * 7919}`).join(
      ' ',
    );
    const articles = [
      made({ id: 'line', body: [line] }),
      made({ id: 'line again', body: [`${line}${HARBOUR[0]}`] }),
      made({ id: 'long', body: [long] }),
      made({ id: 'long again', body: [long.slice(0, 1_500_000)] }),
    ];
    expect(seconds(() => familiesOf(articles))).toBeLessThan(MOST);
  }, 200_000);
});
