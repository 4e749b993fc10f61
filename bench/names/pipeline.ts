/**
 * How fast each stage is from raw text to quantities: words per second of processor time. `cold` is a first pass in
 * which every form is new, after the weights are read; `warm` the best of three further passes.
 */
import { mention } from '../../packages/core/annotate/mention/index.ts';
import { quantity } from '../../packages/core/annotate/quantity/index.ts';
import { splitSentences } from '../../packages/core/annotate/syntax/sentences.ts';
import { syntax } from '../../packages/core/annotate/syntax/index.ts';
import { tokenise } from '../../packages/core/annotate/syntax/tokenise.ts';
import { time } from '../../packages/core/annotate/time/index.ts';
import { languagePack } from '../../packages/core/language/index.ts';
import type { Article, Layer, Layers } from '../../packages/core/model/index.ts';
import { processorSeconds } from '../processor.ts';
import { articleOf } from './gold.ts';

const WARM = 3;
const STAGES = [syntax, time, mention, quantity] as const;

/** Seconds by stage of one pass over all articles. */
function pass(articles: readonly Article[]): { seconds: Map<string, number>; words: number } {
  const seconds = new Map<string, number>();
  const layers = articles.map((): { [L in Layer]?: Layers<L>[L] } => ({}));
  for (const stage of STAGES) {
    seconds.set(
      stage.id,
      processorSeconds(() => {
        for (const [i, article] of articles.entries())
          Object.assign(layers[i]!, stage.annotate(article, layers[i] as Layers<Layer>));
      }),
    );
  }
  const isWord = /[\p{L}\p{N}]/u;
  let words = 0;
  for (const [i, { text }] of articles.entries())
    for (const { start, end } of layers[i]!.token!)
      if (isWord.test(text.slice(start, end))) words += 1;
  return { seconds, words };
}

export function pipeline(texts: readonly string[]): void {
  const articles = texts.map(articleOf);
  // Weights are read, and functions compiled, on something else than the texts.
  const first = articleOf('On 3 May 2031 Anna Keller said in Lisbon that 40 ships had left.');
  for (let i = 0; i < 300; i += 1) pass([first]);
  const cold = pass(articles);
  const warm = Array.from({ length: WARM }, () => pass(articles));
  const language = languagePack('en')?.sentence ?? null;
  const best = (work: () => void): number =>
    Math.min(...Array.from({ length: WARM }, () => processorSeconds(work)));
  const tokens = best(() => {
    for (const { text } of articles) tokenise(text, language);
  });
  const sentences = best(() => {
    for (const { text } of articles) splitSentences(text, tokenise(text, language), [], language);
  });
  const { words } = cold;
  const speed = (seconds: number): string => String(Math.round(words / seconds)).padStart(12);
  console.log(`\n${words} words, by stage       cold        warm  (words/s of processor time)`);
  console.log(`  ${'tokens'.padEnd(18)}${''.padStart(12)}${speed(tokens)}`);
  console.log(`  ${'and sentences'.padEnd(18)}${''.padStart(12)}${speed(sentences)}`);
  const leastOf = (id: string): number => Math.min(...warm.map(({ seconds }) => seconds.get(id)!));
  for (const { id } of STAGES) {
    const name = id === 'syntax' ? 'and tags and trees' : id;
    console.log(`  ${name.padEnd(18)}${speed(cold.seconds.get(id)!)}${speed(leastOf(id))}`);
  }
  const all = (seconds: ReadonlyMap<string, number>): number =>
    [...seconds.values()].reduce((sum, one) => sum + one, 0);
  console.log(
    `  ${'text to quantities'.padEnd(18)}${speed(all(cold.seconds))}${speed(Math.min(...warm.map(({ seconds }) => all(seconds))))}`,
  );
}
