import { runPage } from './page.ts';
import type { PageTask } from './task.ts';

/** What a worker thread does with a task. The result goes back as JSON text, which costs less than cloning objects. */
export default async function work(task: PageTask): Promise<string> {
  return JSON.stringify(await runPage(task));
}
