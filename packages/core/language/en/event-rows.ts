import type { EventTypeName } from '../../model/index.ts';
import type { EventFrame, ObjectNeeded } from '../event.ts';
import { plural } from './event-inflection.ts';

/** Words of one row, blanks between; `word*` stands for its plural too. */
export const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(' ')
      .flatMap((w) => (w.endsWith('*') ? [w.slice(0, -1), plural(w.slice(0, -1))] : [w])),
  );

/** Verbs of one type and frame, blanks between; `hand+over` needs its particle. */
export interface VerbRow {
  readonly type: EventTypeName;
  readonly frame: EventFrame;
  readonly verbs: string;
  readonly object?: ObjectNeeded;
  readonly with?: ReadonlySet<string>;
}
