import type { CueWord } from '../../language/statement.ts';
import { isAdverb, isName, isNumber, isTime, mentionAt, type Context } from './context.ts';
import type { Item } from './period.ts';
import { isPossessive, phraseAfter, phraseBefore, speaks, type Phrase } from './phrase.ts';
import { subjectBefore } from './subject.ts';
import { appositiveAfter } from './insert.ts';

/** A word of saying in its sentence, with who stands as its subject. */
export interface Cue {
  /** Index of the verb among the period's items. */
  readonly at: number;
  /** Items `[from, to)`: the verb, or a fixed phrase around it ("went on to say", "quoted … as saying"). */
  readonly from: number;
  readonly to: number;
  readonly word: CueWord;
  readonly voice: 'active' | 'passive' | 'participle';
  readonly subject: Phrase | null;
  /** Where the subject stands; `shared`: it is that of another clause of the sentence. */
  readonly side: 'before' | 'after' | 'shared' | 'none';
  /** The first item of subject and cue together, and the first behind them. */
  readonly start: number;
  readonly end: number;
}

/** What stands between subject and verb: how far left it reaches, and what it does to the verb. */
interface Group {
  readonly left: number;
  readonly negated: boolean;
  readonly unsaid: boolean;
  readonly be: boolean;
  readonly have: boolean;
  readonly infinitive: boolean;
}

function groupBefore(context: Context, items: readonly Item[], at: number, gerund: boolean): Group {
  const { forms } = context;
  let left = at - 1;
  const group = { negated: false, unsaid: false, be: false, have: false, infinitive: false };
  while (left >= 0 && left > at - 9) {
    const item = items[left]!;
    if (item.kind !== 'word' && item.lower !== "'s" && item.lower !== "'d") break;
    if (isName(mentionAt(context, item)) && item.capital) {
      if (!isTime(context, item)) break;
    }
    if (forms.negations.has(item.lower)) group.negated = true;
    else if (forms.hypothetical.has(item.lower)) group.unsaid = true;
    else if (forms.passives.has(item.lower)) group.be = true;
    else if (item.lower === "'s" || item.lower === '’s') {
      // "He's claiming", but "Adler's claim".
      if (left === at - 1) {
        if (!gerund) break;
        group.be = true;
      }
    } else if (forms.auxiliaries.has(item.lower)) group.have = true;
    else if (item.lower === 'to' && left > 0) {
      group.infinitive = true;
      left -= 1;
      break;
    } else if (isTime(context, item) || forms.months.has(item.lower)) {
      while (
        left > 0 &&
        (isTime(context, items[left - 1]!) ||
          isNumber(items[left - 1]!) ||
          items[left - 1]!.lower === 'on')
      )
        left -= 1;
    } else if (!isAdverb(context, item)) break;
    left -= 1;
  }
  return { left, ...group };
}

/** Whether the form stands as a noun or an adjective here: "the claims", "Adler's demand", "in reports". */
function nounHere(context: Context, items: readonly Item[], at: number): boolean {
  const { forms } = context;
  const left = items[at - 1];
  if (left === undefined) return true;
  if (left.kind === 'comma' || left.kind === 'colon' || left.kind === 'quote') return false;
  if (left.kind !== 'word' || isPossessive(left)) return true;
  if (forms.pronouns.has(left.lower)) return false;
  if (forms.determiners.has(left.lower) || forms.prepositions.has(left.lower)) return true;
  if (forms.conjunctions.has(left.lower) && left.lower !== 'and' && left.lower !== 'but')
    return true;
  if (isNumber(left)) return true;
  const cue = forms.cues.get(left.lower);
  if (cue !== undefined && !cue.ambiguous) return true;
  return forms.adjective.test(left.lower);
}

const isPlural = (
  plurals: ReadonlySet<string>,
  items: readonly Item[],
  phrase: Phrase,
  ambiguous: boolean,
): boolean => {
  const head = items[phrase.to - 1]!;
  if (plurals.has(head.lower)) return true;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (items[i]!.lower === 'and' || plurals.has(items[i]!.lower)) return true;
    if (/[^s]s$/u.test(items[i]!.lower) && !items[i]!.capital) return true;
  }
  return head.capital && !ambiguous;
};

