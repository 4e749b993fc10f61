import { languagePack } from '../../../language/index.ts';
import { Parser } from './parser.ts';

/** Tags, lemmas and trees of one sentence at a time: read it, then ask for each word. */
export type SentenceParser = Pick<
  Parser,
  'read' | 'upos' | 'xpos' | 'lemma' | 'head' | 'relation' | 'tidy'
>;

/** A parser from its weights. @throws RangeError where the bytes are no weights of this version */
export const createSyntax = (weights: Uint8Array): SentenceParser => new Parser(weights);

/** One parser a language and process: the weights are read when the first article of the language comes. */
const made = new Map<string, SentenceParser>();

/** The parser of a BCP 47 language tag, or null where there are no weights for it. */
export function parserOf(language: string): SentenceParser | null {
  const pack = languagePack(language);
  if (pack?.syntax === undefined) return null;
  let parser = made.get(pack.tag);
  if (parser === undefined) {
    parser = createSyntax(pack.syntax.weights());
    made.set(pack.tag, parser);
  }
  return parser;
}
