import type { Span, Token } from '../../model/index.ts';

/** A sentence's words with their heads the other way round. Indices run over the words of the sentence, from 0. */
export interface Tree {
  readonly words: readonly Token[];
  /** Index of the sentence's first word among the article's tokens. */
  readonly first: number;
  /** Index of the root; -1 where nothing is claimed of the sentence. */
  readonly root: number;
  /** Words that hang under each, in the order of the text. */
  readonly children: readonly (readonly number[])[];
}

/** The tree of each sentence, in their order. Tokens without a tree (languages without a model) give trees without a root. */
export function treesOf(tokens: readonly Token[], sentences: readonly Span[]): Tree[] {
  let first = 0;
  return sentences.map(({ end }) => {
    let after = first;
    while (after < tokens.length && tokens[after]!.start < end) after += 1;
    const tree = treeOf(tokens.slice(first, after), first);
    first = after;
    return tree;
  });
}

/** The tree of one sentence's words, the first of which is the article's token `first`. */
export function treeOf(words: readonly Token[], first = 0): Tree {
  const children: number[][] = words.map(() => []);
  let root = -1;
  for (const [i, { head, deprel }] of words.entries()) {
    if (head >= 0) children[head]?.push(i);
    else if (deprel !== '_') root = i;
  }
  return { words, first, root, children };
}

/** A relation without its subtype: `nsubj:pass` → `nsubj`. */
export const relationOf = ({ words }: Tree, i: number): string => words[i]!.deprel.split(':')[0]!;

/** Whether the word has one of these relations; a name without subtype stands for all of its subtypes. */
export function hasRelation(tree: Tree, i: number, ...relations: readonly string[]): boolean {
  const { deprel } = tree.words[i]!;
  return relations.some((relation) => deprel === relation || deprel.startsWith(`${relation}:`));
}

/** The words under `i` with one of these relations, in the order of the text. */
export const childrenBy = (tree: Tree, i: number, ...relations: readonly string[]): number[] =>
  (tree.children[i] ?? []).filter((child) => hasRelation(tree, child, ...relations));

/** The first word under `i` with one of these relations, or -1. */
export const childBy = (tree: Tree, i: number, ...relations: readonly string[]): number =>
  childrenBy(tree, i, ...relations)[0] ?? -1;

/**
 * All words under `i` and itself, in the order of the text, without those under a child for which `leave` holds.
 * Walks with a stack of its own: deep trees are no danger.
 */
export function subtreeOf(
  tree: Tree,
  i: number,
  leave: (child: number) => boolean = () => false,
): number[] {
  const found: number[] = [];
  const open = [i];
  while (open.length > 0) {
    const word = open.pop()!;
    found.push(word);
    for (const child of tree.children[word] ?? [])
      if (child !== i && !leave(child)) open.push(child);
  }
  return found.sort((a, b) => a - b);
}

const OUTER = new Set(['punct', 'cc', 'conj', 'case', 'mark', 'parataxis', 'discourse', 'appos']);

/**
 * The span of the phrase headed by `i`: its subtree without marks at the edges, its own preposition or conjunction,
 * and without conjuncts, appositions and relative clauses, which are phrases of their own.
 */
export function phraseOf(tree: Tree, i: number): Span {
  const direct = new Set(tree.children[i]);
  const words = subtreeOf(
    tree,
    i,
    (child) =>
      (direct.has(child) && OUTER.has(relationOf(tree, child))) ||
      (direct.has(child) && hasRelation(tree, child, 'acl:relcl')),
  ).filter((word) => tree.words[word]!.upos !== 'PUNCT' || word === i);
  // The stretch around the head that leaves nothing out but marks.
  const inside = new Set(words);
  const isPart = (word: number): boolean => inside.has(word) || tree.words[word]?.upos === 'PUNCT';
  let from = i;
  let to = i;
  for (let at = i - 1; at >= 0 && isPart(at); at -= 1) if (inside.has(at)) from = at;
  for (let at = i + 1; at < tree.words.length && isPart(at); at += 1) if (inside.has(at)) to = at;
  return { start: tree.words[from]!.start, end: tree.words[to]!.end };
}
