import { setImmediate as next } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Lets go of what the driver holds for statements that nobody has any more. It knows no other way to give them up than
 * the garbage collector, and a connection that still has some keeps its locks though it was closed.
 */
export async function letGo(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  await next(); // the driver is told afterwards
}
