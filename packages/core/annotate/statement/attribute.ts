import { complementAfter } from './complement.ts';
import { isAdverb, isName, mentionAt, type Context } from './context.ts';
import type { Attribution } from './attribution.ts';
import { findCues, type Cue } from './cue.ts';
import { governed } from './governed.ts';
import { byPhrase, passive, source, withSources } from './indirect.ts';
import { nominalAttributions } from './nominal.ts';
import { openCues } from './open-cue.ts';
import type { Item } from './period.ts';
import { phraseAfter, type Phrase } from './phrase.ts';
import { find, isCommaLike } from './piece.ts';

/** Where the words governed by one cue must end, since another attribution begins beside it, not inside it. */
function limitOf(context: Context, items: readonly Item[], cue: Cue, rest: readonly Cue[]): number {
  // A semicolon ends what is reported, as a full stop does.
  let ends = cue.end;
  const relative = cue.side === 'before' && inRelative(items, cue);
  while (ends < items.length && items[ends]!.kind !== 'semicolon') {
    // "…, citing the harbour log": where the outlet has it from, or the speaker; nothing that is said.
    if (items[ends]!.kind === 'comma') {
      const next = items[ends + 1]?.lower ?? '';
      if (next === 'citing') break;
      const verb =
        context.forms.auxiliaries.has(next) ||
        context.forms.hypothetical.has(next) ||
        context.forms.cues.get(next)?.forms.has('past') === true;
      if (relative && verb) break;
    }
    if (secondVerb(context, items, ends, cue)) break;
    ends += 1;
  }
  for (const other of rest) {
    if (other.start >= ends) break;
    const left = items[other.start - 1];
    const opener = items[other.start]!;
    const cut = isCommaLike(left) ? other.start - 1 : other.start;
    if (cut <= cue.to) continue;
    if (other.side === 'shared') {
      const loose = isCommaLike(left) || left?.kind === 'quote';
      if (loose || context.forms.conjunctions.has(opener.lower)) return cut;
      continue;
    }
    if (other.side === 'after' && (isCommaLike(left) || left?.kind === 'quote')) return cut;
    if (
      left?.kind === 'word' &&
      (left.lower === 'and' ||
        left.lower === 'but' ||
        left.lower === 'while' ||
        left.lower === 'whereas')
    ) {
      return isCommaLike(items[other.start - 2]) ? other.start - 2 : other.start - 1;
    }
    if (isCommaLike(left) || left?.kind === 'quote') {
      const behind = complementAfter(context, items, other.end, other.word.verb.frames.has('told'));
      if (behind.opening === 'end' && !behind.comma) return cut;
    }
  }
  return ends;
}

/** "said the road was clear *and left*": the tree joins the verb to the cue, not to what is said. */
function secondVerb(context: Context, items: readonly Item[], at: number, cue: Cue): boolean {
  const joint = items[at]!.lower;
  if (cue.side !== 'before' || at <= cue.end || (joint !== 'and' && joint !== 'but')) return false;
  let verb = at + 1;
  while (items[verb] !== undefined && isAdverb(context, items[verb]!)) verb += 1;
  const next = items[verb];
  if (next === undefined || context.grammar.tag(next) !== 'VERB') return false;
  return context.grammar.hangs(next, 'conj', items[cue.at]!);
}

/** Whether a cue stands in a clause that a comma and "who" opened: it ends before the main verb. */
function inRelative(items: readonly Item[], cue: Cue): boolean {
  for (let i = cue.at - 1; i > 0 && i > cue.at - 20; i -= 1) {
    if (items[i]!.kind !== 'word') return false;
    if (items[i]!.lower === 'who') return items[i - 1]!.kind === 'comma';
  }
  return false;
}

/** All attributions of a period, by the place of their cue. `heading`: a headline, where capitals say nothing. */
export function findAttributions(
  context: Context,
  items: readonly Item[],
  heading: boolean,
): readonly Attribution[] {
  const listed = withSources(context, items, findCues(context, items, heading));
  const all = listed.length === 0 ? openCues(context, items) : listed;
  const nominal = nominalAttributions(context, items);
  if (all.length === 0) return nominal;
  // A cue that governs nothing bounds nothing either.
  const cues =
    all.length === 1
      ? all
      : all.filter(
          (cue, i) =>
            isAs(items, cue) ||
            governsAnything(context, items, cue, all.slice(i + 1, i + 3), all.slice(0, i)),
        );
  const found: Attribution[] = [];
  const used = new Set<number>();
  let floor = 0;
  for (const [index, cue] of cues.entries()) {
    if (used.has(cue.at) || isAs(items, cue)) continue;
    const rest = cues.slice(index + 1, index + 9);
    const limit = limitOf(context, items, cue, rest);
    const attribution = attribute(context, items, cue, floor, limit, rest, used);
    if (attribution === null) continue;
    const previous = found.at(-1);
    if (
      cue.side === 'shared' &&
      cue.voice === 'active' &&
      previous?.clause === true &&
      !attribution.clause &&
      !joinsVerb(context, items, cue, cues.slice(0, index))
    )
      continue;
    found.push(attribution);
    const last = attribution.pieces.at(-1);
    // Words before a trailing attribution are spoken for: the next one must not take them again.
    if (last !== undefined && last.to <= cue.start) floor = Math.max(floor, cue.end);
  }
  return nominal.length === 0
    ? found
    : [...found, ...nominal].sort((a, b) => a.cue.from - b.cue.from);
}

