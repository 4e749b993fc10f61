import type { CueFrame } from '../../language/statement.ts';
import type { Stance } from '../../model/index.ts';
import { complementAfter, skipTime, type Complement } from './complement.ts';
import { isAdverb, type Context } from './context.ts';
import type { Cue } from './cue.ts';
import { byFrame, type Governed } from './frame.ts';
import type { Item } from './period.ts';
import { clauseStart, hasQuote, isCommaLike, trimPiece, type Piece } from './piece.ts';

export const afterThat = (items: readonly Item[], behind: Complement): number =>
  items[behind.at]?.lower === 'that' ? behind.at + 1 : behind.at;

/** What an active cue governs: before it, behind it, or on both sides. */
export function governed(
  context: Context,
  items: readonly Item[],
  cue: Cue,
  floor: number,
  limit: number,
  frames: ReadonlyMap<CueFrame, Stance>,
): Governed | null {
  const left = items[cue.start - 1];
  const quoteLeft =
    left?.kind === 'quote'
      ? cue.start - 1
      : isCommaLike(left) && items[cue.start - 2]?.kind === 'quote'
        ? cue.start - 2
        : -1;
  const framed = quoteLeft >= 0 ? null : byFrame(context, items, cue, limit, frames);
  if (framed !== null) return framed;
  const behind = complementAfter(
    context,
    items,
    cue.end,
    frames.has('told') && cue.side !== 'after',
  );
  const around = Math.min(behind.at, limit);
  const introduces = items[items.length - 1]?.kind === 'colon' && behind.at >= items.length - 1;

  // 1. "…," he said. And "…," he said, "…".
  if (quoteLeft >= 0 && cue.voice !== 'participle') {
    const piece = trimPiece(items, {
      from: clauseStart(items, quoteLeft, floor),
      to: quoteLeft + 1,
    });
    const pieces = [piece];
    const goesOn = behind.opening === 'quote' ? behind.at : joinedQuote(context, items, behind);
    if (goesOn >= 0 && goesOn < limit) pieces.push(quoted(context, items, goesOn, limit));
    else if (behind.opening === 'that' && behind.at < limit && cue.side === 'before') {
      pieces.push(trimPiece(items, { from: afterThat(items, behind), to: limit }));
    }
    return { pieces: pieces.filter((p) => p.to > p.from), introduces: false, around };
  }
  // 2. said: "…" and said "…".
  if (behind.opening === 'quote' && behind.at < limit) {
    return { pieces: [quoted(context, items, behind.at, limit)], introduces: false, around };
  }
  // 3. said that …
  if (behind.opening === 'that' && behind.at < limit) {
    const end =
      cue.voice === 'participle' && cue.at === 0
        ? commaBefore(context, items, behind.at, limit)
        : limit;
    const piece = trimPiece(items, { from: afterThat(items, behind), to: end });
    const whole = piece.to > piece.from + 1 || hasQuote(items, piece);
    return whole ? { pieces: [piece], introduces: false, around } : null;
  }
  const before = trimPiece(items, { from: clauseStart(items, cue.start, floor), to: cue.start });
  // 4. …, he said. …, he said, …
  if (
    behind.opening === 'end' &&
    isCommaLike(left) &&
    cue.voice !== 'participle' &&
    before.to - before.from >= 2 &&
    (frames.has('clause') || frames.has('that') || frames.has('told'))
  ) {
    const pieces = [before];
    if (behind.comma && cue.side === 'before') {
      const after = trimPiece(items, { from: behind.at + 1, to: limit });
      const first = items[after.from];
      const goes =
        first !== undefined &&
        !context.forms.asides.has(first.lower) &&
        !first.lower.endsWith('ing');
      if (goes && after.to > after.from) pieces.push(after);
    }
    return { pieces, introduces: false, around };
  }
  if (introduces) return { pieces: [], introduces, around };
  // 5. said in the long run, the …
  const late = behindComma(context, items, cue, behind, limit, frames);
  if (late !== null) return { pieces: [late], introduces: false, around };
  // 6. said the …, and told them the …
  const bare = frames.has('clause') || (frames.has('told') && behind.adjuncts.to > cue.end);
  if (behind.opening === 'clause' && bare && behind.at < limit) {
    const piece = trimPiece(items, { from: behind.at, to: limit });
    const firm = clauseAt(context, items, cue, behind);
    if (firm && piece.to - piece.from >= 2) return { pieces: [piece], introduces: false, around };
  }
  return null;
}

