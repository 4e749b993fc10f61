import type { Position } from '@hearsay/core/model';
import type { Run } from './difference.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,’'-][\p{L}\p{M}\p{N}]+)*/gu;

const fold = (word: string): string => word.normalize('NFC').toLowerCase();

const wordsOf = (text: string): readonly string[] => [...text.matchAll(WORD)].map(([w]) => fold(w));

/** Words of one answer that are in none of the others, folded: what to set off in its accounts' sentences. */
export function wordsApart(
  position: Pick<Position, 'answer'>,
  all: readonly Pick<Position, 'answer'>[],
): ReadonlySet<string> {
  const others = new Set(
    all.filter((other) => other !== position).flatMap(({ answer }) => wordsOf(answer)),
  );
  return new Set(wordsOf(position.answer).filter((word) => !others.has(word)));
}

/** A sentence in runs, those made of the given folded words differing. */
export function setApart(sentence: string, apart: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of sentence.matchAll(WORD)) {
    if (!apart.has(fold(match[0]))) continue;
    if (match.index > from) runs.push({ text: sentence.slice(from, match.index), differs: false });
    runs.push({ text: match[0], differs: true });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) runs.push({ text: sentence.slice(from), differs: false });
  return runs;
}
