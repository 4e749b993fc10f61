/**
 * Quantities: the project's own sentences, and hand-read statements of several outlets' accounts in the folder
 * `events` (used to measure only). Whether two statements are of one quantity is given there: only values are compared.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scoreSentences } from './sentences.ts';
import { scoreStatements, type Differ } from './statements.ts';

const shown = ({ told, right, wanted }: Differ): string =>
  `${told} pairs told to differ, ${right} of them right, of ${wanted} that do`;

/** Prints what is read right, and every sentence that is not. */
export async function run({ data }: { readonly data: string }): Promise<void> {
  const { total, wrong } = scoreSentences();
  console.log(`own sentences: ${total - wrong.length} of ${total} right`);
  for (const { group, text, gold, read } of wrong)
    console.log(`  ${group}: ${text}\n    gold ${gold}\n    read ${read}`);
  if (!existsSync(join(data, 'quantity-statements.jsonl'))) return;
  const score = scoreStatements(data);
  console.log(
    `hand-read statements: value right ${score.value} of ${score.total}, comparator too ${score.comparator}`,
  );
  console.log(`one quantity, values by hand: ${shown(score.byHand)}`);
  console.log(`one quantity, values as read: ${shown(score.read)}`);
}
