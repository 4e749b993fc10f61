import { isName, mentionAt, type Context } from './context.ts';
import type { Item, Period } from './period.ts';
import type { Names } from './speaker.ts';

/** Words of a title on either side of a name. */
const MAX_TITLE = 5;

interface Held {
  readonly name: string;
  /** The words before the title's noun: "defence" of "defence minister". */
  readonly modifiers: ReadonlySet<string>;
}

/**
 * Who holds which title in an article: people by the noun that stands beside their name ("Mayor Tomas Vey", "the mayor,
 * Tomas Vey", "Tomas Vey, the mayor of Brodna", "Tomas Vey is the mayor"), and bodies by a word of their name ("Foreign
 * Ministry"). What somebody was before ("former", "then") is no title of theirs.
 */
export class Titles {
  readonly #people = new Map<string, Held[]>();
  readonly #bodies = new Map<string, Set<string>>();
  readonly #context: Context;

  constructor(context: Context, periods: readonly Period[], names: Names) {
    this.#context = context;
    for (const { items } of periods) {
      for (let at = 0; at < items.length; at += 1) {
        const mention = mentionAt(context, items[at]!);
        if (!isName(mention) || mention.start !== items[at]!.start) continue;
        const name = names.of(mention) ?? context.text.slice(mention.start, mention.end);
        if (mention.type === 'organisation') this.#body(name);
        if (mention.type !== 'person') continue;
        let end = at + 1;
        while (end < items.length && items[end]!.end <= mention.end) end += 1;
        this.#before(items, at, name);
        this.#behind(items, end, name);
      }
    }
  }

  /** The one person whose title these words are ("the defence minister", without "the"), or null. */
  person(words: readonly string[]): string | null {
    const asked = words.slice(0, -1);
    const fitting = (this.#people.get(words.at(-1) ?? '') ?? []).filter(
      ({ modifiers }) =>
        asked.every((word) => modifiers.has(word)) &&
        [...modifiers].every((word) => !this.#ranks(word) || asked.includes(word)),
    );
    const names = new Set(fitting.map(({ name }) => name));
    return names.size === 1 ? [...names][0]! : null;
  }

  /** The one body named in the article whose name has this word ("ministry"), or null. */
  body(word: string): string | null {
    const names = this.#bodies.get(word);
    return names?.size === 1 ? [...names][0]! : null;
  }

  #ranks(word: string): boolean {
    return this.#context.forms.ranks.has(word);
  }

  #body(name: string): void {
    for (const word of name.toLowerCase().split(/\s+/u)) {
      if (!this.#context.forms.bodies.has(word)) continue;
      const known = this.#bodies.get(word);
      if (known === undefined) this.#bodies.set(word, new Set([name]));
      else known.add(name);
    }
  }

  #before(items: readonly Item[], at: number, name: string): void {
    const comma = items[at - 1]?.kind === 'comma';
    const end = comma ? at - 1 : at;
    let from = end;
    while (from > 0 && end - from < MAX_TITLE && this.#inTitle(items[from - 1]!)) from -= 1;
    // "the mayor, Tomas Vey": without its article it may be a list.
    const determined = this.#context.forms.determiners.has(items[from - 1]?.lower ?? '');
    if (comma && !determined) return;
    this.#add(items.slice(from, end), name);
  }

  #behind(items: readonly Item[], end: number, name: string): void {
    let from = end;
    const { forms } = this.#context;
    if (items[from]?.kind === 'comma') from += 1;
    else if (forms.passives.has(items[from]?.lower ?? '')) {
      from += 1;
      if (!forms.determiners.has(items[from]?.lower ?? '')) return;
    } else return;
    if (forms.determiners.has(items[from]?.lower ?? '')) from += 1;
    let to = from;
    while (to < items.length && to - from < MAX_TITLE && this.#inTitle(items[to]!)) to += 1;
    const next = items[to];
    const closed = next === undefined || next.kind !== 'word' || forms.attachments.has(next.lower);
    if (closed) this.#add(items.slice(from, to), name);
  }

  #inTitle(item: Item): boolean {
    if (item.kind !== 'word') return false;
    const { forms, grammar } = this.#context;
    if (forms.determiners.has(item.lower) || forms.prepositions.has(item.lower)) return false;
    if (forms.speakers.has(item.lower) || forms.ranks.has(item.lower)) return true;
    if (forms.formerly.has(item.lower)) return true;
    const tag = grammar.tag(item);
    return tag === 'NOUN' || tag === 'ADJ' || (tag === 'PROPN' && item.text !== '’');
  }

  #add(title: readonly Item[], name: string): void {
    const { forms, grammar } = this.#context;
    const head = title.at(-1);
    if (head === undefined || forms.bodies.has(head.lower)) return;
    if (!forms.speakers.has(head.lower) && grammar.tag(head) !== 'NOUN') return;
    if (title.some(({ lower }) => forms.formerly.has(lower))) return;
    const held = { name, modifiers: new Set(title.slice(0, -1).map(({ lower }) => lower)) };
    const known = this.#people.get(head.lower);
    if (known === undefined) this.#people.set(head.lower, [held]);
    else if (known.length < MAX_HOLDERS) known.push(held);
  }
}

/** A noun that stands beside more names is no title. */
const MAX_HOLDERS = 40;
