import type { CueFrame } from '../../language/statement.ts';
import type { Stance } from '../../model/index.ts';
import type { Context } from './context.ts';
import type { Cue } from './cue.ts';
import type { Item } from './period.ts';
import { find, firstQuote, hasQuote, trimPiece, type Piece } from './piece.ts';

export interface Governed {
  readonly pieces: readonly Piece[];
  readonly introduces: boolean;
  readonly around: number;
  readonly stance?: Stance;
}

/** Frames that do not open a clause: "vowed to", "called for", "accused X of", "hailed X as", "denied X". */
export function byFrame(
  context: Context,
  items: readonly Item[],
  cue: Cue,
  limit: number,
  frames: ReadonlyMap<CueFrame, Stance>,
): Governed | null {
  if (cue.side === 'after') return null;
  let k = cue.to;
  while (items[k]?.kind === 'word' && context.forms.adverbs.has(items[k]!.lower)) k += 1;
  const first = items[k];
  if (first === undefined || first.kind !== 'word' || k >= limit) return null;
  const rest = trimPiece(items, { from: k, to: limit });
  if (rest.to - rest.from < 1) return null;
  const give = (from: number, frame: CueFrame): Governed | null => {
    const piece = trimPiece(items, { from, to: limit });
    return piece.to > piece.from
      ? { pieces: [piece], introduces: false, around: k, stance: frames.get(frame)! }
      : null;
  };
  if (first.lower === 'that') return null;
  if (frames.has('to') && first.lower === 'to' && rest.to - rest.from >= 2) return give(k, 'to');
  if (frames.has('for') && first.lower === 'for' && !frames.has('object'))
    return give(k + 1, 'for');
  if (
    frames.has('against') &&
    (first.lower === 'against' || first.lower === 'of') &&
    frames.has(first.lower)
  )
    return give(k + 1, first.lower);
  // "called on X to", "urged X to", "asked X to".
  const addressed = first.lower === 'on' && cue.word.verb.frames.has('for') ? k + 1 : k;
  if (frames.has('bid') || addressed > k) {
    const to = find(items, { from: addressed, to: Math.min(rest.to, addressed + 16) }, 'to');
    const that = find(items, { from: addressed, to: to < 0 ? addressed : to }, 'that');
    if (to > addressed && that < 0 && to < firstQuote(items, addressed, rest.to)) {
      return give(addressed, addressed > k ? 'for' : 'bid');
    }
  }
  const near = { from: k, to: Math.min(rest.to, k + 24) };
  if (frames.has('of') && find(items, near, 'of') > k) return give(k, 'of');
  if (frames.has('as') && find(items, near, 'as') > k) return give(k, 'as');
  if (frames.has('for') && cue.word.verb.stance === 'accuses' && find(items, near, 'for') > k)
    return give(k, 'for');
  if (frames.has('name')) {
    if (hasQuote(items, rest)) return give(k, 'name');
    const named = find(items, { from: k + 1, to: near.to }, 'a');
    const namedAn = named > 0 ? named : find(items, { from: k + 1, to: near.to }, 'an');
    if (
      namedAn > 0 &&
      namedAn - k <= 6 &&
      !context.forms.prepositions.has(items[namedAn - 1]!.lower)
    )
      return give(k, 'name');
    return null;
  }
  if (frames.has('object') && !cue.word.ambiguous) {
    if (context.forms.prepositions.has(first.lower) || context.forms.conjunctions.has(first.lower))
      return null;
    const stance = frames.get('object')!;
    // "denied claims that …": what is denied is the clause.
    const that = find(items, { from: k, to: Math.min(rest.to, k + 8) }, 'that');
    if (that > k && context.forms.nouns.has(items[that - 1]!.lower))
      return give(that + 1, 'object');
    if (frames.has('clause') && stance === 'states') return null;
    // "denied it", "rejected this": words that say nothing by themselves.
    const says = items
      .slice(rest.from, rest.to)
      .some(
        ({ lower }) =>
          !context.forms.pronouns.has(lower) &&
          !context.forms.determiners.has(lower) &&
          !context.forms.objectPronouns.has(lower),
      );
    return says ? give(k, 'object') : null;
  }
  return null;
}
