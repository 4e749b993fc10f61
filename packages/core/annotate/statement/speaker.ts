import type { Mention, SaidBy, Span } from '../../model/index.ts';
import { mentionsIn, type Context } from './context.ts';
import type { Item } from './period.ts';
import type { Phrase } from './phrase.ts';

/** Who speaks: the words that say so, the mention behind them, and the name as far as the article gives it. */
export interface Speaker {
  readonly named: SaidBy;
  readonly mention: Mention | null;
  /** `name`: the words name somebody; `role`: they describe somebody; `pronoun`. */
  readonly form: 'name' | 'role' | 'pronoun';
  readonly number: 'person' | 'group' | 'thing' | 'unknown';
  /** The last word of the phrase, which says what it is about ("spokesman"). */
  readonly head: string;
}

/** The longest name in a mention's chain: the fullest form the article gives. */
export class Names {
  readonly #byChain = new Map<number, string>();
  constructor(text: string, mentions: readonly Mention[]) {
    for (const mention of mentions) {
      if (mention.chain === null || mention.form !== 'name') continue;
      const name = text.slice(mention.start, mention.end);
      const known = this.#byChain.get(mention.chain);
      if (known === undefined || name.length > known.length) this.#byChain.set(mention.chain, name);
    }
  }
  of(mention: Mention | null): string | null {
    return mention === null || mention.chain === null
      ? null
      : (this.#byChain.get(mention.chain) ?? null);
  }
}

/** Who a phrase names. The phrase's own head decides: "a spokesman for Adler" is not Adler. */
export function speakerOf(
  context: Context,
  names: Names,
  items: readonly Item[],
  phrase: Phrase,
): Speaker {
  const { forms, text } = context;
  const whole = { start: items[phrase.from]!.start, end: items[phrase.to - 1]!.end };
  // 1. The core: up to the first preposition that does not stand inside a name.
  let to = phrase.to;
  for (let i = phrase.from + 1; i < phrase.to; i += 1) {
    if (!forms.attachments.has(items[i]!.lower)) continue;
    const within = mentionsIn(context, items[i]!);
    if (within.some((m) => m.start < items[i]!.start && m.end > items[i]!.end)) continue;
    if (items[i]!.lower === 'and' && !within.length) continue;
    // "Mayor of Port Adel Jonna Frey": the place is the title's, the name behind it the person's.
    const [near, last] = [mentionsIn(context, items[i + 1] ?? items[i]!)[0], items[phrase.to - 1]!];
    const person = mentionsIn(context, last)[0];
    if (
      items[i]!.lower === 'of' &&
      near?.type === 'place' &&
      person?.type === 'person' &&
      person.form === 'name' &&
      person.start - near.end === 1
    )
      continue;
    to = i;
    break;
  }
  const core = { start: whole.start, end: items[to - 1]!.end };
  const head = items[to - 1]!;
  const inside = mentionsIn(context, core).filter(
    (m) => m.start >= whole.start && m.end <= whole.end,
  );
  const give = (
    span: Span,
    mention: Mention | null,
    form: Speaker['form'],
    number: Speaker['number'],
  ): Speaker => ({
    named: {
      start: span.start,
      end: span.end,
      name: names.of(mention) ?? text.slice(span.start, span.end),
      rule:
        mention?.form === 'name' || form === 'name'
          ? 'named'
          : names.of(mention) === null
            ? 'words'
            : 'chain',
    },
    mention,
    form,
    number,
    head: head.lower,
  });
  const pronoun = forms.pronouns.get(head.lower) ?? forms.possessives.get(head.lower);
  if (phrase.to - phrase.from === 1 && pronoun !== undefined) {
    const mention = inside.find((m) => m.form === 'pronoun') ?? null;
    return give(mention ?? whole, mention, 'pronoun', pronoun);
  }
  // 2. A person named in the core, then whatever name its last word belongs to.
  const named = inside.filter((m) => m.form === 'name');
  const person = named.findLast((m) => m.type === 'person' && m.end >= head.start);
  const several = items.slice(phrase.from, phrase.to).some((item) => item.lower === 'and');
  if (several && named.filter((m) => m.type === 'person').length > 1)
    return give(whole, null, 'name', 'group');
  if (person !== undefined) return give(person, person, 'name', 'person');
  const body = named.findLast((m) => m.end >= head.end && m.start <= head.start);
  if (body !== undefined)
    return give(body, body, 'name', body.type === 'person' ? 'person' : 'thing');
  // 3. A title or a description that another stage found.
  const role = inside.findLast(
    (m) => m.form !== 'name' && m.start <= head.start && m.end >= head.end,
  );
  if (role !== undefined)
    return give(
      role,
      role,
      role.form === 'pronoun' ? 'pronoun' : 'role',
      role.type === 'person' ? 'person' : 'unknown',
    );
  // 4. The words as they stand.
  const plural = /[^s]s$/u.test(head.lower);
  return give(whole, null, head.capital ? 'name' : 'role', plural ? 'group' : 'unknown');
}
