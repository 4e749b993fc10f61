import { mentionsIn, type Context } from './context.ts';
import type { Item } from './period.ts';
import { phraseAfter, type Phrase } from './phrase.ts';
import type { Piece } from './piece.ts';
import type { NamedSpan } from '../../model/index.ts';

const MAX_NAME = 6;
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/\s+/gu, ' ')
    .replace(/['’]s$/u, '');

/** Whether words name a news agency, a broadcaster or a paper. */
export function isOutlet(context: Context, name: string): boolean {
  const folded = fold(name);
  const { media, mediaEndings, mediaOpenings } = context.forms;
  if (media.has(folded) || media.has(folded.replace(/-/gu, ' '))) return true;
  const words = folded.split(' ');
  if (words.length < 2 || words.length > MAX_NAME) return false;
  // "Northern Press Bureau", but not every bureau.
  if (context.forms.mediaTails.has(words.at(-1)!) && mediaEndings.has(words.at(-2)!)) return true;
  return mediaEndings.has(words.at(-1)!) || mediaOpenings.has(words[0]!);
}

/** The outlet a phrase names: a mention in it, or its capitalised words. */
export function outletIn(
  context: Context,
  items: readonly Item[],
  phrase: Phrase,
): NamedSpan | null {
  const span = { start: items[phrase.from]!.start, end: items[phrase.to - 1]!.end };
  for (const mention of mentionsIn(context, span)) {
    if (mention.form !== 'name' || mention.type === 'person' || mention.end > span.end) continue;
    const name = context.text.slice(mention.start, mention.end);
    if (isOutlet(context, name)) return { start: mention.start, end: mention.end, name };
  }
  // Longest run of capitals first; the media lists decide.
  for (let from = phrase.from; from < phrase.to; from += 1) {
    if (!items[from]!.capital && !/^al(?:-|$)/u.test(items[from]!.lower)) continue;
    let to = from;
    while (
      to < phrase.to &&
      to < from + MAX_NAME &&
      (items[to]!.capital ||
        items[to]!.text === '-' ||
        (to > from && items[to]!.lower === 'of') ||
        /^al(?:-|$)/u.test(items[to]!.lower))
    )
      to += 1;
    for (let end = to; end > from; end -= 1) {
      const name = context.text.slice(items[from]!.start, items[end - 1]!.end);
      if (isOutlet(context, name))
        return { start: items[from]!.start, end: items[end - 1]!.end, name };
    }
    from = Math.max(from, to - 1);
  }
  return pointedAt(context, items, phrase);
}

/** "the bureau", "the agency": the outlet named before whose name ends so, or the agency whose report this is. */
function pointedAt(context: Context, items: readonly Item[], phrase: Phrase): NamedSpan | null {
  const [article, noun] = [items[phrase.from]!, items[phrase.to - 1]!];
  if (phrase.to - phrase.from !== 2 || article.lower !== 'the' || noun.capital) return null;
  if (!context.forms.outletNouns.has(noun.lower)) return null;
  const span = { start: article.start, end: noun.end };
  const name = context.outlets.before(noun.lower, span.start);
  if (name !== null) return { ...span, name };
  // The agency whose report this is: its name, or "(NPB) -" at the top, initials of which the last is the noun's.
  const credited = new Set<string>();
  for (const credit of context.article.credits)
    if (credit.scope === 'article' && credit.name !== null) credited.add(credit.name);
  const full = [...credited].filter((own) => own.toLowerCase().endsWith(noun.lower));
  const short = [...credited].filter(
    (own) => /^\p{Lu}{2,6}$/u.test(own) && own.at(-1)!.toLowerCase() === noun.lower[0],
  );
  const fitting = full.length > 0 ? full : short;
  return fitting.length === 1 ? { ...span, name: fitting[0]! } : null;
}

/** Outlets that the words around a cue name: "told X", "in an interview with X", "in remarks carried by X". */
export function outletsAround(
  context: Context,
  items: readonly Item[],
  around: Piece,
  cue: Piece,
  told: boolean,
): readonly NamedSpan[] {
  const found: NamedSpan[] = [];
  const add = (phrase: Phrase | null): void => {
    const outlet = phrase === null ? null : outletIn(context, items, phrase);
    if (outlet !== null && !found.some((f) => f.start === outlet.start)) found.push(outlet);
  };
  const end = Math.min(items.length, around.to + 1);
  let occasion = false;
  for (let i = around.from; i < end; i += 1) {
    const item = items[i]!;
    if (item.kind !== 'word') {
      if (item.kind === 'quote') occasion = false;
      continue;
    }
    if (told && i === cue.to) add(phraseAfter(context, items, i));
    if (context.forms.interviews.has(item.lower) || item.lower === 'speaking') {
      occasion = true;
      // "in a Coastal Radio interview", "in comments to".
      let from = i;
      while (from > around.from && items[from - 1]!.capital) from -= 1;
      if (from < i) add({ from, to: i });
      continue;
    }
    // "as quoted by the bureau": nearer to the page than whoever was told.
    if (context.forms.relays.has(item.lower) && items[i + 1]?.lower === 'by') {
      const phrase = phraseAfter(context, items, i + 2);
      const outlet = phrase === null ? null : outletIn(context, items, phrase);
      if (outlet !== null) found.unshift(outlet);
      continue;
    }
    if (occasion && context.forms.outletLinks.has(item.lower))
      add(phraseAfter(context, items, i + 1));
  }
  return found;
}
