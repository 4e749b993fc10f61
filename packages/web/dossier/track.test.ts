import { describe, expect, it } from 'vitest';
import { sample } from '../fixtures/sample.ts';
import { trackOf } from './track.ts';

const [commitment] = sample.commitments;

describe('the track of a commitment', () => {
  it('has its days in order, by scale, the first due day apart from later ones', () => {
    expect(trackOf(commitment!)).toEqual([
      { kind: 'first due', day: '2031-04-28', share: 0 },
      { kind: 'due', day: '2031-05-09', share: 11 / 14 },
      { kind: 'reported', day: '2031-05-09', share: 11 / 14 },
      { kind: 'newest page', day: '2031-05-12', share: 1 },
    ]);
  });

  it('is none where there is one day or nothing but days that are not known', () => {
    const bare = { ...commitment!, history: [], reports: [], due: null };
    expect(trackOf(bare)).toBeNull();
    expect(trackOf({ ...bare, asOf: null })).toBeNull();
  });
});
