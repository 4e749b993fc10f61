import { key1, key2, key3, key4 } from './hash.ts';
import { NONE, NO_RELATION, NO_TAG, type ParseState } from './state.ts';

/** At most how many features a state has. */
export const MOVE_FEATURES = 96;

const NO_WORD = 7;

/** The distance between two words, in steps. */
const far = (from: number, to: number): number => {
  const d = to - from;
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
};

/**
 * Features of a parser's state, after Zhang & Nivre (2011): words, tags, children, valency, relations and distances
 * around the top of the stack and the head of the buffer. Returns their number. They come in three parts, because two
 * of them stay the same until the next word is shifted: whoever only wants sums need not ask for those again.
 */
export function moveFeatures(s: ParseState, out: Int32Array): number {
  return betweenFeatures(s, out, frontFeatures(s, out, topFeatures(s, out)));
}

/** Features of the three words on top of the stack alone: the same as long as the first of them stays there. */
export function topFeatures(s: ParseState, out: Int32Array, from = 0): number {
  const { word, tag } = s;
  const S0 = s.depth > 0 ? s.stack[s.depth - 1]! : NONE;
  const S1 = s.depth > 1 ? s.stack[s.depth - 2]! : NONE;
  const S2 = s.depth > 2 ? s.stack[s.depth - 3]! : NONE;
  const s0w = S0 < 0 ? NO_WORD : word[S0]!;
  const s0t = S0 < 0 ? NO_TAG : tag[S0]!;
  const s1w = S1 < 0 ? NO_WORD : word[S1]!;
  const s1t = S1 < 0 ? NO_TAG : tag[S1]!;
  const s2w = S2 < 0 ? NO_WORD : word[S2]!;
  const s2t = S2 < 0 ? NO_TAG : tag[S2]!;
  const d1 = S1 < 0 ? 0 : far(S1, S0);
  let n = from;
  out[n++] = key1(60, s0w);
  out[n++] = key1(61, s0t);
  out[n++] = key2(62, s0w, s0t);
  out[n++] = key1(63, s1w);
  out[n++] = key1(64, s1t);
  out[n++] = key2(65, s1w, s1t);
  out[n++] = key2(74, s2w, s2t);
  out[n++] = key1(75, s2t);
  out[n++] = key2(80, s1t, s0t);
  out[n++] = key3(81, s1w, s1t, s0t);
  out[n++] = key3(82, s1t, s0w, s0t);
  out[n++] = key2(83, s1w, s0w);
  out[n++] = key3(93, s2t, s1t, s0t);
  out[n++] = key3(107, d1, s1t, s0t);
  return n;
}

/** Features of the first four words of the buffer alone. */
export function frontFeatures(s: ParseState, out: Int32Array, from = 0): number {
  const { word, tag } = s;
  const B0 = s.next;
  const B1 = B0 + 1 <= s.count ? B0 + 1 : NONE;
  const B2 = B0 + 2 <= s.count ? B0 + 2 : NONE;
  const B3 = B0 + 3 <= s.count ? B0 + 3 : NONE;
  const b0w = word[B0]!;
  const b0t = tag[B0]!;
  const b1w = B1 < 0 ? NO_WORD : word[B1]!;
  const b1t = B1 < 0 ? NO_TAG : tag[B1]!;
  const b2w = B2 < 0 ? NO_WORD : word[B2]!;
  const b2t = B2 < 0 ? NO_TAG : tag[B2]!;
  const b3t = B3 < 0 ? NO_TAG : tag[B3]!;
  let n = from;
  out[n++] = key1(66, b0w);
  out[n++] = key1(67, b0t);
  out[n++] = key2(68, b0w, b0t);
  out[n++] = key1(69, b1w);
  out[n++] = key1(70, b1t);
  out[n++] = key2(71, b1w, b1t);
  out[n++] = key1(72, b2w);
  out[n++] = key1(73, b2t);
  out[n++] = key2(84, b0t, b1t);
  out[n++] = key2(85, b0w, b1t);
  out[n++] = key2(86, b0t, b1w);
  out[n++] = key3(97, b0t, b1t, b2t);
  out[n++] = key4(102, b0t, b1t, b2t, b3t);
  return n;
}

/**
 * Features of what the top of the stack and the head of the buffer are to each other, and of the children they have
 * by now: all that may differ from one state to the next. Returns their number.
 */
