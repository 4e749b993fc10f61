/** Regular forms of English lemmas; where a rule leaves two spellings open both are given. */

const CONSONANT_AND_Y = /[^aeiou]y$/u;

export const thirdPerson = (lemma: string): string => {
  if (/(?:s|x|z|ch|sh)$/u.test(lemma)) return `${lemma}es`;
  return CONSONANT_AND_Y.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
};

export const plurals = (lemma: string): string[] =>
  lemma.endsWith('man') ? [thirdPerson(lemma), `${lemma.slice(0, -3)}men`] : [thirdPerson(lemma)];

/** Whether the last letter may be doubled: `stop`, `travel`. */
const mayDouble = (lemma: string): boolean =>
  /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(lemma) || /[^aeiou][aeiou][ltprgmbdn]$/u.test(lemma);

const doubled = (lemma: string, ending: string): string[] =>
  mayDouble(lemma) ? [`${lemma}${lemma.at(-1)!}${ending}`] : [];

export const pasts = (lemma: string): string[] => {
  if (lemma.endsWith('e')) return [`${lemma}d`];
  if (CONSONANT_AND_Y.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  return [`${lemma}ed`, ...doubled(lemma, 'ed')];
};

export const gerunds = (lemma: string): string[] =>
  lemma.endsWith('e') && !/[eyo]e$/u.test(lemma)
    ? [`${lemma.slice(0, -1)}ing`]
    : [`${lemma}ing`, ...doubled(lemma, 'ing')];

/** Adjectives longer than this are compared with `more`. */
const LONGEST_COMPARED = 7;

export const comparisons = (lemma: string): string[] => {
  if (lemma.length > LONGEST_COMPARED) return [];
  const stems = [lemma];
  if (lemma.endsWith('e')) stems[0] = lemma.slice(0, -1);
  else if (CONSONANT_AND_Y.test(lemma)) stems[0] = `${lemma.slice(0, -1)}i`;
  else stems.push(...doubled(lemma, ''));
  return stems.flatMap((stem) => [`${stem}er`, `${stem}est`]);
};
