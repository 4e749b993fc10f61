import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysChosen, scorer, timelinesOf } from './index.ts';

const data = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'gold', 'timeline');
const there = existsSync(data);
if (!there) process.stderr.write('skipped: floors of the timeline: its gold is not there\n');

describe.skipIf(!there)('the days that matter', () => {
  it('are those of published timelines as often as asked for, and oftener than the floors', async () => {
    const { dateF1 } = await scorer(data);
    const chosen = daysChosen(data);
    const of = (name: keyof typeof chosen): number =>
      dateF1(timelinesOf(data), chosen[name]).dateF1;
    expect(of('Hearsay')).toBeGreaterThanOrEqual(0.62);
    expect(of('Hearsay')).toBeGreaterThan(of('pages that name the day'));
    expect(of('Hearsay')).toBeGreaterThan(of('pages published on the day'));
  }, 240_000);
});
