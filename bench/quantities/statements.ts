import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareQuantities, type Amount, type Quantity } from '../../packages/core/model/index.ts';
import { quantitiesOf } from './sentences.ts';

interface Page {
  readonly dId: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}
interface Statement {
  readonly dId: string;
  readonly published: string;
  readonly field: 'title' | 'description' | 'text';
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly cmp: '=' | '>=' | '>' | '<=' | '<' | '~';
  readonly value: number;
}
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly label: 'agree' | 'compatible' | 'differ' | 'different-quantity';
}

/** How often two statements that people call incompatible are told so, and how often that is right. */
export interface Differ {
  readonly told: number;
  readonly right: number;
  readonly wanted: number;
}
/** What is read of hand-read statements, ages left out, since an age is no quantity. */
export interface StatementScore {
  readonly total: number;
  readonly value: number;
  readonly comparator: number;
  /** Pairs of accounts of one quantity, with the values as people read them, and as they are read here. */
  readonly byHand: Differ;
  readonly read: Differ;
}

const lines = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const SIGN: Readonly<Record<Statement['cmp'], Amount['comparator']>> = {
  '=': '=',
  '>=': '≥',
  '>': '≥',
  '<=': '≤',
  '<': '≤',
  '~': '≈',
};

const holds = ({ value }: Quantity, wanted: number): boolean =>
  typeof value === 'number'
    ? Math.abs(value - wanted) < 0.5
    : wanted >= value[0] && wanted <= value[1];

/** Depths are told in feet and in metres. */
const isRight = (found: Quantity, { value }: Statement): boolean =>
  holds(found, value) || (found.unit === 'ft' && holds(found, value / 0.3048));

/** Reads the hand-read statements of the folder `events`, and compares those of one quantity. */
export function scoreStatements(data: string): StatementScore {
  const read = (file: string): string => readFileSync(join(data, file), 'utf8');
  const pages = new Map(
    lines<Page>(gunzipSync(readFileSync(join(data, 'giveme5w1h.jsonl.gz'))).toString('utf8')).map(
      (page) => [page.dId, page] as const,
    ),
  );
  const statements = lines<Statement>(read('quantity-statements.jsonl'));
  const picked = statements.map((statement) => {
    const text = pages.get(statement.dId)![statement.field];
    const found = quantitiesOf(text, statement.published.slice(0, 10)).filter(
      ({ start, end }) => start < statement.end && end > statement.start,
    );
    return found.find((each) => isRight(each, statement)) ?? found[0] ?? null;
  });
  const counted = statements.flatMap((statement, i) =>
    statement.key.startsWith('age') ? [] : [[statement, picked[i]!] as const],
  );
  const right = counted.filter(([statement, found]) => found && isRight(found, statement));
  const pairs = lines<Pair>(read('quantity-pairs.jsonl')).filter(
    ({ label }) => label !== 'different-quantity',
  );
  const hand = statements.map(({ value, cmp, key }): Amount => ({
    value,
    comparator: SIGN[cmp],
    unit: key.includes('depth') ? 'm' : key.includes('weight') ? 'g' : null,
  }));
  return {
    total: counted.length,
    value: right.length,
    comparator: right.filter(([{ cmp }, found]) => found.comparator === SIGN[cmp]).length,
    byHand: differ(pairs, hand),
    read: differ(pairs, picked),
  };
}

function differ(pairs: readonly Pair[], amounts: readonly (Amount | null)[]): Differ {
  const told = pairs.filter(({ a, b }) => {
    const [x, y] = [amounts[a], amounts[b]];
    return x != null && y != null && compareQuantities(x, y).answer === 'differ';
  });
  return {
    told: told.length,
    right: told.filter(({ label }) => label === 'differ').length,
    wanted: pairs.filter(({ label }) => label === 'differ').length,
  };
}
