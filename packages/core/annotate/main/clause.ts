import type { Span, Token } from '../../model/index.ts';
import {
  childrenBy,
  complementOf,
  hasRelation,
  subjectOf,
  subtreeOf,
  type Tree,
} from '../tree/index.ts';

/** The clause that a sentence mainly tells. Indices of words of the tree. */
export interface MainClause {
  readonly tree: Tree;
  /** The head of the subject; -1 where there is none. */
  readonly subject: number;
  readonly predicate: number;
  /** The part of the line that it stands in: words from, up to but not with. */
  readonly from: number;
  readonly to: number;
  /** Whether the tree is to be trusted; else all that follows the verb is the predicate, all before it the subject. */
  readonly parsed: boolean;
}

const isVerb = (tree: Tree, i: number): boolean => tree.words[i]!.upos === 'VERB';
const formOf = (text: string, { start, end }: Token): string => text.slice(start, end);

/** The parts of a line between colons and dashes: "Karsa crash: driver held" is a label and what is told. */
function partsOf(text: string, { words }: Tree): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i += 1) {
    const ends = i === words.length || /^(?:[:|;–—]|--?)$/u.test(formOf(text, words[i]!));
    if (!ends) continue;
    if (i > from) parts.push([from, i]);
    from = i + 1;
  }
  return parts;
}

/**
 * The clause that a headline or sentence mainly tells, the first part of it that is one: its head with a subject; what is
 * said, where the head is a verb of saying; and of a line without a finite verb the participle that says what happened to
 * its noun ("Seven killed as …"). Null where nothing is told of anybody.
 */
export function mainClause(
  text: string,
  tree: Tree,
  speech: ReadonlySet<string>,
): MainClause | null {
  if (tree.root < 0) return null;
  const parts = partsOf(text, tree);
  const ways = [
    (head: number) => clauseAt(tree, head, speech),
    (head: number) => participleAt(tree, head),
  ];
  for (const told of ways) {
    for (const [from, to] of parts) {
      for (const head of headsIn(tree, from, to)) {
        const found = told(head);
        if (found === null || found.subject >= to || found.predicate >= to) continue;
        if (found.subject < from || found.predicate < from) continue;
        return { ...found, tree, from, to, parsed: true };
      }
    }
  }
  return null;
}

/** The words of a part that hang on nothing in it, and what is joined to them. */
function headsIn(tree: Tree, from: number, to: number): readonly number[] {
  const heads: number[] = [];
  for (let i = from; i < to; i += 1) {
    const { head, upos } = tree.words[i]!;
    if ((head < from || head >= to) && upos !== 'PUNCT') heads.push(i);
  }
  return [...heads, ...heads.flatMap((i) => childrenBy(tree, i, 'parataxis', 'conj'))];
}

type Found = Pick<MainClause, 'subject' | 'predicate'>;

/** "said that she heard that …": no line of news is told at more removes. */
const REMOVES = 4;

function clauseAt(
  tree: Tree,
  head: number,
  speech: ReadonlySet<string>,
  removes = 0,
): Found | null {
  if (removes < REMOVES && isVerb(tree, head) && speech.has(tree.words[head]!.lemma)) {
    const said = complementOf(tree, head);
    const inner = said < 0 ? null : clauseAt(tree, said, speech, removes + 1);
    if (inner !== null && tree.words[inner.subject]!.upos !== 'PRON') return inner;
  }
  const subject = subjectOf(tree, head);
  return subject >= 0 && subject < head ? { subject, predicate: head } : null;
}

function participleAt(tree: Tree, head: number): Found | null {
  const participle = childrenBy(tree, head, 'acl').find(
    (child) => isVerb(tree, child) && !hasRelation(tree, child, 'acl:relcl') && child > head,
  );
  return participle === undefined ? null : { subject: head, predicate: participle };
}

/** Clauses and remarks that tell of other matters, and are left out of an answer. */
const ASIDE = ['acl:relcl', 'advcl', 'parataxis', 'conj', 'cc', 'discourse', 'vocative', 'appos'];
/** Words after which a headline tells of another matter. */
const TURNS: ReadonlySet<string> = new Set(
  'as after while when before because since amid following despite although though'.split(' '),
);

/** The words of a predicate without its subject and without what tells of other matters: "shrinks the bar". */
export function predicateSpan(text: string, clause: MainClause): Span {
  const { tree, subject, predicate } = clause;
  const words = clause.parsed
    ? subtreeOf(
        tree,
        predicate,
        (child) =>
          child === subject ||
          (tree.words[child]!.head === predicate && hasRelation(tree, child, ...ASIDE)),
      ).filter((i) => i > subject && i < clause.to)
    : tree.words.flatMap((_, i) => (i >= predicate && i < clause.to ? [i] : []));
  const turn = words.find(
    (i) => i > predicate && TURNS.has(formOf(text, tree.words[i]!).toLowerCase()),
  );
  const kept = turn === undefined ? words : words.filter((i) => i < turn);
  const content = kept.filter((i) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/u.test(tree.words[i]!.upos));
  const span = stretchAround(tree, kept, predicate);
  // "Five shot": a bare participle says nothing without its noun.
  return content.length > 1 ? span : { start: subjectSpan(clause).start, end: span.end };
}

/** The words of a subject without relative clauses and appositions, conjuncts with it. */
export function subjectSpan({ tree, subject, predicate, from, parsed }: MainClause): Span {
  if (!parsed) return { start: tree.words[from]!.start, end: tree.words[subject]!.end };
  const words = subtreeOf(
    tree,
    subject,
    (child) =>
      child === predicate ||
      hasRelation(tree, child, 'acl', 'appos', 'parataxis', 'advcl', 'discourse') ||
      (child > predicate && predicate > subject),
  ).filter((i) => i >= from);
  return stretchAround(tree, words, subject);
}

/** The unbroken stretch of words around one of them; marks between them break nothing and stand at no edge. */
function stretchAround(tree: Tree, words: readonly number[], around: number): Span {
  const isMark = (i: number): boolean => tree.words[i]!.upos === 'PUNCT';
  const inside = new Set(words.filter((i) => !isMark(i)));
  let from = around;
  let to = around;
  for (let i = around - 1; i >= 0 && (inside.has(i) || isMark(i)); i -= 1)
    if (inside.has(i)) from = i;
  for (let i = around + 1; i < tree.words.length && (inside.has(i) || isMark(i)); i += 1)
    if (inside.has(i)) to = i;
  return { start: tree.words[from]!.start, end: tree.words[to]!.end };
}

/** To the end of the word that a span breaks off in: the tokeniser parts "Kara|-el-Dosh". */
export function wholeWords<T extends Span>(text: string, span: T): T {
  const rest = /^(?:-[\p{L}\p{N}]+)+/u.exec(text.slice(span.end, span.end + 40));
  return rest === null ? span : { ...span, end: span.end + rest[0].length };
}

/** Whether a subject names anybody: a pronoun does not. */
export const namesSomebody = ({ tree, subject }: MainClause): boolean =>
  tree.words[subject]!.upos !== 'PRON';
