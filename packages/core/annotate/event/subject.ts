import { lastFreePhrase, phraseAt, type Phrase, type ReadSentence } from './phrase.ts';
import { isAdverb } from './reading.ts';
import { isStop } from './sentence.ts';
import { readGroup, type VerbGroup } from './group.ts';

/** Where a clause's left edge lies, and what stands there. */
export interface Edge {
  /** First token of the clause. */
  readonly at: number;
  readonly kind: 'start' | 'stop' | 'subordinator' | 'conjunction' | 'speech' | 'verb';
  /** The word at the edge, where there is one. */
  readonly word: string;
}

/** The left edge of the clause that the verb group at `from` closes. */
export function leftEdge(sentence: ReadSentence, from: number): Edge {
  const { view, verbs } = sentence;
  const { words: closed, speech, modals } = view.language;
  for (let i = from - 1; i >= 0; i -= 1) {
    const word = view.words[i]!;
    if (isStop(word)) return { at: i + 1, kind: 'stop', word };
    if (
      closed.subordinators.has(word) &&
      view.mention[i] === null &&
      !isPreposition(sentence, i, from)
    ) {
      return { at: i + 1, kind: 'subordinator', word };
    }
    const verb = verbs[i] ?? null;
    // An auxiliary is the sign of a verb that the lexicon may not have.
    const auxiliary = closed.be.has(word) || closed.have.has(word) || modals.has(word);
    if (verb !== null || auxiliary) {
      if (verb !== null && speech.has(verb.lemma) && verb.tense !== 'ing')
        return { at: i + 1, kind: 'speech', word };
      if (verb !== null && isReduced(sentence, i)) continue;
      // "attacked A and captured B": nothing but adverbs between the conjunction and ours.
      let near = from - 1;
      while (near > i && isAdverb(view, near)) near -= 1;
      if (near > i && (closed.conjunctions.has(view.words[near]!) || view.words[near] === ',')) {
        return { at: from, kind: 'conjunction', word: view.words[near]! };
      }
      // Between this verb and ours a conjunction or comma may open our clause.
      for (let j = i + 1; j < from; j += 1) {
        if (closed.conjunctions.has(view.words[j]!) && startsClause(sentence, j + 1, from)) {
          return { at: j + 1, kind: 'conjunction', word: view.words[j]! };
        }
      }
      for (let j = from - 1; j > i; j -= 1) {
        if (view.words[j] === ',' && startsClause(sentence, j + 1, from))
          return { at: j + 1, kind: 'stop', word: ',' };
      }
      return { at: i + 1, kind: 'verb', word };
    }
  }
  return { at: 0, kind: 'start', word: '' };
}

/** "after the attack", "before Monday", "as part of", "so far": a preposition here, not a subordinator. */
function isPreposition(sentence: ReadSentence, i: number, from: number): boolean {
  const { view } = sentence;
  const word = view.words[i]!;
  if (word === 'than') return true;
  if (
    !view.language.words.prepositions.has(word) &&
    word !== 'as' &&
    word !== 'than' &&
    word !== 'so'
  )
    return false;
  // What follows up to the next comma holds no verb: then it is no clause.
  for (let j = i + 1; j < view.words.length; j += 1) {
    if (view.words[j] === ',' || isStop(view.words[j]!)) return j < from;
    // "crossed the river before dawn and attacked": the conjunction joins two verbs, "dawn" does nothing.
    if (j === from) return view.language.words.conjunctions.has(view.words[from - 1]!);
    if ((sentence.verbs[j] ?? null) !== null) return false;
  }
  return false;
}

/** The words from `at` to the verb group are a subject, or nothing but adverbs. */
function startsClause(sentence: ReadSentence, at: number, from: number): boolean {
  if (at >= from) return true;
  return lastFreePhrase(sentence, at, from) !== null;
}

