import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { FLAGS } from './optimizer.ts';

/** The value that a process of V8 has for a flag, once these were set in it as `optimizeLess` sets them. */
function valueOf(name: string): string | undefined {
  const set = `const v8 = require('node:v8'); for (const flag of ${JSON.stringify(FLAGS)}) v8.setFlagsFromString(flag); v8.setFlagsFromString('--help');`;
  const { stdout } = spawnSync(process.execPath, ['-e', set], { encoding: 'utf8' });
  return new RegExp(`^\\s+${name} .*\\n\\s+type: \\w+ {2}default: ${name}=(\\S+)`, 'mu').exec(
    stdout,
  )?.[1];
}

test.each(FLAGS)('V8 takes %s', (flag) => {
  const [name, value] = flag.split('=');
  expect(valueOf(name!)).toBe(value);
});
