import {
  moveFeatures,
  MOVE_FEATURES,
} from '../../../packages/core/annotate/syntax/parse/move-features.ts';
import {
  relationFeatures,
  RELATION_FEATURES,
} from '../../../packages/core/annotate/syntax/parse/relation-features.ts';
import {
  LEFT,
  ParseState,
  SHIFT,
  movesOf,
} from '../../../packages/core/annotate/syntax/parse/state.ts';
import type { Lexeme } from '../../../packages/core/annotate/syntax/parse/lexeme.ts';
import { arcKey } from '../../../packages/core/annotate/syntax/parse/parser.ts';
import { bestMoves } from './oracle.ts';
import { Weights, seeded, shuffle } from './weights.ts';

/** A sentence as the parser is given it, and the tree it should find. */
export interface ParseExample {
  readonly words: readonly Lexeme[];
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** Which relations were seen between two universal tags: see `arcKey`. */
export type SeenRelations = ReadonlyMap<number, readonly number[]>;

/** What the best right move must have over the best wrong one while it learns, and so for relations. */
const MOVE_MARGIN = 60;
const RELATION_MARGIN = 40;

const pair = (key: number, relation: number): number => (key * 64 + relation) | 0;

export class Parser {
  readonly moves = new Weights(3);
  readonly relations = new Weights(1);
  readonly state = new ParseState();
  readonly #features = new Int32Array(MOVE_FEATURES);
  readonly #arc = new Int32Array(RELATION_FEATURES);

  constructor(
    readonly uposOf: readonly number[],
    readonly seen: SeenRelations,
    readonly all: readonly number[],
  ) {}

  #begin({ words, tags }: ParseExample): void {
    const { state } = this;
    state.reserve(words.length);
    for (let i = 0; i < words.length; i += 1) {
      state.word[i] = words[i]!.word;
      state.ending[i] = words[i]!.suffix3;
      state.tag[i] = tags[i]!;
      state.upos[i] = this.uposOf[tags[i]!]!;
    }
    state.begin(words.length);
  }

  #relation(head: number, child: number, wanted: number): number {
    const { state, relations } = this;
    if (head === state.count) return 0;
    const key = arcKey(state.upos[head]!, state.upos[child]!, child < head);
    const candidates = this.seen.get(key) ?? this.all;
    let best = candidates[0]!;
    if (candidates.length === 1) return best;
    const n = relationFeatures(state, head, child, this.#arc);
    let top = -Infinity;
    let own = -Infinity;
    let rival = -1;
    let second = -Infinity;
    for (const candidate of candidates) {
      let score = 0;
      for (let f = 0; f < n; f += 1) {
        const at = relations.at(pair(this.#arc[f]!, candidate));
        if (at >= 0) score += relations.weights[at]!;
      }
      if (score > top) {
        top = score;
        best = candidate;
      }
      if (candidate === wanted) own = score;
      else if (score > second) {
        second = score;
        rival = candidate;
      }
    }
    if (wanted >= 0) {
      relations.step += 1;
      if (own > -Infinity && own - second <= RELATION_MARGIN)
        for (let f = 0; f < n; f += 1) {
          relations.change(pair(this.#arc[f]!, wanted), 0, 1);
          relations.change(pair(this.#arc[f]!, rival), 0, -1);
        }
    }
    return best;
  }

  /** Parses; with `explore`, learns on the way and follows its own move with that chance. */
  run(example: ParseExample, explore: number, random: (() => number) | null): void {
    const { state, moves } = this;
    const features = this.#features;
    this.#begin(example);
    while (state.next < state.count || state.depth > 0) {
      const allowed = movesOf(state);
      let move = allowed === 1 ? SHIFT : allowed === 2 ? LEFT : allowed === 4 ? 2 : -1;
      if (move < 0) {
        const n = moveFeatures(state, features);
        let a = 0;
        let b = 0;
        let c = 0;
        for (let f = 0; f < n; f += 1) {
          const at = moves.at(features[f]!);
          if (at < 0) continue;
          a += moves.weights[at]!;
          b += moves.weights[at + 1]!;
          c += moves.weights[at + 2]!;
        }
        const scores = [a, b, c];
        move = bestOf(scores, allowed);
        if (random !== null) {
          moves.step += 1;
          const right = bestMoves(state, allowed, example.heads);
          const wanted = bestOf(scores, right);
          const rival = bestOf(scores, allowed & ~right);
          if (rival >= 0 && scores[wanted]! - scores[rival]! <= MOVE_MARGIN)
            for (let f = 0; f < n; f += 1) {
              moves.change(features[f]!, wanted, 1);
              moves.change(features[f]!, rival, -1);
            }
          if (!(right & (1 << move)) && random() >= explore) move = wanted;
        }
      }
      if (move === SHIFT) {
        state.shift();
        continue;
      }
      const child = state.stack[state.depth - 1]!;
      const head = move === LEFT ? state.next : state.stack[state.depth - 2]!;
      const known = random !== null && example.heads[child] === head;
      state.attach(head, this.#relation(head, child, known ? example.relations[child]! : -1));
    }
  }
}

const bestOf = (scores: readonly number[], moves: number): number => {
  let best = -1;
  for (let move = 0; move < 3; move += 1)
    if (moves & (1 << move) && (best < 0 || scores[move]! > scores[best]!)) best = move;
  return best;
};

export interface ParserPlan {
  readonly epochs: number;
  readonly seed: number;
}

export function trainParser(
  examples: readonly ParseExample[],
  uposOf: readonly number[],
  seen: SeenRelations,
  all: readonly number[],
  plan: ParserPlan,
  report: (epoch: number, parser: Parser) => void = () => {},
): Parser {
  const parser = new Parser(uposOf, seen, all);
  const random = seeded(plan.seed);
  const order = [...examples];
  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    for (const example of shuffle(order, random))
      parser.run(example, epoch === 0 ? 0 : 0.9, random);
    report(epoch, parser);
  }
  parser.moves.average();
  parser.relations.average();
  return parser;
}
