import type { Annotated } from '../../annotate/index.ts';
import { languagePack, type CommitmentLanguage } from '../../language/index.ts';
import type { Span, TimeExpression, Token, When } from '../../model/index.ts';
import { isDay, isRealDay, nextDay } from '../happening/day.ts';

/** More time that a sentence tells of: asked for, or given; by a length of time in days, or until a day. */
export interface Extension {
  readonly step: 'asked' | 'moved';
  readonly sentence: Span;
  readonly at: number;
  readonly days: number | null;
  readonly until: When | null;
}

/** So many words before the time that is added, the verb that asks for it or gives it is looked for. */
const REACH = 12;
/** So many words before that verb, a refusal is. */
const NEAR = 4;

/**
 * "asked for more time until 20 May", "agreed to an additional ten days", "extended the deadline by two weeks". What is
 * refused is none.
 */
export function extensionsIn({ article, layers }: Annotated): readonly Extension[] {
  const language = languagePack(article.language)?.commitment;
  if (language === undefined) return [];
  const found: Extension[] = [];
  let t = 0;
  let s = 0;
  for (const time of layers.time) {
    while (s < layers.sentence.length && layers.sentence[s]!.end <= time.start) s += 1;
    const sentence = layers.sentence[s];
    if (sentence === undefined || sentence.start > time.start) continue;
    while (t < layers.token.length && layers.token[t]!.end <= sentence.start) t += 1;
    const tokens: Token[] = [];
    for (let i = t; i < layers.token.length && layers.token[i]!.start < sentence.end; i += 1)
      tokens.push(layers.token[i]!);
    const words = tokens.map(({ start, end }) => article.text.slice(start, end).toLowerCase());
    const added = addedBy(time, tokens, words, language);
    if (added === null) continue;
    const step = stepAt(tokens, words, added.from, language);
    if (step !== null) found.push({ step, sentence, at: time.start, ...added.by });
  }
  return found;
}

/** The word where the added time begins, and how much it is. */
function addedBy(
  time: TimeExpression,
  tokens: readonly Token[],
  words: readonly string[],
  language: CommitmentLanguage,
): { from: number; by: Pick<Extension, 'days' | 'until'> } | null {
  const first = tokens.findIndex(({ end }) => end > time.start);
  const last = tokens.findLastIndex(({ start }) => start < time.end);
  if (first < 0 || last < first || time.when === null) return null;
  const days = lengthInDays(time.when.value);
  if (days !== null) {
    const around = words.slice(Math.max(0, first - 1), last + 2);
    const longer =
      words[first - 1] === 'by' &&
      tokens
        .slice(Math.max(0, first - REACH), first)
        .some((w) => language.lengthening.has(w.lemma));
    if (!longer && !around.some((word) => language.added.has(word))) return null;
    return { from: first, by: { days, until: null } };
  }
  if (time.when.from === null || !isDay(time.when.value)) return null;
  if (!language.until.has(words[first - 1] ?? '')) return null;
  let limit = false;
  for (let i = first - 2; i >= 0 && first - i < REACH; i -= 1) {
    if (first - i < 6 && language.respite.has(words[i]!))
      return { from: i, by: { days: null, until: time.when } };
    limit ||= language.limit.has(words[i]!);
    if (limit && language.lengthening.has(tokens[i]!.lemma))
      return { from: i + 1, by: { days: null, until: time.when } };
  }
  return null;
}

function stepAt(
  tokens: readonly Token[],
  words: readonly string[],
  from: number,
  { asking, granting, refusing, lengthening }: CommitmentLanguage,
): Extension['step'] | null {
  for (let i = from - 1; i >= 0 && from - i <= REACH; i -= 1) {
    const { lemma } = tokens[i]!;
    if (refusing.has(lemma)) return null;
    if (asking.has(lemma)) return 'asked';
    if (!granting.has(lemma) && !lengthening.has(lemma)) continue;
    for (let n = i - 1; n >= 0 && i - n <= NEAR; n -= 1) {
      if (refusing.has(tokens[n]!.lemma) || /^(?:not|n't|n’t|never|no)$/u.test(words[n]!))
        return null;
      if (asking.has(tokens[n]!.lemma)) return 'asked';
    }
    return 'moved';
  }
  return null;
}

/** Days of a length of time in days or weeks, `P10D`, `P2W`; null for any other. At most a year. */
export function lengthInDays(value: string): number | null {
  const match = /^P(\d{1,3})([DW])$/u.exec(value);
  if (match === null) return null;
  const days = Number(match[1]) * (match[2] === 'W' ? 7 : 1);
  return days > 0 && days <= 366 ? days : null;
}

/** The day so many days after another, counted from it; null where that one is no day of the calendar. */
export function daysAfter(when: When, days: number): When | null {
  const base = when.value.slice(0, 10);
  if (when.from === null || !isDay(base) || !isRealDay(base)) return null;
  let day = base;
  for (let i = 0; i < days; i += 1) day = nextDay(day);
  return { value: day, from: day, to: nextDay(day), basis: 'relative', anchor: base, zone: null };
}
