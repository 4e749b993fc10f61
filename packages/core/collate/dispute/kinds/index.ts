import type { Kind } from '../draft.ts';
import { actor } from './actor.ts';
import { cause } from './cause.ts';
import { parties } from './parties.ts';
import { polarity } from './polarity.ts';
import { quantity } from './quantity.ts';
import { status } from './status.ts';

export { date, ONCE } from './date.ts';
export { place } from './place.ts';

/** What is looked for within one happening's claims, one line each. */
export const KINDS: readonly Kind[] = [actor, quantity, parties, polarity, status, cause];
