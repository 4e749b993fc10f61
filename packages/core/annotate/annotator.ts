import type { Article, Layer, Layers, Stage } from '../model/index.ts';

/**
 * A stage over one article. `requires` and `provides` are layers; the compiler holds `annotate` to them.
 * Annotators never import each other: they meet in the layers. Raise `version` whenever the output may change, and
 * stored output is recomputed. Every layer comes back ordered by `bySpan`, offsets in UTF-16 units of `article.text`.
 * A language without a pack yields empty layers, never a guess.
 */
export interface Annotator<In extends Layer, Out extends Layer> extends Stage<Layer> {
  readonly requires: readonly In[];
  readonly provides: readonly Out[];
  annotate(article: Article, layers: Layers<In>): Layers<Out>;
}

/** An annotator of whatever layers, as the registry holds it. */
export interface AnyAnnotator extends Stage<Layer> {
  annotate(article: Article, layers: Layers<Layer>): Partial<Layers<Layer>>;
}

/** One article with everything found in it. */
export interface Annotated {
  readonly article: Article;
  readonly layers: Layers<Layer>;
}
