import { describe, expect, it } from 'vitest';
import { dayHeading, dayText, titleBesideDay } from './day.ts';

describe('days in words', () => {
  it.each([
    ['2031-05-02', '2 May 2031'],
    ['2031-05', 'May 2031'],
    ['2031', '2031'],
    ['XXXX-05-02', '2 May, year not given'],
    ['XXXX-05', 'May, year not given'],
    ['2031-XX-XX', '2031'],
    ['2031-05-XX', 'May 2031'],
    ['2031-05-02T14:30', '2 May 2031, 14:30'],
    ['2031-05-02T14:30:00Z', '2 May 2031, 14:30'],
    ['2031-05-02TMO', '2 May 2031, morning'],
    ['2031-W18', 'week 18 of 2031'],
    ['2031-Q2', 'quarter 2 of 2031'],
    ['2031-SP', 'spring 2031'],
    ['2031-05-02/2031-05-04', '2 May 2031 – 4 May 2031'],
    ['P44D', 'P44D'],
    ['PAST_REF', 'PAST_REF'],
  ])('%s is “%s”', (value, words) => {
    expect(dayText(value)).toBe(words);
  });

  it('never say more than the value does, whatever it is', () => {
    expect(dayText('')).toBe('');
    expect(dayText('2031-99-99')).toBe('2031');
    expect(dayText('/')).toBe('/');
  });

  it('head the entries of one day alike, at whatever hour', () => {
    const at = (value: string) => dayHeading({ value, from: '2031-05-02' });
    expect(at('2031-05-02T08:00')).toBe('2 May 2031');
    expect(at('2031-05-02')).toBe('2 May 2031');
  });
});

describe('a title beside its day', () => {
  const when = { value: '2031-05-02' };
  it.each([
    ['Meeting: Port Adel, 2 May 2031', 'Meeting: Port Adel'],
    ['Meeting, 2 May 2031', 'Meeting'],
    ['Meeting: Port Adel, 3 May 2031', 'Meeting: Port Adel, 3 May 2031'],
    ['2 May 2031', '2 May 2031'],
  ])('%s → %s', (title, shown) => {
    expect(titleBesideDay({ title, when })).toBe(shown);
  });
});
