import { hasRelation } from '../tree/index.ts';
import type { Reading } from './reading.ts';
import { isAdverb, isNominal } from './reading.ts';
import { isPunctuation, isStop, type SentenceView } from './sentence.ts';

/** Token indices, half-open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A sentence with its verbs told. */
export interface ReadSentence {
  readonly view: SentenceView;
  readonly verbs: readonly Reading[];
}

/** No noun phrase of news is longer; the bound keeps hostile text linear. */
const LONGEST = 30;

const isGenitive = (word: string): boolean =>
  word === "'s" || word === '’s' || word === "'" || word === '’';

/**
 * The noun phrase that starts at `from` and ends before `limit`, with what "of" and a list add to it; null where none
 * starts there. A time expression is no phrase.
 */
export function phraseAt(sentence: ReadSentence, from: number, limit: number): Phrase | null {
  const { view } = sentence;
  const last = Math.min(limit, view.words.length, from + LONGEST);
  let to = core(sentence, from, last);
  if (to === null) return null;
  for (;;) {
    const word = to < last ? view.words[to]! : '';
    if (word === 'of') {
      // "accused the minister of hiding the report"
      if (view.tokens[to + 1]?.upos === 'VERB' && view.words[to + 1]!.endsWith('ing')) break;
      const more = core(sentence, to + 1, last);
      if (more === null) break;
      to = more;
    } else if (word === 'and' || word === '&' || word === ',' || word === 'or') {
      const more = listItem(sentence, to, last);
      if (more === null) break;
      to = more;
    } else if (word === 'both' && view.words[to + 1] === 'of') {
      to += 1;
    } else break;
  }
  return { from, to };
}

/** Another member of a list: "A, B and C". A comma joins only names that an "and" closes, or it may be an apposition. */
function listItem(sentence: ReadSentence, at: number, limit: number): number | null {
  const { view } = sentence;
  if (view.words[at] === ',') {
    if (view.mention[at - 1] === null) return null;
    let to = at;
    let members = 0;
    while (to < limit && view.words[to] === ',') {
      const next = view.words[to + 1] === 'and' ? to + 2 : to + 1;
      const end = core(sentence, next, limit);
      if (end === null || view.mention[end - 1] === null) return null;
      members += 1;
      to = end;
      if (next === to + 2) return to;
    }
    if (members > 0 && (view.words[to] === 'and' || view.words[to] === '&')) {
      const end = core(sentence, to + 1, limit);
      return end;
    }
    return null;
  }
  const end = core(sentence, at + 1, limit);
  if (end === null) return null;
  if (isJoined(sentence, at, end)) return end;
  // "attacked the bridge and the army withdrew": what a verb follows is the subject of that verb, unless the list is.
  const follows = verbAhead(sentence, end);
  if (follows && limit > end) return null;
  return end;
}

/** Whether the tree joins the phrase after "and" to one before it: "signed by Adal and Belen ends the dispute". */
function isJoined({ view: { tree, node } }: ReadSentence, at: number, end: number): boolean {
  const head = tree.words[node[end - 1]!]!;
  return hasRelation(tree, node[end - 1]!, 'conj') && head.head === node[at - 1];
}

/** Whether a verb group begins here. */
export function verbAhead(sentence: ReadSentence, at: number): boolean {
  const { view, verbs } = sentence;
  let i = at;
  while (i < view.words.length && isAdverb(view, i)) i += 1;
  const word = view.words[i];
  if (word === undefined) return false;
  const { words: closed, modals } = view.language;
  if (closed.be.has(word) || closed.have.has(word) || closed.doing.has(word) || modals.has(word))
    return true;
  const verb = verbs[i];
  return verb !== null && verb !== undefined && verb.tense !== 'ing';
}

/** Determiners, adjectives, genitives and nouns up to the head; returns where it ends, or null. */
function core(sentence: ReadSentence, from: number, limit: number): number | null {
  const { view, verbs } = sentence;
  const closed = view.language.words;
  let i = quantifierEnd(view, from);
  let nouns = 0;
  while (i < limit) {
    const word = view.words[i]!;
    if (view.time[i] !== null && view.mention[i] === null) {
      // "yesterday's meeting": the time belongs to the phrase where the genitive goes on.
      if (!genitiveAhead(view, i, limit)) break;
      i += 1;
      continue;
    }
    if (isGenitive(word)) {
      if (i === from) break;
      i += 1;
      continue;
    }
    if (closed.determiners.has(word)) {
      // "that" and a second determiner after the head begin something new.
      if (nouns > 0) break;
      i += 1;
      if (closed.subjectPronouns.has(word)) nouns += 0;
      continue;
    }
    if (closed.negativeDeterminers.has(word) && nouns === 0) {
      i += 1;
      if (/^(?:nobody|nothing|none)$/u.test(word)) return i;
      continue;
    }
    if (isPunctuation(word) && view.mention[i] === null) break;
    if (!isNominal(view, i, verbs)) {
      if (nouns > 0 || !isAttribute(sentence, i)) break;
      i += 1;
      continue;
    }
    if (closed.subjectPronouns.has(word)) {
      if (nouns > 0 || i > from) break;
      return i + 1;
    }
    // Two names side by side are two phrases: "In Karsa Adal attacked".
    const mention = view.mention[i]!;
    const before = i > from ? view.mention[i - 1] : null;
    if (
      mention !== null &&
      before !== null &&
      before !== undefined &&
      before !== mention &&
      nouns > 0 &&
      !isModifier(view, i - 1)
    )
      break;
    // "elected Mara Voss president"
    if (nouns > 0 && before?.type === 'person' && before.form === 'name' && mention === null) {
      const bare = view.mention[from] === before;
      if (bare && closed.peopleNouns.has(word)) break;
    }
    if (isAdverb(view, i) && view.mention[i] === null) {
      // "its largest ever attack"
      if (nouns > 0 && word !== 'ever' && word !== 'yet') break;
      i += 1;
      continue;
    }
    nouns += 1;
    i += 1;
  }
  while (
    i > from &&
    (isGenitive(view.words[i - 1]!) || closed.determiners.has(view.words[i - 1]!))
  ) {
    // "both", "all", "some" alone stand for people.
    if (
      i - 1 <= from + 2 &&
      nouns === 0 &&
      /^(?:both|some|many|several|\p{L}+s|two|three|four|five|six|seven|eight|nine|ten|hundreds|dozens|thousands)$/u.test(
        view.words[from]!,
      ) &&
      !isGenitive(view.words[from]!) &&
      !/^(?:this|his|its|ours?)$/u.test(view.words[from]!)
    )
      return i;
    i -= 1;
  }
  return nouns > 0 ? i : null;
}

