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

/** Paths given by the user that are not there at all: nothing is started. */
export class MissingInputError extends Error {
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(paths.map((path) => `no such file or folder: ${path}`).join('\n'));
    this.name = 'MissingInputError';
    this.paths = paths;
  }
}