/** The quotation that goes on behind a conjunction of the outlet's: '"…," he said, but "…"'. Or -1. */
function joinedQuote(context: Context, items: readonly Item[], behind: Complement): number {
  if (behind.opening !== 'end' || !behind.comma) return -1;
  let at = behind.at + 1;
  while (at <= behind.at + 3 && items[at]?.kind === 'word') {
    const { conjunctions, complementisers } = context.forms;
    const { lower } = items[at]!;
    const small = conjunctions.has(lower) || complementisers.has(lower);
    if (!small && !isAdverb(context, items[at]!)) return -1;
    at += 1;
  }
  return at > behind.at + 1 && items[at]?.kind === 'quote' ? at : -1;
}

/** A clause behind the comma after the cue: "However, she said, nobody …", "said in the long run, the …". */
function behindComma(
  context: Context,
  items: readonly Item[],
  cue: Cue,
  behind: Complement,
  limit: number,
  frames: ReadonlyMap<CueFrame, Stance>,
): Piece | null {
  const { forms } = context;
  const opens = behind.opening === 'end' && behind.comma && cue.side === 'before';
  if (!opens || !frames.has('clause') || cue.word.ambiguous) return null;
  const occasion = items.slice(cue.end, behind.at).some((i) => forms.interviews.has(i.lower));
  const inside =
    !occasion &&
    forms.clauseOpeners.has(items[cue.end]?.lower ?? '') &&
    skipTime(context, items, cue.end) === cue.end;
  const piece = trimPiece(items, { from: inside ? cue.end : behind.at + 1, to: limit });
  const first = items[piece.from];
  if (piece.to - piece.from < 3 || first === undefined) return null;
  return forms.asides.has(first.lower) || first.lower.endsWith('ing') ? null : piece;
}

/** Whether a bare clause may begin here: a cue that is also a noun needs a name before it and a plain start behind it. */
function clauseAt(context: Context, items: readonly Item[], cue: Cue, behind: Complement): boolean {
  const first = items[behind.at]!;
  if (context.forms.conjunctions.has(first.lower) || first.kind === 'paren') return false;
  if (!cue.word.ambiguous) return true;
  const subject = items[cue.at - 1]!;
  const firm =
    subject.capital ||
    context.forms.pronouns.has(subject.lower) ||
    context.forms.speakers.has(subject.lower);
  const plain =
    first.capital ||
    context.forms.determiners.has(first.lower) ||
    context.forms.pronouns.has(first.lower);
  return firm && plain && behind.at === cue.to;
}

/** A quotation at item `at` and what belongs to it: a finished one ends there, a fragment takes the rest of its clause. */
function quoted(context: Context, items: readonly Item[], at: number, limit: number): Piece {
  let to = at + 1;
  while (to < limit) {
    const item = items[to]!;
    if (item.kind === 'quote') to += 1;
    else if (item.kind === 'comma' && items[to + 1]?.kind === 'quote') to += 2;
    else break;
  }
  const { finished, words } = items[to - 1]!.quotation!;
  const next = items[to];
  // 'said "nothing is agreed" and left': another verb of the speaker's, not another word of theirs.
  const closed =
    finished ||
    next === undefined ||
    next.kind !== 'word' ||
    (words >= 3 && context.forms.conjunctions.has(next.lower));
  if (closed) return { from: at, to: Math.min(to, limit) };
  return trimPiece(items, { from: at, to: limit });
}

/** Where the clause of an opening participle ends: before the main clause's pronoun, or at the last comma. */
function commaBefore(
  context: Context,
  items: readonly Item[],
  from: number,
  limit: number,
): number {
  let last = limit;
  for (let i = from + 1; i < limit; i += 1) {
    if (items[i]!.kind !== 'comma') continue;
    const next = items[i + 1]?.lower ?? '';
    const pronoun = context.forms.pronouns.has(next) && !context.forms.complementisers.has(next);
    if (pronoun && next !== 'which') return i;
    last = i;
  }
  return last;
}
