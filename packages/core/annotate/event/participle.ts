import { isPeople, isPlace, namesPlace } from './clause.ts';
import { verbAhead, type Phrase, type ReadSentence } from './phrase.ts';
import { isStop } from './sentence.ts';
import { hasParticle, isReduced, phraseBefore } from './subject.ts';

/**
 * Types whose verbs always have an object: "Mayor detained" and "two hurt in Karsa" are passive, whereas "rebels attacked"
 * may be either.
 */
const NEEDS_OBJECT: ReadonlySet<string> = new Set([
  'detain',
  'release',
  'trial',
  'casualties',
  'sanction',
  'office',
  'evacuate',
  'election',
  'control',
  'destroy',
  'deploy',
]);

/** What a participle without auxiliary and object is: `unclear` where either reading is as likely. */
export type BareVoice = 'active' | 'passive' | 'unclear';

/**
 * Whether "arrested", "attacked" without an auxiliary and an object is told of who does it or of whom it is done to. Passive
 * before "by", where a finite verb follows in the same clause ("The men arrested on Monday are teachers"), or where the
 * verb cannot do without an object; active after "they"; else as the line is a sentence or a headline.
 */
export function bareVoice(sentence: ReadSentence, verb: number): BareVoice {
  const { view, verbs } = sentence;
  const { words: closed, verbs: lexicon } = view.language;
  const previous = view.words[verb - 1] ?? '';
  if (/^(?:they|he|she|we|i|who)$/u.test(previous)) return 'active';
  if (isReduced(sentence, verb) && view.words[verb + 1] === 'by') return 'passive';
  if (hasParticle(sentence, verb)) return 'active';
  const senses = (lexicon.get(verbs[verb]!.lemma) ?? []).filter(
    ({ particle }) => particle === null,
  );
  const transitive =
    senses.length > 0 && senses.every(({ frame }) => frame === 'act' || frame === 'give');
  if (!transitive) return hasNoun(sentence, verb, senses.length > 0) ? 'passive' : 'active';
  if (previous === ',' || closed.conjunctions.has(previous))
    return isReduced(sentence, verb) ? 'passive' : 'active';
  if (finiteAfter(sentence, verb)) return 'passive';
  if (senses.every(({ type }) => NEEDS_OBJECT.has(type))) return 'passive';
  const subject = phraseBefore(sentence, verb);
  if (subject !== null && isSite(sentence, subject)) return 'passive';
  return view.words.at(-1) === '.' ? 'active' : 'unclear';
}

/** A finite verb that the words before the participle are the subject of: nothing opens a clause in between. */
function finiteAfter(sentence: ReadSentence, verb: number): boolean {
  const { view } = sentence;
  const { subordinators, conjunctions, prepositions } = view.language.words;
  for (let i = verb + 1; i < view.words.length; i += 1) {
    const word = view.words[i]!;
    if (isStop(word) || word === ',' || conjunctions.has(word)) return false;
    if (subordinators.has(word) && !prepositions.has(word)) return false;
    if (verbAhead(sentence, i) && view.words[i - 1] !== 'to') return true;
  }
  return false;
}

const isSite = (sentence: ReadSentence, phrase: Phrase): boolean =>
  namesPlace(sentence, phrase) || (isPlace(sentence, phrase) && !isPeople(sentence, phrase));

/** "talks held in Karsa": a verb that an event noun needs, unless it is one of those that the noun does by itself ("talks opened in"). */
function hasNoun(sentence: ReadSentence, verb: number, isEvent: boolean): boolean {
  const { view, verbs } = sentence;
  const { lemma } = verbs[verb]!;
  if (!isReduced(sentence, verb) || !view.language.light.has(lemma)) return false;
  if (isEvent || !view.language.occurs.has(lemma)) return true;
  return governedByPreposition(sentence, verb);
}

/** "In a ballot held on Monday": the noun before the participle is no subject. */
function governedByPreposition(sentence: ReadSentence, verb: number): boolean {
  const phrase = phraseBefore(sentence, verb);
  if (phrase === null) return false;
  return sentence.view.language.words.prepositions.has(sentence.view.words[phrase.from - 1] ?? '');
}
