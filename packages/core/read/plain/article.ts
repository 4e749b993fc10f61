import { lineKey } from '../../language/furniture-words.ts';
import type { BlockRole, Comment, Field, Removal, Span } from '../../model/index.ts';
import { withoutDateline } from '../dateline.ts';
import { dayOrder } from '../date.ts';
import type { Draft } from '../draft.ts';
import type { DraftBlock, DraftCredit } from '../draft-block.ts';
import { cut, placeOf, type Passage } from '../flow.ts';
import { ReadError, type Page } from '../page.ts';
import { countWords, endsSentence, isCutOff } from '../shape.ts';
import { sweep } from '../sweep.ts';
import { opensThread, readComments, saysLine } from './comment.ts';
import { findHeadline } from './headline.ts';
import { kindOf, type Found, type Kind } from './kind.ts';
import { selfNamed } from './outlet.ts';
import { unitsOf, type Unit } from './unit.ts';

const BULLET = /^(?:[-–—•*▪■●◦]|\d{1,2}[.)])\s+\S/u;

/**
 * Reads a page that was stripped to text, furniture and all. Lines are told apart by form and by the words of sites;
 * the headline is looked for above the first paragraph; the body reaches to where other stories are listed or the
 * readers' comments begin.
 * @throws ReadError `empty` or `no article`.
 */
export function readPlain(page: Page): Draft {
  const units = unitsOf(page.decoded);
  if (units.length === 0) throw new ReadError('empty', 'the page has no text');
  const order = dayOrder(page.decoded.slice(0, 400_000));
  const kinds = units.map((unit) => kindOf(unit.passage.text, order));
  const headline = findHeadline(units, kinds);
  const thread = threadStart(units, kinds, headline?.index ?? -1);
  const comments =
    thread < units.length
      ? readComments(units.slice(thread, threadEnd(kinds, thread)))
      : { comments: [] as Comment[], removed: [] as Removal[], said: [] as Unit[] };
  const body = new Body(units, kinds, headline?.index ?? -1, headline?.passage ?? null);
  body.collect(thread);
  const head: readonly DraftBlock[] =
    headline === null ? [] : [{ role: 'headline', passage: headline.passage }];
  const { blocks, ...dateline } = withoutDateline([...head, ...body.blocks]);
  const site = headline?.site ?? null;
  const removed = [...body.removed, ...dateline.removed, ...comments.removed];
  return {
    blocks,
    url: page.capture.url,
    byline: body.byline,
    outlet: site === null ? selfNamed(units, body.blocks) : fieldOf(site),
    published: body.published,
    modified: body.modified,
    section: null,
    canonical: null,
    credits: [...body.credits, ...dateline.credits],
    comments: comments.comments,
    removed: [
      ...removed,
      ...leftOver(page.decoded, units, blocks, [...removed, ...comments.said.map(placed)]),
    ],
    declaredLanguage: null,
  };
}

const placed = ({ start, end }: Unit): { readonly at: Span } => ({ at: { start, end } });

/** Of what stands beyond the last line that is read so much is told; its place is the whole of it. */
const MOST_BEYOND = 100_000;

/** What no step took: what is listed below the comments, what stands beside the headline, what is beyond the limit. */
function leftOver(
  decoded: string,
  units: readonly Unit[],
  blocks: readonly DraftBlock[],
  taken: readonly { readonly at: Span }[],
): readonly Removal[] {
  const end = units.at(-1)!.end;
  const beyond = { start: end, end: decoded.length };
  const stretches = units.map((unit) => ({ parts: [placed(unit).at], text: unit.passage.text }));
  if (end < decoded.length)
    stretches.push({ parts: [beyond], text: decoded.slice(end, end + MOST_BEYOND).trim() });
  const pieces = blocks.flatMap(({ passage }) => passage.pieces);
  return sweep(
    decoded,
    stretches,
    [...pieces, ...taken].map(({ at }) => at),
    ({ parts }) => (parts[0] === beyond ? 'beyond the limit' : 'below the article'),
  );
}

const fieldOf = (passage: Passage): Field<string> => ({
  value: passage.text,
  basis: 'visible',
  at: placeOf(passage),
});

