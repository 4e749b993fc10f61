import { foldName } from '../../language/fold.ts';
import { languagePack } from '../../language/index.ts';
import {
  contains,
  type Article,
  type Event,
  type Layers,
  type Mention,
  type Span,
} from '../../model/index.ts';
import type { LeadSentence } from './lead.ts';

/** Prepositions after which stands where something was. */
const LOCATIVE = /^(?:in|at|near|outside|inside)$/u;

/**
 * Where the main event was: what the headline or, in turn, each sentence of the lead names after "in", "at" or "near";
 * else the place of an event; else the first place named. A country gives way to a place that is named more narrowly.
 */
export function whereAnswer(
  { text, language }: Article,
  { mention }: Layers<'mention'>,
  lead: readonly LeadSentence[],
  events: readonly Event[],
): Span | null {
  const countries = languagePack(language)?.mention?.countries;
  const isCountry = (span: Span): boolean =>
    countries?.has(foldName(text.slice(span.start, span.end))) ?? false;
  const named = mention.filter((m) => m.form === 'name' && m.type !== 'person');
  const located = lead.flatMap((sentence) =>
    named.filter((m) => contains(sentence.span, m) && follows(text, sentence, m)),
  );
  const told = events.flatMap(({ place, modality }) =>
    place !== null && modality === 'happened' ? [place] : [],
  );
  const places = named.filter(
    (m) => m.type === 'place' && lead.some(({ span }) => contains(span, m)),
  );
  const all: readonly Span[] = [...located, ...told, ...places];
  const first = all[0];
  if (first === undefined) return null;
  const chosen = isCountry(first) ? (located.find((span) => !isCountry(span)) ?? first) : first;
  return { start: chosen.start, end: chosen.end };
}

/** Whether a name of a place, building or body stands after a preposition of place; a body only after "at" or "outside". */
function follows(text: string, { tree: { words } }: LeadSentence, name: Mention): boolean {
  const at = words.findIndex((word) => word.start >= name.start);
  for (let i = at - 1; i >= 0 && at - i < 4; i -= 1) {
    const word = text.slice(words[i]!.start, words[i]!.end).toLowerCase();
    if (LOCATIVE.test(word)) return name.type === 'place' || /^(?:at|outside|inside)$/u.test(word);
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/u.test(words[i]!.upos)) return false;
  }
  return false;
}
