import type { Governor } from '../../language/event.ts';
import type { Modality, Polarity } from '../../model/index.ts';
import { lastFreePhrase, phraseAt, type Phrase, type ReadSentence } from './phrase.ts';
import { isAdverb } from './reading.ts';
import { isPunctuation, isStop } from './sentence.ts';

/** A verb with its auxiliaries, negation, and what governs it. */
export interface VerbGroup {
  /** First token of the group, governing verbs with it: "was supposed to leave" from "was". */
  readonly from: number;
  /** The verb itself. */
  readonly verb: number;
  readonly passive: boolean;
  readonly finite: boolean;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly voice: Governor['voice'];
  /** The subject, where a governor names it: "urged Belen to withdraw". */
  readonly subject: Phrase | null;
  readonly progressive: boolean;
  readonly present: boolean;
  /** A governing verb was read: the subject to the left is the governor's. */
  readonly governed: boolean;
}

interface Draft {
  from: number;
  passive: boolean;
  finite: boolean;
  progressive: boolean;
  present: boolean;
  modality: Modality;
  negations: number;
  voice: Governor['voice'];
  subject: Phrase | null;
  governed: boolean;
  perfect: boolean;
}

/** Stronger modalities win over "happened" when governors are stacked. */
const settle = (now: Modality, outer: Modality): Modality =>
  outer === 'happened' ? now : now === 'happened' ? outer : now === 'planned' ? outer : now;

/** Reads the group of the verb at `verb` from right to left. */
export function readGroup(sentence: ReadSentence, verb: number): VerbGroup {
  const form = sentence.verbs[verb]!;
  const draft: Draft = {
    from: verb,
    passive: false,
    finite: form.tense === 's' || form.tense === 'past' || form.tense === 'ed',
    progressive: form.tense === 'ing',
    present: form.tense === 's' || form.tense === 'base',
    modality: 'happened',
    negations: 0,
    voice: null,
    subject: null,
    governed: false,
    perfect: false,
  };
  readAuxiliaries(sentence, draft, form.tense);
  // "agreed to begin to withdraw": governors stack, three are enough for any sentence.
  for (let depth = 0; depth < 3 && readGovernor(sentence, draft); depth += 1);
  return {
    from: draft.from,
    verb,
    passive: draft.passive,
    finite: draft.finite,
    modality: draft.modality,
    polarity: draft.negations % 2 === 1 ? 'denied' : 'affirmed',
    voice: draft.voice,
    subject: draft.subject,
    progressive: draft.progressive,
    present: draft.present,
    governed: draft.governed,
  };
}

/** Auxiliaries, modals, negation and adverbs left of `draft.from`. */
function readAuxiliaries({ view }: ReadSentence, draft: Draft, tense: string): void {
  const { words: closed, modals } = view.language;
  const participle = tense === 'ed' || tense === 'participle';
  let i = draft.from - 1;
  let sawBe = false;
  while (i >= 0) {
    const word = view.words[i]!;
    if (closed.not.has(word)) draft.negations += 1;
    else if (word === 'longer' && view.words[i - 1] === 'no') {
      draft.negations += 1;
      i -= 1;
    } else if (closed.be.has(word)) {
      // "is to leave", "was to have been signed" is read with the governors.
      if (participle && !sawBe && !draft.perfect) draft.passive = true;
      else if (tense === 'ing') draft.progressive = true;
      sawBe = true;
      if (word !== 'be' && word !== 'been' && word !== 'being') {
        draft.finite = true;
        draft.present =
          word === 'is' ||
          word === 'are' ||
          word === 'am' ||
          (word.endsWith('s') && word !== 'was');
      }
    } else if (closed.have.has(word)) {
      if (participle && !sawBe) draft.perfect = true;
      draft.finite = true;
      draft.present = false;
    } else if (closed.doing.has(word)) draft.finite = true;
    else if (modals.has(word)) {
      draft.finite = true;
      draft.present = false;
      const modal = modals.get(word)!;
      draft.modality = settle(
        draft.modality,
        word === 'would' && draft.perfect ? 'conditional' : modal,
      );
    } else if (isAdverb(view, i) && view.mention[i] === null) {
      // An adverb after a comma or before the subject belongs to the sentence.
      let j = i - 1;
      while (j >= 0 && isAdverb(view, j)) j -= 1;
      const left = j >= 0 ? view.words[j]! : '';
      if (i === draft.from - 1 && !isAuxiliary(view.language, left) && left !== 'to') {
        draft.from = i;
        break;
      }
    } else break;
    draft.from = i;
    i -= 1;
  }
}

const isAuxiliary = (language: ReadSentence['view']['language'], word: string): boolean =>
  language.words.be.has(word) ||
  language.words.have.has(word) ||
  language.words.doing.has(word) ||
  language.words.not.has(word) ||
  language.modals.has(word);

