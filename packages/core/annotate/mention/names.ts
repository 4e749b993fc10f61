import { MENTION_TYPES, type MentionType } from '../../model/index.ts';
import { featuresAt, MOST_FEATURES, type Prepared } from './features.ts';
import { isFirst, LABELS, typeOf, type NameModel } from './model.ts';

/** A name: tokens `[from, to)`. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly type: MentionType;
  /** What the words count for each type, in the order of `MENTION_TYPES`; empty where the model gave none. */
  readonly scores: readonly number[];
}

/** Reads the names off an article's runs of capitalised words. */
export function recogniseNames(model: NameModel, prepared: Prepared): Name[] {
  const features = new Uint32Array(MOST_FEATURES);
  const names: Name[] = [];
  for (const island of prepared.islands) {
    const length = island.to - island.from;
    const scores = new Float64Array(length * LABELS);
    for (let i = 0; i < length; i += 1) {
      const count = featuresAt(prepared, island, island.from + i, features);
      model.score(features, count, scores, i * LABELS);
    }
    const labels = model.decode(scores, length);
    for (let i = 0; i < length;) {
      const label = labels[i]!;
      if (label === 0 || !isFirst(label)) {
        i += 1;
        continue;
      }
      let end = i + 1;
      while (end < length && labels[end] === label + 1) end += 1;
      names.push({
        from: island.from + i,
        to: island.from + end,
        type: MENTION_TYPES[typeOf(label)]!,
        scores: MENTION_TYPES.map((_, type) => {
          let sum = scores[i * LABELS + 1 + 2 * type]!;
          for (let k = i + 1; k < end; k += 1) sum += scores[k * LABELS + 2 + 2 * type]!;
          return sum;
        }),
      });
      i = end;
    }
  }
  return names;
}
