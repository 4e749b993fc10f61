import type { Citation, FamilyId, Span } from '../../model/index.ts';
import type { Carried } from '../relation.ts';

/** A sentence without what differs when it is printed twice: marks, spaces, capitals. */
export const bareWords = (text: string): string =>
  text
    .replace(/[\s"'“”‘’«».,]+/gu, ' ')
    .trim()
    .toLowerCase();

const half = (run: Citation, sentence: Span): boolean =>
  2 * (Math.min(run.end, sentence.end) - Math.max(run.start, sentence.start)) >
  sentence.end - sentence.start;

/** The family that a sentence has its text from: that of a carried run that is more than half of it, else the page's own. */
export const familyAt = (carried: readonly Carried[], sentence: Span, own: FamilyId): FamilyId =>
  carried.find(({ cite }) => half(cite, sentence))?.family ?? own;
