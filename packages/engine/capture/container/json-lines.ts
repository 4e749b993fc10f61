import { CaptureError } from '../problem.ts';
import type { ContainerFormat } from './format.ts';

/**
 * JSON lines named as a page: which of their keys hold text and which a date is known only to who made them, so that
 * they are read with `--from`, not by guessing. Told by a first line that is an object, and a second that begins as one.
 */
export const jsonLines: ContainerFormat = {
  id: 'json lines',
  detect({ text }) {
    const end = text.indexOf('\n');
    return (
      end > 0 && /^\s{0,20}\{\s{0,20}"/u.test(text.slice(end + 1)) && isObject(text.slice(0, end))
    );
  },
  async *pages(_, { name }) {
    const detail =
      'it holds JSON lines, not a page: they are read with --from, and --map where their keys have other names';
    yield new CaptureError(name, 'JSON lines', detail);
  },
};

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false; // something else that begins with a brace
  }
}
