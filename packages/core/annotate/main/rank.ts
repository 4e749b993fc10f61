import { contains, type Event, type Span, type Token } from '../../model/index.ts';
import { relationOf, type Tree } from '../tree/index.ts';

/**
 * What one step up the tree costs: how far what hangs by that relation is from what the sentence mainly tells. A clause
 * that completes a verb of saying is what the sentence tells; one that tells why or which is not.
 */
const STEP: Readonly<Record<string, number>> = {
  conj: 0.3,
  parataxis: 0.4,
  ccomp: 0.2,
  xcomp: 0.3,
  obj: 0.5,
  nsubj: 0.6,
  obl: 1,
  nmod: 1,
  advcl: 1,
  acl: 1,
  appos: 1,
  compound: 0.5,
};
const ELSE = 0.8;
const DEEPEST = 64;

/** How far below what its sentence mainly tells a predicate stands; 0 for the head of the main clause. */
export function depthOf(tree: Tree, predicate: Span): number {
  let best = Infinity;
  for (let i = 0; i < tree.words.length; i += 1) {
    const word = tree.words[i]!;
    if (word.start >= predicate.end) break;
    if (word.end <= predicate.start || !isContent(word)) continue;
    best = Math.min(best, climb(tree, i));
  }
  return best === Infinity ? DEEPEST : best;
}

const isContent = ({ upos }: Token): boolean =>
  upos === 'VERB' || upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'AUX';

function climb(tree: Tree, from: number): number {
  let cost = 0;
  let at = from;
  for (let steps = 0; steps < DEEPEST && tree.words[at]!.head >= 0; steps += 1) {
    cost += tree.words[at]!.deprel === 'acl:relcl' ? 2 : (STEP[relationOf(tree, at)] ?? ELSE);
    at = tree.words[at]!.head;
  }
  return cost;
}

/** The events of a sentence, what it mainly tells first. */
export function byDepth(tree: Tree, sentence: Span, events: readonly Event[]): readonly Event[] {
  return events
    .filter((event) => contains(sentence, event.predicate))
    .map((event) => ({ event, depth: depthOf(tree, event.predicate) }))
    .sort((a, b) => a.depth - b.depth || a.event.predicate.start - b.event.predicate.start)
    .map(({ event }) => event);
}
