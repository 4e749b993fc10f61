import { compareNullable } from '../../../model/index.ts';
import { compareSizes, sizesOf, type Claim, type Size } from '../../claim/index.ts';
import { draftOf, type Kind } from '../draft.ts';

const ASKS: Readonly<Record<Size['role'], string>> = {
  killed: 'how many were killed?',
  wounded: 'how many were hurt?',
  critical: 'how many were hurt badly?',
  missing: 'how many are missing?',
  trapped: 'how many were trapped?',
  treated: 'how many were taken to hospital?',
  displaced: 'how many had to leave their homes?',
  detained: 'how many were detained?',
  released: 'how many were released?',
  destroyed: 'how many were destroyed?',
  seized: 'how many were seized?',
  'taking part': 'how many took part?',
};

/** So many sizes of one role are compared: beyond it a happening is told so often that these tell it. */
const COMPARED = 120;

/**
 * Numbers of one happening that cannot both be right. A number that a later page gives higher is the count going on, no
 * dispute: numbers stand against each other where the later one is lower, or two of one day differ.
 */
export const quantity: Kind = (ground) => {
  const told = ground.claims.filter(
    ({ event }) => event.modality === 'happened' && event.polarity === 'affirmed',
  );
  const byRole = new Map<Size['role'], Size[]>();
  for (const size of sizesOf(told)) {
    const list = byRole.get(size.role);
    if (list === undefined) byRole.set(size.role, [size]);
    else list.push(size);
  }
  return [...byRole].flatMap(([role, sizes]) => {
    const counts = countsOf(sizes.slice(0, COMPARED));
    const against = counts.map((one) => counts.filter((other) => clash(one, other)));
    const disputed = counts.filter((_, i) => against[i]!.length > 0);
    const answers = seriesOf(disputed).flatMap((series) => {
      const answer = answerOf(series);
      return series.flatMap(({ sizes: own }) => own.map(({ claim }) => ({ answer, claim })));
    });
    return draftOf(ground, 'quantity', ASKS[role], answers, 'numbers that cannot both be right');
  });
};

/** "2, later 5": one number after the other as pages give them. A number told again of a kind of people is not repeated. */
function answerOf([first, ...rest]: readonly Count[]): string {
  let answer = first!.label;
  let before = first!;
  for (const count of rest) {
    if (lowest(count) === lowest(before)) continue;
    const isLater = compareNullable(firstDay(before), firstDay(count)) < 0;
    answer += `${isLater ? ', later' : ', also'} ${count.label}`;
    before = count;
  }
  return answer;
}

/** One number, and all who give it. */
interface Count {
  readonly label: string;
  readonly sizes: readonly Size[];
}

function countsOf(sizes: readonly Size[]): readonly Count[] {
  const byWords = new Map<string, Size[]>();
  for (const size of sizes) {
    const label = labelOf(size);
    const list = byWords.get(label);
    if (list === undefined) byWords.set(label, [size]);
    else list.push(size);
  }
  return [...byWords].map(([label, own]) => ({ label, sizes: own })).sort(byFirst);
}

const SIGN = { '=': '', '≈': 'about ', '≥': 'at least ', '≤': 'at most ' } as const;

/** A number in figures, with what kind of people it counts, where it is not people of whatever kind. */
function labelOf({ quantity: { value, comparator }, noun }: Size): string {
  const number =
    typeof value === 'number' ? `${SIGN[comparator]}${value}` : `${value[0]} to ${value[1]}`;
  return noun === null ? number : `${number} (${noun})`;
}

const dayOf = ({ published, event }: Claim, size: Size): string | null =>
  published ?? (event.when === null ? null : size.claim.day);
const firstDay = ({ sizes }: Count): string | null =>
  sizes.map((size) => dayOf(size.claim, size)).sort(compareNullable)[0] ?? null;
const byFirst = (a: Count, b: Count): number =>
  compareNullable(firstDay(a), firstDay(b)) ||
  lowest(a) - lowest(b) ||
  (a.label < b.label ? -1 : 1);
const lowest = ({ sizes }: Count): number => {
  const { value } = sizes[0]!.quantity;
  return typeof value === 'number' ? value : value[0];
};

/** Whether two accounts of different families give these, and time does not explain it. */
const clash = (one: Count, other: Count): boolean =>
  one.sizes.some((a) =>
    other.sizes.some((b) => a.claim.family !== b.claim.family && isClash(a, b)),
  );

function isClash(a: Size, b: Size): boolean {
  if (compareSizes(a, b) !== 'differ') return false;
  const [x, y] = [dayOf(a.claim, a), dayOf(b.claim, b)];
  if (x === null || y === null || x === y) return true;
  const [earlier, later] = x < y ? [a, b] : [b, a];
  return numberOf(later) < numberOf(earlier);
}
const numberOf = ({ quantity: { value } }: Size): number =>
  typeof value === 'number' ? value : value[1];

/** Numbers that only rise with time are one count that goes on: they stand together against the others. */
function seriesOf(counts: readonly Count[]): readonly (readonly Count[])[] {
  const series: Count[][] = [];
  for (const count of counts) {
    const own = series.find((one) => one.every((before) => !differs(before, count)));
    if (own === undefined) series.push([count]);
    else own.push(count);
  }
  return series;
}

const differs = (one: Count, other: Count): boolean =>
  one.sizes.some((a) => other.sizes.some((b) => isClash(a, b)));
