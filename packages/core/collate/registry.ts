import { agreement } from './agreement/index.ts';
import type { AnyCollator } from './collator.ts';
import { commitment } from './commitment/index.ts';
import { dating } from './dating/index.ts';
import { dispute } from './dispute/index.ts';
import { entity } from './entity/index.ts';
import { furniture } from './furniture/index.ts';
import { lineage } from './lineage/index.ts';
import { passage } from './passage/index.ts';
import { salience } from './salience/index.ts';
import { silence } from './silence/index.ts';
import { statement } from './statement/index.ts';
import { timeline } from './timeline/index.ts';

/** Every collator there is; one line each. The order here does not matter: `planCollators` finds it. */
export const COLLATORS: readonly AnyCollator[] = [
  agreement,
  commitment,
  dating,
  dispute,
  entity,
  furniture,
  lineage,
  passage,
  salience,
  silence,
  statement,
  timeline,
];
