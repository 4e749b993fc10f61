import type { Annotated } from '../../annotate/index.ts';
import {
  cite,
  contains,
  type Citation,
  type EntityId,
  type Event,
  type Span,
  type When,
} from '../../model/index.ts';
import { dayKey } from '../happening/day.ts';
import { namedIn, type NameBook } from '../happening/participants.ts';

/** An agreement as one article tells it. */
export interface AgreementTold {
  readonly when: When | null;
  readonly parties: readonly EntityId[];
  readonly cite: Citation;
}

/** Who signs: on either side of it. */
const SIGNS: ReadonlySet<string> = new Set(['agent', 'partner']);

/**
 * The agreement that some words of an article mean ("under the pact"), with its day and parties as the article tells its
 * signing: in the same sentence; else where it calls it by the same noun; else the only one that it dates.
 */
export function agreementMeant(
  item: Annotated,
  book: NameBook,
  words: Span,
  dayOf: (when: When | null, at: number) => When | null,
): AgreementTold {
  const { article, layers } = item;
  const sentenceOf = (span: Span): Span | undefined =>
    layers.sentence.find((one) => contains(one, span));
  const own = sentenceOf(words) ?? words;
  const signings = layers.event
    .filter(
      ({ type, modality, polarity }) =>
        type === 'agree' && modality === 'happened' && polarity === 'affirmed',
    )
    .map((event) => ({ event, when: dayOf(event.when, event.predicate.start) }))
    .filter(({ when }) => dayKey(when) !== null);
  const noun = article.text.slice(words.start, words.end).toLowerCase().split(/\s+/u).at(-1)!;
  const named = (event: Event): boolean => {
    const sentence = sentenceOf(event.predicate);
    return (
      sentence !== undefined &&
      article.text
        .slice(sentence.start, sentence.end)
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .includes(noun)
    );
  };
  const choices = [
    signings.filter(({ event }) => contains(own, event.predicate)),
    signings.filter(({ event }) => named(event)),
    signings,
  ];
  const meant = choices.find((some) => some.length > 0) ?? [];
  const days = new Set(meant.map(({ when }) => dayKey(when)));
  if (days.size !== 1) return { when: null, parties: [], cite: cite(article, own) };
  const parties = new Set<EntityId>();
  for (const { event } of meant)
    for (const one of event.participants)
      if (SIGNS.has(one.role)) for (const id of namedIn(book, item, one)) parties.add(id);
  return { when: meant[0]!.when, parties: [...parties], cite: cite(article, own) };
}
