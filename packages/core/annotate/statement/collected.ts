import type {
  Mention,
  NamedSpan,
  Said,
  SaidBy,
  Span,
  Stance,
  StatementKind,
} from '../../model/index.ts';
import { accountOpener, leavesAccount, MAX_ACCOUNT } from './account.ts';
import type { Attribution } from './attribution.ts';
import { isName, mentionAt, mentionsIn, type Context } from './context.ts';
import { Discourse, type Turn } from './discourse.ts';
import type { Item, Period } from './period.ts';
import { phraseBefore, speaks, type Phrase } from './phrase.ts';
import { mainSubject } from './subject.ts';
import type { Piece } from './piece.ts';
import { settle, type Draft } from './settle.ts';
import { Names, speakerOf, type Speaker } from './speaker.ts';
import { stanceOf } from './stance.ts';
import type { LabelledTurn } from './turn.ts';
import { endOfSignature, signature } from './label.ts';
import { outletIn, outletsAround } from './via.ts';

interface Pending {
  readonly turn: Turn;
  readonly stance: Stance;
  readonly via: readonly NamedSpan[];
}

const spanOf = (items: readonly Item[], piece: Piece): Span => ({
  start: items[piece.from]!.start,
  end: items[piece.to - 1]!.end,
});

/** Turns attributions, period by period, into statements: names, whole quotations, and those with nobody beside them. */
export class Collected {
  readonly #context: Context;
  readonly #periods: readonly Period[];
  readonly #names: Names;
  readonly #discourse: Discourse;
  readonly #drafts: Draft[] = [];
  /** An account that goes on, sentence by sentence. */
  #account: { readonly draft: Draft; readonly block: number; sentences: number } | null = null;
  /** A cue that ended its period with a colon: what follows is its. */
  #pending: Pending | null = null;

  constructor(context: Context, periods: readonly Period[], mentions: readonly Mention[]) {
    this.#context = context;
    this.#periods = periods;
    this.#names = new Names(context.text, mentions);
    this.#discourse = new Discourse(context, periods, this.#names);
  }

