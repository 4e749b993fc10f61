import { bySpan, checkSpan, type Article, type Layer, type Layers } from '../model/index.ts';
import type { Annotated, AnyAnnotator } from './annotator.ts';

/**
 * Puts annotators into an order in which each finds the layers it requires.
 * @throws Error when a layer is provided twice, is required and provided by nobody, or the requirements form a circle.
 */
export function planAnnotators(annotators: readonly AnyAnnotator[]): readonly AnyAnnotator[] {
  const provider = new Map<Layer, string>();
  for (const { id, provides } of annotators) {
    for (const layer of provides) {
      const other = provider.get(layer);
      if (other !== undefined) throw new Error(`${other} and ${id} both provide ${layer}`);
      provider.set(layer, id);
    }
  }
  const plan: AnyAnnotator[] = [];
  const ready = new Set<Layer>();
  let waiting = [...annotators];
  while (waiting.length > 0) {
    const next = waiting.filter((a) => a.requires.every((layer) => ready.has(layer)));
    if (next.length === 0) {
      const stuck = waiting.map((a) => `${a.id} (${a.requires.join(', ')})`).join('; ');
      throw new Error(`no annotator can run next; waiting: ${stuck}`);
    }
    for (const annotator of next) {
      plan.push(annotator);
      for (const layer of annotator.provides) ready.add(layer);
    }
    waiting = waiting.filter((a) => !next.includes(a));
  }
  return plan;
}

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
