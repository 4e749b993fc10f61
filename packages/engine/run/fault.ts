import type { Problem } from '@hearsay/core/model';

/** A fault of ours on one page must not cost the user the others; it is named like any page that was not read. */
export function faultOf(source: string, error: unknown): Problem {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { source, reason: 'fault', detail: firstLines(detail) };
}

/** The message and where it happened, without the paths of this machine, so that it can be reported. */
const firstLines = (stack: string): string =>
  stack
    .split('\n')
    .slice(0, 3)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\//u, '('))
    .join(' ');
