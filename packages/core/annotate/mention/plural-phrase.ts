import type { MentionPart, PluralKind } from '../../language/index.ts';
import type { Token } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';
import { FLAG, type WordInfo } from './word.ts';

/** An article whose names and chains are known. */
export interface NamedArticle {
  readonly part: MentionPart;
  readonly words: readonly WordInfo[];
  readonly token: readonly Token[];
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  readonly mentions: readonly Candidate[];
  readonly chains: readonly (number | null)[];
  /** The numbers of the mentions that stand for a government. */
  readonly governments: Pick<ReadonlyMap<number, unknown>, 'has'>;
}

/** A plural phrase before its members are found. */
export interface Asked {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** Null: whatever two were just named side by side. */
  readonly kind: PluralKind | null;
  readonly count: number;
}

/** Every plural phrase that may stand for several who were named, in order. */
export function findPlurals({ part, words, token, sentences, mentions }: NamedArticle): Asked[] {
  const used = new Uint8Array(words.length);
  for (const { from, to, form } of mentions) if (form === 'name') used.fill(1, from, to);
  const { nouns, numbers, both, they, modifiers, definite, continues } = part.plurals;
  const found: Asked[] = [];
  for (const [sentence, { from, to }] of sentences.entries()) {
    for (let i = from; i < to; i += 1) {
      const { lower, flags } = words[i]!;
      if ((flags & FLAG.plural) === 0 || used[i] === 1) continue;
      if (they.has(lower)) {
        if (token[i]!.deprel.startsWith('nsubj'))
          found.push({ from: i, to: i + 1, sentence, kind: null, count: 2 });
        continue;
      }
      const determined = i > from && definite.has(words[i - 1]!.lower);
      const number = both.has(lower) ? 2 : determined ? numbers.get(lower) : undefined;
      const bare = determined && number === undefined;
      let at = number === undefined ? i : i + 1;
      if (number === undefined && !(bare && nouns.get(lower) === 'side')) continue;
      // "both of the countries" and the like are rare; "both the countries" is not.
      if (number !== undefined && both.has(lower) && definite.has(words[at]?.lower ?? '')) at += 1;
      while (at < to && modifiers.has(words[at]!.lower)) at += 1;
      const kind = at < to ? nouns.get(words[at]!.lower) : undefined;
      const start = determined ? i - 1 : i;
      if (kind !== undefined && used[at] === 0) {
        // "the two sides of the river", "the sides of the box": told by what follows, not by names before.
        if (continues.has(words[at + 1]?.lower ?? '')) continue;
        found.push({ from: start, to: at + 1, sentence, kind, count: number ?? 2 });
        i = at;
      } else if (number === 2 && at === i + 1 && standsAlone(words, token, at, to)) {
        found.push({ from: start, to: at, sentence, kind: null, count: 2 });
      }
    }
  }
  return found;
}

/** "The two left", "both denied": a verb follows, or the sentence ends. */
function standsAlone(
  words: readonly WordInfo[],
  token: readonly Token[],
  at: number,
  to: number,
): boolean {
  if (at >= to) return true;
  const { upos } = token[at]!;
  return (
    upos === 'VERB' || upos === 'AUX' || upos === 'ADV' || (words[at]!.flags & FLAG.letter) === 0
  );
}
