/** Exit statuses, as in the contract. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  input: 3,
  citation: 4,
  partly: 5,
  interrupted: 130,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** A request that makes no sense as it was put. */
export class UsageError extends Error {}
