import { languagePack } from '../../language/index.ts';
import {
  bySpan,
  type Article,
  type Span,
  type TimeExpression,
  type When,
} from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import { readIsoDay, toCivil, type Day } from '../../model/calendar.ts';
import { alternativesOf } from './calendar-date.ts';
import type { Parsed } from './expression.ts';
import { parseTimes } from './parse.ts';
import { Reader } from './reader.ts';
import { resolve } from './resolve.ts';
import type { Setting, Stated, Told } from './setting.ts';
import { tenseAt } from './tense.ts';

/** How many sentences back the last told date still is what "three days later" is counted from. */
const STORY_REACH = 3;
/** How many sentences the figures of a quarter may go on for. */
const QUARTER_REACH = 12;
/** How many sentences back a written year still serves a day without one: on a page with a day of its own, and without. */
const YEAR_REACH = 3;
const YEAR_REACH_UNDATED = 12;

/**
 * Dates, times of day, lengths and recurring times as TIMEX3 (Pustejovsky et al. 2003), each with the days it covers
 * and what it was counted from. A relative time of a page without a day has no value.
 */
export const time: Annotator<'token' | 'sentence', 'time'> = {
  id: 'time',
  version: 2,
  requires: ['token', 'sentence'],
  provides: ['time'],
  annotate(article, { token, sentence }) {
    const pack = languagePack(article.language);
    if (pack?.time === undefined || pack.number === undefined) return { time: [] };
    const reader = new Reader(article.text, token, pack.time, pack.number);
    const spans = parseTimes(reader).map((parsed) => ({
      parsed,
      start: token[parsed.start]!.start,
      end: token[parsed.end - 1]!.end,
    }));
    return { time: new Telling(article, reader, sentence).resolve(spans, (i) => token[i]!.start) };
  },
};

interface Found extends Span {
  readonly parsed: Parsed;
}

/** Resolves the times of one article in the order it tells them, since each may lean on the one before. */
class Telling {
  readonly #article: Article;
  readonly #reader: Reader;
  readonly #sentences: readonly Span[];
  readonly #page: Day | null;
  /** The block of the article that the telling has reached; blocks stand in their order. */
  #block = 0;
  #story: { readonly told: Told; readonly sentence: number } | null = null;
  #quarter: { readonly from: Day; readonly sentence: number } | null = null;
  #stated: { readonly stated: Stated; readonly sentence: number } | null = null;

  constructor(article: Article, reader: Reader, sentences: readonly Span[]) {
    this.#article = article;
    this.#reader = reader;
    this.#sentences = sentences;
    this.#page = article.published === null ? null : readIsoDay(article.published.value);
  }

