import {
  complementOf as clauseOf,
  hasRelation,
  objectOf,
  relationOf,
  subjectOf,
  childBy,
} from '../tree/index.ts';
import { phraseAt, type Phrase, type ReadSentence } from './phrase.ts';

/** What the tree says of a verb, as phrases of the sentence. Each is null where the tree says nothing or is not sure. */
export interface SyntaxRoles {
  readonly subject: Phrase | null;
  readonly object: Phrase | null;
  /** What a relative clause with a subject of its own is about: "the port that rebels raided". */
  readonly antecedent: Phrase | null;
  /** The object of the verb that this one is joined to: "arrested and questioned the mayor". */
  readonly shared: Phrase | null;
  /** "gave Adal the town" */
  readonly recipient: Phrase | null;
  /** Who is to do what the clause after the verb says: "demanded that Adal withdraw". */
  readonly bidden: Phrase | null;
  /** Whether a clause completes the verb. */
  readonly clause: boolean;
}

const NOTHING: SyntaxRoles = {
  subject: null,
  object: null,
  antecedent: null,
  shared: null,
  recipient: null,
  bidden: null,
  clause: false,
};

export function syntaxRoles(sentence: ReadSentence, verb: number): SyntaxRoles {
  const { tree, node } = sentence.view;
  const at = node[verb]!;
  if (tree.root < 0 || tree.words[at]!.upos !== 'VERB') return NOTHING;
  const complement = clauseOf(tree, at);
  const bidden = complement < 0 ? -1 : childBy(tree, complement, 'nsubj');
  return {
    subject: phraseOfHead(sentence, subjectOf(tree, at)),
    object: phraseOfHead(sentence, objectOf(tree, at)),
    antecedent: phraseOfHead(sentence, antecedentOf(sentence, at)),
    shared: phraseOfHead(sentence, sharedObject(sentence, at)),
    recipient: phraseOfHead(sentence, childBy(tree, at, 'iobj')),
    bidden: phraseOfHead(sentence, bidden),
    clause: complement >= 0,
  };
}

function antecedentOf({ view: { tree } }: ReadSentence, verb: number): number {
  if (!hasRelation(tree, verb, 'acl:relcl')) return -1;
  const subject = childBy(tree, verb, 'nsubj');
  const object = objectOf(tree, verb);
  if (subject < 0 || subject > verb || tree.words[subject]!.upos === 'PRON') return -1;
  if (object >= 0 && tree.words[object]!.upos !== 'PRON') return -1;
  return tree.words[verb]!.head;
}

/** Of a verb right before "and" and another verb. */
function sharedObject({ view: { tree } }: ReadSentence, verb: number): number {
  const joined = childBy(tree, verb, 'conj');
  if (joined < 0 || joined > verb + 3 || tree.words[joined]!.upos !== 'VERB') return -1;
  return childBy(tree, joined, 'nsubj') >= 0 ? -1 : objectOf(tree, joined);
}

/** What stands before the head of a noun phrase and belongs to it. */
const BEFORE_HEAD = [
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'flat',
  'advmod',
  'nmod:unmarked',
] as const;

/** The phrase around a head of the tree, in the form that the rules over clauses give phrases; null for none. */
function phraseOfHead(sentence: ReadSentence, head: number): Phrase | null {
  if (head < 0) return null;
  const { tree } = sentence.view;
  if (!/^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/u.test(tree.words[head]!.upos)) return null;
  const at = tokenOf(sentence, head);
  if (at < 0 || sentence.view.time[at] !== null) return null;
  let from = head;
  for (let i = head - 1; i >= 0 && head - i < 12; i -= 1) {
    if (!belongsBefore(sentence, i, head)) break;
    from = i;
  }
  const start = tokenOf(sentence, from);
  if (start < 0) return null;
  const phrase = phraseAt(sentence, start, sentence.view.words.length);
  return phrase !== null && phrase.from <= at && at < phrase.to ? phrase : null;
}

/** Whether a word before the head hangs, directly or by others before the head, on the head as a part of its phrase. */
function belongsBefore({ view: { tree } }: ReadSentence, word: number, head: number): boolean {
  let at = word;
  for (let steps = 0; steps < 6 && at !== head; steps += 1) {
    const relation = relationOf(tree, at);
    if (
      !hasRelation(tree, at, ...BEFORE_HEAD) &&
      !(relation === 'case' && at > word - 1 && tree.words[at]!.head < head) &&
      relation !== 'punct'
    )
      return false;
    at = tree.words[at]!.head;
    if (at < word && at >= 0) return false;
    if (at < 0 || at > head) return false;
  }
  return at === head;
}

/** The token of the sentence that a word of the tree is (a part of), or -1 where it was left out. */
function tokenOf({ view: { node } }: ReadSentence, word: number): number {
  let low = 0;
  let high = node.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (node[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return node.length > 0 && node[low]! <= word ? low : -1;
}
