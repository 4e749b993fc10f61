import type { CueWord } from '../../language/statement.ts';
import { complementAfter } from './complement.ts';
import { isName, mentionAt, type Context } from './context.ts';
import type { Attribution } from './attribution.ts';
import type { Cue } from './cue.ts';
import { appositiveAfter } from './insert.ts';
import { afterThat } from './governed.ts';
import type { Item } from './period.ts';
import { phraseAfter, type Phrase } from './phrase.ts';
import { clauseStart, find, isCommaLike, trimPiece, type Piece } from './piece.ts';

/** The phrase behind "by" within a piece. */
export function byPhrase(context: Context, items: readonly Item[], piece: Piece): Phrase | null {
  const by = find(items, piece, 'by');
  return by < 0 ? null : phraseAfter(context, items, by + 1);
}

/** "according to X" among the cues. */
export function withSources(
  context: Context,
  items: readonly Item[],
  cues: readonly Cue[],
): readonly Cue[] {
  const sources: Cue[] = [];
  for (let at = 0; at + 2 < items.length; at += 1) {
    if (items[at]!.lower !== 'according' || items[at + 1]!.lower !== 'to') continue;
    const subject = phraseAfter(context, items, at + 2);
    if (subject === null) continue;
    let basis = false;
    for (let i = subject.from; i < subject.to; i += 1) {
      if (context.forms.prepositions.has(items[i]!.lower) && i > subject.from) break;
      if (context.forms.bases.has(items[i]!.lower)) basis = true;
    }
    if (basis) continue;
    const named = at > 0 ? appositiveAfter(context, items, subject) : null;
    sources.push({
      at,
      from: at,
      to: at + 2,
      word: ACCORDING,
      voice: 'active',
      subject: named ?? subject,
      side: 'after',
      start: at,
      end: (named ?? subject).to,
    });
  }
  return sources.length === 0 ? cues : [...cues, ...sources].sort((a, b) => a.at - b.at);
}

const ACCORDING: CueWord = {
  verb: { lemma: 'according', stance: 'states', frames: new Map() },
  forms: new Set(),
  ambiguous: false,
};

/** An attribution before what it governs is known. */
export type Base = Omit<Attribution, 'pieces'>;

export function source(
  context: Context,
  items: readonly Item[],
  cue: Cue,
  floor: number,
  limit: number,
  base: Base,
): Attribution | null {
  const around = { from: cue.start, to: cue.end };
  const left = items[cue.start - 1];
  // 1. At the start: what follows the comma.
  if (left === undefined || cue.start === floor || left.lower === 'but' || left.lower === 'and') {
    let comma = cue.end;
    while (comma < limit && comma < cue.end + 40 && items[comma]!.kind !== 'comma') comma += 1;
    if (items[comma]?.kind !== 'comma') return null;
    const next = items[comma + 1];
    if (
      next !== undefined &&
      (context.forms.inserts.has(next.lower) || context.forms.speakers.has(next.lower)) &&
      isName(mentionAt(context, items[cue.end - 1]!))
    ) {
      let close = comma + 1;
      while (close < limit && close < comma + 14 && items[close]!.kind !== 'comma') close += 1;
      if (
        items[close]?.kind === 'comma' &&
        context.forms.speakers.has(items[comma + 2]?.lower ?? '')
      )
        comma = close;
    }
    const piece = trimPiece(items, { from: comma + 1, to: limit });
    return piece.to > piece.from ? { ...base, pieces: [piece], around } : null;
  }
  // 2. In the middle or at the end.
  const before = trimPiece(items, { from: clauseStart(items, cue.start, floor), to: cue.start });
  if (before.to <= before.from) return null;
  const pieces = [before];
  if (isCommaLike(left) && isCommaLike(items[cue.end])) {
    const after = trimPiece(items, { from: cue.end + 1, to: limit });
    const first = items[after.from];
    const inserted =
      first !== undefined &&
      (context.forms.inserts.has(first.lower) ||
        context.forms.asides.has(first.lower) ||
        first.lower.endsWith('ing'));
    if (after.to > after.from && !inserted) pieces.push(after);
  }
  return { ...base, pieces, around };
}

export function passive(
  context: Context,
  items: readonly Item[],
  cue: Cue,
  floor: number,
  limit: number,
  base: Base,
): Attribution | null {
  const { frames, stance } = cue.word.verb;
  const by = byPhrase(context, items, { from: cue.to, to: Math.min(limit, cue.to + 12) });
  const who = by === null ? ('unsaid' as const) : ('here' as const);
  const start = by === null ? cue.to : by.to;
  const behind = complementAfter(context, items, start, false);
  const around = { from: cue.start, to: behind.at };
  const subject = items[cue.subject!.from]!;
  if (frames.has('told') || (subject.lower === 'it' && behind.opening === 'that')) {
    if (behind.opening === 'that' || behind.opening === 'quote') {
      const piece = trimPiece(items, { from: afterThat(items, behind), to: limit });
      return piece.to > piece.from ? { ...base, speaker: by, who, pieces: [piece], around } : null;
    }
  }
  if (
    by !== null &&
    (frames.has('of') ||
      frames.has('for') ||
      frames.has('as') ||
      frames.has('name') ||
      stance === 'denies')
  ) {
    const pieces = [trimPiece(items, cue.subject!), trimPiece(items, { from: by.to, to: limit })];
    return { ...base, speaker: by, who, pieces: pieces.filter((p) => p.to > p.from), around };
  }
  const before = items[cue.start - 1];
  if (before?.kind === 'quote' || floor > cue.start) return null;
  return null;
}