  resolve(found: readonly Found[], startOf: (token: number) => number): TimeExpression[] {
    const dayFirst = orderOfFigures(found);
    const times: TimeExpression[] = [];
    let sentence = 0;
    let first = 0;
    for (const [k, item] of found.entries()) {
      while (
        sentence + 1 < this.#sentences.length &&
        this.#sentences[sentence + 1]!.start <= item.start
      )
        sentence += 1;
      const span = this.#sentences[sentence];
      while (first < item.parsed.start && startOf(first) < (span?.start ?? 0)) first += 1;
      let last = item.parsed.end;
      while (
        last < this.#reader.length &&
        last < item.parsed.end + 16 &&
        startOf(last) < (span?.end ?? 0)
      )
        last += 1;
      const { parsed } = item;
      const setting: Setting = {
        page: this.#page,
        tense: tenseAt(this.#reader, parsed.start, parsed.end, {
          from: first,
          to: last,
          caption: this.#isCaption(item.start),
        }),
        story:
          this.#story !== null && sentence - this.#story.sentence <= STORY_REACH
            ? this.#story.told
            : null,
        quarter:
          this.#quarter !== null && sentence - this.#quarter.sentence <= QUARTER_REACH
            ? this.#quarter.from
            : null,
        stated: this.#pairedWith(item, found[k + 1]) ?? this.#statedNear(sentence),
        dayFirst,
      };
      const when = resolve(parsed, setting);
      if (when === 'drop') continue;
      const { start, end } = item;
      times.push({
        start,
        end,
        type: parsed.type,
        when: when?.value === '' ? null : when,
        alternatives: alternativesOf(parsed.reading, setting),
      });
      if (when !== null) this.#remember(item, when, sentence);
    }
    return times.sort(bySpan);
  }

  #isCaption(at: number): boolean {
    const { blocks } = this.#article;
    while (this.#block + 1 < blocks.length && blocks[this.#block + 1]!.start <= at)
      this.#block += 1;
    return blocks[this.#block]?.role === 'caption';
  }

  #statedNear(sentence: number): Stated | null {
    const known = this.#stated;
    return known !== null &&
      sentence - known.sentence <= (this.#page === null ? YEAR_REACH_UNDATED : YEAR_REACH)
      ? { ...known.stated, sentences: sentence - known.sentence }
      : null;
  }

  /** "from 27 September to 10 November 2020": the year of the second is the first's too. */
  #pairedWith(item: Found, next: Found | undefined): Stated | null {
    const reading = next?.parsed.reading;
    if (
      next === undefined ||
      reading?.is !== 'date' ||
      reading.year === null ||
      reading.day === null
    )
      return null;
    if (
      next.parsed.start - item.parsed.end > 2 ||
      item.parsed.reading.is !== 'date' ||
      item.parsed.reading.day === null
    )
      return null;
    const link = this.#reader.form(item.parsed.end);
    if (!/^(?:to|until|till|through|and|or|[-–—,])$/u.test(link)) return null;
    const mine = item.parsed.reading;
    const earlier =
      mine.month > reading.month || (mine.month === reading.month && mine.day! > reading.day);
    const cite = `${this.#article.id}#${next.start}-${next.end}`;
    return {
      year: earlier ? reading.year - 1 : reading.year,
      from: 0,
      cite,
      paired: true,
      hasDay: true,
      sentences: 0,
    };
  }

  #remember(item: Found, when: When, sentence: number): void {
    const { parsed } = item;
    if (
      when.from === null ||
      when.to === null ||
      parsed.type === 'set' ||
      parsed.type === 'duration'
    )
      return;
    const from = readIsoDay(when.from);
    if (from === null) return;
    const to = readIsoDay(when.to) ?? from + 1;
    const days = Math.max(1, to - from);
    const unit = /-Q\d$/u.test(when.value)
      ? 'Q'
      : days === 1
        ? 'D'
        : days <= 7
          ? 'W'
          : days <= 31
            ? 'M'
            : 'Y';
    if (days <= 366)
      this.#story = {
        told: { interval: { value: when.value, from, to: from + days }, unit },
        sentence,
      };
    const { reading } = parsed;
    if (unit === 'Q' && reading.is === 'part of year' && reading.shift === null)
      this.#quarter = { from, sentence };
    else if (unit === 'Q' && reading.is === 'quarter told' && this.#quarter !== null)
      this.#quarter = { ...this.#quarter, sentence };
    if (reading.is !== 'date') return;
    const known =
      reading.year !== null || reading.yearShift !== null || reading.shift !== undefined;
    const hasDay = reading.day !== null;
    if (known) {
      const cite = `${this.#article.id}#${item.start}-${item.end}`;
      this.#stated = {
        stated: { year: toCivil(from).year, from, cite, paired: false, hasDay, sentences: 0 },
        sentence,
      };
    } else if (when.basis === 'inferred' && this.#stated !== null) {
      // The story goes on from there, still on the same evidence.
      this.#stated = {
        stated: { ...this.#stated.stated, year: toCivil(from).year, from, hasDay },
        sentence,
      };
    }
  }
}

/** Whether a page that writes days in figures puts the day first: told by one that can be read one way only; null where none or both are. */
function orderOfFigures(found: readonly Found[]): boolean | null {
  let day = false;
  let month = false;
  for (const { parsed } of found) {
    if (parsed.reading.is !== 'figures') continue;
    if (parsed.reading.first > 12) day = true;
    if (parsed.reading.second > 12) month = true;
  }
  return day === month ? null : day;
}
