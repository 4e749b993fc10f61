import {
  compareText,
  type Article,
  type ArticleId,
  type Passage,
  type Sha256,
  type Span,
} from '../../model/index.ts';
import type { CollateItem } from '../item.ts';
import { lineageOf } from '../lineage/index.ts';
import { passagesOf } from '../passage/index.ts';
import type { Mask, Relations } from '../relation.ts';
import { print } from '../words/index.ts';
import { OpenIndex } from './open-index.ts';

/** What a page has in common with those of a case. */
export interface Arrival extends Relations<'family' | 'carried' | 'versions'> {
  /** The pages it was compared with, ascending. */
  readonly compared: readonly ArticleId[];
  readonly passage: readonly Passage[];
}

/**
 * The texts of a case that is open, so that a page more is placed among them at once, before all is collated again. It
 * asks for partners, passages and families as a whole run does, but of the page and its partners alone: a page that only
 * a chain of other pages ties to it is not looked at, and neither is what its arrival changes for others.
 */
export class Arrivals {
  readonly #sha256: Sha256;
  readonly #index = new OpenIndex();
  readonly #items: CollateItem[] = [];
  readonly #noise: (readonly Span[])[] = [];

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  get size(): number {
    return this.#index.size;
  }

  /** Adds a page. `noise`: its words that are no sign of copying, as the last run told them; else as far as the pages before it tell. */
  add(item: CollateItem, noise?: readonly Span[]): void {
    const made = print.of(item.load());
    const own = noise ?? this.#index.noiseOf(made);
    this.#index.add(made, own);
    this.#items.push(item);
    this.#noise.push(own);
  }

  /** What a page that is not among them has in common with them. */
  of(item: CollateItem): Arrival {
    const annotated = item.load();
    const made = print.of(annotated);
    const numbers = this.#index
      .partnersOf(made)
      .filter((number) => this.#items[number]!.id !== item.id);
    const articles = [
      annotated.article,
      ...numbers.map((number) => this.#items[number]!.load().article),
    ];
    const mask = [
      ...maskOf(annotated.article, this.#index.noiseOf(made)),
      ...numbers.flatMap((number, i) => maskOf(articles[i + 1]!, this.#noise[number]!)),
    ];
    const furniture = { mask, background: [] };
    const passage = passagesOf(articles, furniture);
    const lineage = lineageOf(articles, passage, this.#sha256, undefined, furniture);
    const compared = numbers.map((number) => this.#items[number]!.id).sort(compareText);
    return { compared, passage, ...lineage };
  }
}

const maskOf = (article: Article, spans: readonly Span[]): Mask[] =>
  spans.map(({ start, end }) => ({
    cite: { article: article.id, start, end, text: article.text.slice(start, end) },
  }));
