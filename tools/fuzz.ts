// Reads mutants of the fixture pages, and a tenth as many damaged containers: `npm run fuzz -- [COUNT [SEED]]`. Prints
// tried / faults and, for the first faults of each kind, the number under which the mutant can be made again and a
// smaller page that shows the fault.
import { createHash } from 'node:crypto';
import type { Sha256 } from '@hearsay/core/model';
import { fixturePages } from '../packages/core/read/testing/disk.ts';
import { fuzz, minimise, type FuzzEffects } from '../packages/core/read/testing/fuzz.ts';
import { fuzzContainers } from '../packages/engine/capture/container/testing/fuzz.ts';

const [count = '50000', seed = '1'] = process.argv.slice(2);
const effects: FuzzEffects = {
  sha256: ((data: string | Uint8Array) =>
    createHash('sha256').update(data).digest('hex')) as Sha256,
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
};
/** Of each kind so many are made smaller: that takes thousands of readings. */
const SHOWN = 1;
const kinds = new Map<string, number>();
const { tried, faults } = fuzz(fixturePages(), Number(count), Number(seed), effects, (fault) => {
  const kind = fault.what.split(' ')[0]!;
  const seen = kinds.get(kind) ?? 0;
  kinds.set(kind, seen + 1);
  if (seen >= SHOWN) return;
  console.log(`case ${fault.number} of seed ${seed} (${fault.steps.join(', ')}): ${fault.what}`);
  console.log(`  ${JSON.stringify(minimise(fault.page, effects))}`);
});
for (const [kind, times] of kinds) console.log(`${kind}: ${times}`);
console.log(`tried ${tried} / faults ${faults.length}`);

const containers = await fuzzContainers(
  Math.ceil(Number(count) / 10),
  Number(seed),
  effects.cpu,
  (fault) =>
    console.log(
      `container ${fault.number} of seed ${seed} (${fault.kind}; ${fault.steps.join(', ')}): ${fault.what}`,
    ),
);
/** In kibibytes: pages are held one at a time, and all of these are small. */
const MOST_MEMORY = 1024 * 1024;
const memory = process.resourceUsage().maxRSS;
console.log(`containers tried ${containers.tried} / faults ${containers.faults.length}`);
console.log(`memory at most ${Math.round(memory / 1024)} MiB`);
const failed = faults.length > 0 || containers.faults.length > 0 || memory > MOST_MEMORY;
process.exitCode = failed ? 1 : 0;
