import { phraseAt, quantifierEnd, type Phrase, type ReadSentence } from './phrase.ts';
import { isAdverb } from './reading.ts';
import { isStop } from './sentence.ts';
import { isReduced } from './subject.ts';

/** Where the clause of the verb at `verb` ends: before the next verb, subordinator or stop. */
export function rightEdge(sentence: ReadSentence, verb: number): number {
  const { view, verbs } = sentence;
  const { words: closed, modals } = view.language;
  let i = verb + 1;
  for (; i < view.words.length; i += 1) {
    const word = view.words[i]!;
    if (isStop(word)) return i;
    if (
      closed.subordinators.has(word) &&
      !(closed.prepositions.has(word) || word === 'as' || word === 'than' || word === 'so')
    ) {
      return i;
    }
    const isVerb = (verbs[i] ?? null) !== null && !isReduced(sentence, i);
    if (
      isVerb ||
      closed.be.has(word) ||
      closed.have.has(word) ||
      modals.has(word) ||
      closed.doing.has(word)
    ) {
      return beforeSubject(sentence, verb, i);
    }
  }
  return i;
}

function betweenBefore({ view }: ReadSentence, from: number, conjunction: number): boolean {
  for (let i = conjunction - 1; i > from && conjunction - i < 8; i -= 1) {
    if (view.words[i] === 'between') return true;
    if (view.language.words.prepositions.has(view.words[i]!) && view.words[i] !== 'of')
      return false;
  }
  return false;
}

/** The subject of the next verb belongs to its clause: "…, and the flag | was raised". */
function beforeSubject(sentence: ReadSentence, verb: number, next: number): number {
  const { view } = sentence;
  const { conjunctions } = view.language.words;
  for (let i = next - 1; i > verb; i -= 1) {
    const word = view.words[i]!;
    if (word !== ',' && !conjunctions.has(word)) continue;
    // "between A and B": the conjunction is the preposition's.
    if (betweenBefore(sentence, verb, i)) return next;
    let from = i + 1;
    while (from < next && isAdverb(view, from)) from += 1;
    if (from >= next) return word === ',' ? i : view.words[i - 1] === ',' ? i - 1 : i;
    const subject = phraseAt(sentence, from, next);
    if (subject !== null && subject.to >= next - 1) return view.words[i - 1] === ',' ? i - 1 : i;
    return next;
  }
  return next;
}

/** The object right after a verb (and its particle and adverbs). */
export function objectOf(sentence: ReadSentence, after: number, limit: number): Phrase | null {
  const { view } = sentence;
  let i = after;
  while (
    i < limit &&
    isAdverb(view, i) &&
    view.mention[i] === null &&
    !view.language.words.determiners.has(view.words[i]!)
  )
    i += 1;
  if (i >= limit) return null;
  const word = view.words[i]!;
  if (quantifierEnd(view, i) > i) return phraseAt(sentence, i, limit);
  if (view.language.words.prepositions.has(word) || word === 'to' || word === ',') return null;
  return phraseAt(sentence, i, limit);
}

/** A preposition with the phrase after it. */
export interface Complement {
  readonly preposition: string;
  readonly at: number;
  readonly phrase: Phrase;
}

/** The prepositional phrases of a stretch, from left to right; time expressions are none. */
export function complements(
  sentence: ReadSentence,
  from: number,
  limit: number,
): readonly Complement[] {
  const { view } = sentence;
  const found: Complement[] = [];
  let i = from;
  while (i < limit) {
    const word = view.words[i]!;
    const quantifier = quantifierEnd(view, i) > i;
    if (
      !quantifier &&
      (view.language.words.prepositions.has(word) || word === 'to') &&
      view.mention[i] === null
    ) {
      const phrase = phraseAt(sentence, i + 1, limit);
      if (phrase !== null && view.time[i + 1] === null) {
        found.push({ preposition: word, at: i, phrase });
        i = phrase.to;
        continue;
      }
    }
    i += 1;
  }
  return found;
}

/** Whether a phrase names or describes a place. */
export function isPlace(sentence: ReadSentence, phrase: Phrase): boolean {
  const { view } = sentence;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (view.mention[i]?.type === 'place' || view.language.words.placeNouns.has(view.words[i]!))
      return true;
  }
  return false;
}

/** Whether what stands after a preposition is a named place: after "in" and "near" one bare name is, whatever else it may be taken for. */
export function placeAfter(sentence: ReadSentence, preposition: string, phrase: Phrase): boolean {
  if (namesPlace(sentence, phrase)) return headIsPlace(sentence, phrase);
  if (!/^(?:in|near|outside|inside)$/u.test(preposition)) return false;
  const mention = sentence.view.mention[phrase.from] ?? null;
  return (
    mention !== null &&
    mention.form === 'name' &&
    mention.type !== 'organisation' &&
    phrase.to - phrase.from === 1
  );
}

/** "in the Karsa area", and not "in the Karsa election": the head of the phrase is the name or a noun for a place. */
function headIsPlace({ view, verbs }: ReadSentence, phrase: Phrase): boolean {
  let head = phrase.to - 1;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const word = view.words[i]!;
    if (i > phrase.from && (word === 'of' || word === 'and' || word === ',')) {
      head = i - 1;
      break;
    }
  }
  if ((verbs[head] ?? null) !== null) return false;
  return (
    view.mention[head] != null ||
    view.capital[head]! ||
    view.language.words.placeNouns.has(view.words[head]!)
  );
}

/** Whether a phrase names a place. */
export function namesPlace(sentence: ReadSentence, phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (sentence.view.mention[i]?.type === 'place') return true;
  }
  return false;
}

export function isPeople(sentence: ReadSentence, phrase: Phrase): boolean {
  const { view } = sentence;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const mention = view.mention[i];
    if (mention != null && (mention.type === 'person' || mention.type === 'organisation'))
      return true;
    if (view.language.words.peopleNouns.has(view.words[i]!)) return true;
    if (
      view.language.peopleEnding.test(view.words[i]!) &&
      !view.language.nounLike.has(view.words[i]!)
    )
      return true;
  }
  return false;
}

export function isNamed(sentence: ReadSentence, phrase: Phrase): boolean {
  for (let i = phrase.from; i < phrase.to; i += 1)
    if (sentence.view.mention[i] !== null) return true;
  return isPlace(sentence, phrase) || isPeople(sentence, phrase);
}
