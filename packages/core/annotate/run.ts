import {
  bySpan,
  checkSpan,
  compareText,
  hashParts,
  orderStages,
  type Article,
  type Hash,
  type Layer,
  type Layers,
  type Sha256,
} from '../model/index.ts';
import type { Annotated, AnyAnnotator } from './annotator.ts';

/** Annotators in an order in which each finds its layers. @throws Error as `orderStages` */
export const planAnnotators = (annotators: readonly AnyAnnotator[]): readonly AnyAnnotator[] =>
  orderStages(annotators);

/** What annotators made of an article, and what each made it of. */
export interface Annotations {
  readonly layers: Layers<Layer>;
  /** By annotator: a hash of its version, the article, and what its required layers were made of. */
  readonly made: Readonly<Record<string, Hash>>;
}

/**
 * Runs a plan over one article.
 * @throws Error naming annotator and layer when one leaves a promised layer out, out of order, or with a span that is not in the text.
 */
export function runAnnotators(plan: readonly AnyAnnotator[], article: Article): Annotated {
  const layers: { [L in Layer]?: Layers<L>[L] } = {};
  for (const annotator of plan) Object.assign(layers, annotated(annotator, article, layers));
  return { article, layers: layers as Layers<Layer> };
}

/**
 * Runs a plan over an article of which `kept` was made before: an annotator whose version, article and required layers
 * are as they were is not asked again, so that a raised version costs just what depends on it.
 * @throws Error as `runAnnotators`
 */
export function updateAnnotations(
  plan: readonly AnyAnnotator[],
  article: Article,
  kept: Annotations | null,
  sha256: Sha256,
): Annotations & { readonly ran: readonly string[] } {
  const layers: { [L in Layer]?: Layers<L>[L] } = {};
  const made: Record<string, Hash> = {};
  const madeOf = new Map<Layer, Hash>();
  const ran: string[] = [];
  const page = sha256(JSON.stringify(article));
  for (const annotator of plan) {
    const { id, version, requires, provides } = annotator;
    const needs = [...requires].sort(compareText).map((layer) => madeOf.get(layer)!);
    const stamp = hashParts(sha256, [id, String(version), page, ...needs]);
    if (kept !== null && kept.made[id] === stamp) {
      for (const layer of provides) Object.assign(layers, { [layer]: kept.layers[layer] });
    } else {
      Object.assign(layers, annotated(annotator, article, layers));
      ran.push(id);
    }
    made[id] = stamp;
    for (const layer of provides) madeOf.set(layer, stamp);
  }
  return { layers: layers as Layers<Layer>, made, ran };
}

/** The layers that one annotator provides, checked. */
function annotated(
  annotator: AnyAnnotator,
  article: Article,
  layers: { [L in Layer]?: Layers<L>[L] },
): Partial<Layers<Layer>> {
  const found = annotator.annotate(article, layers as Layers<Layer>);
  const kept: Record<string, unknown> = {};
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
    kept[layer] = annotations;
  }
  return kept as Partial<Layers<Layer>>;
}
