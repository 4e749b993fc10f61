import type { VerbForm, VerbTense } from '../../language/event.ts';
import { childBy, hasRelation } from '../tree/index.ts';
import { isPunctuation, type SentenceView } from './sentence.ts';

/** What a token is taken for: a verb with its form, or not a verb. */
export type Reading = VerbForm | null;

/**
 * Decides for each token whether it is a verb here. The words beside it speak first: "attack" and "strikes" are nouns
 * unless what stands around them needs a verb. Where they do not make a verb of it, tag and place in the tree may; a
 * tag alone takes no verb away but an auxiliary, as mistaken tags cost more events than they spare.
 */
export function readVerbs(view: SentenceView): readonly Reading[] {
  const readings: Reading[] = [];
  for (let i = 0; i < view.words.length; i += 1)
    readings.push(
      isAuxiliary(view, i) ? null : (readVerb(view, i, readings) ?? taggedVerb(view, i)),
    );
  return readings;
}

const isAuxiliary = ({ tree, node, tokens, words }: SentenceView, i: number): boolean =>
  tokens[i]!.upos === 'AUX' && hasRelation(tree, node[i]!, 'aux') && words[i + 1] !== 'to';

/** Relations in which a verb is the head of a clause. */
const CLAUSAL = [
  'root',
  'ccomp',
  'parataxis',
  'acl:relcl',
  'advcl',
  'conj',
  'xcomp',
  'csubj',
] as const;

/** A verb by its tag, where the tree has it as the head of a clause and nothing stands before it that a noun needs. */
function taggedVerb(view: SentenceView, i: number): Reading {
  const token = view.tokens[i]!;
  if (token.upos !== 'VERB' || view.time[i] !== null) return null;
  if (view.words[i]!.length < 2 || isPunctuation(view.words[i]!)) return null;
  if (view.mention[i]?.form === 'name' || (view.capital[i] && i > 0)) return null;
  if (!hasRelation(view.tree, view.node[i]!, ...CLAUSAL)) return null;
  const before = view.words[i - 1] ?? '';
  const { words: closed } = view.language;
  if (closed.determiners.has(before) && !closed.subjectPronouns.has(before)) return null;
  if (before === "'s" || before === '’s') return null;
  const forms = view.forms[i]!;
  const alsoNoun =
    view.language.nouns.has(view.words[i]!) || view.language.nounLike.has(view.words[i]!);
  if (alsoNoun && (isDetermined(view, i) || !hasSubject(view, i))) return null;
  if (forms.length > 0) {
    const helped = closed.be.has(before) || closed.have.has(before);
    const form =
      (helped ? forms.find((f) => f.tense === 'participle' || f.tense === 'ed') : null) ??
      forms.find((f) => f.tense === 'past') ??
      forms[0]!;
    return form;
  }
  return { lemma: token.lemma, tense: tenseByEnding(view.words[i]!) };
}

/** "its largest ever attack": a determiner with nothing but adjectives and adverbs between makes a noun of it. */
function isDetermined({ words, tokens, language }: SentenceView, i: number): boolean {
  let p = i - 1;
  while (p >= 0 && /^(?:ADJ|ADV)$/u.test(tokens[p]!.upos)) p -= 1;
  // "that" may open a clause.
  return p >= 0 && p < i - 1 && words[p] !== 'that' && language.words.determiners.has(words[p]!);
}

/** A subject in the tree, before the verb and no date: what a word that is mostly a noun needs to be a verb. */
function hasSubject({ tree, node, time, tokens }: SentenceView, i: number): boolean {
  const subject = childBy(tree, node[i]!, 'nsubj');
  if (subject < 0 || subject > node[i]!) return false;
  const { start } = tree.words[subject]!;
  const at = tokens.findIndex((token) => token.start === start);
  return at >= 0 && time[at] === null;
}

/** The tense of a verb that the lexicon does not have. */
function tenseByEnding(word: string): VerbTense {
  if (word.endsWith('ing')) return 'ing';
  if (word.endsWith('ed')) return 'ed';
  return word.endsWith('s') && !word.endsWith('ss') ? 's' : 'past';
}

