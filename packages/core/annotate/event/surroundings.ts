import {
  complements,
  namesPlace,
  objectOf,
  placeAfter,
  rightEdge,
  type Complement,
} from './clause.ts';
import { readGroup, type VerbGroup } from './group.ts';
import { lastFreePhrase, phraseAt, type Phrase, type ReadSentence } from './phrase.ts';
import { isAdverb } from './reading.ts';
import { isReduced, isState, leftEdge, phraseBefore, subjectOf } from './subject.ts';
import { syntaxRoles, type SyntaxRoles } from './syntax.ts';

/** A verb with everything around it that roles are read from. */
export interface Clause {
  readonly sentence: ReadSentence;
  readonly group: VerbGroup;
  readonly verb: number;
  readonly left: number;
  readonly right: number;
  readonly subject: Phrase | null;
  readonly passive: boolean;
  readonly object: Phrase | null;
  /** After the particle, where one was matched. */
  readonly after: number;
  readonly complements: readonly Complement[];
  /** What the tree says of the verb. */
  readonly syntax: SyntaxRoles;
}

export function readClause(sentence: ReadSentence, verb: number): Clause {
  const group = readGroup(sentence, verb);
  const right = rightEdge(sentence, verb);
  const form = sentence.verbs[verb]!;
  const syntax = syntaxRoles(sentence, verb);
  const object =
    objectOf(sentence, verb + 1, right) ??
    syntaxObject(sentence, group, verb, syntax.object) ??
    (group.passive
      ? null
      : (antecedentOf(sentence, group, syntax) ?? ofWhom(sentence, group) ?? syntax.shared));
  // A participle without auxiliary and object that says by whom or where: "the pact signed by Adler".
  const participle = form.tense === 'ed' || form.tense === 'participle';
  const reduced =
    participle &&
    !group.passive &&
    group.from === verb &&
    (object === null || isState(sentence, verb + 1)) &&
    isReduced(sentence, verb);
  const bare = reduced && reducedSubject(sentence, verb);
  const passive = group.passive || bare !== false;
  const subject =
    bare === false
      ? beyondRemark(sentence, subjectOf(sentence, group) ?? syntaxSubject(sentence, group, syntax))
      : bare;
  return {
    sentence,
    group,
    verb,
    left: leftEdge(sentence, group.from).at,
    right,
    subject,
    passive,
    object: passive ? null : object,
    after: verb + 1,
    complements: complements(sentence, verb + 1, right),
    syntax,
  };
}

/** What the clause is about, where nothing but a relative pronoun, a comma and the subject stand between. */
function antecedentOf(
  { view }: ReadSentence,
  group: VerbGroup,
  { antecedent }: SyntaxRoles,
): Phrase | null {
  if (antecedent === null || antecedent.to > group.from) return null;
  const { prepositions } = view.language.words;
  for (let i = antecedent.to; i < group.from; i += 1)
    if (prepositions.has(view.words[i]!) || view.time[i] !== null) return null;
  return antecedent;
}

/** "the men whom Adal attacked", "the men who Adal attacked": what stands before the pronoun, where a subject follows it. */
function ofWhom(sentence: ReadSentence, group: VerbGroup): Phrase | null {
  const { view } = sentence;
  const edge = leftEdge(sentence, group.from);
  if (edge.kind !== 'subordinator' || !/^(?:whom|who|which)$/u.test(edge.word)) return null;
  const pronoun = edge.at - 1;
  const subject = lastFreePhrase(sentence, edge.at, group.from);
  if (subject === null || subject.from !== edge.at) return null;
  return view.language.words.prepositions.has(view.words[pronoun - 1] ?? '')
    ? null
    : phraseBefore(sentence, pronoun);
}

/** "Adal, the mayor said, shelled the port": the subject stands before the remark. */
function beyondRemark(sentence: ReadSentence, subject: Phrase | null): Phrase | null {
  if (subject === null) return null;
  const { view, verbs } = sentence;
  const said = verbs[subject.to] ?? null;
  const remark =
    said !== null &&
    view.language.speech.has(said.lemma) &&
    view.words[subject.from - 1] === ',' &&
    view.words[subject.to + 1] === ',';
  return remark ? (phraseBefore(sentence, subject.from - 1) ?? subject) : subject;
}

/** The tree's object, where nothing but adverbs and times stand between: "lifted on Friday a day-old blockade". */
function syntaxObject(
  { view }: ReadSentence,
  group: VerbGroup,
  verb: number,
  object: Phrase | null,
): Phrase | null {
  if (object === null || group.passive || object.from <= verb) return null;
  const { prepositions } = view.language.words;
  for (let i = verb + 1; i < object.from; i += 1) {
    const beforeTime = prepositions.has(view.words[i]!) && view.time[i + 1] !== null;
    if (view.time[i] === null && !beforeTime && !isAdverb(view, i)) return null;
  }
  return object;
}

/** The tree's subject, where the clause gives none: it stands before the verb and is not what another verb governs. */
function syntaxSubject(
  { view }: ReadSentence,
  group: VerbGroup,
  { subject }: SyntaxRoles,
): Phrase | null {
  if (subject === null || subject.to > group.from) return null;
  const before = view.words[subject.from - 1] ?? '';
  return view.language.words.prepositions.has(before) ? null : subject;
}

