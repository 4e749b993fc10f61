/** Patterns that backtrack on a bounded input only, each with the reason why it may stay. */
export const BOUNDED: ReadonlyMap<string, string> = new Map([]);
