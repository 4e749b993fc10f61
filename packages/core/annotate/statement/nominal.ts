import type { Stance } from '../../model/index.ts';
import type { Attribution } from './attribution.ts';
import { isAdverb, type Context } from './context.ts';
import type { Item } from './period.ts';
import { isPossessive, phraseAfter, phraseBefore, speaks, type Phrase } from './phrase.ts';
import { clauseStart, trimPiece } from './piece.ts';
import { subjectBefore } from './subject.ts';

/** Nouns of saying in one period; more are a list. */
const MAX_NOUNS = 8;
/** Words between "made" and the noun: "made the startling claim that". */
const MAX_BETWEEN = 4;

/**
 * Attribution by a noun of saying with a clause: "*Adler's claim* that …", "amid *reports* that …", "*made the demand*
 * that …". Only where the noun is no subject: there the clause runs up to the sentence's own verb, and where that is
 * cannot be told surely. The tree tells the conjunction "that" from the relative one.
 */
export function nominalAttributions(
  context: Context,
  items: readonly Item[],
): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let at = 1; at + 2 < items.length && found.length < MAX_NOUNS; at += 1) {
    const stance = context.forms.nouns.get(items[at]!.lower);
    if (stance === undefined || context.grammar.tag(items[at]) !== 'NOUN') continue;
    const attribution = attributionAt(context, items, at, stance);
    if (attribution !== null) found.push(attribution);
  }
  return found;
}

function attributionAt(
  context: Context,
  items: readonly Item[],
  at: number,
  stance: Stance,
): Attribution | null {
  const by = items[at + 1]!.lower === 'by' ? phraseAfter(context, items, at + 2) : null;
  const that = by === null ? at + 1 : by.to;
  if (items[that]?.lower !== 'that' || !opensClause(context, items, that)) return null;
  const relation = context.grammar.relation(items[at]!);
  const left = nounStart(context, items, at);
  if (relation === 'nsubj' || relation === 'csubj' || left === clauseStart(items, at, 0))
    return null;
  const who = by ?? possessor(context, items, at) ?? lightSubject(context, items, left);
  const bare = who === null && context.forms.plainClaims.has(items[at]!.lower);
  if (who === null && !bare) return null;
  if (who !== null && !speaks(context, items, who) && !isPossessivePronoun(context, items, who))
    return null;
  let end = that + 1;
  while (end < items.length && !BREAKS.has(items[end]!.kind)) end += 1;
  const piece = trimPiece(items, { from: that + 1, to: end });
  if (piece.to - piece.from < 2) return null;
  return {
    cue: { from: at, to: at + 1 },
    stance,
    lemma: items[at]!.lower,
    pieces: [piece],
    speaker: who,
    who: who === null ? 'unsaid' : 'here',
    through: [],
    around: { from: at, to: that },
    clause: true,
    introduces: false,
  };
}

const BREAKS: ReadonlySet<Item['kind']> = new Set(['comma', 'semicolon', 'colon', 'dash', 'stop']);

/** "the claim *that* the road was shut", not "the claim *that* was made" or "the claim *that* he made". */
function opensClause(context: Context, items: readonly Item[], that: number): boolean {
  const next = items[that + 1];
  if (next === undefined) return false;
  const { grammar, forms } = context;
  if (forms.auxiliaries.has(next.lower) || grammar.tag(next) === 'VERB') return false;
  return grammar.relation(items[that]!) === 'mark';
}

/** The first item of the noun's own words, past adjectives and its determiner. */
function nounStart(context: Context, items: readonly Item[], at: number): number {
  let i = at;
  while (i > 0 && i > at - MAX_BETWEEN) {
    const left = items[i - 1]!;
    const tag = context.grammar.tag(left);
    if (tag !== 'ADJ' && tag !== 'DET' && tag !== 'NUM' && !isAdverb(context, left)) break;
    i -= 1;
  }
  return i;
}

/** "Adler's", "his", before the noun and its adjectives. */
function possessor(context: Context, items: readonly Item[], at: number): Phrase | null {
  for (let i = at - 1; i >= 0 && i >= at - MAX_BETWEEN; i -= 1) {
    const item = items[i]!;
    if (isPossessive(item)) return phraseBefore(context, items, i);
    if (context.forms.possessives.has(item.lower)) return { from: i, to: i + 1 };
    if (context.grammar.tag(item) !== 'ADJ') return null;
  }
  return null;
}

const isPossessivePronoun = (context: Context, items: readonly Item[], phrase: Phrase): boolean =>
  phrase.to - phrase.from === 1 && context.forms.possessives.has(items[phrase.from]!.lower);

/** Who "made", "issued" or "repeated" it. */
function lightSubject(context: Context, items: readonly Item[], start: number): Phrase | null {
  const verb = items[start - 1];
  if (verb === undefined || !context.forms.lightVerbs.has(verb.lower)) return null;
  return subjectBefore(context, items, start - 1)?.phrase ?? null;
}
