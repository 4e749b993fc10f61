import {
  compareText,
  type Account,
  type ArticleId,
  type Statement,
  type Utterance,
} from '../../model/index.ts';
import { byPublication } from '../happening/account.ts';
import { areOfTwo, type Draft, type DraftPosition } from './draft.ts';

/** What a page says of itself. */
export interface PageOf {
  readonly published: string | null;
  readonly outlet: string | null;
}

/** Words around a difference that are shown, on each side. */
const AROUND = 60;

/**
 * One utterance in which pages print a negation or a number differently: which are the words? A print that cuts words
 * off its end says less, not otherwise.
 */
export function quotations(
  utterances: readonly Utterance[],
  statements: readonly Statement[],
  pageOf: (id: ArticleId) => PageOf | null,
): readonly Draft[] {
  return utterances.flatMap((one) => {
    const bearing = one.differences.filter(({ bears }) => bears !== null);
    if (bearing.length === 0) return [];
    const longest = statements[one.longest]!;
    const speaker = one.statements
      .flatMap((i) => statements[i]!.speaker?.name ?? [])
      .sort(compareText)[0];
    if (speaker === undefined) return [];
    const other = new Set(bearing.map(({ statement }) => statement));
    const positions = positionsOf(
      one.statements.map((i) => statements[i]!),
      one.statements.map((i) => (other.has(i) ? wordsOf(statements[i]!) : wordsOf(longest))),
      pageOf,
    );
    if (!areOfTwo(positions)) return [];
    return [
      {
        kind: 'quotation' as const,
        question: `${speaker}: what are the words?`,
        when: null,
        positions,
        rule: 'one utterance; prints with another negation or number',
      },
    ];
  });
}

const wordsOf = ({ content }: Statement): string => {
  const text = content.text.replace(/\s+/gu, ' ').trim();
  return text.length <= 4 * AROUND ? text : `${text.slice(0, 4 * AROUND).replace(/\s\S*$/u, '')} …`;
};

function positionsOf(
  prints: readonly Statement[],
  words: readonly string[],
  pageOf: (id: ArticleId) => PageOf | null,
): readonly DraftPosition[] {
  const byWords = new Map<string, Account[]>();
  for (const [i, print] of prints.entries()) {
    const list = byWords.get(words[i]!) ?? [];
    byWords.set(words[i]!, [...list, accountOf(print, pageOf(print.cite.article))]);
  }
  return [...byWords].map(([answer, accounts]) => ({
    answer,
    accounts: accounts.sort(byPublication),
  }));
}

const accountOf = ({ cite, family, speaker }: Statement, page: PageOf | null): Account => ({
  cite,
  family,
  outlet: page?.outlet ?? null,
  published: page?.published ?? null,
  voice: 'attributed',
  speaker: speaker?.name ?? null,
  modality: 'happened',
  polarity: 'affirmed',
  when: null,
  roles: [],
});
