import { LABELS, mayFollow } from '../../packages/core/annotate/mention/model.ts';

/** A sequence to learn from: features of each token as row numbers, and its labels. */
export interface Example {
  readonly rows: readonly Int32Array[];
  readonly gold: Uint8Array;
}

/** A small generator with a seed (Marsaglia's xorshift32): the same order on every machine. */
export function seeded(seed: number): () => number {
  let x = seed | 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 0x100000000;
  };
}

export interface Weights {
  readonly rows: Float64Array;
  readonly transitions: Float64Array;
}

const logSum = (values: Float64Array): number => {
  let top = -Infinity;
  for (const v of values) if (v > top) top = v;
  if (top === -Infinity) return top;
  let sum = 0;
  for (const v of values) sum += Math.exp(v - top);
  return top + Math.log(sum);
};

/**
 * Trains a linear-chain CRF by stochastic gradient descent with weight decay folded into one scale
 * (Bottou 2010, "Large-scale machine learning with stochastic gradient descent").
 * `lambda`: strength of the L2 penalty per example; `rate`: first step.
 */
export function trainCrf(
  examples: readonly Example[],
  rowCount: number,
  { epochs, lambda, rate, seed }: { epochs: number; lambda: number; rate: number; seed: number },
): Weights {
  const random = seeded(seed);
  const v = new Float64Array(rowCount * LABELS);
  const t = new Float64Array(LABELS * LABELS);
  let scale = 1;
  let step = 0;
  const order = examples.map((_, i) => i);
  const penalty = lambda / examples.length;
  const buffer = new Float64Array(LABELS);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { rows, gold } = examples[index]!;
      const n = gold.length;
      const eta = rate / (1 + rate * penalty * step);
      step += 1;
      scale *= 1 - eta * penalty;
      const emit = new Float64Array(n * LABELS);
      for (let i = 0; i < n; i += 1) {
        for (const row of rows[i]!)
          for (let l = 0; l < LABELS; l += 1) emit[i * LABELS + l]! += v[row * LABELS + l]! * scale;
      }
      const forward = new Float64Array(n * LABELS).fill(-Infinity);
      const backward = new Float64Array(n * LABELS).fill(-Infinity);
      for (let l = 0; l < LABELS; l += 1) {
        if (mayFollow(0, l)) forward[l] = emit[l]! + t[l]! * scale;
        backward[(n - 1) * LABELS + l] = 0;
      }
      for (let i = 1; i < n; i += 1) {
        for (let l = 0; l < LABELS; l += 1) {
          buffer.fill(-Infinity);
          for (let b = 0; b < LABELS; b += 1) {
            if (mayFollow(b, l))
              buffer[b] = forward[(i - 1) * LABELS + b]! + t[b * LABELS + l]! * scale;
          }
          forward[i * LABELS + l] = logSum(buffer) + emit[i * LABELS + l]!;
        }
      }
      for (let i = n - 2; i >= 0; i -= 1) {
        for (let b = 0; b < LABELS; b += 1) {
          buffer.fill(-Infinity);
          for (let l = 0; l < LABELS; l += 1) {
            if (mayFollow(b, l)) {
              buffer[l] =
                t[b * LABELS + l]! * scale +
                emit[(i + 1) * LABELS + l]! +
                backward[(i + 1) * LABELS + l]!;
            }
          }
          backward[i * LABELS + b] = logSum(buffer);
        }
      }
      const z = logSum(forward.subarray((n - 1) * LABELS, n * LABELS));
      const move = eta / scale;
      for (let i = 0; i < n; i += 1) {
        for (let l = 0; l < LABELS; l += 1) {
          const p = Math.exp(forward[i * LABELS + l]! + backward[i * LABELS + l]! - z);
          const g = ((gold[i] === l ? 1 : 0) - p) * move;
          if (Math.abs(g) > 1e-9) for (const row of rows[i]!) v[row * LABELS + l]! += g;
        }
        if (i === 0) {
          for (let l = 0; l < LABELS; l += 1) {
            if (mayFollow(0, l))
              t[l]! += ((gold[0] === l ? 1 : 0) - Math.exp(forward[l]! + backward[l]! - z)) * move;
          }
          continue;
        }
        for (let b = 0; b < LABELS; b += 1) {
          for (let l = 0; l < LABELS; l += 1) {
            if (!mayFollow(b, l)) continue;
            const p = Math.exp(
              forward[(i - 1) * LABELS + b]! +
                t[b * LABELS + l]! * scale +
                emit[i * LABELS + l]! +
                backward[i * LABELS + l]! -
                z,
            );
            t[b * LABELS + l]! += ((gold[i - 1] === b && gold[i] === l ? 1 : 0) - p) * move;
          }
        }
      }
    }
  }
  for (let i = 0; i < v.length; i += 1) v[i]! *= scale;
  for (let i = 0; i < t.length; i += 1) t[i]! *= scale;
  return { rows: v, transitions: t };
}