/** Past "at least", "more than", "over", "up to" before a figure. */
export function quantifierEnd({ words, language }: SentenceView, from: number): number {
  const figure = (i: number): boolean => {
    const word = words[i] ?? '';
    return (
      /^\p{N}/u.test(word) ||
      (word.length > 2 &&
        language.words.determiners.has(word) &&
        !language.words.subjectPronouns.has(word) &&
        !/^(?:the|his|her|its|their|our|some|any|every|each)$/u.test(word))
    );
  };
  const pair = `${words[from] ?? ''} ${words[from + 1] ?? ''}`;
  if (/^(?:at least|at most|more than|less than|fewer than|up to|as many)$/u.test(pair))
    return from + 2;
  if (
    /^(?:over|about|around|nearly|almost|some|under|roughly|approximately)$/u.test(
      words[from] ?? '',
    ) &&
    figure(from + 1)
  )
    return from + 1;
  return from;
}

/** A participle before its noun: "the besieged town", "armed men". */
function isAttribute(sentence: ReadSentence, i: number): boolean {
  const { view, verbs } = sentence;
  const verb = verbs[i] ?? null;
  if (verb === null || (verb.tense !== 'ed' && verb.tense !== 'participle')) return false;
  const before = view.words[i - 1] ?? '';
  return view.language.words.determiners.has(before);
}

function genitiveAhead(view: SentenceView, i: number, limit: number): boolean {
  let j = i;
  while (j < limit && view.time[j] === view.time[i]) j += 1;
  return isGenitive(view.words[j] ?? '') || isGenitive(view.words[j - 1] ?? '');
}

/** A nationality or title before another name: the names form one phrase. */
function isModifier(view: SentenceView, i: number): boolean {
  const mention = view.mention[i];
  return (
    mention === null || mention === undefined || mention.form !== 'name' || mention.type === 'other'
  );
}

/**
 * The subject among the tokens of a stretch that ends at a verb group: the last noun phrase that no preposition
 * governs and no comma encloses.
 */
export function lastFreePhrase(sentence: ReadSentence, from: number, to: number): Phrase | null {
  const { view, verbs } = sentence;
  const closed = view.language.words;
  let found: Phrase | null = null;
  let afterComma = true;
  let i = from;
  while (i < to) {
    const word = view.words[i]!;
    if (word === ',') {
      afterComma = true;
      i += 1;
      continue;
    }
    if (isStop(word) || closed.conjunctions.has(word)) {
      i += 1;
      continue;
    }
    const verb = verbs[i] ?? null;
    if (verb !== null) {
      // A participle between commas: "The army, backed by tanks, entered".
      while (i < to && view.words[i] !== ',') i += 1;
      continue;
    }
    if (quantifierEnd(view, i) === i && (closed.prepositions.has(word) || word === 'to')) {
      const inner = phraseAt(sentence, i + 1, to);
      if (inner !== null && inner.to === to && found === null) found = nameAtEnd(view, inner);
      i = inner === null ? i + 1 : inner.to;
      afterComma = false;
      continue;
    }
    const phrase = phraseAt(sentence, i, to);
    if (phrase === null) {
      i += 1;
      continue;
    }
    const apposition =
      found !== null &&
      afterComma &&
      (view.words[phrase.to] === ',' || phrase.to === to) &&
      view.words[found.to] === ',';
    if (!(apposition && enclosed(view, phrase, to))) found = phrase;
    afterComma = false;
    i = phrase.to;
  }
  return found;
}

/** "Under the pact Adal | withdrew": a name that follows a common noun, where the clause would be without subject. */
function nameAtEnd(view: SentenceView, phrase: Phrase): Phrase | null {
  for (let i = phrase.to - 1; i > phrase.from; i -= 1) {
    if (!view.capital[i]) return null;
    const before = view.words[i - 1]!;
    if (view.capital[i - 1]) continue;
    const { determiners, prepositions, conjunctions } = view.language.words;
    if (determiners.has(before) || prepositions.has(before) || conjunctions.has(before))
      return null;
    return isPunctuation(before) || isGenitive(before) ? null : { from: i, to: phrase.to };
  }
  return null;
}

/** "Adler, the envoy, left": between commas. */
const enclosed = (view: SentenceView, phrase: Phrase, limit: number): boolean => {
  let i = phrase.to;
  while (i < limit && view.words[i] !== ',') i += 1;
  return i < limit && i === limit - 1;
};
