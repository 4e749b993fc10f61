// Everything that can be wrong without running the program: types, lint, form, import direction, schemas, docs.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './setup.mjs';

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
/** The compiler's native port checks the same types in an eighth of the time; tools that read code use the older one's interface. */
const tsc = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
const types = (project) => [process.execPath, [tsc, '--noEmit', '-p', project]];
const STEPS = [
  ['types of the core', ...types('packages/core')],
  ['types of the page', ...types('packages/web')],
  ['types of its tests', ...types('packages/web/tsconfig.test.json')],
  ['types of the rest', ...types('.')],
  ['lint', bin('oxlint'), ['--quiet', '.']],
  ['form', bin('prettier'), ['--check', '--cache', '--log-level', 'warn', '.']],
  ['import direction', bin('tsx'), ['tools/check-deps.ts']],
  ['schemas', bin('tsx'), ['tools/schemas.ts']],
  ['documentation', bin('tsx'), ['tools/check-docs.ts']],
];

/** Runs every check and gives the names of those that failed. */
export function runChecks() {
  const failed = [];
  for (const [name, command, args] of STEPS) {
    const started = performance.now();
    const { status } = spawnSync(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
    if (status !== 0) failed.push(name);
  }
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  process.exitCode = runChecks().length > 0 ? 1 : 0;
}
