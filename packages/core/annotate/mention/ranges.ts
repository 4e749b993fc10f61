import type { Span } from '../../model/index.ts';

/** Sentences as ranges of token numbers; a token belongs to the sentence it starts in, and to none where none covers it. */
export function sentenceRanges(
  tokens: readonly Span[],
  sentences: readonly Span[],
): { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let i = 0;
  for (const { start, end } of sentences) {
    while (i < tokens.length && tokens[i]!.start < start) i += 1;
    const from = i;
    while (i < tokens.length && tokens[i]!.start < end) i += 1;
    if (i > from) ranges.push({ from, to: i });
  }
  return ranges;
}
