import { eld } from 'eld/extrasmall';
import { hasAtLeast, LETTER } from '../language/character.ts';

/** Below this many letters an n-gram detector is no better than a guess. */
const ENOUGH = 40;

/**
 * The language of a text, as BCP 47; `und` where it is too short or unclear. By character n-grams (`eld`, the
 * smallest set), over its beginning and its middle, so that a quotation at the top does not decide. A language that
 * the page declares is used only to break a tie.
 */
export function languageOf(text: string, declared: string | null): string {
  if (!hasAtLeast(ENOUGH, text, LETTER)) return 'und';
  const middle = Math.floor(text.length / 2);
  const stated = declared?.toLowerCase().split('-')[0] ?? null;
  const first = eld.detect(text.slice(0, 600));
  // Whatever the middle says: it would agree, or the tie would be broken so.
  if (first.language !== '' && first.language === stated) return stated;
  const second = eld.detect(text.slice(middle, middle + 600));
  const votes = [first, second];
  if (first.language === second.language && first.language !== '') return first.language;
  if (stated !== null && votes.some((vote) => vote.language === stated)) return stated;
  const sure = votes.filter((vote) => vote.language !== '' && vote.isReliable());
  return sure.length > 0 ? sure[0]!.language : 'und';
}
