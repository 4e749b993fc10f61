import type { Dictionary } from './dictionary.ts';
import { CASE_DIGIT, CASE_SIGN, caseOf, plainForm, shapeOf } from './form.ts';
import { hashText, key1, key2 } from './hash.ts';

/** What the lexicon says of words: which tags a form was seen with, and its kind of ambiguity. */
export interface Lexicon {
  /** Hash of a lower-case plain form → index of its class. */
  readonly classOf: ReadonlyMap<number, number>;
  /** The tags of each class, most frequent first. */
  readonly classes: readonly (readonly number[])[];
  /** Whether words of the class may bear other tags too (they were seen seldom). */
  readonly open: readonly boolean[];
  /** Tags that words never seen may bear. */
  readonly openTags: readonly number[];
  readonly dictionary: Dictionary;
}

/** What tagger and parser know of one form. */
export interface Lexeme {
  /** The form as it stands, lower case. */
  readonly lower: string;
  readonly plain: string;
  /** Hash of the lower-case plain form, or of its ending where the lexicon has no such word. */
  readonly word: number;
  /** Hash of the plain form with its capitals. */
  readonly exact: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly shape: number;
  readonly casing: number;
  /** Kind of ambiguity: the class in the lexicon, or a kind told by the dictionary, or by ending and shape. */
  readonly kind: number;
  readonly tags: readonly number[];
  readonly features: Int32Array;
}

const ENDINGS = ['ing', 'ed', 'ly', 's', 'er', 'est', 'tion', 'al', 'ous', 'ic', 'y', 'n'];

function kindOf(lower: string, casing: number, shape: number, uses: number): number {
  if (casing === CASE_DIGIT || casing === CASE_SIGN) return 4000 + (shape % 4093);
  if (uses > 0) return 10_000 + casing * 1024 + uses;
  let ending = 0;
  while (ending < ENDINGS.length && !lower.endsWith(ENDINGS[ending]!)) ending += 1;
  return 2000 + casing * 32 + ending;
}

/**
 * Looks a form up and computes all that depends on nothing but the form. With `unseen` it is taken for one that the
 * lexicon does not have, from which the tagger learns what to make of such.
 */
export function makeLexeme(form: string, lexicon: Lexicon, unseen = false): Lexeme {
  const plain = plainForm(form);
  const lower = plain.toLowerCase();
  const length = lower.length;
  const word = hashText(lower, 0, length);
  const exact = hashText(plain, 0, plain.length);
  const shape = shapeOf(plain);
  const casing = caseOf(plain);
  const suffix = (n: number): number => hashText(lower, Math.max(0, length - n), length);
  const prefix = (n: number): number => hashText(lower, 0, Math.min(n, length));
  const found = unseen ? undefined : lexicon.classOf.get(word);
  const uses = lexicon.dictionary.usesOf(word);
  const known = found !== undefined;
  let tags = lexicon.openTags;
  if (known) {
    tags = lexicon.classes[found]!;
    if (lexicon.open[found]!) tags = [...new Set([...tags, ...lexicon.openTags])];
  }
  const hyphen = plain.indexOf('-', 1) > 0 ? 1 : 0;
  const kind = known ? found : kindOf(lower, casing, shape, uses);
  const features = [
    key1(3, suffix(1)),
    key1(4, suffix(2)),
    key1(5, suffix(3)),
    key1(6, suffix(4)),
    key1(7, suffix(5)),
    key1(8, prefix(1)),
    key1(9, prefix(2)),
    key1(10, prefix(3)),
    key1(11, prefix(4)),
    key1(12, shape),
    key1(13, casing * 2 + hyphen),
    key1(14, suffix(3) ^ (casing + 1)),
    key1(15, kind),
    key1(16, kind * 8 + casing),
    key2(17, uses, casing),
    key2(18, uses, suffix(2)),
    key2(19, uses, suffix(3)),
  ];
  if (!unseen) features.push(key1(1, exact), key1(2, word));
  return {
    lower: form.toLowerCase(),
    plain,
    word: known ? word : suffix(3) ^ Math.imul(casing + 1, 0x2545f491),
    exact,
    suffix2: suffix(2),
    suffix3: suffix(3),
    shape,
    casing,
    kind,
    tags,
    features: Int32Array.from(features),
  };
}
