import type { Quantity, TollRole } from '../../model/index.ts';
import type { ReadSentence } from './phrase.ts';
import { isAdverb } from './reading.ts';
import { isStop } from './sentence.ts';

/** How many were killed, wounded, displaced …, and the word that says it. */
export interface Toll {
  /** Index into the article's quantities. */
  readonly quantity: number;
  readonly from: number;
  readonly to: number;
  readonly role: TollRole;
  readonly part: 'total' | 'subset';
  /** The token of the word that says what became of them. */
  readonly word: number;
}

/** How far (in tokens) a word is looked for on either side of a number. */
const REACH = 9;

/** The numbers of a sentence that say how many something has happened to. `quantities` are those of the article with their index. */
export function tollsOf(
  sentence: ReadSentence,
  quantities: readonly (readonly [number, Quantity])[],
): readonly Toll[] {
  const { tokens } = sentence.view;
  const found: Toll[] = [];
  for (const [index, { start, end, unit }] of quantities) {
    if (unit !== null) continue;
    const from = tokens.findIndex((token) => token.end > start);
    if (from < 0) continue;
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.start < end) to += 1;
    const isPart = startsPart(sentence, from);
    const before = found.at(-1) ?? null;
    const said = saidAfter(sentence, from, to) ?? saidBefore(sentence, from) ?? null;
    if (said === null) {
      if (isPart && before !== null && from - before.to < REACH)
        found.push({ ...before, quantity: index, from, to, part: 'subset' });
      continue;
    }
    found.push({ quantity: index, from, to, ...said, part: isPart ? 'subset' : 'total' });
  }
  return found;
}

type Saying = Pick<Toll, 'role' | 'word'>;

/** "two people were killed", "32 civilians dead", "51 were taken to hospital". */
function saidAfter({ view, verbs }: ReadSentence, from: number, to: number): Saying | null {
  const { toll, words: closed, modals } = view.language;
  let role: Saying | null = null;
  // The number itself may hold the word: "120 wounded".
  for (let i = from + 1; i < Math.min(view.words.length, to + REACH); i += 1) {
    const word = view.words[i]!;
    if (isStop(word) && word !== '(') break;
    if (toll.critical.has(word)) return { role: 'critical', word: i };
    if (role !== null) {
      if (i > role.word + 3 || word === ',') break;
      continue;
    }
    const own = toll.words.get(word);
    if (own !== undefined) {
      // "10 people who killed", "five wounded three": the number does it.
      const next = view.words[i + 1] ?? '';
      const acts =
        own !== 'killed' || !word.startsWith('di')
          ? (verbs[i]?.tense === 'ed' || verbs[i]?.tense === 'past') &&
            !closed.be.has(view.words[i - 1] ?? '') &&
            /^(?:the|a|an|at|more|\d+)$/u.test(next)
          : false;
      if (acts || verbs[i]?.tense === 'ing') break;
      role = { role: own, word: i };
      continue;
    }
    if (toll.brought.has(word)) {
      const near = view.words.slice(i + 1, i + 5);
      if (near.some((w) => toll.hospital.has(w))) return { role: 'treated', word: i };
      break;
    }
    if (toll.linking.has(word)) continue;
    const isVerb = (verbs[i] ?? null) !== null;
    if (isVerb && !closed.be.has(word) && !closed.have.has(word)) break;
    if (modals.has(word) || word === ',' || closed.conjunctions.has(word)) break;
    if (closed.prepositions.has(word) && word !== 'of' && word !== 'in' && i >= to) break;
    if (closed.relatives.has(word)) break;
  }
  return role;
}

/** "killing at least six", "the death toll rose to six". */
function saidBefore({ view, verbs }: ReadSentence, from: number): Saying | null {
  const { toll, words: closed } = view.language;
  let rises = false;
  for (let i = from - 1; i >= 0 && from - i < (rises ? 3 * REACH : REACH); i -= 1) {
    const word = view.words[i]!;
    if (isStop(word)) return null;
    if (toll.nouns.has(word)) return { role: 'killed', word: i };
    rises ||= from - i < 4 && toll.rising.has(word);
    if (from - i > 4) continue;
    const role = toll.words.get(word);
    if (role !== undefined && ((verbs[i] ?? null) !== null || view.tokens[i]!.upos === 'VERB')) {
      const passive = closed.be.has(view.words[i - 1] ?? '');
      return passive ? null : { role, word: i };
    }
    const leads = (verbs[i] ?? null) !== null || word === 'to' || word === 'at';
    if (leads || isAdverb(view, i) || closed.determiners.has(word) || word === 'up') continue;
    if (word === ',' || closed.prepositions.has(word)) return null;
  }
  return null;
}

/** "…, including ten children", "two of them". */
function startsPart({ view }: ReadSentence, from: number): boolean {
  const { part } = view.language.toll;
  const before = [view.words[from - 1] ?? '', view.words[from - 2] ?? ''];
  return before.some((word) => part.has(word));
}
