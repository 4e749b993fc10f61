import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, Accounts } from './account.ts';
import { countAccounts, type Common, type CommonKind } from './count.ts';
import type { ArticleId, FamilyId } from './id.ts';

const account = (family: string, outlet: string | null = family, article = family): Account => ({
  cite: { article: article as ArticleId, start: 0, end: 4, text: 'Rain' },
  family: family as FamilyId,
  outlet,
  published: null,
  voice: 'outlet',
  speaker: null,
  modality: 'happened',
  polarity: 'affirmed',
  when: null,
  roles: [],
});
const accounts = (...families: string[]): Accounts =>
  families.map((family) => account(family)) as unknown as Accounts;
const common = (kind: CommonKind, ...members: number[]): Common => ({
  kind,
  name: 'Ina Maro',
  accounts: members,
  evidence: [{ article: 'a' as ArticleId, start: 0, end: 4, text: 'Rain' }],
});
const counts = (all: Accounts, shared: readonly Common[] = []) => {
  const { outlets, independent, sources } = countAccounts(all, shared);
  return { outlets, independent, sources };
};

describe('counting accounts', () => {
  it('counts a family once, and each page of unknown outlet as one outlet', () => {
    const three = [account('f', null, 'a'), account('f', null, 'b'), account('g', 'X', 'c')];
    expect(counts(three as unknown as Accounts)).toEqual({
      outlets: 3,
      independent: 2,
      sources: 2,
    });
  });

  it('counts two texts on one interview as two texts with one source', () => {
    expect(counts(accounts('f', 'g'), [common('speaker', 0, 1)])).toEqual({
      outlets: 2,
      independent: 2,
      sources: 1,
    });
  });

  it('counts outlets of one publisher as one text', () => {
    expect(counts(accounts('f', 'g', 'h'), [common('publisher', 0, 2)])).toEqual({
      outlets: 3,
      independent: 2,
      sources: 2,
    });
  });

  it('counts what is left besides a common source: a text that also tells it in its own voice is not only an echo', () => {
    const all = accounts('f', 'f', 'g');
    expect(counts(all, [common('speaker', 1, 2)]).sources).toBe(2);
  });

  it('does not close a chain: the ends of two sources that meet in one text are two', () => {
    const all = accounts('f', 'g', 'h');
    const shared = [common('speaker', 0, 1), common('agency', 1, 2)];
    expect(counts(all, shared).sources).toBe(2);
  });

  it('counts the speakers of a text that has two of them once each where others have them too', () => {
    const all = accounts('f', 'f', 'g', 'h');
    const shared = [common('speaker', 0, 2), common('speaker', 1, 3)];
    expect(counts(all, shared)).toMatchObject({ independent: 3, sources: 2 });
  });

  it('never counts more sources than texts, nor fewer than one, and does not hang on the order of reasons', () => {
    const kinds = fc.constantFrom<CommonKind>('publisher', 'agency', 'speaker', 'utterance');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('f', 'g', 'h', 'i', 'j'), { minLength: 1, maxLength: 9 }),
        fc.array(fc.tuple(kinds, fc.uniqueArray(fc.nat(8), { minLength: 2, maxLength: 4 })), {
          maxLength: 4,
        }),
        (families, drawn) => {
          const all = accounts(...families);
          const shared = drawn.flatMap(([kind, members]) => {
            const own = members.filter((i) => i < all.length).sort((a, b) => a - b);
            return own.length < 2 ? [] : [common(kind, ...own)];
          });
          const { independent, sources } = countAccounts(all, shared);
          expect(sources).toBeGreaterThanOrEqual(1);
          expect(sources).toBeLessThanOrEqual(independent);
          expect(independent).toBeLessThanOrEqual(new Set(families).size);
          expect(countAccounts(all, [...shared].reverse())).toMatchObject({ independent, sources });
          expect(countAccounts(all).sources).toBe(new Set(families).size);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes bounded work where thousands of accounts have a source in common', () => {
    const families = Array.from({ length: 3000 }, (_, i) => `f${i}`);
    const shared = families.slice(1).map((_, i) => common('speaker', i, i + 1));
    const begun = performance.now();
    expect(counts(accounts(...families), shared).sources).toBe(1500);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
