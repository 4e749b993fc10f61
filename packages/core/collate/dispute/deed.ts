import type { Annotated } from '../../annotate/index.ts';
import { languagePack, type LanguagePack } from '../../language/index.ts';
import {
  contains,
  overlaps,
  type Said,
  type Span,
  type Token,
  type When,
} from '../../model/index.ts';
import { dayKey } from '../happening/day.ts';

/** Somebody did something to something, as a clause says it: whatever the verb is, whether a table of types has it or not. */
export interface Deed {
  /** Who does it: a span, to look names up in. */
  readonly doer: Span;
  /** The name among these words as it is written, lower-cased: of ships and things that no table of names has; else empty. */
  readonly name: string;
  /** The verb's kind where there is one ("to send" and "to deploy"), else its lemma. */
  readonly act: string;
  /** The same of the object's noun. */
  readonly object: string;
  readonly objectAt: Span;
  /** An adjective made from a name before the object, lower-cased: "Adalian"; empty where there is none. */
  readonly of: string;
  readonly verb: Span;
  readonly sentence: Span;
  readonly when: When | null;
  /** The statement it is told in; null in the outlet's own voice. */
  readonly said: Said | null;
  readonly denied: boolean;
}

const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', "n't", 'n’t', 'no', 'nobody']);
/** Objects of so many meanings that two of them say nothing: "took place", "has it". */
const SHORTEST = 3;

/**
 * What a page says was done, and what it says somebody denies was done. What is demanded, promised, warned of or only
 * possible is neither.
 */
export function deedsOf(item: Annotated): readonly Deed[] {
  const { article, layers } = item;
  const pack = languagePack(article.language);
  if (pack?.claim === undefined || pack.event === undefined) return [];
  const found: Deed[] = [];
  let t = 0;
  for (const sentence of layers.sentence) {
    while (t < layers.token.length && layers.token[t]!.start < sentence.start) t += 1;
    const tokens: Token[] = [];
    for (let k = t; k < layers.token.length && layers.token[k]!.end <= sentence.end; k += 1)
      tokens.push(layers.token[k]!);
    for (const [v, token] of tokens.entries()) {
      if (token.upos !== 'VERB') continue;
      const deed = deedAt(item, pack, tokens, v, sentence);
      if (deed !== null) found.push(deed);
    }
  }
  return found;
}

function deedAt(
  { article, layers }: Annotated,
  pack: LanguagePack,
  tokens: readonly Token[],
  v: number,
  sentence: Span,
): Deed | null {
  const words = pack.claim!;
  const verb = tokens[v]!;
  const children = (head: number): readonly Token[] => tokens.filter((one) => one.head === head);
  const own = children(v);
  const object = own.find(({ deprel, upos }) => deprel === 'obj' && upos === 'NOUN');
  if (object === undefined || object.lemma.length < SHORTEST) return null;
  if (own.some(({ lemma }) => NEGATIONS.has(lemma.toLowerCase()))) return null;
  if (own.some(({ lemma, deprel }) => deprel === 'aux' && pack.event!.modals.has(lemma)))
    return null;
  if (
    own.some(({ lemma, deprel }) => deprel === 'mark' && pack.event!.words.conditionals.has(lemma))
  )
    return null;
  const said =
    layers.statement.find(({ content }) =>
      contains(content, { start: verb.start, end: verb.end }),
    ) ?? null;
  if (
    said !== null &&
    said.stance !== 'states' &&
    said.stance !== 'denies' &&
    said.stance !== 'accuses'
  )
    return null;
  const subjects = own.filter(({ deprel }) => deprel === 'nsubj');
  const denies = said?.stance === 'denies';
  const doer =
    subjects.length > 0
      ? spanOf(subjects.flatMap((s) => [s, ...children(tokens.indexOf(s)).filter(isOfName)]))
      : denies && said.speaker !== null
        ? { start: said.speaker.start, end: said.speaker.end }
        : null;
  if (doer === null) return null;
  const name = tokens
    .filter((one) => contains(doer, one) && /^\p{Lu}/u.test(article.text.slice(one.start, one.end)))
    .filter(({ upos }) => upos === 'PROPN')
    .map(({ lemma }) => lemma.toLowerCase())
    .join(' ');
  const objectParts = children(tokens.indexOf(object));
  const of = objectParts.find(
    ({ deprel, start }) =>
      deprel === 'amod' && /^\p{Lu}/u.test(article.text.slice(start, start + 1)),
  );
  const kindOf = (lemma: string): string =>
    words.kinds.get(lemma.toLowerCase()) ?? lemma.toLowerCase();
  const within = said?.content ?? sentence;
  const times = layers.time.filter(
    (time) => contains(within, time) && overlaps(sentence, time) && dayKey(time.when) !== null,
  );
  return {
    doer,
    name,
    act: kindOf(verb.lemma),
    object: kindOf(object.lemma),
    objectAt: spanOf([object, ...objectParts.filter(({ deprel }) => deprel === 'amod')]),
    of: of?.lemma.toLowerCase() ?? '',
    verb: { start: verb.start, end: verb.end },
    sentence,
    // Two times in one clause: which is the deed's cannot be told.
    when: times.length === 1 ? times[0]!.when : null,
    said,
    denied: denies,
  };
}

const isOfName = ({ deprel }: Token): boolean =>
  deprel === 'flat' || deprel === 'compound' || deprel === 'appos' || deprel === 'nmod:poss';

const spanOf = (tokens: readonly Token[]): Span => ({
  start: Math.min(...tokens.map(({ start }) => start)),
  end: Math.max(...tokens.map(({ end }) => end)),
});
