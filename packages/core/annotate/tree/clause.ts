import { childBy, childrenBy, hasRelation, type Tree } from './tree.ts';

/** Guards every walk along heads: no clause is nested deeper. */
const DEEPEST = 64;

/** Whether the verb stands in the passive. A participle after its noun ("the deal signed by …") does too. */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childBy(tree, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent') >= 0) return true;
  const first = firstConjunct(tree, verb);
  return (
    first !== verb &&
    childBy(tree, verb, 'aux', 'nsubj', 'csubj') < 0 &&
    tree.words[verb]!.upos === 'VERB' &&
    childBy(tree, first, 'aux:pass') >= 0
  );
}

/** The first of the conjuncts that `i` is one of; itself where it is none. */
export function firstConjunct(tree: Tree, i: number): number {
  let at = i;
  for (let steps = 0; steps < DEEPEST && hasRelation(tree, at, 'conj'); steps += 1)
    at = tree.words[at]!.head;
  return at;
}

/** The conjuncts of which `i` is the first, itself included: "the presidents of A and B and the premier of C". */
export function conjunctsOf(tree: Tree, i: number): number[] {
  const found = [i];
  for (let at = 0; at < found.length; at += 1) found.push(...childrenBy(tree, found[at]!, 'conj'));
  return found.sort((a, b) => a - b);
}

/**
 * The grammatical subject of a verb (or of the noun or adjective that a copula makes a predicate), or -1: its own, or
 * that of the verb it is joined to, or of the verb it completes, or the noun its relative clause is about.
 */
export function subjectOf(tree: Tree, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < DEEPEST && at >= 0; steps += 1) {
    const own = childBy(tree, at, 'nsubj', 'csubj');
    if (own >= 0) return resolved(tree, at, own);
    const { head } = tree.words[at]!;
    if (hasRelation(tree, at, 'xcomp')) {
      // "asked them to leave": they leave; "wants to leave": who wants leaves.
      const object = childBy(tree, head, 'obj', 'iobj');
      if (object >= 0) return object;
      at = head;
    } else if (hasRelation(tree, at, 'conj') && tree.words[head]!.upos !== 'NOUN') at = head;
    else if (hasRelation(tree, at, 'acl') && !hasRelation(tree, at, 'acl:relcl')) return head;
    else return -1;
  }
  return -1;
}

/** A relative pronoun stands for the noun that its clause is about. */
function resolved(tree: Tree, verb: number, subject: number): number {
  const clause = firstConjunct(tree, verb);
  const word = tree.words[subject]!;
  const relative = hasRelation(tree, clause, 'acl:relcl') && word.upos === 'PRON' && subject < verb;
  return relative && RELATIVE.has(word.lemma) ? tree.words[clause]!.head : subject;
}
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** The direct object, or -1; of verbs that share one ("seized and burned the boats") the last has it. */
export const objectOf = (tree: Tree, verb: number): number => childBy(tree, verb, 'obj');

/** Whoever acts: the subject in the active, the "by" phrase in the passive; -1 where the text does not say. */
export function agentOf(tree: Tree, verb: number): number {
  if (!isPassive(tree, verb)) return subjectOf(tree, verb);
  return childBy(tree, verb, 'obl:agent');
}

/** Whoever or whatever is acted on: the object in the active, the subject in the passive, or -1. */
export function patientOf(tree: Tree, verb: number): number {
  return isPassive(tree, verb) ? subjectOf(tree, verb) : objectOf(tree, verb);
}

/**
 * The verb of the clause that completes a verb or a noun, or -1: "said that …", "agreed to …", "denied claims that …"
 * (there of `claims`, or of `denied` by way of its object).
 */
export function complementOf(tree: Tree, i: number): number {
  const own = childBy(tree, i, 'ccomp', 'xcomp');
  if (own >= 0) return own;
  const ofNoun = (noun: number): number =>
    childrenBy(tree, noun, 'acl').find(
      (clause) => !hasRelation(tree, clause, 'acl:relcl') && childBy(tree, clause, 'mark') >= 0,
    ) ?? -1;
  if (tree.words[i]!.upos !== 'VERB') return ofNoun(i);
  const object = objectOf(tree, i);
  return object < 0 ? -1 : ofNoun(object);
}

/** Auxiliaries and copula, in the order of the text. */
export const auxiliariesOf = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'aux', 'cop');

/** Whether a word is negated itself ("did not sign"), or by its subject or object ("no one was hurt", "gave no reason"). */
export function isNegated(tree: Tree, i: number, negations: ReadonlySet<string>): boolean {
  const says = (word: number): boolean => negations.has(tree.words[word]!.lemma);
  if (
    (tree.children[i] ?? []).some(
      (child) => says(child) && !hasRelation(tree, child, 'conj', 'obl'),
    )
  )
    return true;
  return childrenBy(tree, i, 'nsubj', 'obj').some((child) =>
    childrenBy(tree, child, 'det').some(says),
  );
}

/** Phrases that name the same thing anew: "the port, Harlow's largest employer". */
export const appositionsOf = (tree: Tree, noun: number): number[] =>
  childrenBy(tree, noun, 'appos');

/** The verbs of relative clauses about a noun. */
export const relativeClausesOf = (tree: Tree, noun: number): number[] =>
  childrenBy(tree, noun, 'acl:relcl');

/** A phrase that hangs on a noun or verb with a preposition. */
export interface Adjunct {
  /** In small letters, words one space apart: `by`, `on`, `because of`. */
  readonly preposition: string;
  readonly word: number;
}

/** Phrases with prepositions under a verb or noun: "an attack by X on Y", "met in Y". */
export function adjunctsOf(tree: Tree, i: number): Adjunct[] {
  return childrenBy(tree, i, 'obl', 'nmod').flatMap((word) => {
    const cases = childrenBy(tree, word, 'case').filter((at) => at < word);
    if (cases.length === 0) return [];
    const words = cases.flatMap((at) => [at, ...childrenBy(tree, at, 'fixed')]);
    return [{ preposition: words.map((at) => tree.words[at]!.lemma).join(' '), word }];
  });
}
