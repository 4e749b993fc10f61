/** One side of an alignment: a stretch of a text. `t` is the text's number. */
export interface Place {
  readonly t: number;
  readonly start: number;
  readonly end: number;
}

export interface Pair {
  readonly places: readonly [Place, Place];
  readonly kind: 'verbatim' | 'rewritten' | 'quotation';
}

export interface Group {
  readonly places: readonly Place[];
  readonly kind: Pair['kind'];
}

/** Two stretches of one text are one place when they share so much of what they cover. */
const ALIKE = 0.9;

const jaccard = (x: Place, y: Place): number => {
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start);
  return shared <= 0 ? 0 : shared / (Math.max(x.end, y.end) - Math.min(x.start, y.start));
};

/** Joins pairs that meet in a place: the words that five texts share are one passage with five places, not ten with two. */
export function group(pairs: readonly Pair[]): Group[] {
  const parent = pairs.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const sides = pairs.flatMap((pair, i) => pair.places.map((place) => ({ i, place, pair })));
  const isQuotation = (pair: Pair): number => (pair.kind === 'quotation' ? 1 : 0);
  sides.sort(
    (x, y) =>
      x.place.t - y.place.t ||
      isQuotation(x.pair) - isQuotation(y.pair) ||
      x.place.start - y.place.start ||
      y.place.end - x.place.end ||
      x.i - y.i,
  );
  // Each place is compared with the last different ones before it, few since alike places start close together.
  const recent: (typeof sides)[number][] = [];
  for (const side of sides) {
    const first = recent[0];
    if (
      first !== undefined &&
      (first.place.t !== side.place.t || isQuotation(first.pair) !== isQuotation(side.pair))
    ) {
      recent.length = 0;
    }
    const like = recent.filter((r) => jaccard(r.place, side.place) >= ALIKE);
    for (const r of like) {
      const [x, y] = [root(r.i), root(side.i)];
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    }
    if (like.every((r) => r.place.start !== side.place.start || r.place.end !== side.place.end)) {
      recent.push(side);
      if (recent.length > 16) recent.shift();
    }
  }
  const groups = new Map<number, { places: Place[]; kinds: Set<Pair['kind']> }>();
  for (const [i, pair] of pairs.entries()) {
    const at = root(i);
    const known = groups.get(at) ?? { places: [], kinds: new Set() };
    known.places.push(...pair.places);
    known.kinds.add(pair.kind);
    groups.set(at, known);
  }
  return [...groups.values()].map(({ places, kinds }) => ({
    places: withoutOverlap(places),
    kind: kinds.has('quotation') ? 'quotation' : kinds.has('rewritten') ? 'rewritten' : 'verbatim',
  }));
}

/** Of a text's places in one passage that lie over each other, the longest stays. */
function withoutOverlap(places: readonly Place[]): Place[] {
  const order = [...places].sort(
    (x, y) => x.t - y.t || y.end - y.start - (x.end - x.start) || x.start - y.start,
  );
  const kept: Place[] = [];
  let own = 0;
  for (const place of order) {
    if (own < kept.length && kept[own]!.t !== place.t) own = kept.length;
    let over = false;
    for (let k = own; k < kept.length && !over; k += 1) {
      over = kept[k]!.start < place.end && place.start < kept[k]!.end;
    }
    if (!over) kept.push(place);
  }
  return kept.sort((x, y) => x.t - y.t || x.start - y.start);
}
