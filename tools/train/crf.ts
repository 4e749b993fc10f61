import { LABELS, mayFollow } from '../../packages/core/annotate/mention/model.ts';

/**
 * A sequence to learn from: features of each token as row numbers, and a mask of the labels each may have. Where a mask
 * leaves several, the model itself spreads the belief among them (partially labelled sequences: Tsuboi et al. 2008,
 * "Training conditional random fields using incomplete annotations").
 */
export interface Example {
  readonly rows: readonly Int32Array[];
  readonly allowed: Uint16Array;
  readonly weight: number;
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

const ALL = (1 << LABELS) - 1;

/** Probabilities of labels and of pairs of labels under the mask (forward–backward). */
function expect(
  emit: Float64Array,
  t: Float64Array,
  allowed: Uint16Array | null,
  n: number,
): { label: Float64Array; pair: Float64Array } | null {
  const forward = new Float64Array(n * LABELS).fill(-Infinity);
  const backward = new Float64Array(n * LABELS).fill(-Infinity);
  const buffer = new Float64Array(LABELS);
  const may = (i: number, l: number): boolean =>
    ((allowed === null ? ALL : allowed[i]!) & (1 << l)) !== 0;
  for (let l = 0; l < LABELS; l += 1) {
    if (mayFollow(0, l) && may(0, l)) forward[l] = emit[l]! + t[l]!;
    if (may(n - 1, l)) backward[(n - 1) * LABELS + l] = 0;
  }
  for (let i = 1; i < n; i += 1) {
    for (let l = 0; l < LABELS; l += 1) {
      if (!may(i, l)) continue;
      for (let b = 0; b < LABELS; b += 1) {
        buffer[b] = mayFollow(b, l)
          ? forward[(i - 1) * LABELS + b]! + t[b * LABELS + l]!
          : -Infinity;
      }
      forward[i * LABELS + l] = logSum(buffer) + emit[i * LABELS + l]!;
    }
  }
  for (let i = n - 2; i >= 0; i -= 1) {
    for (let b = 0; b < LABELS; b += 1) {
      if (!may(i, b)) continue;
      for (let l = 0; l < LABELS; l += 1) {
        buffer[l] = mayFollow(b, l)
          ? t[b * LABELS + l]! + emit[(i + 1) * LABELS + l]! + backward[(i + 1) * LABELS + l]!
          : -Infinity;
      }
      backward[i * LABELS + b] = logSum(buffer);
    }
  }
  const z = logSum(forward.subarray((n - 1) * LABELS, n * LABELS));
  if (z === -Infinity) return null;
  const label = new Float64Array(n * LABELS);
  const pair = new Float64Array(LABELS * LABELS);
  for (let i = 0; i < n; i += 1) {
    for (let l = 0; l < LABELS; l += 1) {
      label[i * LABELS + l] = Math.exp(forward[i * LABELS + l]! + backward[i * LABELS + l]! - z);
      if (i === 0) {
        pair[l]! += label[l]!;
        continue;
      }
      const end = emit[i * LABELS + l]! + backward[i * LABELS + l]! - z;
      for (let b = 0; b < LABELS; b += 1) {
        if (mayFollow(b, l))
          pair[b * LABELS + l]! += Math.exp(
            forward[(i - 1) * LABELS + b]! + t[b * LABELS + l]! + end,
          );
      }
    }
  }
  return { label, pair };
}

interface Schedule {
  readonly epochs: number;
  /** Strength of the L2 penalty per example. */
  readonly lambda: number;
  /** First step. */
  readonly rate: number;
}

/**
 * The mean of the weights that several orders of the examples give, one run a seed: what one order happens to favour
 * evens out, and the mean of linear models is again one linear model.
 */
export function trainCrfs(
  examples: readonly Example[],
  rowCount: number,
  schedule: Schedule,
  seeds: readonly number[],
): Weights {
  const rows = new Float64Array(rowCount * LABELS);
  const transitions = new Float64Array(LABELS * LABELS);
  for (const seed of seeds) {
    const run = trainCrf(examples, rowCount, schedule, seed);
    for (let i = 0; i < rows.length; i += 1) rows[i]! += run.rows[i]! / seeds.length;
    for (let i = 0; i < transitions.length; i += 1)
      transitions[i]! += run.transitions[i]! / seeds.length;
  }
  return { rows, transitions };
}

/**
 * Trains a linear-chain CRF by stochastic gradient descent with weight decay folded into one scale
 * (Bottou 2010, "Large-scale machine learning with stochastic gradient descent"), and returns the mean of the weights
 * after each epoch of the second half (Polyak and Juditsky 1992, "Acceleration of stochastic approximation by averaging").
 */
function trainCrf(
  examples: readonly Example[],
  rowCount: number,
  { epochs, lambda, rate }: Schedule,
  seed: number,
): Weights {
  const random = seeded(seed);
  const kept = Math.ceil(epochs / 2);
  const meanRows = new Float64Array(rowCount * LABELS);
  const meanTransitions = new Float64Array(LABELS * LABELS);
  const v = new Float64Array(rowCount * LABELS);
  const stored = new Float64Array(LABELS * LABELS);
  const t = new Float64Array(LABELS * LABELS);
  let scale = 1;
  let step = 0;
  const order = examples.map((_, i) => i);
  const penalty = lambda / examples.length;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { rows, allowed, weight } = examples[index]!;
      const n = allowed.length;
      const eta = rate / (1 + rate * penalty * step);
      step += 1;
      scale *= 1 - eta * penalty;
      for (let k = 0; k < t.length; k += 1) t[k] = stored[k]! * scale;
      const emit = new Float64Array(n * LABELS);
      for (let i = 0; i < n; i += 1) {
        for (const row of rows[i]!)
          for (let l = 0; l < LABELS; l += 1) emit[i * LABELS + l]! += v[row * LABELS + l]!;
        for (let l = 0; l < LABELS; l += 1) emit[i * LABELS + l]! *= scale;
      }
      const wanted = expect(emit, t, allowed, n);
      const believed = expect(emit, t, null, n);
      if (wanted === null || believed === null) continue;
      const move = (eta * weight) / scale;
      for (let i = 0; i < n; i += 1) {
        for (let l = 0; l < LABELS; l += 1) {
          const g = (wanted.label[i * LABELS + l]! - believed.label[i * LABELS + l]!) * move;
          if (Math.abs(g) > 1e-9) for (const row of rows[i]!) v[row * LABELS + l]! += g;
        }
      }
      for (let k = 0; k < t.length; k += 1)
        stored[k]! += (wanted.pair[k]! - believed.pair[k]!) * move;
    }
    if (epoch < epochs - kept) continue;
    const share = scale / kept;
    for (let i = 0; i < v.length; i += 1) meanRows[i]! += v[i]! * share;
    for (let i = 0; i < stored.length; i += 1) meanTransitions[i]! += stored[i]! * share;
  }
  return { rows: meanRows, transitions: meanTransitions };
}
