import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Capture } from '@hearsay/core/model';
import { ReadError } from '@hearsay/core/read';
import type { Draft } from '../../packages/core/read/draft.ts';
import { readHtml } from '../../packages/core/read/html/article.ts';
import { authorsOf } from '../../packages/core/read/html/author.ts';
import { PLACES } from '../../packages/core/read/html/evidence.ts';

/** What `read` made of them all. */
const BYLINE = 'the byline chosen';

interface Row {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
  readonly gold: {
    readonly author?: string | readonly string[] | null;
    readonly date?: string | null;
    readonly title?: string | null;
  };
}

/** On how many pages a place speaks, and what the gold says of that. */
interface Tally {
  right: number;
  wrong: number;
  /** The gold says that the page names nobody, or no day. */
  none: number;
  /** The gold says nothing of the page: neither title nor author nor day. */
  unknown: number;
}

const fold = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesIn = (author: Row['gold']['author']): readonly string[] =>
  (typeof author === 'string' ? author.split(/[;,|]|\s(?:and|und|et|y|&)\s/iu) : (author ?? []))
    .map((name) => fold(name).replace(/^(?:by|von|par|por|di) /u, ''))
    .filter((name) => name !== '');

/** How the gold judges a value; null where it is not asked. */
function judge(
  gold: Row['gold'],
  key: 'author' | 'date',
  right: (said: string) => boolean,
): keyof Tally | null {
  if (!(key in gold)) return null;
  const said = gold[key];
  if (said === null || said === undefined || said.length === 0)
    return (gold.title ?? null) === null && said !== '' ? 'unknown' : 'none';
  return right(String(said)) ? 'right' : 'wrong';
}

/** `npm run bench -- read-places`: how far each place of a page is to be trusted about author and dates. */
export function run({ data }: { readonly data: string }): Promise<void> {
  const authors = new Map<string, Tally>();
  const days = new Map<string, Tally>();
  const unsigned = new Map<string, Tally>();
  const count = (into: Map<string, Tally>, place: string, as: keyof Tally | null): void => {
    if (as === null) return;
    const tally = into.get(place) ?? { right: 0, wrong: 0, none: 0, unknown: 0 };
    tally[as] += 1;
    into.set(place, tally);
  };
  for (const set of ['fundus', 'trafeval']) {
    const file = join(data, `${set}.pages.jsonl.gz`);
    if (!existsSync(file)) {
      console.log(`${set}: not in ${data}, left out`);
      continue;
    }
    for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
      const row = JSON.parse(line) as Row;
      const draft = draftOf(row);
      if (draft?.evidence === undefined) continue;
      const { evidence } = draft;
      const wanted = namesIn(row.gold.author);
      const signed = ({ value }: { readonly value: string }): boolean =>
        wanted.includes(fold(value));
      const verdict = judge(row.gold, 'author', () => draft.byline.some(signed));
      if (verdict !== null && draft.byline.length > 0) count(authors, BYLINE, verdict);
      if (verdict === 'none' || verdict === 'unknown') count(unsigned, set, verdict);
      for (const place of PLACES) {
        const own = evidence.authors.filter((one) => one.place === place);
        const found = authorsOf(own, { outlet: null, url: row.url, shows: () => true });
        if (found.length > 0)
          count(
            authors,
            place,
            judge(row.gold, 'author', () => found.some(signed)),
          );
        const day = evidence.published.find((one) => one.place === place)?.field.value;
        const same = (said: string): boolean => day?.slice(0, 10) === said.slice(0, 10);
        if (day !== undefined) count(days, place, judge(row.gold, 'date', same));
      }
    }
  }
  print('author', authors);
  print('day', days);
  for (const [set, { none, unknown }] of unsigned)
    console.log(
      `\n${set}: ${none} pages of which the gold says that they name no author, ${unknown} of which it says neither title, author nor day`,
    );
  return Promise.resolve();
}

function draftOf({ id, url, html }: Row): Draft | null {
  const capture = { id, blob: '', source: id, url, mediaType: 'text/html', capturedAt: null };
  try {
    return readHtml({ capture: capture as unknown as Capture, decoded: html });
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

function print(what: string, tallies: ReadonlyMap<string, Tally>): void {
  const rows = [...tallies].map(([place, tally]) => ({
    place,
    ...tally,
    precision: tally.right / Math.max(1, tally.right + tally.wrong + tally.none),
  }));
  rows.sort((a, b) => b.precision - a.precision || (a.place < b.place ? -1 : 1));
  console.log(`\n| ${what} from | precision | right | wrong | gold has none | gold does not say |`);
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { place, precision, right, wrong, none, unknown } of rows)
    console.log(
      `| ${place} | ${precision.toFixed(3).replace(/^0/u, '')} | ${right} | ${wrong} | ${none} | ${unknown} |`,
    );
}
