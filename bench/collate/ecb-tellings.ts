/** Mentions of events as the product tells which are of one: its own events, and marked ones brought to their form. */
import {
  agentOf,
  adjunctsOf,
  patientOf,
  phraseOf,
  treesOf,
  type Tree,
} from '../../packages/core/annotate/tree/index.ts';
import { actOf, isSpoken } from '../../packages/core/collate/happening/act.ts';
import type { ToldAct } from '../../packages/core/collate/happening/coreference.ts';
import { dayKey } from '../../packages/core/collate/happening/day.ts';
import {
  nameBook,
  participantsOf,
  type Names,
} from '../../packages/core/collate/happening/participants.ts';
import { languagePack } from '../../packages/core/language/index.ts';
import type { Event, Span, Token } from '../../packages/core/model/index.ts';
import type { EcbDocument } from './ecb-data.ts';

/** A telling, by the scorer's name of its mention. */
export interface EcbTelling extends ToldAct {
  readonly key: string;
}

const EN = languagePack('en')!.event!;

/** Each gold mention of a document as a telling; where the product has an event on the same words, it is that event's. */
export function goldTellings(
  { item, mentions }: EcbDocument,
  names: Names,
  matter: number | null,
): readonly EcbTelling[] {
  const { article, layers } = item;
  const book = nameBook(names, item);
  const trees = treesOf(layers.token, layers.sentence);
  return mentions.map(({ key, at }) => {
    const tree = trees.find(({ words }) => words.length > 0 && words.at(-1)!.end > at.start)!;
    const inside = tree.words.flatMap((w, i) => (w.start < at.end && w.end > at.start ? [i] : []));
    const head = headOf(tree, inside);
    const own = layers.event.find(({ predicate }) => covers(predicate, tree.words[head]!));
    const act = actOfWords(tree, inside, head, article.text) ?? key;
    const roles = rolesOf(tree, head, own ?? null);
    return {
      key,
      article: article.id,
      at: at.start,
      act,
      spoken: isSpoken('en', act),
      matter,
      participants: participantsOf(book, item, roles),
      day: dayKey(own?.when ?? null),
    };
  });
}

/** The product's own events; one on the words of a gold mention goes by the scorer's name of it. */
export function ownTellings(
  { item, mentions }: EcbDocument,
  names: Names,
  matter: number | null,
): readonly EcbTelling[] {
  const { article, layers } = item;
  const book = nameBook(names, item);
  const taken = new Set<string>();
  return layers.event.map((event) => {
    const { predicate } = event;
    const marked = mentions.find(
      ({ key, at }) => !taken.has(key) && at.start < predicate.end && predicate.start < at.end,
    );
    if (marked !== undefined) taken.add(marked.key);
    const act = actOf('en', event.lemma);
    return {
      key: marked?.key ?? `${article.id}@${predicate.start}`,
      article: article.id,
      at: predicate.start,
      act,
      spoken: isSpoken('en', act),
      matter,
      participants: participantsOf(book, item, event),
      day: dayKey(event.when),
    };
  });
}

const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The word on which none of the others hangs. */
function headOf(tree: Tree, inside: readonly number[]): number {
  const among = new Set(inside);
  const tops = inside.filter((i) => !among.has(tree.words[i]!.head));
  return tops.find((i) => !['ADP', 'DET', 'PUNCT'].includes(tree.words[i]!.upos)) ?? inside.at(-1)!;
}

/** By the whole expression, else its head, as it stands or by lemma; a verb that says nothing by itself by its object too. */
function actOfWords(
  tree: Tree,
  inside: readonly number[],
  head: number,
  text: string,
): string | null {
  const { verbs, nouns, empty } = EN.acts;
  const form = ({ start, end }: Token): string => text.slice(start, end).toLowerCase();
  const known = (words: string): string | undefined => {
    const [first, second] =
      tree.words[head]!.upos === 'VERB' ? ([verbs, nouns] as const) : ([nouns, verbs] as const);
    return first.get(words) ?? second.get(words);
  };
  const word = tree.words[head]!;
  if (word.upos === 'PRON' || word.upos === 'DET') return null;
  const lemma = word.lemma.toLowerCase();
  const found =
    known(inside.map((i) => form(tree.words[i]!)).join(' ')) ?? known(form(word)) ?? known(lemma);
  if (found !== undefined) return found;
  if (!empty.has(lemma)) return actOf('en', lemma);
  const object = tree.children[head]!.find((i) => tree.words[i]!.deprel === 'obj');
  return object === undefined ? null : `${lemma} ${tree.words[object]!.lemma}`;
}

function rolesOf(
  tree: Tree,
  head: number,
  own: Event | null,
): Pick<Event, 'agent' | 'patient' | 'place'> {
  const phrase = (i: number): Span | null => (i < 0 ? null : phraseOf(tree, i));
  const where = adjunctsOf(tree, head).find(({ preposition }) =>
    EN.words.placePrepositions.has(preposition),
  );
  return {
    agent: own?.agent ?? phrase(agentOf(tree, head)),
    patient: own?.patient ?? phrase(patientOf(tree, head)),
    place: own?.place ?? (where === undefined ? null : phraseOf(tree, where.word)),
  };
}
