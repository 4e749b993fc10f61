import { compareText, type Capture } from '@hearsay/core/model';

/**
 * Orders sources as they are read: by code units, places in one container by their number (`a.warc#999` before
 * `a.warc#1000`).
 */
export function bySource(a: string, b: string): number {
  const [x, y] = [split(a), split(b)];
  return compareText(x.stem, y.stem) || x.at - y.at || x.inside - y.inside || compareText(a, b);
}

function split(source: string): { stem: string; at: number; inside: number } {
  const place = /#(\d{1,15})(?:\+(\d{1,15}))?$/u.exec(source);
  if (place === null) return { stem: source, at: -1, inside: -1 };
  return {
    stem: source.slice(0, place.index),
    at: Number(place[1]),
    inside: place[2] === undefined ? -1 : Number(place[2]),
  };
}

/**
 * One capture of two that have the same id: the first of all sources is its source and says what its type is, the others
 * are named; its time is the earliest that is known, and so is a server's answer. The same, in whatever order captures are merged.
 */
export function mergeCaptures<T extends Capture>(a: T, b: T): T {
  const first = bySource(a.source, b.source) <= 0 ? a : b;
  const sources = new Set([a.source, ...a.also, b.source, ...b.also]);
  sources.delete(first.source);
  const times = [a.capturedAt, b.capturedAt].filter((time) => time !== null).sort(compareText);
  const answers = [a.response, b.response]
    .filter((response) => response !== null)
    .sort((x, y) =>
      compareText(JSON.stringify([x.receivedAt, x]), JSON.stringify([y.receivedAt, y])),
    );
  // The same bytes: where one container says that they are not all, they are not in the other either.
  const cutOff = [a.cutOff, b.cutOff].filter((how) => how !== null).sort(compareText)[0] ?? null;
  return {
    ...first,
    also: [...sources].sort(compareText),
    capturedAt: times[0] ?? null,
    response: answers[0] ?? null,
    cutOff,
  };
}
