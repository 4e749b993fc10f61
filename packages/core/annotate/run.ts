import {
  bySpan,
  checkSpan,
  orderStages,
  type Article,
  type Layer,
  type Layers,
} from '../model/index.ts';
import type { Annotated, AnyAnnotator } from './annotator.ts';

/** Annotators in an order in which each finds its layers. @throws Error as `orderStages` */
export const planAnnotators = (annotators: readonly AnyAnnotator[]): readonly AnyAnnotator[] =>
  orderStages(annotators);

/**
 * Runs a plan over one article.
 * @throws Error naming annotator and layer when one leaves a promised layer out, out of order, or with a span that is not in the text.
 */
export function runAnnotators(plan: readonly AnyAnnotator[], article: Article): Annotated {
  const layers: { [L in Layer]?: Layers<L>[L] } = {};
  for (const annotator of plan) {
    const found = annotator.annotate(article, layers as Layers<Layer>);
    for (const layer of annotator.provides) {
      const annotations = found[layer];
      if (annotations === undefined) throw new Error(`${annotator.id} provides no ${layer}`);
      try {
        for (const [i, annotation] of annotations.entries()) {
          checkSpan(annotation, article.text.length);
          if (i > 0 && bySpan(annotations[i - 1]!, annotation) > 0) {
            throw new RangeError(`${layer} ${i} stands before the one it follows`);
          }
        }
      } catch (error) {
        throw new Error(`${annotator.id}: bad ${layer} in ${article.source}: ${String(error)}`, {
          cause: error,
        });
      }
      Object.assign(layers, { [layer]: annotations });
    }
  }
  return { article, layers: layers as Layers<Layer> };
}
