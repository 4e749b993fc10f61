import type { ArticleId, Garbled, GarbledKind } from '../../model/index.ts';
import { misreadUtf8 } from './misread.ts';

/** Rows of accented letters and signs, as ideographs of two bytes each give them when they are read as western. */
const DENSE =
  /[\u00a1-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{6,}/gu;
const SIGN =
  /[\u00a1-\u00a9\u00ac-\u00b9\u00bc-\u00be\u00d7\u00f7\u0192\u02c6\u02dc\u2020-\u2030\u20ac]/u;
/** Of the text without white space, as much as this is such rows where it was misread so. */
const DENSELY = 0.3;
/** Of such rows, as much as this is misread UTF-8 where that is what they are. */
const COVERED = 0.6;

interface Dense {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** Of all rows, in UTF-16 units. */
  readonly length: number;
}

function densely(text: string): Dense | null {
  let count = 0;
  let length = 0;
  let start = 0;
  let end = 0;
  for (const match of text.matchAll(DENSE)) {
    if (!SIGN.test(match[0])) continue;
    if (count === 0) {
      start = match.index;
      end = start + match[0].length;
    }
    count += 1;
    length += match[0].length;
  }
  if (count < 3) return null;
  const ink = text.length - (text.match(/\s/gu)?.length ?? 0);
  return length >= ink * DENSELY ? { count, start, end, length } : null;
}

/** Letters of a Turkish page read as western: `ğ ş ı İ Ş` come out as letters that only Icelandic has. */
const ICELANDIC = /[ðþýÝÞÐ]/gu;
/** Cyrillic letters read as western: whole words of accented letters. */
const ACCENTED_WORDS =
  /(?<![\p{L}\p{M}])[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{4,40}(?![\p{L}\p{M}])/gu;
const FOUR_ACCENTED = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{4}/u;
/** Of all words, those of accented letters alone; no language has one in a hundred. */
const SHARE = 0.3;

/** A place is shown up to this length, in UTF-16 units: a whole paragraph may be misread without a space. */
const MAX_CITED = 40;

const CONTROLS = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/gu;

/** Where characters of a text are not those that its author wrote, as far as the text itself shows it. */
export function garbledIn(text: string, article: ArticleId): readonly Garbled[] {
  const all: Garbled[] = [];
  const add = (
    kind: GarbledKind,
    [written, read]: readonly [string | null, string | null],
    count: number,
    start: number,
    end: number,
  ): void => {
    const cut = Math.min(end, start + MAX_CITED);
    const cite = { article, start, end: cut, text: text.slice(start, cut) };
    all.push({ kind, written, read, count, cite });
  };
  // Text in ASCII, which most is, is done here.
  if (!/[^\u0009-\u007e]|[\u000e-\u001f]/u.test(text)) return all;

  const best = misreadUtf8(text);
  const foreign = densely(text);
  if (foreign !== null && (best === null || best.found.length < foreign.length * COVERED)) {
    const how = [null, 'windows-1252'] as const;
    add('misread', how, foreign.count, foreign.start, foreign.end);
  } else if (best !== null) {
    const { found, page } = best;
    const kind = found.twice ? 'misread twice' : 'misread';
    add(kind, ['utf-8', page], found.count, found.start, found.end);
  } else single(text, add);
  scan(text, /\ufffd+/gu, (count, start, end) => add('lost', [null, null], count, start, end));
  // A row of controls where nothing was misread as UTF-8: bytes of windows-1252 read as ISO 8859-1.
  scan(text, CONTROLS, (count, start, end) => {
    if (best === null) add('control', [null, null], count, start, end);
  });
  return all;
}

type Add = (
  kind: GarbledKind,
  how: readonly [string | null, string | null],
  count: number,
  start: number,
  end: number,
) => void;

/** Text of another single-byte encoding that was read as windows-1252. */
function single(text: string, add: Add): void {
  if (FOUR_ACCENTED.test(text))
    scan(text, ACCENTED_WORDS, (count, start, end) => {
      if (count >= 3 && count >= (text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) * SHARE) {
        add('misread', [cyrillicOf(text), 'windows-1252'], count, start, end);
      }
    });
  if (!/[æÆáÁ]/u.test(text) && /[üöç]/u.test(text)) {
    scan(text, ICELANDIC, (count, start, end) => {
      const kinds = new Set(text.match(ICELANDIC)?.map((c) => c.toLowerCase()));
      if (count >= 4 && kinds.size >= 2) {
        add('misread', ['windows-1254', 'windows-1252'], count, start, end);
      }
    });
  }
}

/** Windows-1251 has its small letters where windows-1252 has them, KOI8-R its capitals. */
function cyrillicOf(text: string): string {
  const small = text.match(/[\u00e0-\u00f6\u00f8-\u00ff]/gu)?.length ?? 0;
  const capital = text.match(/[\u00c0-\u00d6\u00d8-\u00de]/gu)?.length ?? 0;
  return small >= capital ? 'windows-1251' : 'koi8-r';
}

/** How many places a pattern has, and where the first is; nothing where there is none. */
function scan(
  text: string,
  pattern: RegExp,
  found: (count: number, start: number, end: number) => void,
): void {
  let count = 0;
  let first: { start: number; end: number } | null = null;
  for (const match of text.matchAll(pattern)) {
    count += 1;
    first ??= { start: match.index, end: match.index + match[0].length };
  }
  if (first !== null) found(count, first.start, first.end);
}
