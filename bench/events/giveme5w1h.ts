import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import { newsOf } from './article.ts';

interface Gold {
  readonly dId: string;
  readonly title: string;
  readonly text: string;
  readonly date_publish: string;
}
type Answers = Readonly<Record<string, string>>;

const PLAN = planAnnotators(ANNOTATORS);

/** The answers of one article by question; `whenDate` is the day told, or the day of publication where none is. */
function answersOf({ dId, title, text, date_publish: published }: Gold): Answers {
  const article = newsOf(dId, title, text, published.slice(0, 10));
  const { layers } = runAnnotators(PLAN, article);
  const answers: Record<string, string> = {};
  for (const { question, start, end } of layers.main)
    answers[question] = article.text.slice(start, end);
  const day = layers.main.find(({ question }) => question === 'when')?.when?.from?.slice(0, 10);
  return { ...answers, whenDate: day ?? published.slice(0, 10) };
}

/** Answers to all articles of a folder, by document. */
export function answers(data: string): Readonly<Record<string, Answers>> {
  const lines = gunzipSync(readFileSync(`${data}/giveme5w1h.jsonl.gz`))
    .toString('utf8')
    .trim();
  const gold = lines.split('\n').map((line) => JSON.parse(line) as Gold);
  return Object.fromEntries(gold.map((one) => [one.dId, answersOf(one)]));
}
