import type { Token } from '../../model/index.ts';
import { FLAG, hashText, type WordInfo } from './word.ts';
import type { Island } from './island.ts';

/** What of a token's place in its sentence the name model reads. */
export type Parsed = Pick<Token, 'lemma' | 'upos' | 'head' | 'deprel'>;

/** The trees of an article as the name model sees them; indices run over the article's tokens, -1 where there is none. */
export interface Grammar {
  readonly tokens: readonly Parsed[];
  /** The word that heads the name a token would be part of: itself outside of names. */
  readonly top: Int32Array;
  /** What the top hangs under; -1 under nothing. */
  readonly governor: Int32Array;
  /** The preposition or the possessive sign of a word. */
  readonly marker: Int32Array;
}

/** Relations by which words of one name hang together. */
const WITHIN: ReadonlySet<string> = new Set([
  'flat',
  'compound',
  'fixed',
  'goeswith',
  'amod',
  'nummod',
  'det',
  'case',
  'punct',
  'list',
  'nmod',
  'nmod:poss',
]);
/** Names are flat: more steps up are never needed. */
const STEPS = 6;

/** Reads the trees of the sentences; without a model of the language (`head` -1 everywhere) every word is alone. */
export function grammarOf(
  tokens: readonly Parsed[],
  words: readonly WordInfo[],
  sentences: readonly { readonly from: number; readonly to: number }[],
  islands: readonly Island[],
): Grammar {
  const marker = new Int32Array(tokens.length).fill(-1);
  const top = new Int32Array(tokens.length).fill(-1);
  const governor = new Int32Array(tokens.length).fill(-1);
  let last = -1;
  for (const island of islands) {
    const { from, to } = sentences[island.sentence]!;
    if (island.sentence !== last) {
      last = island.sentence;
      for (let i = from; i < to; i += 1) {
        const { deprel, head } = tokens[i]!;
        if (head >= 0 && deprel === 'case') marker[from + head] = i;
      }
    }
    for (let i = island.from; i < island.to; i += 1) {
      let at = i;
      for (let step = 0; step < STEPS; step += 1) {
        const { head, deprel } = tokens[at]!;
        const up = from + head;
        if (head < 0 || up < island.from || up >= island.to || !WITHIN.has(deprel)) break;
        if ((words[up]!.flags & (FLAG.capital | FLAG.digit)) === 0) break;
        at = up;
      }
      top[i] = at;
      const { head } = tokens[at]!;
      governor[i] = head < 0 ? -1 : from + head;
    }
  }
  return { tokens, top, governor, marker };
}

const hashes = new Map<string, number>();
/** The hash of a tag or a relation; there are few. */
export function labelHash(label: string): number {
  let hash = hashes.get(label);
  if (hash === undefined) hashes.set(label, (hash = hashText(label)));
  return hash;
}

/** Lemmas are told by their beginnings: what bounds the work. */
const LONGEST = 40;
export const lemmaHash = ({ lemma }: Parsed): number =>
  hashText(lemma.length > LONGEST ? lemma.slice(0, LONGEST) : lemma);
