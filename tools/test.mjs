// `npm test`: installs what is missing, builds, runs the checks and every test. Ends with `N passed, N failed`.
// Chromium is used where there is one; with HEARSAY_REQUIRE_BROWSER=1 a missing one is a failure, not a skip.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt();
const { runChecks } = await import('./check.mjs');

const only = process.argv.slice(2);
const failedChecks = only.length > 0 ? [] : runChecks();
const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-test-'));
const report = path.join(folder, 'report.json');
const vitest = path.join(root, 'node_modules', '.bin', 'vitest');
const run = spawnSync(
  vitest,
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
);
let { passed, failed, skipped } = { passed: 0, failed: 1, skipped: 0 };
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  failed = result.numFailedTests;
  skipped = result.numPendingTests;
  // A file that does not even load has no failed test of its own.
  if (!result.success && failed === 0) failed = result.numFailedTestSuites || 1;
} catch (error) {
  process.stderr.write(`the tests left no report: ${error.message}\n`);
}
rmSync(folder, { recursive: true });
if (run.status !== 0 && failed === 0) failed = 1;
for (const name of failedChecks) process.stdout.write(`check failed: ${name}\n`);
process.stdout.write(
  `${passed} passed, ${failed + failedChecks.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exitCode = failed + failedChecks.length > 0 ? 1 : 0;
