/** Runs of white space that are not a single space: most texts have few or none, so little is built anew. */
const RUN = /[^\S ]\s*| \s+/gu;

/** White space made one space everywhere; at the ends too. */
export const spaced = (text: string): string => text.replace(RUN, ' ');

/** White space made one space everywhere, none at the ends. */
export const oneLine = (text: string): string => spaced(text.trim());
