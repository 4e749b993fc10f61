import { languagePack } from '../../language/index.ts';

/** The act that an event's lemma names, as one word for all words of its kind ("apprehend" → "arrest"); itself where the language has no such word. */
export function actOf(language: string, lemma: string): string {
  const acts = languagePack(language)?.event?.acts;
  return acts?.verbs.get(lemma) ?? acts?.nouns.get(lemma) ?? lemma;
}

/** Whether the act is something said. */
export const isSpoken = (language: string, act: string): boolean =>
  languagePack(language)?.event?.acts.spoken.has(act) ?? false;
