import { spawn } from 'node:child_process';
import { chmod, cp, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bin, folderWith, root, type Ran } from './testing/cli.ts';

/** The commands of a guide, in their order. */
const guide = await readFile(path.join(root, 'docs', 'guide', 'case.md'), 'utf8');
const commands = [...guide.matchAll(/^```sh\n(.*?)^```/gmsu)].flatMap(([, block]) =>
  block!.trimEnd().split('\n'),
);

let cwd: string;
beforeAll(async () => {
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${bin}" "$@"\n`;
  cwd = await folderWith({ 'path/npx': npx });
  await chmod(path.join(cwd, 'path', 'npx'), 0o755);
  await cp(path.join(root, 'examples', 'lake-town', 'pages'), path.join(cwd, 'pages'), {
    recursive: true,
  });
});

/** Runs a line as a person types it. What serves is asked for its page, then interrupted. */
function typed(line: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      PATH: `${path.join(cwd, 'path')}${path.delimiter}${process.env['PATH']}`,
      XDG_CONFIG_HOME: cwd,
    };
    // `exec`, so that the signal reaches the command and not the shell around it.
    const child = spawn('sh', ['-c', `exec ${line}`], { cwd, env });
    let stdout = '';
    let stderr = '';
    let asked = false;
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString('utf8')));
    child.stderr.on('data', (part: Buffer) => {
      stderr += part.toString('utf8');
      const url = / is at (http:\S+)/u.exec(stderr)?.[1];
      if (url === undefined || asked) return;
      asked = true;
      look(url).catch(reject);
    });
    const look = async (url: string): Promise<void> => {
      stdout += await (await fetch(url)).text();
      child.kill('SIGINT');
    };
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

describe('the guide from saved pages to a shared dossier', () => {
  test('has commands', () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  test.each(commands)('%s', async (line) => {
    const ran = await typed(line);
    expect(ran, ran.stderr).toMatchObject({ status: 0 });
    expect(`${ran.stdout}${ran.stderr}`.trim()).not.toBe('');
    expect(ran.stdout).not.toContain('nothing found');
  });

  test('leaves what it promises', async () => {
    for (const name of ['lake-town.html', 'lake-town.md', 'lake-town.jsonld', 'lake-town.csl.json'])
      expect((await stat(path.join(cwd, name))).size, name).toBeGreaterThan(1000);
    expect((await stat(path.join(cwd, 'lake-town-tables'))).isDirectory()).toBe(true);
  });
});
