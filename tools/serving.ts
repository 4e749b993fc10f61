import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
/** The program as it is shipped. */
export const PROGRAM = path.join(root, 'packages/app/bin/hearsay.mjs');

/**
 * Starts the program, which serves on a free port of this machine.
 *
 * @throws Error when it ends without naming its address, with what it said
 */
export async function serveProgram(
  args: readonly string[],
): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [PROGRAM, ...args, '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const heard = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found !== null) resolve(found[0]);
    };
    // The address is told on standard error where nobody sits at the terminal.
    server.stdout.on('data', heard);
    server.stderr.on('data', heard);
    server.on('exit', () => reject(new Error(`the program ended: ${said}`)));
  });
  return { server, url };
}
