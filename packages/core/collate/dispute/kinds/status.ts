import { draftOf, type Kind } from '../draft.ts';
import { isDenied } from './polarity.ts';

/** What can be called off as a whole. */
const CALLED_OFF: ReadonlySet<string> = new Set([
  'meet',
  'protest',
  'strike',
  'vote',
  'election',
  'release',
  'trial',
  'agree',
  'control',
]);

/**
 * Told as done and as called off, of one day. A page of before that day that tells it was called off is not against one
 * that tells it was held: it may have been set again.
 */
export const status: Kind = (ground) => {
  const told = ground.claims.filter(({ type }) => CALLED_OFF.has(type));
  const off = told.filter(
    ({ event, day, published }) =>
      event.modality === 'cancelled' && day !== null && (published === null || published >= day),
  );
  const done = told.filter(
    (claim) => claim.event.modality === 'happened' && !isDenied(claim) && claim.day !== null,
  );
  const answers = [
    ...done.map((claim) => ({ answer: 'it was held', claim })),
    ...off.map((claim) => ({ answer: 'it was called off', claim })),
  ];
  return draftOf(ground, 'status', 'was it held?', answers, 'told as done and as called off');
};
