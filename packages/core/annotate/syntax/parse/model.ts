import { BitReader } from './bits.ts';
import { Dictionary, DICTIONARY_BITS } from './dictionary.ts';
import type { LemmaRules } from './lemma.ts';
import type { Lexicon } from './lexeme.ts';
import { MoveTable } from './move-table.ts';
import { ClassTable } from './class-table.ts';

/** What stands in the weights besides numbers. */
export interface ModelNames {
  /** Universal tag and treebank tag, parted by a space. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly classes: readonly (readonly number[])[];
  readonly open: readonly number[];
  readonly openTags: readonly number[];
  /** How many sets of uses the dictionary tells. */
  readonly uses: number;
  /** Relations seen between universal tags, by `arcKey`, the commonest first. */
  readonly seen: readonly (readonly [number, readonly number[]])[];
  readonly lemmas: LemmaRules;
}

/** Learnt weights of a language, read from bytes: see `tools/train/syntax/pack.ts`, which writes them. */
export interface Model {
  readonly names: ModelNames;
  readonly lexicon: Lexicon;
  readonly tagTable: ClassTable;
  readonly moveTable: MoveTable;
  readonly relationTable: ClassTable;
}

/** The first four bytes: `HSY2`. */
export const MAGIC = 0x32595348;
/** Signs of the text: UTF-16 units up to 255, and a mark for those written in 16 bits. */
export const TEXT_SIGNS = 257;

/** @throws RangeError where the bytes are no weights of this version. */
export function readModel(bytes: Uint8Array): Model {
  const reader = new BitReader(bytes);
  if ((reader.bits(16) | (reader.bits(16) << 16)) !== MAGIC)
    throw new RangeError('no weights of a parser');
  const names = JSON.parse(readText(reader)) as ModelNames;
  const words = reader.bits(24);
  const gaps = reader.code(33);
  const classes = reader.code(names.classes.length);
  const classOf = new Map<number, number>();
  let key = -1;
  for (let i = 0; i < words; i += 1) {
    const length = reader.sign(gaps) - 1;
    const low = Math.min(length, 16);
    const upper = reader.bits(length - low);
    key += 2 ** length + upper * 2 ** low + reader.bits(low);
    classOf.set(key | 0, reader.sign(classes));
  }
  const dictionary = readDictionary(reader, names.uses);
  const open = new Set(names.open);
  const tagTable = new ClassTable(reader);
  const moveTable = new MoveTable(reader);
  const relationTable = new ClassTable(reader);
  reader.finish();
  return {
    names,
    lexicon: {
      classOf,
      classes: names.classes,
      open: names.classes.map((_, i) => open.has(i)),
      openTags: names.openTags,
      dictionary,
    },
    tagTable,
    moveTable,
    relationTable,
  };
}

function readDictionary(reader: BitReader, sets: number): Dictionary {
  const count = reader.bits(24);
  const gaps = reader.code(DICTIONARY_BITS + 1);
  const uses = reader.code(sets + 1);
  const keys = new Uint32Array(count);
  const found = new Uint8Array(count);
  let key = -1;
  for (let i = 0; i < count; i += 1) {
    const length = reader.sign(gaps) - 1;
    key += (1 << length) | reader.bits(length);
    keys[i] = key;
    found[i] = reader.sign(uses);
  }
  return new Dictionary(keys, found);
}

function readText(reader: BitReader): string {
  const length = reader.bits(24);
  const code = reader.code(TEXT_SIGNS);
  const pieces: string[] = [];
  for (let i = 0; i < length; i += 1) {
    const sign = reader.sign(code);
    pieces.push(String.fromCharCode(sign === TEXT_SIGNS - 1 ? reader.bits(16) : sign));
  }
  return pieces.join('');
}