  period(index: number, attributions: readonly Attribution[], heading: boolean): void {
    const period = this.#periods[index]!;
    const { items } = period;
    const pending = this.#pending;
    this.#pending = null;
    const governed = new Set<Item>();
    if (this.#inAccount(index, items, attributions)) return;
    const own = attributions.filter((a) => !this.#reportsAnother(items, a, attributions));
    let before: Speaker | null = null;
    for (const [i, attribution] of own.entries()) {
      const reporters = attributions.filter((a) => !own.includes(a) && covers(a, attribution));
      const speaker = this.#speaker(items, attribution, before, own.slice(i + 1));
      if (speaker !== null) before = speaker;
      // "Transport secretary denies …" over the report itself: kept only where the page tells who that is.
      if (heading && speaker?.form === 'role') {
        const { start, end, name } = this.#discourse.resolve(speaker, index);
        if (name === this.#context.text.slice(start, end)) continue;
      }
      const cue = spanOf(items, attribution.cue);
      const named = speaker === null ? null : this.#discourse.resolve(speaker, index);
      const via = this.#via(items, attribution, reporters);
      if (attribution.introduces && attribution.pieces.length === 0) {
        if (speaker !== null && named !== null) {
          const turn = { speaker: { ...speaker, named }, period: index, block: period.block, cue };
          this.#pending = { turn, stance: attribution.stance, via };
        }
      }
      for (const part of this.#parts(items, attribution)) {
        for (const item of part.items) governed.add(item);
        const words = this.#context.text.slice(part.content.start, part.content.end);
        const [quote] = part.items;
        const told = part.kind === 'direct' && attribution.lemma === 'tell';
        const command = told && quote !== undefined && this.#context.grammar.isCommand(quote);
        const stance = command
          ? 'demands'
          : stanceOf(this.#context.forms, attribution.stance, words);
        this.#drafts.push({
          ...part,
          stance,
          cue,
          speaker: named,
          via,
          period: index,
          lemma: attribution.lemma,
        });
      }
      if (speaker !== null && named !== null && attribution.pieces.length > 0) {
        this.#discourse.take({ ...speaker, named }, index, cue);
      }
    }
    if (own.length === 0 && this.#signed(index, items)) return;
    if (heading && own.length === 0) {
      if (this.#label(index, items)) return;
    }
    this.#bare(index, items, governed, pending);
  }

  /** Takes a period into the account that a sentence before it opened, or opens one. True where nothing else is to be done. */
  #inAccount(index: number, items: readonly Item[], attributions: readonly Attribution[]): boolean {
    const account = this.#account;
    const { block } = this.#periods[index]!;
    if (account !== null) {
      const near = block === account.block && account.sentences < MAX_ACCOUNT;
      if (near && attributions.length === 0 && !leavesAccount(this.#context, items)) {
        const { start, end } = this.#periods[index]!;
        const from = account.sentences === 0 ? start : account.draft.content.start;
        account.draft.content = { start: from, end };
        account.draft.period = index;
        if (account.sentences === 0) this.#drafts.push(account.draft);
        account.sentences += 1;
        return true;
      }
      this.#account = null;
    }
    const opener = accountOpener(this.#context, items);
    if (opener === null) return false;
    const speaker = this.#of(items, opener.speaker);
    const named = this.#discourse.resolve(speaker, index);
    const cue = spanOf(items, opener.cue);
    const said = { kind: 'indirect', stance: 'states', speaker: named, via: [] } as const;
    const draft = { ...said, content: cue, cue, period: index, goesOn: false, lemma: null };
    const colon = items.at(-1)!.kind === 'colon';
    const last = this.#periods[index + 1]?.block !== block;
    this.#account = { draft, block: colon && last ? block + 1 : block, sentences: 0 };
    this.#discourse.take({ ...speaker, named }, index, cue);
    return attributions.length === 0;
  }

  /** One turn of a transcript, in the block of period `index`. A question that nobody is named for is no statement. */
  turn({ content, speaker, question }: LabelledTurn, index: number): void {
    if (question) return;
    const words = this.#context.text.slice(content.start, content.end);
    this.#drafts.push({
      kind: 'direct',
      stance: stanceOf(this.#context.forms, 'states', words),
      content,
      cue: null,
      speaker,
      via: [],
      period: index,
      goesOn: false,
      lemma: null,
    });
  }

  /** A news agency's cue around another speaker's: it reports, it does not say. */
  #reportsAnother(items: readonly Item[], a: Attribution, all: readonly Attribution[]): boolean {
    if (a.speaker === null || a.who !== 'here' || a.pieces.length === 0) return false;
    if (outletIn(this.#context, items, a.speaker) === null) return false;
    return all.some((other) => other !== a && other.pieces.length > 0 && covers(a, other));
  }

  #speaker(
    items: readonly Item[],
    attribution: Attribution,
    before: Speaker | null,
    later: readonly Attribution[],
  ): Speaker | null {
    if (attribution.who === 'unsaid') return null;
    if (attribution.speaker !== null) return this.#of(items, attribution.speaker);
    const shared = attribution.cue.from === 0 ? null : this.#sharedSubject(items, attribution);
    if (shared !== null) return shared;
    if (before !== null) return before;
    const next = later.find((a) => a.speaker !== null);
    if (next !== undefined && attribution.cue.from === 0) return this.#of(items, next.speaker!);
    const main = mainSubject(this.#context, items, attribution.cue.from);
    return main === null ? null : this.#of(items, main);
  }

  /** The subject that the tree gives a cue without one of its own, where that is somebody. */
  #sharedSubject(items: readonly Item[], { cue }: Attribution): Speaker | null {
    const verb = items.slice(cue.from, cue.to).find((i) => this.#context.forms.cues.has(i.lower));
    const token = verb === undefined ? -1 : this.#context.grammar.sharedSubject(verb);
    const at = items.findIndex((item) => item.kind === 'word' && item.token === token);
    if (at < 0 || at > cue.from) return null;
    const named = isName(mentionAt(this.#context, items[at]!));
    const end = named ? nameEnd(this.#context, items, at) : at + 1;
    const phrase = phraseBefore(this.#context, items, end);
    return phrase !== null && speaks(this.#context, items, phrase) ? this.#of(items, phrase) : null;
  }

  #of(items: readonly Item[], phrase: Phrase): Speaker {
    return speakerOf(this.#context, this.#names, items, phrase);
  }

  #via(
    items: readonly Item[],
    a: Attribution,
    reporters: readonly Attribution[],
  ): readonly NamedSpan[] {
    const via: NamedSpan[] = [];
    const add = (span: NamedSpan | null): void => {
      if (span !== null && !via.some((v) => v.start === span.start)) via.push(span);
    };
    for (const reporter of reporters) add(outletIn(this.#context, items, reporter.speaker!));
    for (const through of a.through) {
      add(outletIn(this.#context, items, through) ?? this.#of(items, through).named);
    }
    const speaker = a.speaker === null ? null : spanOf(items, a.speaker);
    for (const outlet of outletsAround(this.#context, items, a.around, a.cue, true)) {
      if (speaker === null || outlet.end <= speaker.start || outlet.start >= speaker.end)
        add(outlet);
    }
    return via;
  }

  /** The contents of an attribution: words on both sides of it are one where it only stands in between. */
  #parts(
    items: readonly Item[],
    attribution: Pick<Attribution, 'pieces'>,
  ): readonly (Pick<Draft, 'kind' | 'content' | 'goesOn'> & { items: readonly Item[] })[] {
    const parts = attribution.pieces.map((piece) => {
      const inside = items.slice(piece.from, piece.to);
      const quotes = inside.filter((item) => item.kind === 'quote');
      const words = inside.some((item) => item.kind === 'word');
      const kind: StatementKind = quotes.length === 0 ? 'indirect' : words ? 'mixed' : 'direct';
      const whole = spanOf(items, piece);
      const start =
        inside[0]!.quotation !== null && kind === 'direct'
          ? inside[0]!.quotation.inner.start
          : whole.start;
      const end =
        inside.at(-1)!.quotation !== null && kind === 'direct'
          ? inside.at(-1)!.quotation!.inner.end
          : whole.end;
      return {
        kind,
        content: { start, end },
        goesOn: inside.at(-1)!.quotation?.goesOn ?? false,
        items: inside,
      };
    });
    if (parts.length === 2 && parts[0]!.kind !== 'direct' && parts[1]!.kind !== 'direct') {
      const [a, b] = [parts[0]!, parts[1]!];
      const kind: StatementKind = a.kind === 'mixed' || b.kind === 'mixed' ? 'mixed' : 'indirect';
      return [
        {
          kind,
          content: { start: a.content.start, end: b.content.end },
          goesOn: b.goesOn,
          items: [...a.items, ...b.items],
        },
      ];
    }
    return parts;
  }

  /** Quotations each with its speaker's name behind a dash. */
  #signed(index: number, items: readonly Item[]): boolean {
    const signed: { quote: Item; named: SaidBy }[] = [];
    for (let at = 0; at < items.length;) {
      let dash = at;
      while (items[dash]?.kind === 'quote') dash += 1;
      const phrase = dash === at ? null : signature(this.#context, items, dash);
      if (phrase === null) return false;
      const found = this.#discourse.resolve(this.#of(items, phrase), index);
      const named: SaidBy = { ...found, rule: 'signature' };
      for (const quote of items.slice(at, dash)) signed.push({ quote, named });
      at = endOfSignature(items, dash);
    }
    for (const { quote, named } of signed) this.#push(index, quote, named, null, 'states', []);
    return signed.length > 0;
  }

  /** "Adler: 'We will go on'" and "We will go on - Adler" in a headline. */
  #label(index: number, items: readonly Item[]): boolean {
    const colon = items.findIndex((item) => item.kind === 'colon');
    if (colon < 1 || colon > 8 || colon === items.length - 1) return false;
    const phrase = { from: 0, to: colon };
    const speaker = this.#of(items, phrase);
    if (speaker.mention === null || speaker.mention.type === 'other') return false;
    if (items.slice(0, colon).some((item) => item.kind !== 'word')) return false;
    const piece = { from: colon + 1, to: items.length };
    while (piece.to > piece.from && items[piece.to - 1]!.kind === 'stop') piece.to -= 1;
    if (piece.to <= piece.from) return false;
    const quotes = items.slice(piece.from, piece.to).some((item) => item.kind === 'quote');
    if (!quotes && speaker.mention.type === 'place') return false;
    const named: SaidBy = { ...this.#discourse.resolve(speaker, index), rule: 'label' };
    for (const part of this.#parts(items, { pieces: [piece] })) {
      const words = this.#context.text.slice(part.content.start, part.content.end);
      const stance = stanceOf(this.#context.forms, 'states', words);
      this.#drafts.push({
        ...part,
        stance,
        cue: null,
        speaker: named,
        via: [],
        period: index,
        lemma: null,
      });
    }
    this.#discourse.take({ ...speaker, named }, index, null);
    return true;
  }

  /** Quotations with no cue of their own in their period. */
  #bare(
    index: number,
    items: readonly Item[],
    governed: ReadonlySet<Item>,
    pending: Pending | null,
  ): void {
    const period = this.#periods[index]!;
    for (const [at, item] of items.entries()) {
      if (item.quotation === null || governed.has(item)) continue;
      const { quotation } = item;
      // 1. A quotation that goes on from the block before.
      const previous = this.#drafts.at(-1);
      if (
        at === 0 &&
        previous?.goesOn === true &&
        this.#periods[previous.period]!.block >= period.block - 1
      ) {
        const alone = items.every((other) => other.kind === 'quote' || other.kind === 'stop');
        if (alone && previous.kind === 'direct') {
          previous.content = { start: previous.content.start, end: quotation.inner.end };
          previous.goesOn = quotation.goesOn;
          previous.period = index;
          continue;
        }
      }
      const alone = items.every(
        (other) => other === item || other.kind === 'stop' || other.kind === 'other',
      );
      const found = pending !== null && alone ? pending : null;
      if (found !== null) {
        this.#push(index, item, found.turn.speaker.named, found.turn.cue, found.stance, found.via);
        this.#discourse.take(found.turn.speaker, index, found.turn.cue);
        continue;
      }
      // 2. "Adler was blunt: '…'".
      if (items[at - 1]?.kind === 'colon' && quotation.words >= 3) {
        const subject = mainSubject(this.#context, items, at - 1);
        const speaker = subject === null ? null : this.#of(items, subject);
        if (
          speaker !== null &&
          (speaker.mention?.type === 'person' || speaker.form === 'pronoun')
        ) {
          const named = this.#discourse.resolve(speaker, index);
          this.#push(index, item, named, null, 'states', []);
          this.#discourse.take({ ...speaker, named }, index, null);
          continue;
        }
      }
      if (!alone || !quotation.capital || quotation.words < 3) continue;
      // 3. A quotation of its own, behind its speaker's last words or behind the sentence that names them.
      const last = this.#discourse.last;
      if (last !== null && index - last.period <= 2 && period.block - last.block <= 1) {
        const near = last.block === period.block;
        const named: SaidBy = { ...last.speaker.named, rule: 'turn' };
        this.#push(index, item, named, near ? last.cue : null, 'states', []);
        this.#discourse.take(last.speaker, index, near ? last.cue : null);
        continue;
      }
      const said = this.#subjectBefore(index);
      if (said !== null) {
        const named: SaidBy = { ...said.named, rule: 'subject' };
        this.#push(index, item, named, null, 'states', []);
        this.#discourse.take(said, index, null);
      } else if (quotation.words >= 6 && quotation.finished)
        this.#push(index, item, null, null, 'states', []);
    }
  }

  #push(
    period: number,
    item: Item,
    speaker: SaidBy | null,
    cue: Span | null,
    stance: Stance,
    via: readonly NamedSpan[],
  ): void {
    const { inner, goesOn } = item.quotation!;
    const words = this.#context.text.slice(inner.start, inner.end);
    this.#drafts.push({
      kind: 'direct',
      stance: stanceOf(this.#context.forms, stance, words),
      content: inner,
      cue,
      speaker,
      via,
      period,
      goesOn,
      lemma: null,
    });
  }

  /** The one person who is the subject of the period before, in the same block. */
  #subjectBefore(index: number): Speaker | null {
    const period = this.#periods[index - 1];
    if (period === undefined || period.block !== this.#periods[index]!.block) return null;
    const subject = mainSubject(this.#context, period.items, period.items.length);
    if (subject === null) return null;
    const speaker = this.#of(period.items, subject);
    if (speaker.number !== 'person') return null;
    const people = mentionsIn(this.#context, period).filter(
      (m) => m.type === 'person' && m.form === 'name',
    );
    if (new Set(people.map((m) => m.chain ?? `@${m.start}`)).size > 1) return null;
    return { ...speaker, named: this.#discourse.resolve(speaker, index - 1) };
  }

  /** All of them, whole and without overlap. */
  statements(): readonly Said[] {
    return settle(this.#context, this.#periods, this.#drafts);
  }
}

/** Behind the last item of the name that an item is part of. */
function nameEnd(context: Context, items: readonly Item[], at: number): number {
  const mention = mentionAt(context, items[at]!)!;
  let end = at + 1;
  while (end < items.length && items[end]!.end <= mention.end) end += 1;
  return end;
}

const covers = (outer: Attribution, inner: Attribution): boolean =>
  outer.pieces.some((piece) => piece.from <= inner.cue.from && inner.cue.to <= piece.to);
