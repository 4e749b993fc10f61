import { CONTEXT_FEATURES, contextFeatures, sentenceKindOf } from './tag-features.ts';
import { Lemmatiser } from './lemma.ts';
import { makeLexeme, type Lexeme } from './lexeme.ts';
import { readModel, type Model } from './model.ts';
import { MOVE_FEATURES, betweenFeatures, frontFeatures, topFeatures } from './move-features.ts';
import { RELATION_FEATURES, relationFeatures } from './relation-features.ts';
import { LEFT, ParseState, RIGHT, ROOT_TAG, SHIFT, movesOf } from './state.ts';

/** Number of the relations seen between two universal tags; the child stands first or not. */
export const arcKey = (headTag: number, childTag: number, childFirst: boolean): number =>
  (headTag * 128 + childTag) * 2 + (childFirst ? 1 : 0);

/** Forms kept between articles at most, and the longest of them: memory stays bounded. */
const KEPT_FORMS = 60_000;
const KEPT_LENGTH = 40;

interface KnownForm {
  readonly form: string;
  readonly lexeme: Lexeme;
  /** What the form alone speaks for each of its tags. */
  readonly scores: Int32Array;
  readonly lemmas: (string | undefined)[];
}

/**
 * Tags, lemmas and trees of sentences, one after the other; what was found is asked for by word until the next
 * sentence is read. All is whole numbers: the same result on every machine.
 */
export class Parser {
  readonly #model: Model;
  readonly #forms = new Map<string, KnownForm>();
  readonly #lemmatiser: Lemmatiser;
  readonly #upos: readonly string[];
  readonly #xpos: readonly string[];
  readonly #uposOf: Uint8Array;
  readonly #seen: readonly (readonly number[] | undefined)[];
  readonly #allRelations: readonly number[];
  readonly #state = new ParseState();
  readonly #tagContext = new Int32Array(CONTEXT_FEATURES);
  readonly #moves = new Int32Array(MOVE_FEATURES);
  readonly #arc = new Int32Array(RELATION_FEATURES);
  readonly #scores = new Int32Array(128);
  #tags = new Uint8Array(258);
  readonly #words: Lexeme[] = [];
  readonly #known: KnownForm[] = [];

