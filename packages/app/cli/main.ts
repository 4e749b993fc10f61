import './start.ts';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.ts';
import { EXIT } from './exit.ts';

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interrupt.signal.aborted) process.exit(EXIT.interrupted); // asked twice: at once
    interrupt.abort(new Error('interrupted'));
  });
}
// A reader that closed the pipe (`| head`) wants no more: not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed);
});

// The built files lie beside each other in dist/.
const built = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
process.exitCode = await runProgram(process.argv.slice(2), {
  terminal: {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
  },
  assets: {
    worker: built('./worker.js'),
    thread: built('./case-thread.js'),
    script: built('./client.js'),
    style: built('./client.css'),
  },
  signal: interrupt.signal,
});
