import type { MentionPart } from '../../language/index.ts';
import { MENTION_TYPES, type MentionType } from '../../model/index.ts';
import { SEEN } from './document.ts';
import { PHRASE } from './gazetteer.ts';
import type { Prepared } from './features.ts';
import type { Name } from './names.ts';
import { FLAG, type WordInfo } from './word.ts';

/** Longest name, in tokens, that is looked for elsewhere in the article. */
const LONGEST = 6;

/**
 * By so much of all its votes a name's likeliest kind must lead: below it the kind is left open. On WikiGold and TR-News
 * precision rises by .022 and .015, recall falls by .017 and .005; twice as much costs WikiGold more than it gives.
 */
const LEAD = 0.15;

/** Whether a kind leads every other by enough; `other` is what is said where none does, and leads by itself. */
function leads(votes: Float64Array, best: number): boolean {
  let all = 0;
  let second = 0;
  for (const [type, vote] of votes.entries()) {
    all += vote;
    if (type !== best && MENTION_TYPES[type] !== 'other' && vote > second) second = vote;
  }
  return votes[best]! - second >= LEAD * all;
}

const keyOf = (words: readonly WordInfo[], from: number, to: number): string => {
  let key = words[from]!.lower;
  for (let i = from + 1; i < to; i += 1) key += ` ${words[i]!.lower}`;
  return key;
};

/**
 * A second pass over the article: one name has one kind, the one that all its occurrences together speak for (`other`
 * where two are close); a name found once is found
 * wherever the same capitalised words stand; a country is a place. (One sense per discourse: Gale, Church & Yarowsky 1992.)
 */
export function makeConsistent(
  part: MentionPart,
  prepared: Prepared,
  names: readonly Name[],
): Name[] {
  const { words, islands, initial } = prepared;
  const votes = new Map<string, Float64Array>();
  for (const { from, to, type, scores } of names) {
    const key = keyOf(words, from, to);
    const sums = votes.get(key) ?? new Float64Array(MENTION_TYPES.length);
    if (scores.length === 0) {
      sums[MENTION_TYPES.indexOf(type)]! += 1;
      votes.set(key, sums);
      continue;
    }
    const top = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - top));
    const all = shares.reduce((a, b) => a + b, 0);
    for (const [k, share] of shares.entries()) sums[k]! += share / all;
    votes.set(key, sums);
  }
  const kind = new Map<string, MentionType>();
  for (const [key, sums] of votes) {
    let best = 0;
    for (let type = 1; type < sums.length; type += 1) if (sums[type]! > sums[best]!) best = type;
    kind.set(key, leads(sums, best) ? MENTION_TYPES[best]! : 'other');
  }
  // A surname alone is the person whose full name the article gives, where only one ends in it.
  const bearers = new Map<string, Set<string>>();
  for (const [key, type] of kind) {
    const space = key.lastIndexOf(' ');
    if (type !== 'person' || space < 0) continue;
    const last = key.slice(space + 1);
    bearers.set(last, (bearers.get(last) ?? new Set<string>()).add(key));
  }
  // "in Adel": a lone word that nothing shows to be a person is the place it stands for.
  const evidence = SEEN.afterGiven | SEEN.afterTitle | SEEN.beforeSaying;
  for (const { from, to } of names) {
    const key = keyOf(words, from, to);
    if (to - from > 1 || kind.get(key) !== 'person' || bearers.has(key) || from === 0) continue;
    const person = (prepared.seen.get(key) ?? 0) & evidence || words[from]!.flags & FLAG.given;
    if (!person && part.placePrepositions.has(words[from - 1]!.lower)) kind.set(key, 'place');
  }
  const typed = names.map((name): Name => {
    if (isListedOrganisation(prepared, name) || endsAsOrganisation(part, words, name))
      return { ...name, type: 'organisation' };
    const key = keyOf(words, name.from, name.to);
    if (name.type !== 'person' && part.countries.has(key)) return { ...name, type: 'place' };
    // "in London" is the town, whoever else is called so.
    const before = words[name.from - 1]?.lower ?? '';
    if (part.placePrepositions.has(before) && (part.places.has(key) || part.countries.has(key)))
      return { ...name, type: 'place' };
    if (name.to - name.from === 1 && bearers.has(key) && !part.countries.has(key))
      return { ...name, type: 'person' };
    return { ...name, type: kind.get(key)! };
  });

  const used = new Uint8Array(words.length);
  for (const { from, to } of names) used.fill(1, from, to);
  const more: Name[] = [];
  for (const island of islands) {
    for (let i = island.from; i < island.to; i += 1) {
      if (used[i] === 1 || (words[i]!.flags & FLAG.capital) === 0) continue;
      for (let to = Math.min(island.to, i + LONGEST); to > i; to -= 1) {
        if (used[to - 1] === 1 || (words[to - 1]!.flags & FLAG.capital) === 0) continue;
        const type = kind.get(keyOf(words, i, to));
        if (type === undefined || used.subarray(i, to).includes(1)) continue;
        const word = words[i]!;
        const alone = to - i === 1;
        if (
          alone &&
          (initial[i] === 1 ||
            word.flags & (FLAG.common | FLAG.office | FLAG.calendar | FLAG.nationality))
        )
          continue;
        // A part of a longer run of capitalised words is part of some other name.
        if (alone && (isCapital(words, i - 1, island.from) || isCapital(words, to, -1, island.to)))
          continue;
        more.push({ from: i, to, type, scores: [] });
        used.fill(1, i, to);
        break;
      }
    }
  }
  return [...typed, ...more].sort((a, b) => a.from - b.from);
}

function isCapital(words: readonly WordInfo[], at: number, from: number, to = Infinity): boolean {
  return at >= from && at < to && at >= 0 && ((words[at]?.flags ?? 0) & FLAG.capital) !== 0;
}

/** Whether a name of several words is, as a whole, in the list of organisations. */
function isListedOrganisation({ phrase }: Prepared, { from, to }: Name): boolean {
  if (to - from < 2 || phrase[from] !== 2 * PHRASE.organisation - 1) return false;
  for (let i = from + 1; i < to; i += 1) if (phrase[i] !== 2 * PHRASE.organisation) return false;
  return phrase[to] !== 2 * PHRASE.organisation;
}

/** "National Hockey League", "University of Ostrel", not the Soviet Union. */
function endsAsOrganisation(
  part: MentionPart,
  words: readonly WordInfo[],
  { from, to, type }: Name,
): boolean {
  if (to - from < 2 || type === 'organisation') return false;
  const sure = ({ lower, flags }: WordInfo): boolean =>
    (flags & FLAG.capital) !== 0 && part.sureOrganisationHeads.has(lower);
  if (!sure(words[to - 1]!) && !(sure(words[from]!) && words[from + 1]!.lower === 'of'))
    return false;
  const key = keyOf(words, from, to);
  return !part.places.has(key) && !part.countries.has(key);
}
