import type { Said, TimeExpression, When } from '../../model/index.ts';
import type { EventDraft } from './draft.ts';
import { verbAhead, type ReadSentence } from './phrase.ts';
import { isStop } from './sentence.ts';
import { isReduced, leftEdge } from './subject.ts';
import { readGroup } from './group.ts';

/** How a date stands: the day itself, an open end ("since Monday"), or a limit ("by Monday"). */
export type TimeKind = 'at' | 'open' | 'limit';

/** A time expression of a sentence, and the verb whose clause it stands in. */
export interface PlacedTime {
  readonly time: TimeExpression;
  readonly from: number;
  readonly to: number;
  readonly kind: TimeKind;
  /** Token index of the verb, or null. */
  readonly owner: number | null;
  /** The verb of a clause that "when" joins to it: "in 1991, when …". */
  readonly joined: number | null;
}

/** The points in time of a sentence, from left to right. Durations and repeated times date nothing. */
export function placeTimes(sentence: ReadSentence): readonly PlacedTime[] {
  const { view } = sentence;
  const placed: PlacedTime[] = [];
  for (let i = 0; i < view.words.length; i += 1) {
    const time = view.time[i] ?? null;
    if (time === null || view.time[i - 1] === time) continue;
    let to = i + 1;
    while (to < view.words.length && view.time[to] === time) to += 1;
    if ((time.type !== 'date' && time.type !== 'time') || time.when === null) continue;
    placed.push({ time, from: i, to, kind: kindOf(sentence, i), ...ownersOf(sentence, i, to) });
  }
  return placed;
}

function kindOf({ view }: ReadSentence, at: number): TimeKind {
  const { openPrepositions, limitPrepositions, conjunctions } = view.language.words;
  let i = at - 1;
  // "since early on Monday", "by the evening of Monday"
  while (
    i >= 0 &&
    at - i < 3 &&
    /^(?:the|on|in|late|early|mid|at|around|about|of|least)$/u.test(view.words[i]!)
  ) {
    i -= 1;
  }
  const candidates = [view.words[i] ?? '', view.words[at - 1] ?? '', view.words[at] ?? ''];
  if (candidates.some((word) => limitPrepositions.has(word))) return 'limit';
  if (candidates.some((word) => openPrepositions.has(word) || word === 'between')) return 'open';
  // "between Monday and Friday"
  if (conjunctions.has(view.words[at - 1] ?? '') && view.time[at - 2] != null) {
    let first = at - 2;
    while (first > 0 && view.time[first - 1] === view.time[at - 2]) first -= 1;
    if (view.words[first - 1] === 'between') return 'open';
  }
  return 'at';
}

function ownersOf(
  sentence: ReadSentence,
  from: number,
  to: number,
): { owner: number | null; joined: number | null } {
  const { view, verbs } = sentence;
  const { words: closed } = view.language;
  let owner: number | null = null;
  let left = from - 1;
  for (; left >= 0; left -= 1) {
    const word = view.words[left]!;
    if (isStop(word)) break;
    if ((verbs[left] ?? null) !== null) {
      owner = left;
      break;
    }
    if (closed.subordinators.has(word) && !closed.prepositions.has(word)) break;
    // "as president" opens no clause: no verb stood between.
    if (closed.subordinators.has(word) && word !== 'as' && left < from - 2) {
      // "before dawn on Sunday" neither.
      if (!closed.prepositions.has(word) || !view.language.hours.has(view.words[left + 1] ?? ''))
        break;
    }
    // ", and on Monday the army withdrew": what a conjunction opens after a comma looks ahead.
    if (closed.conjunctions.has(word) && view.words[left - 1] === ',' && from - left <= 3) break;
  }
  let next = to;
  while (next < view.words.length && view.words[next] === ',') next += 1;
  let joined: number | null = null;
  if (closed.simultaneous.has(view.words[next] ?? '')) {
    for (let i = next + 1; i < view.words.length; i += 1) {
      if (isStop(view.words[i]!)) break;
      if ((verbs[i] ?? null) !== null) {
        joined = i;
        break;
      }
    }
  }
  if (owner === null || frontsAClause(sentence, owner, from, to)) {
    for (let i = to; i < view.words.length; i += 1) {
      const word = view.words[i]!;
      if (isStop(word) || (closed.subordinators.has(word) && word !== 'as')) break;
      if ((verbs[i] ?? null) !== null && !isReduced(sentence, i)) return { owner: i, joined };
    }
  }
  return { owner, joined };
}

/** "…, on Monday, the army withdrew": between commas or after one, with a clause of its own to follow. */
function frontsAClause({ view }: ReadSentence, owner: number, from: number, to: number): boolean {
  if (view.words[to] !== ',') return false;
  let i = from - 1;
  while (i > owner && view.words[i] !== ',') i -= 1;
  return i > owner;
}

