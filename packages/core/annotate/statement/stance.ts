import type { SpeechForms } from '../../language/statement.ts';
import type { Stance } from '../../model/index.ts';

/** How far into what is said a modal still belongs to its main clause. */
const MAIN_CLAUSE = 8;

/**
 * The stance of a statement: the cue's own, and for a plain cue a demand where the main clause says what somebody
 * else must do. "must have" is a guess, not a demand.
 */
export function stanceOf(forms: SpeechForms, cue: Stance, content: string): Stance {
  if (cue !== 'states') return cue;
  const words =
    content
      .slice(0, 120)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  for (let i = 1; i < Math.min(words.length, MAIN_CLAUSE); i += 1) {
    const word = words[i]!;
    if (forms.complementisers.has(word) || word === 'if' || word === 'because') return cue;
    if (!forms.obligations.has(word)) continue;
    const own = forms.selfPronouns.has(words[i - 1]!);
    return own || words[i + 1] === 'have' ? cue : 'demands';
  }
  return cue;
}
