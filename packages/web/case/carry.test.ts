import type { FamilyId } from '@hearsay/core/model';
import { describe, expect, it } from 'vitest';
import { lookUp } from '../dossier/lookup.ts';
import { sample } from '../fixtures/sample.ts';
import { parseRoute } from '../route.ts';
import { carryOver } from './carry.ts';

const before = lookUp(sample);
const after = lookUp({
  ...sample,
  statements: sample.statements.slice(1),
  timeline: sample.timeline.slice(1),
});

describe('an address in a new dossier', () => {
  it('goes on naming the same entry, whatever its number is now', () => {
    expect(carryOver(parseRoute('#/statements?id=3'), before, after)).toEqual({ id: '2' });
    expect(carryOver(parseRoute('#/timeline?entry=2&q=x'), before, after)).toEqual({
      entry: '1',
      q: 'x',
    });
  });

  it('shows all where the one it named is gone', () => {
    expect(carryOver(parseRoute('#/statements?id=0'), before, after)).toEqual({});
  });

  it('stays as it is where nothing has changed', () => {
    expect(carryOver(parseRoute('#/statements?id=3'), before, before)).toBeNull();
    expect(carryOver(parseRoute('#/read/harbour?at=0-10'), before, after)).toBeNull();
  });

  it('follows a page to the family it is in now', () => {
    const [first, ...rest] = sample.families;
    const renamed = { ...first!, id: 'f-new' as FamilyId };
    const families = lookUp({ ...sample, families: [renamed, ...rest] });
    expect(carryOver(parseRoute('#/sources?family=f-meridian'), before, families)).toEqual({
      family: 'f-new',
    });
  });
});