/** A subject that stands behind the verb: "…," said Adler. Only where a quotation or a comma stands before the verb. */
function inverted(context: Context, items: readonly Item[], at: number): Phrase | null {
  const left = items[at - 1];
  const open =
    left === undefined ||
    left.kind === 'comma' ||
    left.kind === 'quote' ||
    left.kind === 'dash' ||
    left.kind === 'stop';
  if (!open) return null;
  const phrase = phraseAfter(context, items, at + 1);
  if (phrase === null) return null;
  const next = items[phrase.to];
  const closed =
    next === undefined ||
    next.kind !== 'word' ||
    context.forms.prepositions.has(next.lower) ||
    context.forms.inserts.has(next.lower) ||
    isTime(context, next) ||
    context.forms.conjunctions.has(next.lower) ||
    isAdverb(context, next);
  return closed ? phrase : null;
}

/** A period with more words of saying is no sentence; nothing is found in it. */
const MAX_CUES = 40;

/** Finds the words of saying in a period, left to right, outside its quotations. */
export function findCues(
  context: Context,
  items: readonly Item[],
  heading: boolean,
): readonly Cue[] {
  const cues: Cue[] = [];
  let words = 0;
  for (const item of items)
    if (item.kind === 'word' && context.forms.cues.has(item.lower)) words += 1;
  if (words === 0 || words > MAX_CUES) return cues;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!;
    if (item.kind !== 'word') continue;
    const word = context.forms.cues.get(item.lower);
    if (word === undefined) continue;
    const cue = cueAt(context, items, at, word, heading);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function cueAt(
  context: Context,
  items: readonly Item[],
  at: number,
  word: CueWord,
  heading: boolean,
): Cue | null {
  const { forms } = context;
  const item = items[at]!;
  if (item.capital && at > 0 && !heading && items[at - 1]!.kind !== 'quote') return null;
  if (word.ambiguous && nounHere(context, items, at)) return null;
  // "the disputed region", "his stated aim", "the so-called line".
  const previous = items[at - 1];
  if (
    previous !== undefined &&
    (context.forms.determiners.has(previous.lower) || previous.text === '-')
  )
    return null;
  const group = groupBefore(context, items, at, word.forms.has('gerund'));
  if (group.negated || group.unsaid) return null;
  const left = items[group.left];
  const plain = { at, from: at, to: at + 1, word, end: at + 1 };

  // 1. "went on to say": the infinitive of something that was said.
  if (group.infinitive) {
    const on = left?.lower === 'on' ? group.left - 1 : group.left;
    const verb = items[on];
    if (verb === undefined || !forms.goingOn.has(verb.lower) || !word.forms.has('base'))
      return null;
    const subject = subjectBefore(context, items, on);
    if (subject === null) {
      // "…," he said, going on to say that …
      if (items[on - 1]?.kind !== 'comma' || !verb.lower.endsWith('ing')) return null;
      return { ...plain, from: on, voice: 'participle', subject: null, side: 'shared', start: on };
    }
    return {
      ...plain,
      from: on,
      voice: 'active',
      subject: subject.phrase,
      side: 'before',
      start: subject.start,
    };
  }

  // 2. "saying": with "is", a finite verb; else it shares the subject of another clause.
  if (word.forms.has('gerund')) {
    if (group.be) {
      const subject = subjectBefore(context, items, group.left + 1);
      if (subject === null) return null;
      return {
        ...plain,
        voice: 'active',
        subject: subject.phrase,
        side: 'before',
        start: subject.start,
      };
    }
    const open =
      left === undefined ||
      left.kind !== 'word' ||
      left.lower === 'and' ||
      left.lower === 'while' ||
      left.lower === 'by' ||
      left.lower === 'after' ||
      left.lower === 'before' ||
      left.lower === 'but' ||
      left.lower === 'in' ||
      left.lower === 'as';
    if (open) {
      const own = at === 0 || left?.kind !== 'quote' ? null : inverted(context, items, at);
      return {
        ...plain,
        voice: 'participle',
        subject: own,
        side: own === null ? 'shared' : 'after',
        start: Math.max(0, left?.kind === 'word' ? group.left : group.left + 1),
      };
    }
    if (forms.prepositions.has(left.lower) || forms.conjunctions.has(left.lower)) return null;
    if (word.ambiguous || items[at - 1]!.kind !== 'word') return null;
    const subject = phraseBefore(context, items, group.left + 1);
    if (subject === null || forms.determiners.has(items[at - 1]!.lower)) return null;
    const head = items[subject.to - 1]!;
    if (forms.documents.has(head.lower)) {
      return { ...plain, voice: 'participle', subject: null, side: 'shared', start: at };
    }
    if (!forms.speakers.has(head.lower) && !forms.nouns.has(head.lower) && !head.capital)
      return null;
    return { ...plain, voice: 'participle', subject, side: 'before', start: subject.from };
  }

  // 3. "was told", "was quoted as saying".
  if (group.be && word.forms.has('participle')) {
    const subject = subjectBefore(context, items, group.left + 1);
    if (subject === null) return null;
    return {
      ...plain,
      voice: 'passive',
      subject: subject.phrase,
      side: 'before',
      start: subject.start,
    };
  }

  // 4. A finite verb behind its subject, or before it.
  const finite =
    word.forms.has('past') ||
    word.forms.has('present') ||
    word.forms.has('base') ||
    (group.have && word.forms.has('participle'));
  if (!finite) return null;
  const turned = inverted(context, items, at);
  const subject = subjectBefore(context, items, group.left + 1);
  const beforeQuote = items[at - 1]?.kind === 'quote' || items[at - 1]?.kind === 'stop';
  if (turned !== null && (subject === null || beforeQuote || endsClause(items, turned))) {
    // "rejected it": only what was said is turned round with a pronoun.
    const object = forms.pronouns.has(items[turned.from]!.lower) && word.verb.lemma !== 'say';
    // "The envoy, Jon Adler, accused the miners of theft": words between commas, then an object.
    const quote = items[at - 1]?.kind === 'quote' || items[at - 2]?.kind === 'quote';
    const { frames } = word.verb;
    const transitive = OBJECTS.some((frame) => frames.has(frame));
    const taken = transitive && !quote && subject !== null && items[at - 1]?.kind === 'comma';
    if (!forms.selfPronouns.has(items[turned.from]!.lower) && !object && !taken) {
      const named = appositiveAfter(context, items, turned);
      return {
        ...plain,
        voice: 'active',
        subject: named ?? turned,
        side: 'after',
        start: at,
        end: (named ?? turned).to,
      };
    }
  }
  if (subject === null) {
    // 5. "… said the deal was off and added that": the subject of the verb before.
    const joined = left?.lower === 'and' || left?.lower === 'but' || left?.kind === 'comma';
    const tensed = word.forms.has('past') || word.forms.has('present');
    if (!joined || at === 0 || word.ambiguous || !tensed) return null;
    return {
      ...plain,
      voice: 'active',
      subject: null,
      side: 'shared',
      start: left.kind === 'word' ? group.left : group.left + 1,
    };
  }
  const phrase = subject.phrase;
  if (forms.selfPronouns.has(items[phrase.from]!.lower)) return null;
  // What is also a noun, and what is thought, needs somebody who can say it.
  if ((word.ambiguous || forms.mental.has(word.verb.lemma)) && !speaks(context, items, phrase))
    return null;
  if (unsaidAround(context, items, phrase, word)) return null;
  if (
    word.forms.has('base') &&
    !word.forms.has('past') &&
    !isPlural(forms.plurals, items, phrase, word.ambiguous)
  )
    return null;
  return { ...plain, voice: 'active', subject: phrase, side: 'before', start: subject.start };
}

/** "whether the army fired and said so", "if they promised", "the target it pledged to reach": nothing is reported there. */
function unsaidAround(
  context: Context,
  items: readonly Item[],
  phrase: Phrase,
  word: CueWord,
): boolean {
  const left = items[phrase.from - 1];
  if (left === undefined) return false;
  if (left.lower === 'whether' || left.lower === 'if' || left.lower === 'unless') return true;
  const first = items[phrase.from]!;
  const relative =
    left.kind === 'word' &&
    !context.forms.conjunctions.has(left.lower) &&
    !context.forms.complementisers.has(left.lower) &&
    !context.forms.prepositions.has(left.lower) &&
    !context.forms.adverbs.has(left.lower) &&
    !context.forms.times.has(left.lower) &&
    !context.forms.cues.has(left.lower);
  return relative && context.forms.pronouns.has(first.lower) && !word.verb.frames.has('clause');
}

/** Frames in which a phrase behind the verb is no subject. */
const OBJECTS = ['object', 'of', 'as', 'for', 'bid', 'name'] as const;

const endsClause = (items: readonly Item[], phrase: Phrase): boolean => {
  const next = items[phrase.to];
  return (
    next === undefined || next.kind === 'stop' || next.kind === 'comma' || next.kind === 'colon'
  );
};
