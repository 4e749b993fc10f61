import type { CueFrame, CueWord } from '../../language/statement.ts';
import type { Stance } from '../../model/index.ts';
import { complementAfter, skipTime, type Complement } from './complement.ts';
import { isName, mentionAt, type Context } from './context.ts';
import { findCues, type Cue } from './cue.ts';
import type { Item } from './period.ts';
import { phraseAfter, type Phrase } from './phrase.ts';

/** Items `[from, to)`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** A cue with what it governs, as items of one period; not yet characters, not yet a person. */
export interface Attribution {
  readonly cue: Piece;
  readonly stance: Stance;
  /** In order; several where the attribution stands in the middle. Empty where the words stand in the next period. */
  readonly pieces: readonly Piece[];
  readonly speaker: Phrase | null;
  /** `shared`: the speaker of the clause it hangs on. `unsaid`: the text does not say who. */
  readonly who: 'here' | 'shared' | 'unsaid';
  /** Who quotes or reports the speaker, from the page towards the speaker. */
  readonly through: readonly Phrase[];
  /** Where to look for an interview or an outlet told: the words around the cue. */
  readonly around: Piece;
  /** What it governs is a clause or a quotation, not an infinitive or an object. */
  readonly clause: boolean;
  /** Ends in a colon with nothing behind it. */
  readonly introduces: boolean;
}

const STRIP = new Set(['comma', 'dash', 'semicolon', 'colon']);
const NO_CONTINUATION = new Set([
  'who',
  'which',
  'whose',
  'while',
  'but',
  'although',
  'though',
  'as',
  'after',
  'before',
  'when',
  'where',
  'whereas',
  'according',
  'citing',
]);

/** Prepositions that may open a reported clause: "said in the long run, the …". */
const OPENING = new Set([
  'in',
  'on',
  'at',
  'during',
  'under',
  'with',
  'without',
  'for',
  'despite',
  'after',
  'before',
  'since',
  'until',
]);

const isCommaLike = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'comma' || item.kind === 'dash');

/** Takes commas, dashes, a conjunction and the full stop off the end of a piece. */
function trimPiece(items: readonly Item[], piece: Piece): Piece {
  let { from, to } = piece;
  while (to > from) {
    const last = items[to - 1]!;
    const loose =
      STRIP.has(last.kind) ||
      last.kind === 'stop' ||
      (last.kind === 'word' && (last.lower === 'and' || last.lower === 'but'));
    if (!loose) break;
    to -= 1;
  }
  while (from < to && (STRIP.has(items[from]!.kind) || items[from]!.kind === 'stop')) from += 1;
  return { from, to };
}

/** How far left the words before a clause boundary go: not past a semicolon. */
function clauseStart(items: readonly Item[], end: number, floor: number): number {
  for (let i = end - 1; i >= floor; i -= 1) {
    const { kind } = items[i]!;
    if (kind === 'semicolon' || (kind === 'stop' && items[i]!.text !== '.')) return i + 1;
  }
  return floor;
}

const hasQuote = (items: readonly Item[], piece: Piece): boolean => {
  for (let i = piece.from; i < piece.to; i += 1) if (items[i]!.kind === 'quote') return true;
  return false;
};
const firstQuote = (items: readonly Item[], from: number, to: number): number => {
  for (let i = from; i < to; i += 1)
    if (items[i]!.kind === 'quote' || items[i]!.kind === 'colon') return i;
  return to;
};
const find = (items: readonly Item[], piece: Piece, lower: string): number => {
  for (let i = piece.from; i < piece.to; i += 1) if (items[i]!.lower === lower) return i;
  return -1;
};

/** Where the words governed by one cue must end, since another attribution begins beside it, not inside it. */
function limitOf(context: Context, items: readonly Item[], cue: Cue, rest: readonly Cue[]): number {
  for (const other of rest) {
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
  return items.length;
}

/** The phrase behind "by" within a piece. */
function byPhrase(context: Context, items: readonly Item[], piece: Piece): Phrase | null {
  const by = find(items, piece, 'by');
  return by < 0 ? null : phraseAfter(context, items, by + 1);
}

/** All attributions of a period, by the place of their cue. `heading`: a headline, where capitals say nothing. */
export function findAttributions(
  context: Context,
  items: readonly Item[],
  heading: boolean,
): readonly Attribution[] {
  const all = withSources(context, items, findCues(context, items, heading));
  if (all.length === 0) return [];
  // A cue that governs nothing bounds nothing either.
  const cues =
    all.length === 1
      ? all
      : all.filter(
          (cue, i) =>
            isAs(items, cue) || governsAnything(context, items, cue, all.slice(i + 1, i + 3)),
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
      !attribution.clause
    )
      continue;
    found.push(attribution);
    const last = attribution.pieces.at(-1);
    // Words before a trailing attribution are spoken for: the next one must not take them again.
    if (last !== undefined && last.to <= cue.start) floor = Math.max(floor, cue.end);
  }
  return found;
}

/** "as saying" belongs to the cue before it. */
const isAs = (items: readonly Item[], cue: Cue): boolean => items[cue.at - 1]?.lower === 'as';

const governsAnything = (
  context: Context,
  items: readonly Item[],
  cue: Cue,
  rest: readonly Cue[],
): boolean => {
  const alone = attribute(context, items, cue, 0, items.length, rest, new Set());
  return alone !== null && (cue.side !== 'shared' || cue.voice !== 'active' || alone.clause);
};

