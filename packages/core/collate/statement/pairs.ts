import { overlaps, type Span, type Statement } from '../../model/index.ts';
import { compatible, nearWords, sameWords, surelyOne, type Utterance } from './utterance.ts';

/**
 * A statement on its way to the dossier. Indices exist only once all parts are there, so a part names the other prints
 * of an utterance by their identity, and carries the day its article is sorted by.
 */
export interface Part extends Omit<Statement, 'family' | 'sameAs'> {
  readonly id: string;
  readonly same: readonly string[];
  readonly published: string | null;
  /** Of its article. */
  readonly language: string;
}
/** Two prints of one utterance, by identity. */
export type SamePair = readonly [id: string, other: string];

/** What of a part decides which others print the same. */
interface Compared extends Pick<Part, 'id' | 'kind' | 'stance' | 'published'> {
  readonly content: Span;
  readonly speaker: Pick<NonNullable<Part['speaker']>, 'name' | 'entity' | 'rule'> | null;
}

/** An article's statements as they are compared with those of others; small, since those of many articles are held. */
export interface Told {
  readonly parts: readonly Compared[];
  readonly utterances: readonly Utterance[];
  /** Keys of what is printed, ascending, and the statement that each is of. */
  readonly keys: Float64Array;
  readonly of: Int32Array;
}

export function toldBy(parts: readonly Part[], utterances: readonly Utterance[]): Told {
  const found = utterances.flatMap(({ keys }, k) => keys.map((key) => [key, k] as const));
  found.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return {
    parts: parts.map(({ id, kind, stance, published, content: { start, end }, speaker }) => ({
      id,
      kind,
      stance,
      published,
      content: { start, end },
      speaker:
        speaker === null
          ? null
          : { name: speaker.name, entity: speaker.entity, rule: speaker.rule },
    })),
    utterances,
    keys: Float64Array.from(found, ([key]) => key),
    of: Int32Array.from(found, ([, k]) => k),
  };
}

/** Statements of two articles, or of one, that print one utterance: those that share a key are compared. */
export function pairsOf(one: Told, other: Told, within: boolean): readonly SamePair[] | null {
  const found: SamePair[] = [];
  const compared = new Set<number>();
  const compare = (k: number, l: number): void => {
    if (within && l <= k) return;
    const pair = k * other.parts.length + l;
    if (compared.has(pair)) return;
    compared.add(pair);
    const [a, b] = [one.parts[k]!, other.parts[l]!];
    if (a.id === b.id || !compatible(a, b)) return;
    if (within && overlaps(a.content, b.content)) return;
    const [x, y] = [one.utterances[k]!, other.utterances[l]!];
    if (sameWords(x, y) || (!within && surelyOne(a, b) && nearWords(x, y)))
      found.push([a.id, b.id]);
  };
  const [left, right] = [one.keys, other.keys];
  let j = 0;
  for (let i = 0; i < left.length && j < right.length; i += 1) {
    while (j < right.length && right[j]! < left[i]!) j += 1;
    for (let k = j; k < right.length && right[k] === left[i]; k += 1)
      compare(one.of[i]!, other.of[k]!);
  }
  return found.length === 0 ? null : found;
}
