import { key1, key2, key3, key4 } from './hash.ts';
import { NONE, NO_RELATION, NO_TAG, type ParseState } from './state.ts';

/** At most how many features an arc has. */
export const RELATION_FEATURES = 40;

const NO_WORD = 7;

/** Features for the relation of `child` under `head`, when all of the child's own children are known. */
export function relationFeatures(
  s: ParseState,
  head: number,
  child: number,
  out: Int32Array,
): number {
  const { word, tag, upos, relation, ending } = s;
  const side = child < head ? 1 : 0;
  const hw = word[head]!;
  const ht = tag[head]!;
  const hu = upos[head]!;
  const cw = word[child]!;
  const ct = tag[child]!;
  const l = s.left1[child]!;
  const l2 = s.left2[child]!;
  const r = s.right1[child]!;
  const lw = l < 0 ? NO_WORD : word[l]!;
  const lt = l < 0 ? NO_TAG : tag[l]!;
  const l2w = l2 < 0 ? NO_WORD : word[l2]!;
  const rw = r < 0 ? NO_WORD : word[r]!;
  const rt = r < 0 ? NO_TAG : tag[r]!;
  const hl = s.left1[head]!;
  const hr = s.right1[head]!;
  const hrr = hr < 0 ? NO_RELATION : relation[hr]!;
  const hlr = hl < 0 ? NO_RELATION : relation[hl]!;
  const hls = s.leftSet[head]!;
  const hrs = s.rightSet[head]!;
  const cls = s.leftSet[child]!;
  const crs = s.rightSet[child]!;
  const before = child > 0 ? child - 1 : NONE;
  const after = child + 1 < s.count ? child + 1 : NONE;
  const bt = before < 0 ? NO_TAG : tag[before]!;
  const bw = before < 0 ? NO_WORD : word[before]!;
  const at = after < 0 ? NO_TAG : tag[after]!;
  const aw = after < 0 ? NO_WORD : word[after]!;
  const gap = child < head ? head - child : child - head;
  const d = side * 8 + (gap < 4 ? gap : gap < 8 ? 4 : 5);
  let n = 0;
  out[n++] = key2(200, ct, side);
  out[n++] = key2(201, cw, side);
  out[n++] = key3(202, ht, ct, side);
  out[n++] = key3(203, hw, ct, side);
  out[n++] = key3(204, hu, cw, side);
  out[n++] = key3(205, hw, cw, side);
  out[n++] = key3(206, ht, ct, d);
  out[n++] = key3(207, ht, ct, hls);
  out[n++] = key4(208, ht, ct, hrs, side);
  out[n++] = key3(209, ct, cls, side);
  out[n++] = key3(210, ct, cls, ht);
  out[n++] = key3(211, ct, crs, ht);
  out[n++] = key3(212, lw, ct, ht);
  out[n++] = key3(213, lw, hw, side);
  out[n++] = key3(214, lw, cw, side);
  out[n++] = key3(215, lt, ct, ht);
  out[n++] = key3(216, l2w, ct, hu);
  out[n++] = key3(217, rt, ct, ht);
  out[n++] = key3(218, rw, ct, hu);
  out[n++] = key4(219, bt, ct, ht, side);
  out[n++] = key4(220, at, ct, ht, side);
  out[n++] = key3(221, bw, ct, ht);
  out[n++] = key3(222, aw, ct, ht);
  out[n++] = key4(223, ht, ct, hrr, side);
  out[n++] = key4(224, ht, ct, hlr, side);
  out[n++] = key3(225, hw, hls, ct);
  out[n++] = key4(226, hw, hrs, ct, side);
  out[n++] = key2(227, hw, side);
  out[n++] = key3(228, ending[head]!, ct, side);
  out[n++] = key4(229, ht, ct, hls, hrs);
  out[n++] = key3(230, cw, ct, d);
  out[n++] = key4(231, cls, crs, ct, ht);
  out[n++] = key2(232, lw, hu);
  out[n++] = key1(233, ht * 2 + side);
  out[n++] = key3(234, ending[child]!, ht, side);
  out[n++] = key4(235, lt, l2 < 0 ? NO_TAG : tag[l2]!, ct, ht);
  return n;
}
