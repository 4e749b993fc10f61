import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import type { Layers } from '@hearsay/core/model';
import { given } from '@hearsay/core/read';
import { ASIDE, OPEN } from '../../packages/core/annotate/statement/speaker.gold.ts';
import * as stance from '../../packages/core/annotate/statement/stance.gold.ts';
import { packageOf } from '../package.ts';
import { processorSeconds } from '../processor.ts';
import { compromisePeer, PATTERNS, type Peer } from './peers.ts';
import { predictions, type Prediction } from './prediction.ts';
import { answers } from './speakers.ts';
import { stances } from './stances.ts';
import { goldIn, scored, SELECTIONS, type Scores } from './score.ts';

/** The stages before statements, in their order, and statements themselves. */
const PLAN = planAnnotators(
  ANNOTATORS.filter(({ id }) => id === 'syntax' || id === 'mention' || id === 'statement'),
);
const OWN = PLAN.find(({ id }) => id === 'statement');
const BEFORE = PLAN.filter((annotator) => annotator !== OWN);
/** Times are the best of so many runs: the first finds the machine cold, and others work on it. */
const RUNS = 3;

/** What a system found, how well, and how fast in words for each second of processor time. */
export interface Measured {
  readonly name: string;
  readonly scores: Scores;
  readonly wordsPerSecond: number;
}
/** Ours, and what statements add to the processor time of the stages before them, as a share of that. */
export interface Ours extends Measured {
  readonly share: number;
}

/** Scores statements against quotation attributions (PolNeAR's form). `out`: where predictions go, in the scorer's form. */
export function measure(data: string, out: string | null): Ours {
  const gold = goldIn(data);
  if (OWN === undefined) throw new Error('no annotator provides statements');
  const articles = [...gold.texts].map(([id, text]) =>
    given({ id, text, language: 'en', headline: text.slice(0, text.search(/\n|$/u)) }),
  );
  const found: Record<string, readonly Prediction[]> = {};
  let [before, own] = [Infinity, Infinity];
  for (let run = 0; run < RUNS; run += 1) {
    let [spentBefore, spentOwn] = [0, 0];
    for (const article of articles) {
      let layers = {} as Layers<'token' | 'sentence' | 'mention'>;
      spentBefore += processorSeconds(() => ({ layers } = runAnnotators(BEFORE, article)));
      spentOwn += processorSeconds(() => {
        const { statement } = OWN.annotate(article, layers as never);
        found[article.id] = predictions(article.text, statement!);
      });
    }
    [before, own] = [Math.min(before, spentBefore), Math.min(own, spentOwn)];
  }
  return {
    name: 'Hearsay',
    scores: scored(data, gold.path, found, out),
    wordsPerSecond: wordsIn(gold.texts) / own,
    share: own / before,
  };
}

const wordsIn = (texts: ReadonlyMap<string, string>): number =>
  [...texts.values()].reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);

/** The same for something to compare with. */
export function measurePeer(data: string, peer: Peer): Measured {
  const gold = goldIn(data);
  const found: Record<string, readonly Prediction[]> = {};
  const spent = processorSeconds(() => {
    for (const [id, text] of gold.texts) found[id] = peer.find(text);
  });
  return {
    name: peer.name,
    scores: scored(data, gold.path, found, null),
    wordsPerSecond: wordsIn(gold.texts) / spent,
  };
}

/** Measures ours and the peers that are installed, and prints a table and the speeds. */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const ours = measure(options.data, options.out);
  const nlp = await packageOf('compromise');
  const peers = nlp === null ? [PATTERNS] : [PATTERNS, compromisePeer(nlp)];
  const all = [ours, ...peers.map((peer) => measurePeer(options.data, peer))];
  console.log('                           quotation           speaker  both right (end2end)');
  console.log('                            P     R     F1    of found    P     R     F1');
  for (const selection of SELECTIONS) {
    for (const { name, scores } of all) {
      const { iou50, end2end, speakerAccOverlap } = scores[selection];
      const figures = [iou50.P, iou50.R, iou50.F1, speakerAccOverlap];
      const cells = [...figures, end2end.P, end2end.R, end2end.F1].map((f) => f.toFixed(3));
      console.log(`${selection.padEnd(7)} ${name.padEnd(17)} ${cells.join('  ')}`);
    }
  }
  for (const { name, wordsPerSecond } of all)
    console.log(
      `${name}: ${Math.round(wordsPerSecond).toLocaleString('en-US')} words/s (processor)`,
    );
  console.log(
    `statements add ${(ours.share * 100).toFixed(0)}% to the processor time of the stages before them (a third was asked for at most)`,
  );
  for (const [name, cases] of [
    ['cases that were looked at', OPEN],
    ['cases put aside', ASIDE],
  ] as const) {
    const { of, answered, right, coverage, precision } = answers(cases);
    console.log(
      `speakers, ${name}: ${right} of ${answered} answers right (${precision.toFixed(3)}, asked for .90), ${coverage.toFixed(3)} of ${of} answered (.85)`,
    );
  }
  for (const [name, cases] of [
    ['cases that were looked at', stance.OPEN],
    ['cases put aside', stance.ASIDE],
  ] as const) {
    const { stance: right, content, both } = stances(cases);
    const [a, b, c] = [right, content, both].map((share) => share.toFixed(3));
    console.log(
      `stance, ${name}: ${a} right, content word for word ${b}, both ${c} of ${cases.length}`,
    );
  }
}