/** The noun before a participle that modifies it; false where the verb is better read as finite. */
export function reducedSubject(sentence: ReadSentence, verb: number): Phrase | null | false {
  const { view } = sentence;
  const lemma = sentence.verbs[verb]!.lemma;
  // Verbs that do without object are read as finite: "Troops withdrew from Karsa", "Drivers protested in Karsa".
  const senses = view.language.verbs.get(lemma) ?? [];
  const transitive =
    senses.length > 0 &&
    senses.every((s) => s.frame === 'act' || s.frame === 'give' || s.frame === 'tell');
  const light = view.language.light.has(lemma);
  if (!transitive && !light) return false;
  if (
    !transitive &&
    light &&
    (view.language.verbs.get(lemma) ?? []).length === 0 &&
    view.language.occurs.has(lemma) &&
    !governedByPreposition(sentence, verb)
  )
    return false;
  const at = view.words[verb - 1] === ',' ? verb - 1 : verb;
  return phraseBefore(sentence, at);
}

/** "In a ballot held on Monday": the noun before the participle is no subject. */
export function governedByPreposition(sentence: ReadSentence, verb: number): boolean {
  const phrase = phraseBefore(sentence, verb);
  if (phrase === null) return false;
  return sentence.view.language.words.prepositions.has(sentence.view.words[phrase.from - 1] ?? '');
}

export function lastWord(clause: Clause, index: number, particle: string): number | null {
  const { words } = clause.sentence.view;
  const parts = particle.split(' ');
  // Right after the verb, or after the object: "handed over the town", "handed the town over".
  const places = [index + 1];
  if (clause.object !== null) {
    places.push(clause.object.to);
    // "found Adler guilty": the object took the particle in.
    for (let at = clause.object.from + 1; at <= clause.object.to - parts.length; at += 1)
      places.push(at);
  }
  for (const at of places) {
    if (parts.every((part, i) => words[at + i] === part)) return at + parts.length;
  }
  return null;
}

export interface Matched {
  readonly object: Phrase | null;
  /** Where what belongs to the predicate ends. */
  readonly to: number;
  readonly complements: readonly Complement[];
}

/** The object and complements after the particle, or null where the particle is not there. */
export function afterParticle(clause: Clause, particle: string | null): Matched | null {
  if (particle === null)
    return { object: clause.object, to: clause.verb + 1, complements: clause.complements };
  const end = lastWord(clause, clause.verb, particle);
  if (end === null) return null;
  const length = particle.split(' ').length;
  const split = clause.object !== null && end - length > clause.object.from;
  const object = clause.passive
    ? null
    : split
      ? { from: clause.object!.from, to: Math.min(clause.object!.to, end - length) }
      : (objectOf(clause.sentence, end, clause.right) ??
        syntaxObject(clause.sentence, clause.group, end - 1, clause.syntax.object));
  return { object, to: end, complements: complements(clause.sentence, end, clause.right) };
}

/** "No troops withdrew", "neither side attacked". */
export function negatedBySubject(sentence: ReadSentence, subject: Phrase | null): boolean {
  if (subject === null) return false;
  const { negativeDeterminers } = sentence.view.language.words;
  return negativeDeterminers.has(sentence.view.words[subject.from]!);
}

export const by = (matched: Matched): Phrase | null => complementOf(matched, 'by');

export function complementOf(matched: Matched, ...prepositions: readonly string[]): Phrase | null {
  for (const { preposition, phrase } of matched.complements) {
    if (prepositions.includes(preposition)) return phrase;
  }
  return null;
}

/** "control of Karsa": what stands after the preposition inside a phrase. */
export function phraseInside(
  sentence: ReadSentence,
  phrase: Phrase | null,
  preposition: string,
): Phrase | null {
  if (phrase === null) return null;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (sentence.view.words[i] === preposition) return phraseAt(sentence, i + 1, phrase.to);
  }
  return null;
}

/** The place named in the clause: after the verb first, then before the subject. */
export function placeOf(clause: Clause, matched: Matched): Phrase | null {
  const { sentence } = clause;
  const { placePrepositions } = sentence.view.language.words;
  const after = [...matched.complements, ...inner(clause)];
  for (const { preposition, phrase } of after) {
    // What follows "after" or "during" says of another matter where it was.
    if (/^(?:after|before|during|following|since|until|despite|amid)$/u.test(preposition)) break;
    if (placePrepositions.has(preposition) && placeAfter(sentence, preposition, phrase))
      return phrase;
  }
  for (const { preposition, phrase } of complements(sentence, clause.left, clause.group.from)) {
    if (placePrepositions.has(preposition) && placeAfter(sentence, preposition, phrase))
      return phrase;
  }
  for (const { preposition, phrase } of matched.complements) {
    if (preposition === 'on' && namesPlace(sentence, phrase)) return phrase;
  }
  return null;
}

/** Prepositional phrases behind the object that a reduced clause ended too early are not looked for. */
export const inner = (clause: Clause): readonly Complement[] =>
  clause.object === null ? [] : complements(clause.sentence, clause.object.to, clause.right);
