import { languagePack } from '../../../language/index.ts';
import { contains } from '../../../model/index.ts';
import type { CauseKind } from '../../../language/claim.ts';
import type { Claim } from '../../claim/index.ts';
import { draftOf, type Kind } from '../draft.ts';

const ANSWERS: Readonly<Record<CauseKind, string>> = {
  attack: 'by an act meant to harm',
  fault: 'by a technical fault',
  mistake: 'by a mistake',
  nature: 'by a force of nature',
};

/** Kinds of cause that cannot both be right, each as an account states it; what is only possible or looked into is none. */
export const cause: Kind = (ground) => {
  const answers = ground.claims.flatMap((claim) => {
    if (claim.event.modality !== 'happened' || claim.event.polarity === 'denied') return [];
    const kind = causeOf(claim);
    return kind === null ? [] : [{ answer: ANSWERS[kind], claim }];
  });
  return draftOf(ground, 'cause', 'how was it caused?', answers, 'causes of two kinds');
};

/** The kind of the first thing named after "caused by" and the like; null where none is, where two are, or where it is not certain. */
export function causeOf({ item, event, sentence }: Claim): CauseKind | null {
  const { article, layers } = item;
  const words = languagePack(article.language)?.claim;
  if (words === undefined) return null;
  const text = article.text.slice(sentence.start, sentence.end).toLowerCase();
  const after = words.because
    .map((cue) => ({ cue, at: text.indexOf(` ${cue} `) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (after === undefined || event.predicate.start - sentence.start > after.at) return null;
  const from = sentence.start + after.at + after.cue.length + 2;
  const tokens = layers.token.filter((token) => contains(sentence, token));
  if (
    tokens.some(({ start, end }) => words.unsure.has(article.text.slice(start, end).toLowerCase()))
  )
    return null;
  const isNot = /\b(?:not|no|never|n['’]t)\b/u.test(text);
  if (isNot) return null;
  const kinds = new Set(
    tokens
      .filter(({ start }) => start >= from)
      .slice(0, 8)
      .flatMap(({ lemma }) => words.causes.get(lemma.toLowerCase()) ?? []),
  );
  return kinds.size === 1 ? [...kinds][0]! : null;
}