/** "… to VERB": what stands before "to" says whether it happened. Returns whether another governor may stand further left. */
function readGovernor(sentence: ReadSentence, draft: Draft): boolean {
  const { view, verbs } = sentence;
  const { governors, words: closed } = view.language;
  let to = draft.from - 1;
  while (to >= 0 && (isAdverb(view, to) || closed.not.has(view.words[to]!))) {
    if (closed.not.has(view.words[to]!)) {
      if (view.words[to - 1] !== 'to' && view.words[to + 1] !== 'to') break;
      draft.negations += 1;
    }
    to -= 1;
  }
  if (to < 0) return false;
  if (view.words[to] !== 'to') return gerund(sentence, draft);
  draft.finite = false;
  let g = to - 1;
  while (g >= 0 && closed.not.has(view.words[g]!)) {
    draft.negations += 1;
    g -= 1;
  }
  if (g < 0) return false;
  const word = view.words[g]!;
  const lemma = verbs[g]?.lemma ?? word;
  if (closed.be.has(word) && word !== 'get') {
    // "is to leave", "was to be signed".
    draft.modality = settle(draft.modality, 'planned');
    draft.from = g;
    draft.finite = true;
    readAuxiliaries(sentence, draft, 'plain');
    draft.governed = true;
    return false;
  }
  if (closed.have.has(word)) {
    draft.modality = settle(draft.modality, 'demanded');
    draft.from = g;
    draft.finite = true;
    draft.governed = true;
    return false;
  }
  const direct =
    verbs[g] === null ? governors.get(word) : (governors.get(lemma) ?? governors.get(word));
  if (direct !== undefined) {
    apply(draft, direct);
    draft.governed = true;
    draft.from = g;
    if (
      verbs[g] !== null ||
      closed.be.has(view.words[g - 1] ?? '') ||
      isAuxiliary(view.language, view.words[g - 1] ?? '')
    ) {
      const wasPassive = draft.passive;
      draft.perfect = false;
      readAuxiliaries(sentence, draft, 'ed');
      draft.passive = wasPassive;
      draft.finite = true;
      return true;
    }
    if (isAdverb(view, g - 1)) return false;
    return false;
  }
  return objectControl(sentence, draft, to);
}

/** "urged Belen to withdraw", "called on Belen to withdraw", "accused Belen of attacking": the governor's object is the subject. */
function objectControl(sentence: ReadSentence, draft: Draft, to: number): boolean {
  const { view, verbs } = sentence;
  const { governors, words: closed } = view.language;
  for (let g = to - 2; g >= 0 && to - g < 14; g -= 1) {
    const word = view.words[g]!;
    if (isStop(word) || closed.relatives.has(word)) return headlineInfinitive(sentence, draft, to);
    const verb = verbs[g] ?? null;
    const governor = verb !== null ? governors.get(verb.lemma) : (governors.get(word) ?? undefined);
    if (governor === undefined && verb === null) continue;
    const start = /^(?:on|upon|for|with)$/u.test(view.words[g + 1] ?? '') ? g + 2 : g + 1;
    const phrase = phraseAt(sentence, start, to);
    if (governor === undefined || phrase === null || phrase.to !== to) {
      draft.modality = settle(draft.modality, 'possible');
      draft.governed = true;
      draft.subject = null;
      return false;
    }
    apply(draft, governor);
    draft.subject = phrase;
    draft.governed = true;
    draft.from = g;
    const passive = draft.passive;
    const before = draft.negations;
    readAuxiliaries(sentence, draft, 'ed');
    draft.passive = passive;
    draft.finite = true;
    if (draft.negations !== before && governor.modality === 'happened') return true;
    return false;
  }
  return headlineInfinitive(sentence, draft, to);
}

/** "Adal to withdraw from Karsa": no verb before "to" in a short line. */
function headlineInfinitive(sentence: ReadSentence, draft: Draft, to: number): boolean {
  const { view } = sentence;
  draft.governed = true;
  const subject = lastFreePhrase(sentence, 0, to);
  const whole =
    subject !== null && subject.to === to && sentence.verbs.slice(0, to).every((v) => v === null);
  if (whole && !view.words.slice(0, to).some((w) => isAuxiliary(view.language, w))) {
    draft.modality = settle(draft.modality, 'planned');
    draft.subject = subject;
    draft.from = to;
    return false;
  }
  draft.modality = settle(draft.modality, 'possible');
  return false;
}

/** "denied attacking", "accused Belen of attacking", "without signing". */
function gerund(sentence: ReadSentence, draft: Draft): boolean {
  const { view, verbs } = sentence;
  if (sentence.verbs[draft.from]?.tense !== 'ing' && !draft.progressive) return false;
  const { nominalGovernors } = view.language;
  const before = draft.from - 1;
  const word = view.words[before] ?? '';
  if (isPunctuation(word)) return false;
  if (word === 'without') {
    draft.negations += 1;
    draft.governed = true;
    return false;
  }
  const verb = verbs[before] ?? null;
  if (verb !== null) {
    const governor = nominalGovernors.get(verb.lemma) ?? view.language.governors.get(verb.lemma);
    if (governor === undefined) return false;
    apply(draft, governor);
    draft.from = before;
    draft.governed = true;
    draft.finite = true;
    const passive = draft.passive;
    readAuxiliaries(sentence, draft, 'ed');
    draft.passive = passive;
    return false;
  }
  if (word !== 'of' && word !== 'from') return false;
  for (let g = before - 1; g >= 0 && before - g < 14; g -= 1) {
    const verbThere = verbs[g] ?? null;
    if (isStop(view.words[g]!)) return false;
    if (verbThere === null) continue;
    const phrase = phraseAt(sentence, g + 1, before);
    const governor = nominalGovernors.get(verbThere.lemma);
    if (governor === undefined || word === 'from') {
      draft.modality = 'possible';
      draft.governed = true;
      return false;
    }
    apply(draft, governor);
    draft.governed = true;
    if (phrase !== null) draft.subject = phrase;
    return false;
  }
  return false;
}

function apply(draft: Draft, governor: Governor): void {
  draft.modality = settle(draft.modality, governor.modality);
  if (governor.denied) draft.negations += 1;
  if (governor.voice !== null) draft.voice = governor.voice;
}
