import type { Mention, SaidBy, SpeakerRule } from '../../model/index.ts';
import { mentionsIn, type Context } from './context.ts';
import type { Period } from './period.ts';
import { speakerOf, type Names, type Speaker } from './speaker.ts';
import { mainSubject } from './subject.ts';
import { Titles } from './titles.ts';

/** The last speaker, and where. */
export interface Turn {
  readonly speaker: Speaker;
  readonly period: number;
  readonly block: number;
  readonly cue: { readonly start: number; readonly end: number } | null;
}

/** How many periods back a pronoun or a bare quotation may reach for its speaker. */
const REACH = 3;

type Found = readonly [name: string, rule: SpeakerRule] | null;

/**
 * What the article has said so far about who speaks. It names a pronoun or a title only where one candidate is in
 * reach; where there are two it leaves the words as they stand.
 */
export class Discourse {
  readonly #context: Context;
  readonly #periods: readonly Period[];
  readonly #names: Names;
  readonly #titles: Titles;
  last: Turn | null = null;

  constructor(context: Context, periods: readonly Period[], names: Names) {
    this.#context = context;
    this.#periods = periods;
    this.#names = names;
    this.#titles = new Titles(context, periods, names);
  }

  take(speaker: Speaker, period: number, cue: Turn['cue']): void {
    this.last = { speaker, period, block: this.#periods[period]!.block, cue };
  }

  /** The speaker with a name where the article gives one safely, and by which rule. */
  resolve(speaker: Speaker, period: number): SaidBy {
    const { named } = speaker;
    const words = this.#context.text.slice(named.start, named.end);
    if (speaker.form === 'pronoun' && named.name !== words && this.#fromQuoted(speaker, period)) {
      const unnamed = { ...named, name: words, rule: 'words' as const };
      return this.resolve({ ...speaker, named: unnamed, mention: null }, period);
    }
    if (named.name !== words || speaker.form === 'name') return named;
    const found =
      speaker.form === 'pronoun'
        ? this.#ofPronoun(speaker, period)
        : this.#ofDescription(speaker, period, words);
    return found === null ? named : { ...named, name: found[0], rule: found[1] };
  }

  #ofPronoun(speaker: Speaker, period: number): Found {
    const { start } = speaker.named;
    const last = this.#lastNear(period);
    if (speaker.number === 'person') {
      const people = this.#peopleBefore(period, start);
      if (people.length === 1) return [people[0]!, 'subject'];
      // '"…," he said' goes on with whoever has just been speaking.
      const goesOn =
        last?.number === 'person' &&
        this.last!.period === period - 1 &&
        this.last!.block === this.#periods[period]!.block &&
        this.#periods[period]!.items[0]?.kind === 'quote';
      if (goesOn && people.includes(last.named.name)) return [last.named.name, 'turn'];
      const alone = people.length === 0 && last?.number === 'person';
      const told = last !== null && (last.form !== 'pronoun' || last.named.rule !== 'words');
      return alone && told ? [last.named.name, 'turn'] : null;
    }
    const body = speaker.number === 'thing' ? this.#bodyBefore(period, start) : null;
    if (body !== null) return [body, 'subject'];
    return last !== null && last.number !== 'person' && last.form !== 'pronoun'
      ? [last.named.name, 'turn']
      : null;
  }

  /** "the ministry", "the mayor", "the senior official". */
  #ofDescription(speaker: Speaker, period: number, words: string): Found {
    if (!/^the\s/iu.test(words)) return null;
    const last = this.#lastNear(period);
    // "the ministry", after "Port Adel's foreign ministry said".
    if (last !== null && last.number !== 'person' && last.head === speaker.head)
      return [last.named.name, 'turn'];
    const title = words.toLowerCase().split(/\s+/u).slice(1);
    const holder = this.#titles.person(title);
    if (holder !== null) return [holder, 'title'];
    const body = title.length === 1 ? this.#titles.body(title[0]!) : null;
    if (body !== null) return [body, 'body'];
    const general = this.#context.forms.generalRoles.has(speaker.head);
    if (!general || last?.number !== 'person' || last.form !== 'name') return null;
    const people = this.#peopleBefore(period, speaker.named.start);
    return people.every((name) => name === last.named.name) ? [last.named.name, 'turn'] : null;
  }

  #lastNear(period: number): Speaker | null {
    return this.last !== null && period - this.last.period <= REACH ? this.last.speaker : null;
  }

  /** Different people named in this period before `at`, or else in the period before. */
  #peopleBefore(period: number, at: number): readonly string[] {
    for (let p = period; p >= Math.max(0, period - 1); p -= 1) {
      const { start, end } = this.#periods[p]!;
      const names = new Map<string, string>();
      for (const mention of mentionsIn(this.#context, { start, end: Math.min(end, at) })) {
        if (mention.type !== 'person' || mention.form !== 'name') continue;
        if (this.#isWhere(mention) || this.#isQuoted(mention, p)) continue;
        const name = this.#nameOf(mention);
        names.set(mention.chain === null ? name : `#${mention.chain}`, name);
      }
      if (names.size > 0) return [...names.values()];
    }
    return [];
  }

  /** Whom a quotation names is not who says it. */
  #isQuoted(mention: Mention, period: number): boolean {
    return this.#periods[period]!.items.some(
      ({ kind, start, end }) => kind === 'quote' && start <= mention.start && mention.end <= end,
    );
  }

  /** Whether the name before a pronoun that was taken for its own stands in a quotation. */
  #fromQuoted({ mention, named }: Speaker, period: number): boolean {
    if (mention === null) return false;
    for (let p = period; p >= Math.max(0, period - 1); p -= 1) {
      const { start, end } = this.#periods[p]!;
      const near = mentionsIn(this.#context, { start, end: Math.min(end, named.start) }).findLast(
        (m) => m.chain === mention.chain && m.form === 'name',
      );
      if (near !== undefined) return this.#isQuoted(near, p);
    }
    return false;
  }

  /** A name that only tells where something is ("above Hollmark") is nobody who speaks, whatever it was taken for. */
  #isWhere(mention: Mention): boolean {
    const { text, forms } = this.#context;
    const before = text.slice(Math.max(0, mention.start - 12), mention.start);
    return forms.places.has(/(?:^|\s)(\p{L}+) $/u.exec(before)?.[1]!.toLowerCase() ?? '');
  }

  /** The organisation that is the subject of this period before `at`, or of the one before in the same block. */
  #bodyBefore(period: number, at: number): string | null {
    for (const p of [period, period - 1]) {
      const { items, block } = this.#periods[p] ?? { items: [], block: -1 };
      if (block !== this.#periods[period]!.block) return null;
      const subject = mainSubject(this.#context, items, items.length);
      if (subject === null || items[subject.to - 1]!.end > at) continue;
      const { mention, named, form } = speakerOf(this.#context, this.#names, items, subject);
      if (mention?.form === 'name') return mention.type === 'organisation' ? named.name : null;
      // A name that no list knows: "The Ravnic Observatory".
      const unknown = form === 'name' && subject.to - subject.from >= 2;
      if (mention === null && unknown) return named.name;
      if (!this.#context.forms.pronouns.has(items[subject.from]!.lower)) return null;
    }
    return null;
  }

  #nameOf(mention: Mention): string {
    return this.#names.of(mention) ?? this.#context.text.slice(mention.start, mention.end);
  }
}