/** Where readers' comments begin: the first sign of a thread after running text; the number of units where there is none. */
function threadStart(units: readonly Unit[], kinds: readonly Kind[], headline: number): number {
  let prose = 0;
  for (let i = headline + 1; i < units.length; i += 1) {
    if (kinds[i]!.kind === 'prose') prose += units[i]!.passage.text.length;
    if (prose < 200) continue;
    if (kinds[i]!.kind === 'comments' && !bodyResumes(kinds, i)) return i;
    if (opensThread(units, i)) return i;
    const says = saysLine(units[i]!.passage.text);
    if (
      says !== null &&
      i > 0 &&
      units[i]!.gap > 0 &&
      /^\p{Lu}?/u.test(says) &&
      kinds.slice(i + 1, i + 3).some((k) => k.kind === 'about')
    )
      return i;
  }
  return units.length;
}

/** A thread ends where other stories are listed. */
function threadEnd(kinds: readonly Kind[], thread: number): number {
  const related = kinds.findIndex((kind, index) => index > thread && kind.kind === 'related');
  return related < 0 ? kinds.length : related;
}

/** A link "3 comments" under the headline is no thread: date and author follow it, and then the text. */
const bodyResumes = (kinds: readonly Kind[], index: number): boolean =>
  kinds[index + 1]?.kind === 'about';

/** Walks the units once and sorts them into blocks, facts about the article, and removals. */
class Body {
  readonly blocks: DraftBlock[] = [];
  readonly removed: Removal[] = [];
  readonly byline: Field<string>[] = [];
  readonly credits: DraftCredit[] = [];
  published: Field<string> | null = null;
  modified: Field<string> | null = null;
  readonly #units: readonly Unit[];
  readonly #kinds: readonly Kind[];
  readonly #headline: number;
  readonly #headlineKey: string;

  constructor(
    units: readonly Unit[],
    kinds: readonly Kind[],
    headline: number,
    passage: Passage | null,
  ) {
    this.#units = units;
    this.#kinds = kinds;
    this.#headline = headline;
    this.#headlineKey = passage === null ? '' : lineKey(passage.text);
  }

