/**
 * Orders strings by UTF-16 code unit: the same on every machine, unlike `localeCompare`.
 * Every order in a result goes through this.
 */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Like {@link compareText}, with null last. */
export const compareNullable = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareText(a, b);
};

/** A comparator that asks each of `orders` until one tells the two apart. */
export const inOrder =
  <T>(...orders: readonly ((a: T, b: T) => number)[]) =>
  (a: T, b: T): number => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
