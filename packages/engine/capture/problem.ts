import type { Problem } from '@hearsay/core/model';

/** A source that cannot be read: named, with the reason; the others go on. */
export class CaptureError extends Error {
  readonly problem: Problem;
  constructor(source: string, reason: string, detail: string) {
    super(`${source}: ${detail}`);
    this.name = 'CaptureError';
    this.problem = { source, reason, detail };
  }
}

/** What the user named is not there at all: nothing is started. */
export class MissingInputError extends Error {
  readonly paths: readonly string[];
  constructor(paths: readonly string[], what = 'no such file or folder') {
    super(paths.map((path) => `${what}: ${path}`).join('\n'));
    this.name = 'MissingInputError';
    this.paths = paths;
  }
}
