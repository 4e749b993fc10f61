import type { SentenceView } from './sentence.ts';

/** Whether the sentence marks its telling as the outlet's own inference. */
export function isAnalysis({ words, language }: SentenceView, at: number): boolean {
  return language.analysisCues.some((cue) => {
    for (let i = 0; i + cue.length <= words.length && i < at + 6; i += 1) {
      if (cue.every((word, k) => words[i + k] === word)) return true;
    }
    return false;
  });
}

/** "reportedly": somebody says so, and the page does not say who. */
export const isHearsay = ({ words, language }: SentenceView): boolean =>
  words.some((word) => language.hearsay.has(word));
