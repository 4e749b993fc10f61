import {
  MAGIC,
  TEXT_SIGNS,
  type ModelNames,
} from '../../../packages/core/annotate/syntax/parse/model.ts';
import { GAP_SIGNS, WEIGHT_SIGNS } from '../../../packages/core/annotate/syntax/parse/keys.ts';
import { sideOf } from '../../../packages/core/annotate/syntax/parse/move-table.ts';
import {
  DICTIONARY_BITS,
  type Dictionary,
} from '../../../packages/core/annotate/syntax/parse/dictionary.ts';
import { BitWriter, countsOf } from './bits.ts';

/** A row of a table to be written: whole numbers from -127 to 127. */
export interface MoveRow {
  readonly key: number;
  readonly left: number;
  readonly right: number;
}
export interface ClassRow {
  readonly key: number;
  /** Class and weight, classes ascending, no weight 0. */
  readonly weights: readonly (readonly [number, number])[];
}

const bitsOf = (gap: number): number => Math.floor(Math.log2(gap)) + 1;

const gapsOf = (keys: readonly number[]): number[] =>
  keys.map((key, i) => key - (i === 0 ? -1 : keys[i - 1]!));

function writeMoves(out: BitWriter, rows: readonly MoveRow[]): void {
  const gaps = gapsOf(rows.map(({ key }) => key));
  out.bits(rows.length, 24);
  const gapCode = out.code(countsOf(gaps.map(bitsOf), GAP_SIGNS));
  const left = out.code(
    countsOf(
      rows.map((row) => row.left + 128),
      WEIGHT_SIGNS,
    ),
  );
  const right = [0, 1, 2, 3, 4].map((side) =>
    out.code(
      countsOf(
        rows.filter((row) => sideOf(row.left) === side).map((row) => row.right + 128),
        WEIGHT_SIGNS,
      ),
    ),
  );
  for (const [i, row] of rows.entries()) {
    const length = bitsOf(gaps[i]!);
    out.sign(gapCode, length);
    out.bits(gaps[i]!, length - 1);
    out.sign(left, row.left + 128);
    out.sign(right[sideOf(row.left)]!, row.right + 128);
  }
}

function writeClasses(out: BitWriter, rows: readonly ClassRow[], width: number): void {
  const gaps = gapsOf(rows.map(({ key }) => key));
  const stepsOf = ({ weights }: ClassRow): number[] =>
    weights.map(([kind], i) => kind - (i === 0 ? -1 : weights[i - 1]![0]));
  out.bits(rows.length, 24);
  out.bits(width, 7);
  const gapCode = out.code(countsOf(gaps.map(bitsOf), GAP_SIGNS));
  const sizes = out.code(
    countsOf(
      rows.map(({ weights }) => weights.length),
      width + 1,
    ),
  );
  const steps = out.code(countsOf(rows.flatMap(stepsOf), width + 1));
  const values = out.code(
    countsOf(
      rows.flatMap(({ weights }) => weights.map(([, weight]) => weight + 128)),
      WEIGHT_SIGNS,
    ),
  );
  for (const [i, row] of rows.entries()) {
    const length = bitsOf(gaps[i]!);
    out.sign(gapCode, length);
    out.bits(gaps[i]!, length - 1);
    out.sign(sizes, row.weights.length);
    for (const [j, step] of stepsOf(row).entries()) {
      out.sign(steps, step);
      out.sign(values, row.weights[j]![1] + 128);
    }
  }
}

function writeText(out: BitWriter, text: string): void {
  const signs = Array.from({ length: text.length }, (_, i) =>
    Math.min(text.charCodeAt(i), TEXT_SIGNS - 1),
  );
  out.bits(text.length, 24);
  const code = out.code(countsOf(signs, TEXT_SIGNS));
  for (const [i, sign] of signs.entries()) {
    out.sign(code, sign);
    if (sign === TEXT_SIGNS - 1) out.bits(text.charCodeAt(i), 16);
  }
}

function writeDictionary(out: BitWriter, dictionary: Dictionary, sets: number): void {
  const entries = [...dictionary.entries()];
  const gaps = gapsOf(entries.map(([key]) => key));
  out.bits(entries.length, 24);
  const gapCode = out.code(countsOf(gaps.map(bitsOf), DICTIONARY_BITS + 1));
  const uses = out.code(
    countsOf(
      entries.map(([, set]) => set),
      sets + 1,
    ),
  );
  for (const [i, [, set]] of entries.entries()) {
    const length = bitsOf(gaps[i]!);
    out.sign(gapCode, length);
    out.bits(gaps[i]!, length - 1);
    out.sign(uses, set);
  }
}

export interface Packable {
  readonly names: ModelNames;
  readonly classOf: ReadonlyMap<number, number>;
  readonly dictionary: Dictionary;
  readonly tags: readonly ClassRow[];
  readonly moves: readonly MoveRow[];
  readonly relations: readonly ClassRow[];
}

/** The bytes that `readModel` reads; `report` is told where each part ends. */
export function packModel(
  model: Packable,
  report: (part: string, end: number) => void,
): Uint8Array {
  const { names } = model;
  const out = new BitWriter();
  out.bits(MAGIC, 32);
  writeText(out, JSON.stringify(names));
  report('names', out.position);
  const words = [...model.classOf]
    .map(([key, kind]) => ({ key: key >>> 0, kind }))
    .sort((a, b) => a.key - b.key);
  const gaps = gapsOf(words.map(({ key }) => key));
  out.bits(words.length, 24);
  const gapCode = out.code(countsOf(gaps.map(bitsOf), 33));
  const kinds = out.code(
    countsOf(
      words.map(({ kind }) => kind),
      names.classes.length,
    ),
  );
  for (const [i, { kind }] of words.entries()) {
    const length = bitsOf(gaps[i]!);
    out.sign(gapCode, length);
    const low = Math.min(length - 1, 16);
    out.bits(Math.floor(gaps[i]! / 2 ** low) & ((1 << (length - 1 - low)) - 1), length - 1 - low);
    out.bits(gaps[i]! & ((1 << low) - 1), low);
    out.sign(kinds, kind);
  }
  report('lexicon', out.position);
  writeDictionary(out, model.dictionary, names.uses);
  report('dictionary', out.position);
  writeClasses(out, model.tags, names.tags.length);
  report('tags', out.position);
  writeMoves(out, model.moves);
  report('moves', out.position);
  writeClasses(out, model.relations, names.relations.length);
  report('relations', out.position);
  return out.bytes();
}
