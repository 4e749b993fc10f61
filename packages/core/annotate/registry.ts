import type { AnyAnnotator } from './annotator.ts';
import { mention } from './mention/index.ts';
import { statement } from './statement/index.ts';
import { syntax } from './syntax/index.ts';

/** Every annotator there is; one line each. The order here does not matter: `planAnnotators` finds it. */
export const ANNOTATORS: readonly AnyAnnotator[] = [mention, statement, syntax];
