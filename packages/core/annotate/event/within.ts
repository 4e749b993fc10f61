import { adjunctsOf, childrenBy, hasRelation } from '../tree/index.ts';
import type { EventDraft } from './draft.ts';
import type { ReadSentence } from './phrase.ts';

/** Prepositions that make of an event what another happens in: "killed in an attack", "after the crash". */
const IN: ReadonlySet<string> = new Set(['in', 'during', 'by', 'after', 'from', 'at']);

/**
 * The event of a sentence in which one with victims happened: what does it ("the strikes that killed 30"), what it is said
 * to happen in or by ("were killed in the attack"), or the clause it is tied to ("died when a ferry sank").
 */
export function causeOf(
  { view: { tree, node } }: ReadSentence,
  draft: EventDraft,
  drafts: readonly EventDraft[],
): EventDraft | null {
  if (draft.type !== 'casualties' || tree.root < 0) return null;
  const at = node[draft.anchor]!;
  const heads: number[] = [];
  for (const { preposition, word } of adjunctsOf(tree, at))
    if (IN.has(preposition)) heads.push(word);
  for (const child of childrenBy(tree, at, 'nsubj', 'obl:agent', 'advcl')) heads.push(child);
  // Up: the noun that a clause is about, the clause that it belongs to.
  let up = at;
  for (let steps = 0; steps < 6 && tree.words[up]!.head >= 0; steps += 1) {
    const tied =
      hasRelation(tree, up, 'acl', 'advcl', 'conj', 'xcomp') ||
      // "left five dead": an adjective and its noun hang on the verb.
      (draft.verb === null && hasRelation(tree, up, 'amod', 'obj', 'obl'));
    up = tree.words[up]!.head;
    if (!tied) break;
    heads.push(up, ...childrenBy(tree, up, 'nsubj'));
  }
  for (const head of heads) {
    const cause = drafts.find(
      (other) => other !== draft && other.type !== 'casualties' && isAt(other, head),
    );
    if (cause !== undefined && HARMS.has(cause.type)) return cause;
  }
  return null;

  function isAt(other: EventDraft, word: number): boolean {
    return node[other.noun ?? other.anchor] === word || node[other.anchor] === word;
  }
}

/** Kinds of events that have victims. */
const HARMS: ReadonlySet<string> = new Set([
  'fight',
  'assault',
  'explosion',
  'accident',
  'disaster',
  'protest',
  'destroy',
]);
