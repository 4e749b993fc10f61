import {
  compareText,
  type Citation,
  type PrintDifference,
  type Statement,
  type Utterance,
} from '../../model/index.ts';
import { words, type Words } from '../words/index.ts';
import { departures, type Departure } from './alignment.ts';

/** Words of the language of the statement with this index that turn a sentence, lower-case; none where it has no forms. */
export type NegationsOf = (at: number) => ReadonlySet<string>;

/** Statements that print one utterance, by index: those tied by `sameAs`, directly or through others. */
function groupsOf(statements: readonly Statement[]): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const [first, { sameAs }] of statements.entries()) {
    if (sameAs.length === 0 || seen.has(first)) continue;
    const group = [first];
    seen.add(first);
    for (let at = 0; at < group.length; at += 1) {
      for (const other of statements[group[at]!]!.sameAs) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/** The utterances that several statements print, by their first statement. */
export function utterancesOf(
  statements: readonly Statement[],
  negationsOf: NegationsOf,
): readonly Utterance[] {
  return groupsOf(statements).map((group) => {
    const cut = group.map((at) => words(statements[at]!.content.text));
    // Words in the speaker's own form come first, however long a paraphrase is.
    const order = (k: number): number =>
      (statements[group[k]!]!.kind === 'direct' ? 1_000_000 : 0) + cut[k]!.count;
    let longest = 0;
    for (let k = 1; k < group.length; k += 1) if (order(k) > order(longest)) longest = k;
    const differences = group.flatMap((at, k) =>
      k === longest || statements[at]!.kind !== 'direct'
        ? []
        : differencesOf(statements, group[longest]!, cut[longest]!, at, cut[k]!, negationsOf),
    );
    return {
      statements: group,
      longest: group[longest]!,
      heardBy: heardBy(statements, group),
      differences,
    };
  });
}

function differencesOf(
  statements: readonly Statement[],
  longest: number,
  long: Words,
  at: number,
  print: Words,
  negationsOf: NegationsOf,
): readonly PrintDifference[] {
  const [whole, own] = [statements[longest]!, statements[at]!];
  if (whole.kind !== 'direct') return [];
  return (departures(long, print) ?? []).map(({ a, b }: Departure): PrintDifference => {
    const left = piece(whole.content, long, a);
    const right = piece(own.content, print, b);
    const kind = left === null ? 'added' : right === null ? 'cut' : 'changed';
    const bears = bearing(left, right, negationsOf(at), kind === 'changed');
    return { kind, statement: at, longest: left, print: right, bears };
  });
}

/** The words `[from, to)` of a content, cited; null where there are none. */
function piece(
  content: Citation,
  { start, end }: Words,
  [from, to]: readonly [number, number],
): Citation | null {
  if (to <= from) return null;
  const [a, b] = [start[from]!, end[to - 1]!];
  const { article } = content;
  return {
    article,
    start: content.start + a,
    end: content.start + b,
    text: content.text.slice(a, b),
  };
}

const WORD = /[\p{L}\p{N}'’]+/gu;
const NUMBER = /\p{N}+/gu;

/**
 * Whether a difference may turn what is said. A number counts only where it was changed: what is cut whole may hold
 * numbers of its own. "never" for "not" is two negations; it is a changed word all the same.
 */
function bearing(
  left: Citation | null,
  right: Citation | null,
  negations: ReadonlySet<string>,
  changed: boolean,
): PrintDifference['bears'] {
  const negated = (cited: Citation | null): string[] =>
    (cited?.text.toLowerCase().match(WORD) ?? []).filter(
      (word) => negations.has(word) || /n['’]t$/u.test(word),
    );
  const numbers = (cited: Citation | null): string =>
    (cited?.text.match(NUMBER) ?? []).sort(compareText).join(' ');
  const [a, b] = [negated(left), negated(right)];
  const short = Math.max(countOf(left), countOf(right)) <= MAX_TURN;
  if (short && a.join(' ') !== b.join(' ')) return 'negation';
  return changed && numbers(left) !== numbers(right) ? 'number' : null;
}

/** A longer piece that is cut holds a negation of its own sentence, and turns nothing. */
const MAX_TURN = 6;
const countOf = (cited: Citation | null): number => cited?.text.match(WORD)?.length ?? 0;

/** The last link before the speaker, where all prints that name one name the same. */
function heardBy(statements: readonly Statement[], group: readonly number[]): string | null {
  const names = new Map<string, string>();
  for (const at of group) {
    const name = statements[at]!.via.at(-1)?.name;
    if (name !== undefined) names.set(name.toLowerCase().replace(/[\s-]+/gu, ' '), name);
  }
  return names.size === 1 ? [...names.values()][0]! : null;
}