/** "as saying" belongs to the cue before it. */
const isAs = (items: readonly Item[], cue: Cue): boolean => items[cue.at - 1]?.lower === 'as';

const governsAnything = (
  context: Context,
  items: readonly Item[],
  cue: Cue,
  rest: readonly Cue[],
  before: readonly Cue[],
): boolean => {
  const alone = attribute(context, items, cue, 0, items.length, rest, new Set());
  if (alone === null) return false;
  if (cue.side !== 'shared' || cue.voice !== 'active' || alone.clause) return true;
  return joinsVerb(context, items, cue, before);
};

/** Whether the tree joins a verb to a cue before it: "*said* the road was shut and *warned* against haste". */
const joinsVerb = (
  context: Context,
  items: readonly Item[],
  cue: Cue,
  before: readonly Cue[],
): boolean => before.some(({ at }) => context.grammar.hangs(items[cue.at]!, 'conj', items[at]!));

function attribute(
  context: Context,
  items: readonly Item[],
  cue: Cue,
  floor: number,
  limit: number,
  rest: readonly Cue[],
  used: Set<number>,
): Attribution | null {
  const { frames, stance, lemma } = cue.word.verb;
  const base = {
    cue: { from: cue.from, to: cue.to },
    stance,
    lemma,
    speaker: cue.subject,
    who: cue.side === 'shared' ? ('shared' as const) : ('here' as const),
    through: [] as readonly Phrase[],
    around: { from: cue.start, to: Math.min(items.length, cue.end) },
    introduces: false,
    clause: true,
  };
  // "His words suggest that": what an outlet concludes, not what anybody says.
  if (
    context.forms.evidential.has(lemma) &&
    cue.subject !== null &&
    !somebody(context, items, cue.subject)
  )
    return null;
  if (lemma === 'according') return source(context, items, cue, floor, limit, base);

  // 1. "Reuters quoted Adler as saying", "Adler was quoted by Reuters as saying".
  if (frames.has('quoted') || lemma === 'cite') {
    const as = find(
      items,
      { from: cue.to, to: Math.min(limit + 4, items.length, cue.to + 16) },
      'as',
    );
    const saying = rest.find((other) => other.at === as + 1 && other.word.forms.has('gerund'));
    if (as > 0 && saying !== undefined) {
      used.add(saying.at);
      const inner = { ...cue, to: saying.at + 1, end: saying.at + 1 };
      const others = rest.filter((other) => other.at > saying.at);
      const pieces = governed(
        context,
        items,
        inner,
        floor,
        limitOf(context, items, inner, others),
        new Map([['clause', 'states']]),
      );
      if (pieces === null) return null;
      const quoted = cue.voice === 'passive' ? cue.subject : phraseAfter(context, items, cue.to);
      const quoter =
        cue.voice === 'passive' ? byPhrase(context, items, { from: cue.to, to: as }) : cue.subject;
      return {
        ...base,
        cue: { from: cue.at, to: saying.at + 1 },
        pieces: pieces.pieces,
        introduces: pieces.introduces,
        speaker: quoted,
        who: quoted === null ? 'unsaid' : 'here',
        through: quoter === null ? [] : [quoter],
        around: { from: cue.start, to: pieces.around },
      };
    }
    if (lemma === 'cite' || !frames.has('that')) {
      if (!(lemma === 'cite' && cue.voice === 'active')) return null;
    }
  }

  // 2. Passive: who is told something does not say it.
  if (cue.voice === 'passive') return passive(context, items, cue, floor, limit, base);

  const pieces = governed(context, items, cue, floor, limit, frames);
  if (pieces === null) return null;
  return {
    ...base,
    stance: pieces.stance ?? stance,
    clause: pieces.stance === undefined,
    pieces: pieces.pieces,
    introduces: pieces.introduces,
    around: { from: cue.start, to: pieces.around },
  };
}

/** Whether a phrase is somebody: a pronoun, a name, or a noun for people and bodies that speak. */
function somebody(context: Context, items: readonly Item[], phrase: Phrase): boolean {
  const head = items[phrase.to - 1]!;
  if (context.forms.nouns.has(head.lower)) return false;
  const pronoun = context.forms.pronouns.get(head.lower);
  if (pronoun !== undefined) return pronoun === 'person';
  return isName(mentionAt(context, head)) || context.forms.speakers.has(head.lower);
}