/** A participle that belongs to the noun before it: "the pact signed in Port Adel". */
export function isReduced(sentence: ReadSentence, i: number): boolean {
  const { view, verbs } = sentence;
  const verb = verbs[i] ?? null;
  if (verb === null || i === 0) return false;
  if (verb.tense === 'ing')
    return view.words[i - 1] === ',' || view.mention[i - 1] !== null || verbs[i - 1] === null;
  if (verb.tense !== 'ed' && verb.tense !== 'participle') return false;
  const previous = view.words[i - 1]!;
  const { words: closed } = view.language;
  if (closed.be.has(previous) || closed.have.has(previous)) return false;
  if (isState(sentence, i + 1)) return true;
  const next = view.words[i + 1] ?? '';
  // What is said of somebody is no attribute but where "by" says who: "Adal demanded on Monday that".
  if (next === 'by' && saysOf(sentence, verb.lemma)) return true;
  if (!takesObject(sentence, verb.lemma) || hasParticle(sentence, i)) return false;
  return (
    /^(?:by|between|in|on|at|near|from|to|for|last|during|under|after)$/u.test(next) ||
    view.time[i + 1] != null
  );
}

/** "taken hostage by": what somebody is made by the verb, and no object of it. */
export const isState = ({ view }: ReadSentence, i: number): boolean =>
  /^(?:hostage|captive|prisoner)$/u.test(view.words[i] ?? '');

const saysOf = ({ view }: ReadSentence, lemma: string): boolean =>
  (view.language.verbs.get(lemma) ?? []).some(({ frame }) => frame === 'tell');

/** "called on Adal": the preposition belongs to the verb. */
function hasParticle({ view, verbs }: ReadSentence, i: number): boolean {
  const next = view.words[i + 1] ?? '';
  return (view.language.verbs.get(verbs[i]!.lemma) ?? []).some(
    ({ particle }) => particle !== null && particle.split(' ')[0] === next,
  );
}

/** A verb that can be passive, as far as the lexicon tells; those that need no object are read as finite. */
function takesObject({ view }: ReadSentence, lemma: string): boolean {
  const { verbs, light, occurs } = view.language;
  const senses = verbs.get(lemma) ?? [];
  if (senses.length > 0)
    return (
      senses.some((s) => s.frame === 'act' || s.frame === 'give') &&
      !senses.some((s) => s.frame === 'leave' || s.frame === 'go')
    );
  return light.has(lemma) || !occurs.has(lemma);
}

/** The noun phrase that ends right before `at`: the antecedent of "which". */
export function phraseBefore(sentence: ReadSentence, at: number): Phrase | null {
  const { view } = sentence;
  let to = at;
  while (
    to > 0 &&
    (view.words[to - 1] === ',' || view.language.words.prepositions.has(view.words[to - 1]!))
  )
    to -= 1;
  for (let from = Math.max(0, to - 12); from < to; from += 1) {
    const phrase = phraseAt(sentence, from, to);
    if (phrase !== null && phrase.to === to) return phrase;
  }
  return null;
}

/** The grammatical subject of a verb group; null where it cannot be told. */
export function subjectOf(sentence: ReadSentence, group: VerbGroup, depth = 0): Phrase | null {
  if (group.subject !== null) return group.subject;
  const { view, verbs } = sentence;
  const { words: closed } = view.language;
  const previous = view.words[group.from - 1] ?? '';
  if (group.governed && !group.finite) return null;
  if (group.from > 0 && /^(?:who|which|that)$/u.test(previous))
    return phraseBefore(sentence, group.from - 1);
  const edge = leftEdge(sentence, group.from);
  const own = lastFreePhrase(sentence, edge.at, group.from);
  if (own !== null && edge.kind !== 'verb') {
    return own;
  }
  if (own !== null) return null;
  if (depth > 2) return null;
  // "attacked A and captured B", "attacked A, killing five": the subject of the verb before.
  const linked =
    edge.kind === 'conjunction' ||
    edge.word === ',' ||
    closed.conjunctions.has(previous) ||
    previous === ',';
  if (!linked) return null;
  for (let i = edge.at - 1; i >= 0; i -= 1) {
    if (isStop(view.words[i]!)) return null;
    if (closed.subordinators.has(view.words[i]!) && !isPreposition(sentence, i, group.from))
      return null;
    const verb = verbs[i] ?? null;
    if (verb !== null && verb.tense !== 'ing' && !isReduced(sentence, i)) {
      const other = readGroup(sentence, i);
      if (other.passive !== group.passive) return null;
      return subjectOf(sentence, other, depth + 1);
    }
  }
  return null;
}