  collect(thread: number): void {
    const end = this.#end(thread);
    const firstProse = this.#nextText(this.#headline + 1, end);
    for (let i = 0; i < thread; i += 1) {
      const unit = this.#units[i]!;
      const kind = this.#kinds[i]!;
      const text = unit.passage.text;
      if (i === this.#headline) {
        this.#marks(unit, i);
        continue;
      }
      if (kind.kind === 'about') {
        // Below the end of the body a date belongs to another story, unless the line stands directly under the text.
        // Nor is a date well above the headline its date: mastheads print the day of the visit.
        if (i <= end && i >= this.#headline - 2) this.#about(unit, kind);
        this.#remove(unit, 'about the article');
      } else if (kind.kind === 'furniture') this.#remove(unit, kind.rule);
      else if (this.#headlineKey !== '' && lineKey(text) === this.#headlineKey)
        this.#remove(unit, 'headline repeated');
      else if (i < this.#headline) this.#remove(unit, 'above the headline');
      else if (i >= end) this.#remove(unit, 'below the article');
      else if (kind.kind === 'related') i = this.#related(i, end);
      else if (kind.kind === 'comments') this.#remove(unit, 'comment link');
      else this.#text(i, firstProse, end);
    }
  }

  #text(index: number, firstProse: number, end: number): void {
    const unit = this.#units[index]!;
    const text = unit.passage.text;
    if (index < firstProse && this.#kinds[index]!.kind === 'short') {
      const words = countWords(text);
      if (words <= 2) this.#remove(unit, 'label');
      else {
        const long = words >= 12 || endsSentence(text);
        const role = this.blocks.some((block) => block.role === 'standfirst')
          ? 'paragraph'
          : 'standfirst';
        this.#add(long ? role : 'caption', unit);
      }
      return;
    }
    if (index === firstProse && this.#aboutFollows(index, end))
      return this.#add('standfirst', unit);
    if (this.#kinds[index]!.kind === 'prose') return this.#add('paragraph', unit);
    if (BULLET.test(text) && countWords(text) >= 3) return this.#add('list', unit);
    if (endsSentence(text) || /[:;,–—]$/u.test(text)) return this.#add('paragraph', unit);
    const next = this.#nextText(index + 1, end);
    if (next >= end) return this.#remove(unit, 'below the article');
    if (next - index <= 2) return this.#add('heading', unit);
    return this.#remove(unit, 'label');
  }

  /** The unit after the last that belongs to the body. */
  #end(thread: number): number {
    let last = this.#headline;
    for (let i = this.#headline + 1; i < thread; i += 1) {
      if (this.#kinds[i]!.kind === 'related' && last > this.#headline && !this.#resumes(i, thread))
        break;
      const kind = this.#kinds[i]!.kind;
      const text = this.#units[i]!.passage.text;
      if (kind === 'prose' || (kind === 'short' && endsSentence(text) && !isCutOff(text))) last = i;
      else if (kind === 'short' && BULLET.test(text) && countWords(text) >= 4 && last === i - 1)
        last = i;
    }
    return last + 1;
  }

  /** After a list of other stories the text goes on: two paragraphs in a row, no headline between them. */
  #resumes(index: number, thread: number): boolean {
    let run = 0;
    for (let i = index + 1; i < thread; i += 1) {
      const kind = this.#kinds[i]!.kind;
      if (kind === 'related') return false;
      if (kind === 'prose' && !isCutOff(this.#units[i]!.passage.text)) run += 1;
      else if (kind === 'short') run = 0;
      if (run >= 2) return true;
    }
    return false;
  }

  /** Takes out a list of other stories inside the body; returns the index of its last unit. */
  #related(index: number, end: number): number {
    this.#remove(this.#units[index]!, 'related');
    let i = index + 1;
    for (; i < end; i += 1) {
      const text = this.#units[i]!.passage.text;
      if (
        this.#kinds[i]!.kind === 'prose' &&
        !isCutOff(text) &&
        this.#kinds[i + 1]?.kind !== 'short'
      )
        break;
      this.#remove(this.#units[i]!, 'related');
    }
    return i - 1;
  }

  #nextText(from: number, end: number): number {
    for (let i = from; i < end; i += 1) if (this.#kinds[i]!.kind === 'prose') return i;
    return end;
  }

  #aboutFollows(index: number, end: number): boolean {
    const more = this.#nextText(index + 1, end) < end;
    return more && this.#kinds.slice(index + 1, index + 3).some((kind) => kind.kind === 'about');
  }

  #about(unit: Unit, kind: Extract<Kind, { kind: 'about' }>): void {
    const field = (found: Found): Field<string> => ({
      value: found.value,
      basis: 'visible',
      at: placeOf(cut(unit.passage, found.start, found.end)),
    });
    if (kind.published !== null) this.published ??= field(kind.published);
    if (kind.modified !== null) this.modified ??= field(kind.modified);
    for (const name of kind.byline) {
      if (!this.byline.some((known) => known.value === name.value)) this.byline.push(field(name));
    }
    if (kind.credit !== null) {
      for (const { name, start, end } of [kind.credit, ...(kind.credit.more ?? [])]) {
        const at = placeOf(cut(unit.passage, start, end));
        this.credits.push({ name, scope: 'article', at, cite: null });
      }
    }
  }

  /** What stands on the headline's own line beside the headline. */
  #marks(unit: Unit, index: number): void {
    const text = unit.passage.text;
    const at = text.toLowerCase().indexOf(this.#headlineKey);
    if (index === this.#headline && at > 0 && text.startsWith('»')) {
      const mark = cut(unit.passage, 0, 1);
      this.removed.push({ rule: 'mark', at: placeOf(mark)!, text: mark.text });
    }
  }

  #add(role: BlockRole, unit: Unit): void {
    this.blocks.push({ role, passage: unit.passage });
  }

  #remove(unit: Unit, rule: string): void {
    this.removed.push({ rule, at: { start: unit.start, end: unit.end }, text: unit.passage.text });
  }
}
