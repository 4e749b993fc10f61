/** A text without letter case and accents, and where each of its units stood. */
export interface Folded {
  readonly text: string;
  /** The place in the original of each unit; one more than the text is long, for the end. Null: the same places. */
  readonly places: Uint32Array | null;
}

const MARKS = /\p{M}/gu;
const PLAIN = /^[\x00-\x7f‘’“”–—…\u00a0]*$/;

export const foldWord = (word: string): string =>
  word.normalize('NFD').replace(MARKS, '').toLowerCase();

/** Folds a text character by character, so that what is found in it can be shown in the original. */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase(), places: null };
  const parts: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = foldWord(character);
    parts.push(folded);
    for (let i = 0; i < folded.length; i += 1) places.push(at);
    at += character.length;
  }
  places.push(at);
  return { text: parts.join(''), places: Uint32Array.from(places) };
}

/** The place in the original of a place in the folded text. */
export const original = ({ places }: Folded, at: number): number =>
  places === null ? at : places[at]!;
