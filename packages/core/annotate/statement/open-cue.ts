import type { CueWord } from '../../language/statement.ts';
import { isAdverb, isName, isTime, mentionAt, type Context } from './context.ts';
import type { Cue } from './cue.ts';
import type { Item } from './period.ts';
import { phraseAfter, speaks, type Phrase } from './phrase.ts';
import { subjectBefore } from './subject.ts';

/** A shorter quotation may be a title or a term: "'The Long Tide,' she sings". */
const MIN_WORDS = 4;

/**
 * Verbs outside the list that the sentence itself shows to report speech. Only beside a finished quotation that opens
 * the sentence ('"…," a guard yelled', '"…," chanted the miners'), and before one behind a colon or a comma ('Voss
 * thundered: "…"'), with somebody as their subject and the tag of a verb: where the list knows no word, the quotation does.
 */
export function openCues(context: Context, items: readonly Item[]): readonly Cue[] {
  const quote = items.findIndex((item) => item.kind === 'quote');
  if (quote < 0) return [];
  const cue =
    quote === 0 ? behindQuotation(context, items) : beforeQuotation(context, items, quote);
  return cue === null ? [] : [cue];
}

const wordOf = (item: Item): CueWord => ({
  verb: { lemma: item.lower, stance: 'states', frames: new Map() },
  forms: new Set(['past', 'present']),
  ambiguous: false,
});

/** Whether an item is a verb that no list knows: its tag says so, and it may be one by its form. */
const isVerb = (context: Context, item: Item | undefined): item is Item =>
  item !== undefined &&
  item.kind === 'word' &&
  !item.capital &&
  context.grammar.tag(item) === 'VERB' &&
  !context.forms.cues.has(item.lower) &&
  !context.forms.negations.has(item.lower);

function behindQuotation(context: Context, items: readonly Item[]): Cue | null {
  const { quotation } = items[0]!;
  const last = context.text[quotation!.inner.end - 1]!;
  if (quotation!.words < MIN_WORDS || !quotation!.capital || !',?!'.includes(last)) return null;
  const base = { voice: 'active', from: 1, to: 2 } as const;
  // 1. "…," chanted the miners.
  const first = items[1];
  if (isVerb(context, first)) {
    const phrase = phraseAfter(context, items, 2);
    if (phrase === null || !somebody(context, items, phrase) || !closes(context, items, phrase.to))
      return null;
    const word = wordOf(first);
    return { ...base, at: 1, word, subject: phrase, side: 'after', start: 1, end: phrase.to };
  }
  // 2. "…," a guard at the gate yelled.
  const phrase = phraseAfter(context, items, 1);
  if (phrase === null) return null;
  for (
    let at = Math.max(2, phrase.to - 1);
    at <= Math.min(items.length - 1, phrase.to + 1);
    at += 1
  ) {
    const verb = items[at];
    if (!isVerb(context, verb) || !closes(context, items, at + 1)) continue;
    if (at > phrase.to && !isAdverb(context, items[phrase.to]!)) return null;
    const subject = { from: 1, to: Math.min(at, phrase.to) };
    if (!somebody(context, items, subject)) return null;
    const word = wordOf(verb);
    return {
      ...base,
      at,
      from: at,
      to: at + 1,
      word,
      subject,
      side: 'before',
      start: 1,
      end: at + 1,
    };
  }
  return null;
}

function beforeQuotation(context: Context, items: readonly Item[], quote: number): Cue | null {
  const mark = items[quote - 1]!;
  const { quotation } = items[quote]!;
  if ((mark.kind !== 'colon' && mark.kind !== 'comma') || quotation!.words < MIN_WORDS) return null;
  if (!quotation!.capital || (mark.kind === 'comma' && !quotation!.finished)) return null;
  const at = quote - 2;
  const verb = items[at];
  if (at < 1 || !isVerb(context, verb)) return null;
  const subject = subjectBefore(context, items, at);
  if (subject === null || !somebody(context, items, subject.phrase)) return null;
  return {
    at,
    from: at,
    to: at + 1,
    word: wordOf(verb),
    voice: 'active',
    subject: subject.phrase,
    side: 'before',
    start: subject.start,
    end: at + 1,
  };
}

const somebody = (context: Context, items: readonly Item[], phrase: Phrase): boolean => {
  const head = items[phrase.to - 1]!;
  if (context.forms.selfPronouns.has(head.lower)) return false;
  const pronoun = context.forms.pronouns.get(head.lower);
  if (pronoun !== undefined) return pronoun === 'person' && phrase.to - phrase.from === 1;
  const mention = mentionAt(context, head);
  if (isName(mention)) return mention.type === 'person';
  const tag = context.grammar.tag(head);
  return tag === 'NOUN' || tag === 'PROPN' || speaks(context, items, phrase);
};

/** What may follow an attribution without being its object. */
function closes(context: Context, items: readonly Item[], at: number): boolean {
  const next = items[at];
  if (next === undefined || next.kind !== 'word') return true;
  const { forms } = context;
  return (
    forms.prepositions.has(next.lower) ||
    forms.conjunctions.has(next.lower) ||
    isTime(context, next) ||
    isAdverb(context, next)
  );
}
