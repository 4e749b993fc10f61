import { ServedCase, type Served } from '@hearsay/engine/operations';
import { startServer } from '../../http/server.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { withCase, type CaseOptions } from './open.ts';
import { knownName } from './who.ts';

export interface ServeOptions extends CaseOptions {
  readonly port?: number;
  readonly open?: boolean;
}

/** `hearsay serve`: a case on this machine's own address, until interrupted; brought up to date while it is served. */
export async function serve(context: Context, options: ServeOptions): Promise<ExitStatus> {
  return withCase(context, options, 'look', async (store, file) => {
    const { thread, worker } = context.assets;
    const by = await knownName(context);
    const workers = options.workers ?? null;
    const served = await ServedCase.open(store, { file, thread, worker, workers, by });
    try {
      return await serveUntilInterrupted(context, served, options);
    } finally {
      await served.close();
    }
  });
}

/** Serves on the loopback address and says where. */
export async function serveUntilInterrupted(
  context: Context,
  served: Served,
  options: ServeOptions,
): Promise<ExitStatus> {
  const { assets, signal, terminal } = context;
  const server = await startServer(served, { assets, port: options.port ?? null });
  terminal.stderr.write(`\nThe dossier is at ${server.url}\nCtrl-C stops.\n`);
  if (options.open) server.openInBrowser((message) => terminal.stderr.write(`${message}\n`));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
  await server.close();
  return EXIT.done;
}
