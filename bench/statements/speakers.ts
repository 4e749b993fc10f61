import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import type { Said } from '@hearsay/core/model';
import { given } from '@hearsay/core/read';
import type { SpeakerCase } from '../../packages/core/annotate/statement/speaker.gold.ts';

const PLAN = planAnnotators(
  ANNOTATORS.filter(({ id }) => id === 'syntax' || id === 'mention' || id === 'statement'),
);

/** How many cases have an answer, and how many of the answers are right. */
export interface Answered {
  /** Cases that can be answered. */
  readonly of: number;
  /** Cases that were answered, those that cannot be among them. */
  readonly answered: number;
  readonly right: number;
  /** Answered share of the cases that can be answered. */
  readonly coverage: number;
  readonly precision: number;
  readonly failures: readonly { readonly case: SpeakerCase; readonly got: string | null }[];
}

/** A pronoun or a title that was left as it stands names nobody. */
const NAMES_NOBODY = /^(?:he|she|it|they|who|his|her|the [a-z ]+)$/iu;

/** The statement whose content holds the words, the innermost where several do. */
const statementWith = (text: string, found: readonly Said[], words: string): Said | undefined =>
  found
    .filter(({ content }) => text.slice(content.start, content.end).includes(words))
    .toSorted((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0];

/** Runs all stages over made-up snippets and compares the speaker's name. */
export function answers(cases: readonly SpeakerCase[]): Answered {
  let [of, answered, right, covered] = [0, 0, 0, 0];
  const failures: { case: SpeakerCase; got: string | null }[] = [];
  for (const [i, one] of cases.entries()) {
    const article = given({ id: String(i), text: one.text, language: 'en', headline: null });
    const { layers } = runAnnotators(PLAN, article);
    const name = statementWith(one.text, layers.statement, one.words)?.speaker?.name ?? null;
    const got = name !== null && (!NAMES_NOBODY.test(name) || one.who.includes(name)) ? name : null;
    if (one.who.length > 0) of += 1;
    if (got !== null) answered += 1;
    if (got !== null && one.who.length > 0) covered += 1;
    const good = got === null ? one.who.length === 0 : one.who.includes(got);
    if (got !== null && good) right += 1;
    if (!good) failures.push({ case: one, got: name });
  }
  return { of, answered, right, coverage: covered / of, precision: right / answered, failures };
}