/** Which statement's content a place in the text is in, or -1. */
export type StatementAt = (start: number) => number;

/** Innermost first: the shortest content that holds the place. */
export function statementAt(statements: readonly Said[]): StatementAt {
  return (start) => {
    let best = -1;
    for (let i = 0; i < statements.length; i += 1) {
      const { content } = statements[i]!;
      if (content.start <= start && start < content.end) {
        if (
          best < 0 ||
          content.end - content.start <
            statements[best]!.content.end - statements[best]!.content.start
        )
          best = i;
      }
    }
    return best;
  };
}

/** The date of an event draft: its own clause's first, then that of a clause which "and", a comma or "when" ties to it. */
export function whenOf(
  sentence: ReadSentence,
  draft: EventDraft,
  times: readonly PlacedTime[],
  inStatement: StatementAt,
): PlacedTime | null {
  const { view } = sentence;
  const side = inStatement(view.tokens[draft.anchor]!.start);
  const usable = times.filter((t) => inStatement(view.tokens[t.from]!.start) === side);
  if (usable.length === 0) return null;
  if (draft.verb === null) return nounTime(sentence, draft, usable, inStatement);
  const own = usable.filter(
    (t) =>
      (t.owner === draft.verb || t.joined === draft.verb) && !belongsElsewhere(sentence, t, draft),
  );
  if (own.length > 0) return choose(draft, own);
  // A date right beside the noun of "the attack on Monday killed five".
  if (draft.noun !== null) {
    const beside = nounTime(sentence, draft, usable, inStatement);
    if (beside !== null) return beside;
  }
  const tied = tiedVerbs(sentence, draft.verb);
  for (const verb of tied) {
    const theirs = usable.filter((t) => t.owner === verb || t.joined === verb);
    if (theirs.length > 0) return choose(draft, theirs);
  }
  return null;
}

/** "followed Sunday's shooting", "since the vote on Monday": the date is another event's, and a later one's the sentence's. */
function belongsElsewhere(
  { view, verbs }: ReadSentence,
  time: PlacedTime,
  draft: EventDraft,
): boolean {
  if (isAttribute(view, time)) return true;
  if (time.to > draft.anchor && isGenitive(view.words[time.to] ?? '')) {
    const before = view.words[time.from - 1] ?? '';
    return !/^(?:in|at|during)$/u.test(before);
  }
  const { openPrepositions } = view.language.words;
  const last = time.from < draft.anchor ? Math.max(-1, time.from - 12) : draft.anchor;
  for (let i = time.from - 2; i > last; i -= 1) {
    const word = view.words[i]!;
    if (word === ',' || isStop(word) || (verbs[i] ?? null) !== null) return false;
    if (openPrepositions.has(word) && word !== 'from' && word !== 'through')
      return !view.language.hours.has(view.words[i + 1] ?? '');
  }
  return false;
}

/** "the 2031 election", "its Monday session": the date is part of a noun phrase, and dates that. */
function isAttribute(view: ReadSentence['view'], { from, to }: PlacedTime): boolean {
  const { determiners, prepositions, conjunctions, subordinators } = view.language.words;
  const before = view.words[from - 1] ?? '';
  if (!determiners.has(before) && !isGenitive(before)) return false;
  const next = view.words[to];
  return (
    next !== undefined &&
    /^\p{L}/u.test(next) &&
    !prepositions.has(next) &&
    !conjunctions.has(next) &&
    !subordinators.has(next)
  );
}

const isGenitive = (word: string): boolean => word === "'s" || word === '’s' || word === "'";

function choose(draft: EventDraft, times: readonly PlacedTime[]): PlacedTime | null {
  const planned = draft.modality !== 'happened';
  const fitting = times.filter(
    (t) => t.kind === 'at' || (t.kind === 'limit' && planned) || t.joined === draft.verb,
  );
  if (fitting.length === 0) return null;
  // A clock time and a day of one clause: the more exact one that has a day.
  const points = fitting.filter((t) => t.time.when !== null && /\d/u.test(t.time.when.value));
  const from = points.length > 0 ? points : fitting;
  return from.find((t) => t.from > draft.anchor) ?? from.at(-1) ?? null;
}

/** For a noun only a date in its own phrase counts: "Monday's attack", "the attack on Karsa on Monday". */
function nounTime(
  sentence: ReadSentence,
  draft: EventDraft,
  times: readonly PlacedTime[],
  inStatement: StatementAt,
): PlacedTime | null {
  const { view, verbs } = sentence;
  const at = draft.noun!;
  const side = inStatement(view.tokens[at]!.start);
  for (const time of times) {
    if (time.kind === 'open') continue;
    if (time.kind === 'limit' && draft.modality === 'happened') continue;
    if (
      time.from > at &&
      time.owner !== null &&
      (inStatement(view.tokens[time.owner]!.start) === side || !clauseAfter(sentence, time)) &&
      isOfTheSaying(sentence, time, at)
    )
      continue;
    if (time.to <= at && at - time.to < 5 && genitiveBetween(view.words, time, at)) return time;
    if (time.from > at && time.from - at < 14) {
      let clear = true;
      for (let i = at + 1; i < time.from && clear; i += 1) {
        const word = view.words[i]!;
        clear =
          (verbs[i] ?? null) === null &&
          !isStop(word) &&
          word !== ',' &&
          !view.language.words.openPrepositions.has(word) &&
          !view.language.nouns.has(word) &&
          !view.language.words.be.has(word) &&
          !view.language.modals.has(word);
      }
      if (clear) return time;
    }
  }
  return null;
}