  /** @throws RangeError where the bytes are no weights of this version. */
  constructor(weights: Uint8Array) {
    const model = readModel(weights);
    this.#model = model;
    this.#lemmatiser = new Lemmatiser(model.names.lemmas);
    const parts = model.names.tags.map((name) => name.split(' '));
    this.#upos = parts.map(([upos]) => upos!);
    this.#xpos = parts.map(([, xpos]) => xpos!);
    const universal = [...new Set(this.#upos)];
    this.#uposOf = Uint8Array.from(this.#upos, (upos) => universal.indexOf(upos));
    const seen: (readonly number[] | undefined)[] = [];
    for (const [key, relations] of model.names.seen) seen[key] = relations;
    this.#seen = seen;
    this.#allRelations = model.names.relations.map((_, i) => i).filter((i) => i > 0);
  }

  /** Forgets forms of earlier articles where there are too many. */
  tidy(): void {
    if (this.#forms.size > KEPT_FORMS) this.#forms.clear();
  }

  /** Reads a sentence of `count` words. */
  read(count: number, form: (i: number) => string): void {
    const words = this.#words;
    const known = this.#known;
    words.length = 0;
    known.length = 0;
    for (let i = 0; i < count; i += 1) {
      const found = this.#form(form(i));
      known.push(found);
      words.push(found.lexeme);
    }
    this.#tag(count);
    this.#parse(count);
  }

  upos(i: number): string {
    return this.#upos[this.#tags[i + 2]!]!;
  }
  /** The treebanks' own tag (Penn Treebank). */
  xpos(i: number): string {
    return this.#xpos[this.#tags[i + 2]!]!;
  }
  /** Index of the head in the sentence; -1 for the root. */
  head(i: number): number {
    const head = this.#state.head[i]!;
    return head === this.#state.count ? -1 : head;
  }
  relation(i: number): string {
    return this.#model.names.relations[this.#state.relation[i]!]!;
  }
  lemma(i: number): string {
    const tag = this.#tags[i + 2]!;
    const { form, lemmas } = this.#known[i]!;
    return (lemmas[tag] ??= this.#lemmatiser.lemma(form, tag));
  }

  #form(form: string): KnownForm {
    let found = this.#forms.get(form);
    if (found !== undefined) return found;
    const lexeme = makeLexeme(form, this.#model.lexicon);
    const scores = new Int32Array(lexeme.tags.length);
    const { features, tags } = lexeme;
    const all = this.#scores;
    this.#model.tagTable.score(features, features.length, tags, all);
    for (let c = 0; c < tags.length; c += 1) scores[c] = all[tags[c]!]!;
    found = { form, lexeme, scores, lemmas: [] };
    if (form.length <= KEPT_LENGTH) this.#forms.set(form, found);
    return found;
  }

  #tag(count: number): void {
    if (this.#tags.length < count + 2) this.#tags = new Uint8Array(count * 2 + 2);
    const { tagTable } = this.#model;
    const words = this.#words;
    const tags = this.#tags;
    const context = this.#tagContext;
    const scores = this.#scores;
    tags[0] = this.#upos.length;
    tags[1] = this.#upos.length;
    const kind = sentenceKindOf(words, count);
    for (let i = 0; i < count; i += 1) {
      const candidates = words[i]!.tags;
      let best = candidates[0]!;
      if (candidates.length > 1) {
        const own = this.#known[i]!.scores;
        const n = contextFeatures(words, i, count, tags, kind, context);
        tagTable.score(context, n, candidates, scores);
        let top = scores[best]! + own[0]!;
        for (let c = 1; c < candidates.length; c += 1) {
          const score = scores[candidates[c]!]! + own[c]!;
          if (score <= top) continue;
          top = score;
          best = candidates[c]!;
        }
      }
      tags[i + 2] = best;
    }
  }

  #parse(count: number): void {
    const state = this.#state;
    const words = this.#words;
    const { moveTable } = this.#model;
    const features = this.#moves;
    state.reserve(count);
    for (let i = 0; i < count; i += 1) {
      const { word, suffix3 } = words[i]!;
      const tag = this.#tags[i + 2]!;
      state.word[i] = word;
      state.ending[i] = suffix3;
      state.tag[i] = tag;
      state.upos[i] = this.#uposOf[tag]!;
    }
    state.begin(count);
    // Sums that stay until the next shift: see `moveFeatures`.
    let front = 0;
    while (state.next < count || state.depth > 0) {
      const allowed = movesOf(state);
      let move = SHIFT;
      if (allowed === 1 << LEFT) move = LEFT;
      else if (allowed === 1 << RIGHT) move = RIGHT;
      else if (allowed !== 1 << SHIFT) {
        const between = moveTable.sum(features, betweenFeatures(state, features));
        const sum = (state.topSum[state.depth - 1]! + front + between) | 0;
        const right = (sum << 16) >> 16;
        const left = (sum - right) >> 16;
        if (left > 0 && (left >= right || !(allowed & (1 << RIGHT)))) move = LEFT;
        else if (right > 0 && allowed & (1 << RIGHT)) move = RIGHT;
      }
      if (move === SHIFT) {
        state.shift();
        state.topSum[state.depth - 1] = moveTable.sum(features, topFeatures(state, features));
        front = moveTable.sum(features, frontFeatures(state, features));
        continue;
      }
      const child = state.stack[state.depth - 1]!;
      const head = move === LEFT ? state.next : state.stack[state.depth - 2]!;
      state.attach(head, this.#relation(head, child));
    }
  }

  #relation(head: number, child: number): number {
    const state = this.#state;
    if (head === state.count) return 0;
    const key = arcKey(state.upos[head]!, state.upos[child]!, child < head);
    const candidates = this.#seen[key] ?? this.#allRelations;
    let best = candidates[0]!;
    if (candidates.length === 1) return best;
    const scores = this.#scores;
    const n = relationFeatures(state, head, child, this.#arc);
    this.#model.relationTable.score(this.#arc, n, candidates, scores);
    for (let c = 1; c < candidates.length; c += 1)
      if (scores[candidates[c]!]! > scores[best]!) best = candidates[c]!;
    return best;
  }
}

/** The key of the artificial root among tags, for those who count what was seen. */
export const ROOT = ROOT_TAG;
