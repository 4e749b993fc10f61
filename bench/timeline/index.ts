// Which days matter: the days of published timelines against those that the articles of the time speak of most.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import { daysNamed, weigh, type DaysNamed } from '../../packages/core/collate/salience/index.ts';
import { articleOf } from '../time/article.ts';

interface Timeline {
  readonly id: string;
  readonly topic: string;
  readonly days: Readonly<Record<string, unknown>>;
}
interface Told {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}
type Days = Readonly<Record<string, readonly string[]>>;
interface Scorer {
  dateF1(gold: readonly Timeline[], system: Days): { P: number; R: number; dateF1: number };
}

const PLAN = planAnnotators(ANNOTATORS.filter(({ id }) => id === 'syntax' || id === 'time'));

export const timelinesOf = (data: string): readonly Timeline[] =>
  JSON.parse(readFileSync(path.join(data, 't17-timelines.json'), 'utf8')) as Timeline[];

export const scorer = async (data: string): Promise<Scorer> =>
  (await import(pathToFileURL(path.join(data, 'score.mjs')).href)) as Scorer;

/** The days that each article of a topic names; articles are not folded into families, each counts as a text of its own. */
function pagesOf(data: string, topic: string): readonly (DaysNamed & { readonly text: string })[] {
  return gunzipSync(readFileSync(path.join(data, `t17-${topic}.articles.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, date, text } = JSON.parse(line) as Told;
      return { ...daysNamed(runAnnotators(PLAN, articleOf(id, text, date))), text: id };
    });
}

/** How days are ranked, beside the floors: a system gives each day that is named or published on a number. */
const SYSTEMS = {
  Hearsay: (pages) => new Map(weigh(pages).map(({ day, weight }) => [day, weight])),
  'pages that name the day': (pages) => new Map(weigh(pages).map((one) => [one.day, one.pages])),
  'pages published on the day': (pages) => {
    const counts = new Map<string, number>();
    for (const { published: day } of pages) {
      if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return counts;
  },
} satisfies Record<string, (pages: ReturnType<typeof pagesOf>) => ReadonlyMap<string, number>>;
type System = keyof typeof SYSTEMS;

/**
 * For each published timeline as many days as it has, between its first and last: those that weigh most, of equal ones
 * the earlier. As the scorer's task says, a system is told these three things and nothing else.
 */
export function daysChosen(data: string): Readonly<Record<System, Days>> {
  const timelines = timelinesOf(data);
  const topics = [...new Set(timelines.map(({ topic }) => topic))];
  const pages = new Map(topics.map((topic) => [topic, pagesOf(data, topic)]));
  const chosen = Object.entries(SYSTEMS).map(([name, system]) => {
    const weights = new Map(topics.map((topic) => [topic, system(pages.get(topic)!)]));
    const days = timelines.map(({ id, topic, days: reference }) => {
      const dates = Object.keys(reference).sort();
      const within = [...weights.get(topic)!]
        .filter(([day]) => day >= dates[0]! && day <= dates.at(-1)!)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return [id, within.slice(0, dates.length).map(([day]) => day)] as const;
    });
    return [name, Object.fromEntries(days)] as const;
  });
  return Object.fromEntries(chosen) as unknown as Record<System, Days>;
}

export async function run({ data, out }: { data: string; out: string | null }): Promise<void> {
  const { dateF1 } = await scorer(data);
  const chosen = daysChosen(data);
  if (out !== null) writeFileSync(out, `${JSON.stringify(chosen.Hearsay)}\n`);
  console.log('| Timeline17, days | P | R | Date-F1 |\n| --- | --- | --- | --- |');
  for (const [name, days] of Object.entries(chosen)) {
    const { P, R, dateF1: F } = dateF1(timelinesOf(data), days);
    console.log(`| ${[name, ...[P, R, F].map((n) => n.toFixed(3).slice(1))].join(' | ')} |`);
  }
}
