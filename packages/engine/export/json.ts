const hex = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * JSON that is safe on a terminal and in a script: beside C0, which JSON escapes anyway, DEL, the C1 controls, line
 * separators and the characters that change the direction of text are escaped. It parses to the same value.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu,
    hex,
  );
}

/**
 * The same text as {@link toJson} gives, in pieces: one for each item of each array that is a value of `record`, so that
 * no dossier is too long for one string. A value may be any iterable, which is written as an array.
 */
export function* jsonPieces(record: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `${before}${toJson(key)}:`;
    before = ',';
    if (isItems(value)) yield* arrayPieces(value);
    else yield toJson(value);
  }
  yield before === '{' ? '{}' : '}';
}

const isItems = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** A JSON array, an item a piece. */
export function* arrayPieces(items: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}${toJson(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
