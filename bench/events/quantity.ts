import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '@hearsay/core/annotate';
import type { Event, Quantity } from '@hearsay/core/model';
import { newsOf } from './article.ts';

/** A hand-read statement, as far as it says where to read. */
export interface Asked {
  readonly cluster: string;
  readonly dId: string;
  readonly field: 'title' | 'description' | 'text';
}
export interface Document {
  readonly dId: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
  readonly date_publish: string;
}
/** A number that was read, in the scorer's words. */
export interface Row {
  readonly dId: string;
  readonly field: Asked['field'];
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly cmp: string;
  readonly value: number;
}

const PLAN = planAnnotators(ANNOTATORS);
export const CMP: Readonly<Record<Quantity['comparator'], string>> = {
  '=': '=',
  '≈': '~',
  '≥': '>=',
  '≤': '<=',
};
/** Further than this (in days) from the day of the article's main event a number is of another event. */
const SAME = 3;

/** The numbers that events have in one article, with what they count and in which event, in the scorer's words. */
function rowsOf(document: Document, field: Asked['field']): readonly Row[] {
  const published = document.date_publish.slice(0, 10);
  const headline = field === 'title' ? document.title : '';
  const body = field === 'title' ? '' : document[field];
  const article = newsOf(document.dId, headline, body, published);
  const annotated = runAnnotators(PLAN, article);
  const shift = field === 'title' ? 0 : headline.length + 2;
  const { layers } = annotated;
  const row = (index: number, type: string, of: string): Row => {
    const { value, comparator, start, end } = layers.quantity[index]!;
    return {
      dId: document.dId,
      field,
      start: start - shift,
      end: end - shift,
      key: `${type}@${of}`,
      cmp: strict(article.text.slice(start, end)) ?? CMP[comparator],
      value: typeof value === 'number' ? value : value[0],
    };
  };
  const told = layers.event.flatMap((event) =>
    event.quantities.map(({ quantity, role }) => ({
      quantity,
      type: `${wordFor(annotated, event, role)}${groupOf(annotated, quantity)}`,
      of: eventOf(annotated, event, published),
    })),
  );
  const owned = new Set(told.map(({ quantity }) => quantity));
  // What no event has is named by what it counts.
  const others = layers.quantity.flatMap(({ of }, index) =>
    of === null || owned.has(index)
      ? []
      : [row(index, article.text.slice(of.start, of.end).toLowerCase(), 'main')],
  );
  return [...told.map(({ quantity, type, of }) => row(quantity, type, of)), ...others];
}

/** The layer has one comparator for "at least" and "more than"; the scorer's statements have two. */
const strict = (words: string): string | null =>
  /\b(?:more than|over)\b/iu.test(words)
    ? '>'
    : /\b(?:less than|under)\b/iu.test(words)
      ? '<'
      : null;

/** The statements name a quantity by the account's own verb: wounded or injured, taken to hospital. */
function wordFor({ article }: Annotated, event: Event, role: string): string {
  if (role === 'treated') return 'hospital';
  if (role !== 'wounded') return role;
  const word = article.text.slice(event.predicate.start, event.predicate.end).toLowerCase();
  return word.includes('injur') ? 'injured' : 'wounded';
}

function groupOf({ article, layers }: Annotated, quantity: number): string {
  const of = layers.quantity[quantity]!.of;
  const noun = of === null ? '' : article.text.slice(of.start, of.end).toLowerCase();
  return GROUP.test(noun) ? `-${noun}` : '';
}

/** Nouns that make of those counted a group of their own in the statements. */
const GROUP = /^(?:men|women|children)$/u;

function eventOf({ layers }: Annotated, event: Event, published: string): string {
  const cause = event.within === null ? event : layers.event[event.within]!;
  const day = (event.when ?? cause.when)?.from?.slice(0, 10) ?? null;
  const apart = day === null ? 0 : Math.abs(Date.parse(published) - Date.parse(day)) / 86_400_000;
  return day !== null && apart > SAME ? day : 'main';
}

/** One line a number that an event has, of the articles and fields that the statements of a folder are of. */
export function quantities(data: string): string {
  const statements = readFileSync(`${data}/quantity-statements.jsonl`, 'utf8').trim().split('\n');
  const asked = new Set(
    statements.map((line) => {
      const { dId, field } = JSON.parse(line) as Asked;
      return `${field} ${dId}`;
    }),
  );
  const lines = gunzipSync(readFileSync(`${data}/giveme5w1h.jsonl.gz`))
    .toString('utf8')
    .trim();
  return lines
    .split('\n')
    .map((line) => JSON.parse(line) as Document)
    .flatMap((document) =>
      (['title', 'description', 'text'] as const).flatMap((field) =>
        asked.has(`${field} ${document.dId}`) ? rowsOf(document, field) : [],
      ),
    )
    .map((row) => JSON.stringify(row))
    .join('\n');
}
