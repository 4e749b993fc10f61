// Kills `add` and `analyse` at random points: `npm run kill -- [points] [seed]`. Prints tried / survived / lost.
import { killAtRandom } from '../packages/app/testing/kill.ts';

const [points = '50', seed = '1'] = process.argv.slice(2);
const { tried, survived, lost } = await killAtRandom(Number(points), Number(seed), console.log);
for (const line of lost) console.log(`lost: ${line}`);
console.log(`tried ${tried} / survived ${survived} / lost ${lost.length}`);
process.exitCode = lost.length === 0 ? 0 : 1;