export function betweenFeatures(s: ParseState, out: Int32Array, from = 0): number {
  const { word, tag, upos, relation, ending } = s;
  const S0 = s.depth > 0 ? s.stack[s.depth - 1]! : NONE;
  const S1 = s.depth > 1 ? s.stack[s.depth - 2]! : NONE;
  const S2 = s.depth > 2 ? s.stack[s.depth - 3]! : NONE;
  const B0 = s.next;
  const B1 = B0 + 1 <= s.count ? B0 + 1 : NONE;
  const B2 = B0 + 2 <= s.count ? B0 + 2 : NONE;
  const s0w = S0 < 0 ? NO_WORD : word[S0]!;
  const s0t = S0 < 0 ? NO_TAG : tag[S0]!;
  const s0u = S0 < 0 ? NO_TAG : upos[S0]!;
  const s1w = S1 < 0 ? NO_WORD : word[S1]!;
  const s1t = S1 < 0 ? NO_TAG : tag[S1]!;
  const s1u = S1 < 0 ? NO_TAG : upos[S1]!;
  const s2t = S2 < 0 ? NO_TAG : tag[S2]!;
  const b0w = word[B0]!;
  const b0t = tag[B0]!;
  const b1t = B1 < 0 ? NO_TAG : tag[B1]!;
  const b2t = B2 < 0 ? NO_TAG : tag[B2]!;
  const d0 = S0 < 0 ? 0 : far(S0, B0);
  const d1 = S1 < 0 ? 0 : far(S1, S0);
  // Children.
  const s0l = S0 < 0 ? NONE : s.left1[S0]!;
  const s0r = S0 < 0 ? NONE : s.right1[S0]!;
  const s0l2 = S0 < 0 ? NONE : s.left2[S0]!;
  const s0r2 = S0 < 0 ? NONE : s.right2[S0]!;
  const s1l = S1 < 0 ? NONE : s.left1[S1]!;
  const s1r = S1 < 0 ? NONE : s.right1[S1]!;
  const s1r2 = S1 < 0 ? NONE : s.right2[S1]!;
  const b0l = s.left1[B0]!;
  const b0l2 = s.left2[B0]!;
  const s0lt = s0l < 0 ? NO_TAG : tag[s0l]!;
  const s0lw = s0l < 0 ? NO_WORD : word[s0l]!;
  const s0lr = s0l < 0 ? NO_RELATION : relation[s0l]!;
  const s0rt = s0r < 0 ? NO_TAG : tag[s0r]!;
  const s0rw = s0r < 0 ? NO_WORD : word[s0r]!;
  const s0rr = s0r < 0 ? NO_RELATION : relation[s0r]!;
  const s1lt = s1l < 0 ? NO_TAG : tag[s1l]!;
  const s1rt = s1r < 0 ? NO_TAG : tag[s1r]!;
  const s1rr = s1r < 0 ? NO_RELATION : relation[s1r]!;
  const s1rw = s1r < 0 ? NO_WORD : word[s1r]!;
  const b0lt = b0l < 0 ? NO_TAG : tag[b0l]!;
  const b0lw = b0l < 0 ? NO_WORD : word[b0l]!;
  const b0lr = b0l < 0 ? NO_RELATION : relation[b0l]!;
  const s0ls = S0 < 0 ? 0 : s.leftSet[S0]!;
  const s0rs = S0 < 0 ? 0 : s.rightSet[S0]!;
  const s1ls = S1 < 0 ? 0 : s.leftSet[S1]!;
  const s1rs = S1 < 0 ? 0 : s.rightSet[S1]!;
  const b0ls = s.leftSet[B0]!;
  const s0v = S0 < 0 ? 0 : s.leftCount[S0]! * 8 + s.rightCount[S0]!;
  const s1v = S1 < 0 ? 0 : s.rightCount[S1]!;
  const b0v = s.leftCount[B0]!;
  const s0e = S0 < 0 ? 0 : ending[S0]!;
  const s1e = S1 < 0 ? 0 : ending[S1]!;
  let n = from;
  // Two words.
  out[n++] = key2(76, s0t, b0t);
  out[n++] = key3(77, s0w, s0t, b0t);
  out[n++] = key3(78, s0t, b0w, b0t);
  out[n++] = key2(79, s0w, b0w);
  out[n++] = key2(87, s1t, b0t);
  out[n++] = key2(88, s1w, b0t);
  out[n++] = key2(89, s1t, b0w);
  out[n++] = key3(90, s0w, b0t, b1t);
  // Three words.
  out[n++] = key3(91, s0t, b0t, b1t);
  out[n++] = key3(92, s1t, s0t, b0t);
  out[n++] = key4(94, s2t, s1t, s0t, b0t);
  out[n++] = key4(95, s0t, b0t, b1t, b2t);
  out[n++] = key4(96, s1t, s0t, b0t, b1t);
  out[n++] = key3(98, s1w, s0w, b0t);
  out[n++] = key3(99, s1w, s0t, b0t);
  out[n++] = key3(100, s1t, s0w, b0t);
  out[n++] = key3(101, s1t, s0t, b0w);
  // Distance and valency.
  out[n++] = key2(103, d0, s0t);
  out[n++] = key2(104, d0, s0w);
  out[n++] = key2(105, d0, b0t);
  out[n++] = key3(106, d0, s0t, b0t);
  out[n++] = key4(108, d0, d1, s0u * 128 + s1u, b0t);
  out[n++] = key2(109, s0v, s0w);
  out[n++] = key2(110, s0v, s0t);
  out[n++] = key2(111, s1v, s1w);
  out[n++] = key2(112, s1v, s1t);
  out[n++] = key2(113, b0v, b0w);
  out[n++] = key2(114, b0v, b0t);
  out[n++] = key3(115, s0v, s0t, b0t);
  out[n++] = key4(116, s1v, s1t, s0t, b0t);
  // Children.
  out[n++] = key3(117, s0t, s0lt, b0t);
  out[n++] = key3(118, s0t, s0rt, b0t);
  out[n++] = key3(119, s1t, s1rt, s0t);
  out[n++] = key3(120, s1t, s1lt, s0t);
  out[n++] = key3(121, s0t, b0t, b0lt);
  out[n++] = key3(122, s1t, s0t, s0lt);
  out[n++] = key3(123, s1t, s0t, s0rt);
  out[n++] = key2(124, s0lw, s1w);
  out[n++] = key3(125, s0lw, s1t, s0t);
  out[n++] = key3(126, s0lw, s0w, s1t);
  out[n++] = key3(127, b0lw, s0w, b0t);
  out[n++] = key3(128, b0lw, s0t, b0t);
  out[n++] = key3(129, s0lw, s0t, b0t);
  out[n++] = key4(130, s0lw, s0t, s1t, s2t);
  out[n++] = key3(131, s0rw, s0t, b0t);
  out[n++] = key3(132, s1rw, s1t, s0t);
  out[n++] = key2(133, s0w, s0rr);
  out[n++] = key2(134, s0w, s0lr);
  out[n++] = key3(135, s0t, s0rr, b0t);
  out[n++] = key3(136, s1t, s1rr, s0t);
  out[n++] = key3(137, b0t, b0lr, s0t);
  // Sets of relations.
  out[n++] = key2(138, s0ls, s0w);
  out[n++] = key2(139, s0ls, s0t);
  out[n++] = key2(140, s0rs, s0w);
  out[n++] = key3(141, s0rs, s0t, b0t);
  out[n++] = key3(142, s1rs, s1t, s0t);
  out[n++] = key2(143, b0ls, b0t);
  out[n++] = key3(144, s0ls, s0rs, s0t);
  out[n++] = key4(145, s1ls, s1rs, s1t, s0t);
  out[n++] = key3(146, s1rs, s1w, s0t);
  out[n++] = key4(147, s0ls, s0t, s1t, b0t);
  // Second children and endings.
  out[n++] = key4(148, s0t, s0lt, s0l2 < 0 ? NO_TAG : tag[s0l2]!, b0t);
  out[n++] = key4(149, s0t, s0rt, s0r2 < 0 ? NO_TAG : tag[s0r2]!, b0t);
  out[n++] = key4(150, s1t, s1rt, s1r2 < 0 ? NO_TAG : tag[s1r2]!, s0t);
  out[n++] = key4(151, b0t, b0lt, b0l2 < 0 ? NO_TAG : tag[b0l2]!, s0t);
  out[n++] = key3(152, s0e, s1t, b0t);
  out[n++] = key3(153, s1e, s0lw, s0t);
  return n;
}
