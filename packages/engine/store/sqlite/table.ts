/**
 * A list of like values as a table: the keys of objects once, then a column for each; strings that recur, by their
 * number in a dictionary; lists end to end, with their lengths. A result is mostly ids and citations that come again and
 * again, so it is a quarter of its JSON, and sooner written and read. What is read is the same to the letter, the order
 * of keys included; values of several kinds stay as they are.
 */
export type Table =
  | { readonly values: readonly unknown[] }
  | { readonly words: readonly string[]; readonly at: readonly number[] }
  | { readonly keys: readonly string[]; readonly columns: readonly Table[] }
  | { readonly lengths: readonly number[]; readonly items: Table }
  | { readonly size: number; readonly nulls: readonly number[]; readonly others: Table };

type Item = Readonly<Record<string, unknown>>;

export function toTable(list: readonly unknown[]): Table {
  const first = list.find((value) => value !== null);
  if (first === undefined) return { values: list };
  if (list.includes(null)) {
    const nulls = list.flatMap((value, i) => (value === null ? [i] : []));
    const others = toTable(list.filter((value) => value !== null));
    return 'values' in others ? { values: list } : { size: list.length, nulls, others };
  }
  if (typeof first === 'string') return toWords(list);
  if (Array.isArray(first)) {
    if (!list.every((value) => Array.isArray(value))) return { values: list };
    return { lengths: list.map(({ length }) => length), items: toTable(list.flat(1)) };
  }
  return isItem(first) ? toColumns(list, Object.keys(first)) : { values: list };
}

function toWords(list: readonly unknown[]): Table {
  const numbers = new Map<string, number>();
  const at: number[] = [];
  for (const value of list) {
    if (typeof value !== 'string') return { values: list };
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    at.push(number);
  }
  return numbers.size * 2 > list.length ? { values: list } : { words: [...numbers.keys()], at };
}

function toColumns(list: readonly unknown[], keys: readonly string[]): Table {
  if (keys.length === 0 || keys.includes('__proto__')) return { values: list };
  const columns: unknown[][] = keys.map(() => []);
  for (const item of list) {
    if (!isItem(item)) return { values: list };
    let k = 0;
    for (const key in item) {
      const value = item[key];
      // A key without a value is none in JSON.
      if (key !== keys[k] || value === undefined) return { values: list };
      columns[k]!.push(value);
      k += 1;
    }
    if (k !== keys.length) return { values: list };
  }
  return { keys, columns: columns.map(toTable) };
}

export function fromTable(table: Table): readonly unknown[] {
  if ('values' in table) return table.values;
  if ('words' in table) return table.at.map((number) => table.words[number]);
  if ('lengths' in table) {
    const items = fromTable(table.items);
    let at = 0;
    return table.lengths.map((length) => items.slice(at, (at += length)));
  }
  if ('nulls' in table) {
    const list = Array.from<unknown>({ length: table.size });
    for (const i of table.nulls) list[i] = null;
    let at = 0;
    for (const value of fromTable(table.others)) {
      while (list[at] === null) at += 1;
      list[at] = value;
      at += 1;
    }
    return list;
  }
  const columns = table.columns.map(fromTable);
  return columns[0]!.map((_, i) => {
    const item: Record<string, unknown> = {};
    for (const [k, key] of table.keys.entries()) item[key] = columns[k]![i];
    return item;
  });
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
