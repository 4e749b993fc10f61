// `npm start [-- PATH…]`: installs and builds what is missing, analyses the example case (or the pages named) and serves it.
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt();
const given = process.argv.slice(2);
if (given.length === 0) {
  process.chdir(root);
  given.push('examples/lake-town/pages', '--title', 'Lake Town');
} else if (process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD); // paths are meant from where the user stands, not from where npm runs scripts
}
process.argv.splice(2, process.argv.length, ...given);
await import('../dist/cli.js');
