import type { Span } from '@hearsay/core/model';
import type { Prediction } from './prediction.ts';

/** Something that finds who said what in a text. */
export interface Peer {
  readonly name: string;
  find(text: string): readonly Prediction[];
}

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: (?:of |the |al-)?\p{Lu}[\p{L}’'-]+){0,4}`;
const WHO = new RegExp(String.raw`\b(?:[Hh]e|[Ss]he|[Tt]hey)\b|${NAME}`, 'gu');
const SAY =
  '(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|argued|argues|claimed|claims|stated|states|noted|notes|insisted|insists|warned|warns|announced|announces|explained|explains|replied|declared|denied|denies|tweeted|acknowledged|admitted|confirmed|confirms|suggested|suggests|believes)';
const REPORTED = new RegExp(
  String.raw`(?<who>\b(?:[Hh]e|[Ss]he|[Tt]hey)\b|${NAME}) (?:has |had |also )?${SAY}(?: that)? (?<content>[^.!?\n]{12,400})`,
  'gu',
);
const BEFORE_SAY = new RegExp(`^ (?:has |had |also )?${SAY}\\b`, 'u');
const BEHIND_SAY = new RegExp(String.raw`\b${SAY} (?:\p{Ll}+ ){0,2}$`, 'u');

/** The name or pronoun that is nearest to a span within its paragraph. */
function nearest(text: string, span: Span, candidates: readonly Span[]): Span | null {
  const from = text.lastIndexOf('\n', span.start) + 1;
  const newline = text.indexOf('\n', span.end);
  const to = newline < 0 ? text.length : newline;
  let best: Span | null = null;
  let distance = Infinity;
  for (const { start, end } of candidates) {
    if (start < from || end > to || (start < span.end && end > span.start)) continue;
    const gap = start >= span.end ? start - span.end : span.start - end + 2;
    if (gap < distance) [best, distance] = [{ start, end }, gap];
  }
  return best;
}

const prediction = (span: Span, speaker: Span | null): Prediction => ({
  ...span,
  parts: [[span.start, span.end]],
  speaker,
});

/** The floor: quotation marks with the nearest name, and "NAME said …" up to the end of the sentence. */
export const PATTERNS: Peer = {
  name: 'patterns (floor)',
  find(text) {
    const people = [...text.matchAll(WHO)].map(({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
    }));
    const saying = people.filter(
      ({ start, end }) =>
        BEFORE_SAY.test(text.slice(end, end + 30)) ||
        BEHIND_SAY.test(text.slice(Math.max(0, start - 30), start)),
    );
    const found: Prediction[] = [];
    for (const match of text.matchAll(/[“"][^“”"\n]+[”"]/gu)) {
      if (match[0].split(/\s+/u).length < 3) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      found.push(prediction(span, nearest(text, span, saying) ?? nearest(text, span, people)));
    }
    for (const match of text.matchAll(REPORTED)) {
      const { who, content } = match.groups!;
      const end = match.index + match[0].length;
      const speaker = { start: match.index, end: match.index + who!.length };
      found.push(prediction({ start: end - content!.length, end }, speaker));
    }
    return found;
  },
};

interface View {
  json(options: unknown): { text: string }[];
}
type Nlp = (text: string) => { quotations(): View; people(): View };

/** What compromise offers: quotations, and people; whose quotation it is, is left to the nearest person. */
export function compromisePeer(nlp: unknown): Peer {
  return {
    name: 'compromise',
    find(text) {
      const found: Prediction[] = [];
      let at = 0;
      for (const line of text.split('\n')) {
        const document = (nlp as Nlp)(line);
        // Its offsets do not count marks at the edge of a word: what it found is looked for anew.
        const placed = (view: View): Span[] => {
          const spans: Span[] = [];
          let from = 0;
          for (const { text: words } of view.json({ offset: false })) {
            const start = line.indexOf(words, from);
            if (start < 0) continue;
            from = start + words.length;
            const end = start + words.replace(/[,.;:!?]?(?:['’]s)?[,.;:!?”"]*$/u, '').length;
            spans.push({ start: at + start, end: at + end });
          }
          return spans;
        };
        const people = placed(document.people());
        for (const span of placed(document.quotations()))
          found.push(prediction(span, nearest(text, span, people)));
        at += line.length + 1;
      }
      return found;
    },
  };
}