/** A finite verb follows: "said the attack on Monday, which …, was". */
function clauseAfter({ view, verbs }: ReadSentence, { to }: PlacedTime): boolean {
  for (let i = to; i < view.words.length && !isStop(view.words[i]!); i += 1) {
    const verb = verbs[i] ?? null;
    if ((verb !== null && verb.tense !== 'ing') || view.language.words.be.has(view.words[i]!))
      return true;
  }
  return false;
}

/** "condemned the attack on Monday", "was charged with murder on Monday": the day of the saying or the charge. */
function isOfTheSaying(sentence: ReadSentence, time: PlacedTime, at: number): boolean {
  const { view, verbs } = sentence;
  if (time.owner === null || time.owner > at || verbAhead(sentence, time.to)) return false;
  const { lemma } = verbs[time.owner]!;
  if (view.language.speech.has(lemma)) return true;
  const senses = view.language.verbs.get(lemma) ?? [];
  return senses.some((sense) => sense.type === 'trial' || sense.type === 'detain');
}

function genitiveBetween(words: readonly string[], time: PlacedTime, at: number): boolean {
  for (let i = time.to - 1; i < at; i += 1) {
    const word = words[i]!;
    if (word === "'s" || word === '’s' || word === "'" || word.endsWith("'s")) return true;
  }
  // "the September 27 attack"
  return time.to === at;
}

/** Verbs whose clause says when this one's took place: coordinated, or joined by "when", "while", "as". */
function tiedVerbs(sentence: ReadSentence, verb: number): readonly number[] {
  const { view, verbs } = sentence;
  const { words: closed, speech } = view.language;
  const found: number[] = [];
  const group = readGroup(sentence, verb);
  const edge = leftEdge(sentence, group.from);
  const participial = verbs[verb]!.tense === 'ing' && !group.progressive;
  const coordinated =
    edge.kind === 'conjunction' ||
    edge.word === ',' ||
    closed.conjunctions.has(view.words[group.from - 1] ?? '') ||
    (participial && view.words[group.from - 1] === ',');
  if (coordinated) {
    for (let i = edge.at - 1; i >= 0; i -= 1) {
      const word = view.words[i]!;
      if (
        isStop(word) ||
        (closed.subordinators.has(word) &&
          !closed.simultaneous.has(word) &&
          !closed.prepositions.has(word))
      )
        break;
      const other = verbs[i] ?? null;
      if (other === null || isReduced(sentence, i)) continue;
      if (!speech.has(other.lemma)) found.push(i);
      break;
    }
  }
  // "attacked and captured the town on Monday"
  for (let i = verb + 1; i < view.words.length && i < verb + 4; i += 1) {
    if (closed.conjunctions.has(view.words[i]!)) {
      for (let j = i + 1; j < view.words.length && j < i + 3; j += 1)
        if ((verbs[j] ?? null) !== null) found.push(j);
      break;
    }
  }
  // "When clashes erupted on Monday, the army launched attacks": one sentence, one "when".
  for (let i = 0; i < view.words.length; i += 1) {
    if (view.words[i] !== 'when' && view.words[i] !== 'while') continue;
    let inside: number | null = null;
    for (let j = i + 1; j < view.words.length && !isStop(view.words[j]!); j += 1) {
      if ((verbs[j] ?? null) !== null) {
        inside = j;
        break;
      }
    }
    if (inside === null) break;
    const fronted = i < 2;
    if (fronted && verb > inside && edge.kind !== 'speech' && !coordinated) found.push(inside);
    else if (!fronted && verb < i && mainVerbBefore(sentence, i) === verb) found.push(inside);
    break;
  }
  return found;
}

/** The last verb before a subordinator: the one it modifies. */
function mainVerbBefore({ verbs }: ReadSentence, at: number): number | null {
  for (let i = at - 1; i >= 0; i -= 1) if ((verbs[i] ?? null) !== null) return i;
  return null;
}

/** Whether a date lies after the day of publication. Both are ISO days or instants, compared as far as the day. */
export const isFuture = (when: When | null, published: string | null): boolean =>
  when?.from != null && published !== null && when.from.slice(0, 10) > published.slice(0, 10);
