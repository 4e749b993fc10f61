import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ecbFigures } from './ecb.ts';

const data = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'gold', 'events');
const there = existsSync(path.join(data, 'ecb-dev.events.json.gz'));
if (!there) process.stderr.write('skipped: floors of ECB+: its gold is not there\n');

describe.skipIf(!there)('mentions of one event', () => {
  it('are found across articles as often as asked for, and oftener than by the last lemma', async () => {
    const figures = await ecbFigures(data);
    const of = (name: string) => figures.rows.find(([row]) => row === name)![1];
    expect(of('Hearsay, gold mentions').CoNLL).toBeGreaterThanOrEqual(0.79);
    expect(of('Hearsay, gold mentions').B3.p).toBeGreaterThanOrEqual(0.85);
    expect(of('Hearsay, gold mentions').CoNLL).toBeGreaterThan(of('last lemma, our matters').CoNLL);
  }, 240_000);
});
