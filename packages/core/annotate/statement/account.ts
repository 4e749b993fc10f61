import { isAdverb, type Context } from './context.ts';
import type { Item } from './period.ts';
import { isPossessive, phraseBefore, speaks, type Phrase } from './phrase.ts';
import type { Piece } from './piece.ts';
import { subjectBefore } from './subject.ts';

/** A sentence that only says whose account follows: who gives it, and the words that say so. */
export interface AccountOpener {
  readonly speaker: Phrase;
  readonly cue: Piece;
}

/** What may stand behind the noun: "this account *of the night*". */
const MAX_BEHIND = 7;
/** Sentences that an account goes on for at most: further down nobody is sure any more. */
export const MAX_ACCOUNT = 6;

/**
 * "The ministry gave this account.", "Witnesses offered a different version:", "The army's account is as follows:".
 * Only where the sentence says nothing else and points ahead; "gave an account to the police" does not.
 */
export function accountOpener(context: Context, items: readonly Item[]): AccountOpener | null {
  const { forms } = context;
  const at = items.findIndex(({ lower }) => forms.accountNouns.has(lower));
  if (at < 1 || items.length > 30 || items.some(({ kind }) => kind === 'quote')) return null;
  return givenBy(context, items, at) ?? ownedBy(context, items, at);
}

/** "gave this account", "offered a different version". */
function givenBy(context: Context, items: readonly Item[], at: number): AccountOpener | null {
  const { forms } = context;
  let verb = at - 1;
  let ahead = false;
  while (verb > 0 && at - verb < 5 && !forms.accountVerbs.has(items[verb]!.lower)) {
    if (forms.ahead.has(items[verb]!.lower)) ahead = true;
    verb -= 1;
  }
  if (!forms.accountVerbs.has(items[verb]!.lower) || !ahead || !ends(items, at)) return null;
  const subject = subjectBefore(context, items, verb);
  if (subject === null || !speaks(context, items, subject.phrase)) return null;
  return { speaker: subject.phrase, cue: { from: verb, to: at + 1 } };
}

/** "The army's account is as follows:", "Their version:". */
function ownedBy(context: Context, items: readonly Item[], at: number): AccountOpener | null {
  const { forms } = context;
  const colon = items.at(-1)!.kind === 'colon';
  let mark = at - 1;
  while (
    mark > 0 &&
    (context.grammar.tag(items[mark]) === 'ADJ' || isAdverb(context, items[mark]!))
  )
    mark -= 1;
  const speaker = isPossessive(items[mark]!) ? phraseBefore(context, items, mark) : null;
  if (speaker === null || !speaks(context, items, speaker)) return null;
  const behind = items.slice(at + 1).filter(({ kind }) => kind === 'word');
  const points = behind.some(({ lower }) => forms.ahead.has(lower) || lower === 'follows');
  if (!(colon || points) || !ends(items, at)) return null;
  return { speaker, cue: { from: at, to: at + 1 } };
}

const ends = (items: readonly Item[], at: number): boolean =>
  items.length - at <= MAX_BEHIND + 2 &&
  items.slice(at + 1, -1).every(({ kind }) => kind === 'word');

/** Whether a sentence leaves the account again: a turn of the outlet's own, or what it could check. */
export function leavesAccount(context: Context, items: readonly Item[]): boolean {
  const first = items[0]!.lower;
  if (context.forms.turns.has(first)) return true;
  return items.some(({ lower, kind }) => kind === 'quote' || context.forms.checks.has(lower));
}
