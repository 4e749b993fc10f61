import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import type { Said } from '@hearsay/core/model';
import { given } from '@hearsay/core/read';
import type { StanceCase } from '../../packages/core/annotate/statement/stance.gold.ts';

const PLAN = planAnnotators(
  ANNOTATORS.filter(({ id }) => id === 'syntax' || id === 'mention' || id === 'statement'),
);

/** Shares of cases: stance right, content word for word, both. A statement that was not found is wrong in both. */
export interface StanceScore {
  readonly stance: number;
  readonly content: number;
  readonly both: number;
  readonly failures: readonly { readonly case: StanceCase; readonly got: string }[];
}

/** Runs all stages over made-up sentences and compares stance and content. */
export function stances(cases: readonly StanceCase[]): StanceScore {
  let [stance, content, both] = [0, 0, 0];
  const failures: { case: StanceCase; got: string }[] = [];
  for (const [i, one] of cases.entries()) {
    const article = given({ id: String(i), text: one.text, language: 'en', headline: null });
    const { layers } = runAnnotators(PLAN, article);
    const words = (said: Said): string =>
      one.text.slice(said.content.start, said.content.end).replace(/^that /u, '');
    const said = layers.statement.find((s) => words(s) === one.content) ?? layers.statement[0];
    const rightStance = said?.stance === one.stance;
    const rightContent = said !== undefined && words(said) === one.content;
    if (rightStance) stance += 1;
    if (rightContent) content += 1;
    if (rightStance && rightContent) both += 1;
    else
      failures.push({ case: one, got: said === undefined ? '-' : `${said.stance} ${words(said)}` });
  }
  const share = (n: number): number => n / cases.length;
  return { stance: share(stance), content: share(content), both: share(both), failures };
}