function readVerb(view: SentenceView, i: number, before: readonly Reading[]): Reading {
  const forms = view.forms[i]!;
  if (forms.length === 0) return unknownVerb(view, i, before);
  const { words, language } = view;
  const { words: closed, nouns } = language;
  const word = words[i]!;
  // Auxiliaries are read with the verb they belong to.
  if (closed.be.has(word) && word !== 'get' && word !== 'got') return null;
  if (view.mention[i] !== null && view.capital[i] && i > 0 && view.mention[i]!.form === 'name')
    return null;
  if (view.time[i] !== null) return null;

  let p = i - 1;
  while (p >= 0 && (isAdverb(view, p) || closed.not.has(words[p]!))) p -= 1;
  const previous = p < 0 ? '' : words[p]!;
  const next = words[i + 1] ?? '';
  const form = forms[0]!;
  const nounLike = nouns.has(word) || language.nounLike.has(word);
  const afterTo = previous === 'to';
  const afterModal = language.modals.has(previous) || closed.doing.has(previous);
  const afterAuxiliary = closed.be.has(previous) || closed.have.has(previous);

  if (forms.some((f) => f.tense === 'base')) {
    const base = forms.find((f) => f.tense === 'base')!;
    const alsoPast = forms.find((f) => f.tense !== 'base');
    if (afterModal || (afterTo && !nounAfterTo(view, p))) return base;
    if (alsoPast !== undefined && alsoPast.lemma === base.lemma) {
      if (afterAuxiliary || (p >= 0 && isNominal(view, p, before)))
        return { ...alsoPast, tense: 'ed' };
      return null;
    }
    if (alsoPast !== undefined) return alsoPast;
    if (p >= 0 && closed.subjectPronouns.has(previous)) return base;
    if (closed.determiners.has(previous) || closed.prepositions.has(previous)) return null;
    // "urged that Belen withdraw", "troops enter the town", "Why not leave": a noun before, an object or end after.
    if (
      p >= 0 &&
      isNominal(view, p, before) &&
      (nounLike || view.tokens[i]!.upos === 'NOUN'
        ? startsPhrase(view, i + 1) && pluralBefore(view, p)
        : true)
    )
      return base;
    return nounLike || p < 0 ? null : closed.conjunctions.has(previous) ? base : null;
  }
  if (form.tense === 's') {
    if (closed.determiners.has(previous) || closed.prepositions.has(previous) || afterAuxiliary)
      return null;
    if (p < 0) return null;
    if (nounLike) {
      const after = startsPhrase(view, i + 1);
      return isNominal(view, p, before) && after && !isPunctuation(next) ? form : null;
    }
    if (isNominal(view, p, before) || closed.subjectPronouns.has(previous)) return form;
    return previous === ',' ||
      closed.conjunctions.has(previous) ||
      previous === '' ||
      isPunctuation(previous)
      ? form
      : null;
  }
  if (form.tense === 'ing') {
    if (nouns.has(word)) {
      // "was bombing Karsa", "by shelling the town", "denied bombing Karsa"; but "the bombing", "more shelling".
      const verbal =
        closed.be.has(previous) ||
        previous === ',' ||
        /^(?:of|from|for|by|without|after|before|while|when)$/u.test(previous) ||
        (p >= 0 && p === i - 1 && (before[p] ?? null) !== null);
      return verbal && startsPhrase(view, i + 1) ? form : null;
    }
    if (closed.determiners.has(previous)) return null;
    return form;
  }
  // A participle between a determiner and a noun is an attribute: "the occupied district".
  const ed = forms.find((f) => f.tense === 'past') ?? form;
  if (
    (closed.determiners.has(previous) || previous === "'s" || previous === '’s') &&
    !closed.subjectPronouns.has(previous)
  ) {
    return null;
  }
  if (
    closed.prepositions.has(previous) &&
    !/^(?:after|before|while|when|than|as|until)$/u.test(previous)
  ) {
    return previous === '' ? ed : null;
  }
  if (afterAuxiliary) return forms.find((f) => f.tense === 'participle') ?? form;
  return ed;
}

/** A past tense that the lexicon does not have: it bounds clauses as any verb does. */
function unknownVerb(view: SentenceView, i: number, before: readonly Reading[]): Reading {
  const word = view.words[i]!;
  if (
    i === 0 ||
    word.length < 5 ||
    !word.endsWith('ed') ||
    word.endsWith('eed') ||
    word.includes('-')
  )
    return null;
  if (view.capital[i] || view.mention[i] !== null || view.time[i] !== null) return null;
  const { be, have } = view.language.words;
  const previous = view.words[i - 1]!;
  if (word === 'hundred' || word === 'armed' || word === 'sacred') return null;
  const verbal = be.has(previous) || have.has(previous) || isNominal(view, i - 1, before);
  return verbal ? { lemma: word, tense: 'ed' } : null;
}

/** "troops attack", "Adal and Belen attack": what a bare verb agrees with. */
const pluralBefore = (view: SentenceView, i: number): boolean =>
  view.words[i]!.endsWith('s') ||
  view.words[i - 1] === 'and' ||
  view.language.words.peopleNouns.has(view.words[i]!);

/** "in response to attacks", "due to strike": a noun and not an infinitive follows "to". */
function nounAfterTo(view: SentenceView, to: number): boolean {
  const previous = view.words[to - 1] ?? '';
  return /^(?:response|reaction|contrary|thanks|prior|according|regard|answer|reference)$/u.test(
    previous,
  );
}

export function isAdverb(view: SentenceView, i: number): boolean {
  const word = view.words[i];
  if (word === undefined) return false;
  return (
    view.language.words.adverbs.has(word) ||
    (word.length > 4 && word.endsWith('ly') && !view.capital[i] && view.time[i] === null)
  );
}

/** A token that can end a noun phrase. */
export function isNominal(view: SentenceView, i: number, readings: readonly Reading[]): boolean {
  const word = view.words[i];
  if (word === undefined) return false;
  const closed = view.language.words;
  if (view.mention[i] !== null) return true;
  if (view.time[i] !== null || isPunctuation(word)) return false;
  if (word === "'s" || word === '’s' || word === "'" || word === '’') return false;
  return (
    !closed.determiners.has(word) &&
    !closed.prepositions.has(word) &&
    !closed.conjunctions.has(word) &&
    !closed.subordinators.has(word) &&
    !closed.be.has(word) &&
    !closed.have.has(word) &&
    !closed.doing.has(word) &&
    !view.language.modals.has(word) &&
    word !== 'to' &&
    readings[i] === null
  );
}

/** A token that can begin a noun phrase. */
export function startsPhrase(view: SentenceView, i: number): boolean {
  const word = view.words[i];
  if (word === undefined) return false;
  const closed = view.language.words;
  if (closed.determiners.has(word) || view.mention[i] !== null || view.capital[i]) return true;
  return (
    /^\p{N}/u.test(word) ||
    closed.peopleNouns.has(word) ||
    closed.placeNouns.has(word) ||
    word === 'at'
  );
}
