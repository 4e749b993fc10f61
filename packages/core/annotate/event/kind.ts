import { isPeople, isPlace, namesPlace } from './clause.ts';
import type { Phrase, ReadSentence } from './phrase.ts';

/**
 * A place, or one bare name that is taken for nothing else. After "left" and "entered" a name is a place, whatever it
 * may be taken for (`goes`).
 */
export function canBePlace(sentence: ReadSentence, phrase: Phrase, goes: boolean): boolean {
  if (isPlace(sentence, phrase)) return !isPeople(sentence, phrase) || namesPlace(sentence, phrase);
  const { view } = sentence;
  const mention = view.mention[phrase.to - 1] ?? null;
  if (mention === null || mention.type === 'other') {
    const proper = phrase.from > 0 || view.tokens[phrase.from]!.upos === 'PROPN';
    return phrase.to - phrase.from === 1 && view.capital[phrase.from]! && proper;
  }
  return goes && mention.form === 'name' && phrase.to - phrase.from === 1;
}

/** A single person: "Adler left Karsa" is a journey. */
export function isPerson({ view }: ReadSentence, phrase: Phrase): boolean {
  if (/^(?:he|she|i|you|we|it|him|her)$/u.test(view.words[phrase.from]!)) return true;
  for (let i = phrase.from; i < phrase.to; i += 1)
    if (view.mention[i]?.type === 'person') return true;
  return false;
}

/** Whether the head of a phrase stands for people: "three hostages", and not "the names of three hostages". */
export function headIsPeople(sentence: ReadSentence, phrase: Phrase): boolean {
  const { view } = sentence;
  let head = phrase.to - 1;
  for (let i = phrase.from + 1; i < phrase.to; i += 1) {
    if (
      view.words[i] === 'of' &&
      !/^(?:dozens|hundreds|thousands|number|group)$/u.test(view.words[i - 1]!)
    ) {
      head = i - 1;
      break;
    }
  }
  const mention = view.mention[head] ?? null;
  if (mention !== null && mention.form === 'name')
    return mention.type !== 'place' || head === phrase.from;
  return isPeople(sentence, { from: head, to: head + 1 });
}

/** People, a name, a number, a pronoun: who can die. */
export function isLiving(sentence: ReadSentence, phrase: Phrase): boolean {
  if (isPeople(sentence, phrase)) return true;
  const { view } = sentence;
  const { anaphoric, determiners } = view.language.words;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const word = view.words[i]!;
    if (
      view.mention[i] != null ||
      (view.capital[i] && !determiners.has(word)) ||
      /^\p{N}/u.test(word)
    )
      return true;
    if (word === 'the') continue;
    if (anaphoric.has(word) || (determiners.has(word) && word.length > 2 && word !== 'the'))
      return true;
  }
  return /(?:er|or|man|woman|ist|ant|ent|boy|girl|father|mother|son|daughter|wife|husband|baby|teenager|victim)s?$/u.test(
    view.words[phrase.to - 1]!,
  );
}

/** Who can withdraw: a state, an organisation, people in the plural; not one traveller, not a ship. */
export function isForce(sentence: ReadSentence, phrase: Phrase | null): boolean {
  if (phrase === null || isPerson(sentence, phrase)) return false;
  const { view } = sentence;
  const head = view.words[phrase.to - 1]!;
  if (/^(?:who|which|that|they|both)$/u.test(head) || view.language.words.peopleNouns.has(head))
    return true;
  if (
    head.endsWith('s') ||
    /(?:men|army|force|police|guard|garrison|military|militia|unit|side|delegation)$/u.test(head)
  )
    return true;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const type = view.mention[i]?.type;
    if (type === 'organisation' || type === 'place') return true;
    // A name that nobody could tell the kind of, and that is no person's.
    if (view.capital[i] && (type === undefined || type === 'other') && view.words[i] !== 'it')
      return true;
  }
  return false;
}
