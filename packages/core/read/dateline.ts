import { FURNITURE_LINES, lineKey, MENU, MONTHS } from '../language/furniture-words.ts';
import type { Removal } from '../model/index.ts';
import { agenciesIn, findAgencies } from './agency.ts';
import type { LineCredit } from './credit-line.ts';
import type { DraftBlock, DraftCredit } from './draft-block.ts';
import { cut, placeOf, type Passage } from './flow.ts';
import { countWords, endsSentence } from './shape.ts';

/** A dateline at the head of a text: where it ends, and whom it credits. */
interface Dateline {
  readonly end: number;
  readonly credits: readonly LineCredit[];
}

/** Units in which a dateline must end. */
const LONGEST = 110;
/** Blocks from the top among which the first paragraph stands. */
const TOP = 4;

/**
 * Takes the dateline off the head of the first paragraph, where its form is sure: a place in capitals and a dash; a
 * place with an agency in brackets and a dash; a line of place and day above the paragraph.
 */
export function withoutDateline(blocks: readonly DraftBlock[]): {
  readonly blocks: readonly DraftBlock[];
  readonly credits: readonly DraftCredit[];
  readonly removed: readonly Removal[];
} {
  for (const [index, block] of blocks.slice(0, TOP).entries()) {
    if (block.role === 'headline' || block.role === 'heading') continue;
    const { passage } = block;
    const next = blocks[index + 1];
    const line =
      next?.role === 'paragraph' && isDatelineAlone(passage.text)
        ? { end: passage.text.length, credits: agencyIn(passage.text) }
        : null;
    const found = line ?? (block.role === 'paragraph' ? datelineOf(passage.text) : null);
    if (found === null) continue;
    const taken = cut(passage, 0, found.end);
    const rest = cut(passage, found.end, passage.text.length);
    const at = placeOf(taken);
    if (at === null) continue;
    const kept = blocks.filter((_, other) => other < index);
    if (rest.text !== '') kept.push({ ...block, passage: rest });
    return {
      blocks: [...kept, ...blocks.slice(index + 1)],
      credits: creditsOf(passage, found),
      removed: [{ rule: 'dateline', at, text: taken.text }],
    };
  }
  return { blocks, credits: [], removed: [] };
}

function creditsOf(passage: Passage, { credits }: Dateline): readonly DraftCredit[] {
  return credits.map(({ name, start, end }) => {
    const at = placeOf(cut(passage, start, end));
    return { name, scope: 'article', at, cite: null };
  });
}

const DAY = String.raw`(?:\p{L}{3,10}\.?[ ]\d{1,2}|\d{1,2}\.?[ ](?:de[ ])?\p{L}{3,10}\.?)(?:,?[ ](?:19|20)\d\d)?`;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{1,24}(?:[ ,]{1,2}[\p{Lu}\p{Ll}][\p{L}\p{M}.'’-]{1,24}){0,4}`;
const HEAD = new RegExp(
  String.raw`^(?<place>${PLACE})(?:, ?(?<day>${DAY}))?[.,]?(?: ?(?:\((?<inner>\p{L}[^()\n]{1,40})\)|\/(?<slashed>\p{L}[^()\/\n]{1,40})\/))?(?<mark> ?[-–—]{1,2}|\.[-–—]|[.:](?= [-–—]{1,2} )(?: [-–—]{1,2})|(?<=\/)\.)(?= )`,
  'u',
);

/** A dash or a slash that ends it, and before the first mark of any kind no more words than a place has. */
function isPossible(head: string): boolean {
  const end = head.search(/[-–—] |\/\. /u);
  const first = head.search(/[-–—(/,.]/u);
  return end > 0 && countWords(head.slice(0, first)) <= MOST_WORDS;
}
const MOST_WORDS = 6;

/** "PORT ADEL (CNA) –", "HOLLMARK -", "Port Adel, May 2 (Coastal News Agency) –" */
function datelineOf(text: string): Dateline | null {
  const head = text.slice(0, LONGEST);
  const match = isPossible(head) ? HEAD.exec(head) : null;
  if (match === null) return null;
  const { place = '', day } = match.groups!;
  const inner = match.groups!['inner'] ?? match.groups!['slashed'];
  const after = head.slice(match[0].length).trimStart();
  // What goes on in lower case is the same sentence: "NATO - the alliance - said".
  if (!/^[\p{Lu}\p{N}"“„«'‘¿¡([]/u.test(after)) return null;
  if (day !== undefined && !monthIn(day)) return null;
  // Names of places have small words in them, but not long ones.
  if (
    (place.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => word.length > 3 && /^\p{Ll}/u.test(word))
  )
    return null;
  const capitals = !/\p{Ll}/u.test(place) && (place.match(/\p{Lu}/gu)?.length ?? 0) >= 4;
  const key = lineKey(place);
  if (capitals && (MENU.has(key) || FURNITURE_LINES.has(key))) return null;
  if (inner === undefined) return capitals ? { end: match[0].length, credits: [] } : null;
  const start = match[0].indexOf(inner, place.length);
  const listed = agenciesIn(inner);
  const named: readonly LineCredit[] = listed.length > 0 ? listed : findAgencies(inner).slice(0, 1);
  const shaped = /^\p{Lu}{2,8}$/u.test(inner) ? [{ name: inner, start: 0, end: inner.length }] : [];
  const credits = (named.length > 0 ? named : shaped).map((one) => ({
    name: one.name,
    start: start + one.start,
    end: start + one.end,
  }));
  return credits.length > 0 || capitals ? { end: match[0].length, credits } : null;
}

const monthIn = (text: string): boolean =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => MONTHS.has(word));

const ALONE = new RegExp(
  String.raw`^(?<place>${PLACE}), ?(?<day>${DAY})(?:[,.]? ?(?<rest>[^\d]{0,40}))?$`,
  'u',
);

/** A line that is place, day and perhaps an outlet: "Port Adel, May 2, The Herald". */
function isDatelineAlone(text: string): boolean {
  if (text.length > LONGEST || endsSentence(text) || !/^[^,]*,.*\d/su.test(text)) return false;
  const match = ALONE.exec(text);
  if (match === null) return false;
  const { place = '', day = '', rest = '' } = match.groups!;
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  return (
    monthIn(day) &&
    countWords(place) <= 4 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word))
  );
}

function agencyIn(text: string): readonly LineCredit[] {
  const agency = findAgencies(text).at(-1);
  return agency === undefined || agency.weak ? [] : [agency];
}
