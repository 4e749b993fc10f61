import type { AnyAnnotator } from './annotator.ts';
import { event } from './event/index.ts';
import { mainEvent } from './main/index.ts';
import { mention } from './mention/index.ts';
import { statement } from './statement/index.ts';
import { quantity } from './quantity/index.ts';
import { syntax } from './syntax/index.ts';
import { time } from './time/index.ts';

/** Every annotator there is; one line each. The order here does not matter: `planAnnotators` finds it. */
export const ANNOTATORS: readonly AnyAnnotator[] = [
  event,
  mainEvent,
  mention,
  statement,
  quantity,
  syntax,
  time,
];
