import type { AnyCollator } from './collator.ts';

/** Every collator there is; one line each. The order here does not matter: `planCollators` finds it. */
export const COLLATORS: readonly AnyCollator[] = [];
