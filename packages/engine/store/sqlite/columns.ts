/**
 * A list of like objects, written down by column: the keys once, then all values of each key. Where an object begins is
 * written as its distance from the one before, and where it ends as its length: small numbers, which pack well.
 * What is read is the same to the letter, the order of keys included; a list of unlike objects stays as it is.
 */
export type Columns =
  | { readonly keys: readonly string[]; readonly columns: readonly (readonly unknown[])[] }
  | { readonly list: readonly unknown[] };

type Item = Readonly<Record<string, unknown>>;

export function toColumns(list: readonly unknown[]): Columns {
  const first = list[0];
  if (!isItem(first)) return { list };
  const keys = Object.keys(first);
  const alike = list.every((item) => {
    if (
      !isItem(item) ||
      !Number.isSafeInteger(item['start']) ||
      !Number.isSafeInteger(item['end'])
    ) {
      return false;
    }
    const own = Object.keys(item);
    // A key without a value is none in JSON.
    return (
      own.length === keys.length &&
      own.every((key, i) => key === keys[i] && item[key] !== undefined)
    );
  });
  if (!alike) return { list };
  const items = list as readonly Item[];
  return {
    keys,
    columns: keys.map((key) => {
      if (key === 'start') {
        let last = 0;
        return items.map(({ start }) => {
          const distance = (start as number) - last;
          last = start as number;
          return distance;
        });
      }
      if (key === 'end') return items.map(({ start, end }) => (end as number) - (start as number));
      return items.map((item) => item[key]);
    }),
  };
}

export function fromColumns(columns: Columns): unknown[] {
  if ('list' in columns) return [...columns.list];
  const { keys, columns: values } = columns;
  const start = keys.indexOf('start');
  const items: Record<string, unknown>[] = [];
  let at = 0;
  for (let i = 0; i < values[start]!.length; i += 1) {
    at += values[start]![i] as number;
    const item: Record<string, unknown> = {};
    for (let k = 0; k < keys.length; k += 1) {
      const key = keys[k]!;
      const value = values[k]![i];
      item[key] = k === start ? at : key === 'end' ? at + (value as number) : value;
    }
    items.push(item);
  }
  return items;
}

const isItem = (item: unknown): item is Item =>
  typeof item === 'object' && item !== null && !Array.isArray(item);
