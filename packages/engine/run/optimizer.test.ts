import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { FLAGS } from './optimizer.ts';

/** What a process of V8 says of its flags, once these were set in it as `optimizeLess` sets them. */
const set = `const v8 = require('node:v8'); for (const flag of ${JSON.stringify(FLAGS)}) v8.setFlagsFromString(flag); v8.setFlagsFromString('--help');`;
const { stdout } = spawnSync(process.execPath, ['-e', set], { encoding: 'utf8' });

test.each(FLAGS)('V8 takes %s', (flag) => {
  const name = flag.split('=')[0]!.replace(/^--(?:no-)?/u, '');
  const value = new RegExp(`^\\s+--${name} .*\\n\\s+type: \\w+ {2}default: (\\S+)`, 'mu').exec(
    stdout,
  );
  expect(value?.[1]).toBe(flag);
});
