import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '@hearsay/core/model';
import { sample } from '../fixtures/sample.ts';
import { isWithin, stripOf } from './strip.ts';

const [model] = sample.timeline;
const on = (from: string | null): TimelineEntry => ({
  ...model!,
  when: { ...model!.when, value: from ?? 'XXXX', from, to: null },
});
const none = { disputes: [], commitments: [] };

describe('how many happenings fall where', () => {
  it('is told by days where they span weeks, with disputes and moved days where they lie', () => {
    const strip = stripOf(sample.timeline, sample)!;
    expect(strip.unit).toBe('day');
    expect(strip.bins[0]).toMatchObject({ value: '2031-04-25', happened: 1, planned: 0 });
    const at = (value: string) => strip.bins.find((bin) => bin.value === value)!;
    expect(at('2031-04-28')).toMatchObject({ planned: 1, moved: 1 });
    expect(at('2031-05-02')).toMatchObject({ happened: 1, disputes: 1 });
    expect(at('2031-05-09')).toMatchObject({ happened: 1, moved: 1, to: '2031-05-10' });
  });

  it.each([
    [['2030-11-20', '2031-03-02'], 'month', 5],
    [['2001-01-01', '2031-12-31'], 'year', 31],
    [['2031-05-02T09:30', '2031-05-02T23:10'], 'hour', 24],
    [['2031-05-02', '2031-05-03'], 'day', 2],
  ] as const)('is told over %j by the %s', (days, unit, bins) => {
    const strip = stripOf(days.map(on), none)!;
    expect([strip.unit, strip.bins.length]).toEqual([unit, bins]);
    const found = strip.bins.reduce((sum, bin) => sum + bin.happened + bin.planned, 0);
    expect(found).toBe(days.length);
  });

  it('is nothing for one day, for none, and where a day lies centuries off', () => {
    expect(stripOf([on('2031-05-02')], none)).toBeNull();
    expect(stripOf([on(null)], none)).toBeNull();
    expect(stripOf([on('1204-01-01'), on('2031-05-02')], none)).toBeNull();
  });

  it('narrows to a half-open stretch', () => {
    expect(isWithin(on('2031-05-02'), '2031-05-01', '2031-05-02')).toBe(false);
    expect(isWithin(on('2031-05-02T10:00'), '2031-05-02', '2031-05-03')).toBe(true);
    expect(isWithin(on(null), '2031-05-01', '2031-06-01')).toBe(false);
  });
});