/** "according to X" among the cues. */
function withSources(
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
    sources.push({
      at,
      from: at,
      to: at + 2,
      word: ACCORDING,
      voice: 'active',
      subject,
      side: 'after',
      start: at,
      end: subject.to,
    });
  }
  return sources.length === 0 ? cues : [...cues, ...sources].sort((a, b) => a.at - b.at);
}

const ACCORDING: CueWord = {
  verb: { lemma: 'according', stance: 'states', frames: new Map() },
  forms: new Set(),
  ambiguous: false,
};

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

type Base = Omit<Attribution, 'pieces'>;

function source(
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
        NO_CONTINUATION.has(first.lower) ||
        first.lower.endsWith('ing'));
    if (after.to > after.from && !inserted) pieces.push(after);
  }
  return { ...base, pieces, around };
}

function passive(
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

const afterThat = (items: readonly Item[], behind: Complement): number =>
  items[behind.at]?.lower === 'that' ? behind.at + 1 : behind.at;

interface Governed {
  readonly pieces: readonly Piece[];
  readonly introduces: boolean;
  readonly around: number;
  readonly stance?: Stance;
}

/** What an active cue governs: before it, behind it, or on both sides. */
function governed(
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
    if (behind.opening === 'quote' && behind.at < limit)
      pieces.push(quoted(items, behind.at, limit));
    else if (behind.opening === 'that' && behind.at < limit && cue.side === 'before') {
      pieces.push(trimPiece(items, { from: afterThat(items, behind), to: limit }));
    }
    return { pieces: pieces.filter((p) => p.to > p.from), introduces: false, around };
  }
  // 2. said: "…" and said "…".
  if (behind.opening === 'quote' && behind.at < limit) {
    return { pieces: [quoted(items, behind.at, limit)], introduces: false, around };
  }
  // 3. said that …
  if (behind.opening === 'that' && behind.at < limit) {
    const end =
      cue.voice === 'participle' && cue.at === 0 ? commaBefore(items, behind.at, limit) : limit;
    const piece = trimPiece(items, { from: afterThat(items, behind), to: end });
    const whole = piece.to > piece.from + 1 || hasQuote(items, piece);
    return whole ? { pieces: [piece], introduces: false, around } : null;
  }
  // 4. …, he said. …, he said, …
  if (
    behind.opening === 'end' &&
    isCommaLike(left) &&
    cue.voice !== 'participle' &&
    (frames.has('clause') || frames.has('that'))
  ) {
    const before = trimPiece(items, { from: clauseStart(items, cue.start, floor), to: cue.start });
    if (before.to - before.from < 2) return introduces ? { pieces: [], introduces, around } : null;
    const pieces = [before];
    if (behind.comma && cue.side === 'before') {
      const after = trimPiece(items, { from: behind.at + 1, to: limit });
      const first = items[after.from];
      const goes =
        first !== undefined && !NO_CONTINUATION.has(first.lower) && !/ing$/u.test(first.lower);
      if (goes && after.to > after.from) pieces.push(after);
    }
    return { pieces, introduces: false, around };
  }
  if (introduces) return { pieces: [], introduces, around };
  // 5. said in the long run, the …
  const first = items[cue.end];
  if (
    behind.opening === 'end' &&
    behind.comma &&
    cue.side === 'before' &&
    frames.has('clause') &&
    !cue.word.ambiguous
  ) {
    const occasion = items
      .slice(cue.end, behind.at)
      .some((i) => context.forms.interviews.has(i.lower));
    const inside =
      !occasion &&
      first !== undefined &&
      OPENING.has(first.lower) &&
      skipTime(context, items, cue.end) === cue.end;
    const piece = trimPiece(items, { from: inside ? cue.end : behind.at + 1, to: limit });
    const opens = items[piece.from];
    if (
      piece.to - piece.from >= 3 &&
      opens !== undefined &&
      !NO_CONTINUATION.has(opens.lower) &&
      !/ing$/u.test(opens.lower)
    ) {
      return { pieces: [piece], introduces: false, around };
    }
  }
  // 6. said the …
  if (
    behind.opening === 'clause' &&
    frames.has('clause') &&
    behind.at < limit &&
    clauseAt(context, items, cue, behind)
  ) {
    const piece = trimPiece(items, { from: behind.at, to: limit });
    if (piece.to - piece.from >= 2) return { pieces: [piece], introduces: false, around };
  }
  return null;
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
function quoted(items: readonly Item[], at: number, limit: number): Piece {
  let to = at + 1;
  while (to < limit) {
    const item = items[to]!;
    if (item.kind === 'quote') to += 1;
    else if (item.kind === 'comma' && items[to + 1]?.kind === 'quote') to += 2;
    else break;
  }
  const finished = items[to - 1]!.quotation!.finished;
  const next = items[to];
  if (finished || next === undefined || next.kind !== 'word')
    return { from: at, to: Math.min(to, limit) };
  return trimPiece(items, { from: at, to: limit });
}

function commaBefore(items: readonly Item[], from: number, limit: number): number {
  for (let i = limit - 1; i > from; i -= 1) if (items[i]!.kind === 'comma') return i;
  return limit;
}

/** Frames that do not open a clause: "vowed to", "called for", "accused X of", "hailed X as", "denied X". */
function byFrame(
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
    return give(k, 'object');
  }
  return null;
}
