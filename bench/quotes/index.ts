import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS } from '@hearsay/core/annotate';
import { planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import type { Said, Span } from '@hearsay/core/model';
import { given } from '@hearsay/core/read';

/** One attribution as the scorer of the quotes task wants it. */
interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (readonly [number, number])[];
  readonly speaker: Span | null;
}
interface Score {
  readonly iou50: { readonly P: number; readonly R: number; readonly F1: number };
  readonly end2end: { readonly P: number; readonly R: number; readonly F1: number };
  readonly speakerAccOverlap: number;
}

/** Statements of one cue are one attribution in several parts; a content that reaches over its cue is cut around it. */
export function predictions(text: string, statements: readonly Said[]): readonly Prediction[] {
  const groups = new Map<string, Said[]>();
  for (const said of statements) {
    const key = said.cue === null ? `@${said.content.start}` : `${said.cue.start}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [said]);
    else group.push(said);
  }
  return [...groups.values()].map((group) => {
    const parts = group.flatMap((said) => cutAround(text, said));
    const { speaker } = group[0]!;
    return {
      start: parts[0]![0],
      end: parts.at(-1)![1],
      parts,
      speaker: speaker === null ? null : { start: speaker.start, end: speaker.end },
    };
  });
}

function cutAround(text: string, said: Said): readonly [number, number][] {
  const { content, cue, speaker } = said;
  if (cue === null || cue.start < content.start || cue.end > content.end) {
    return [[content.start, content.end]];
  }
  let { start, end } = cue;
  if (speaker !== null && speaker.start >= content.start && speaker.end <= content.end) {
    start = Math.min(start, speaker.start);
    end = Math.max(end, speaker.end);
  }
  // The commas around an attribution that is put in; another one goes as far as its words.
  const before = text.lastIndexOf(',', start);
  const behind = text.indexOf(',', end);
  if (before > content.start && behind >= 0 && behind < content.end) {
    start = before;
    end = behind;
  }
  const parts: [number, number][] = [
    [content.start, start],
    [end, content.end],
  ];
  const kept = parts.filter(([from, to]) => to > from);
  return kept.length > 0 ? kept : [[content.start, content.end]];
}

function spawnScorer(scorer: string, gold: string, file: string, flags: readonly string[]): Score {
  const run = spawnSync(process.execPath, [scorer, file, '--gold', gold, '--json', ...flags], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(`${scorer} failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as Score;
}

/** What a run measured: scores by kind of attribution (`direct`, `speech`, `all`), and the time in milliseconds. */
export interface Measured {
  readonly scores: readonly { readonly name: string; readonly score: Score }[];
  readonly words: number;
  readonly spent: number;
  readonly spentOwn: number;
}

/**
 * Scores statements against quotation attributions (PolNeAR's form). `data` holds `*.json.gz` and `score.mjs`; with
 * `out` the predictions are written there, in the scorer's form.
 */
export function measure(data: string, out: string | null): Measured {
  const [name] = readdirSync(data)
    .filter((file) => file.endsWith('.json.gz'))
    .sort();
  if (name === undefined) throw new Error(`no *.json.gz in ${data}`);
  const gold = join(data, name);
  const documents = JSON.parse(gunzipSync(readFileSync(gold)).toString('utf8')) as Record<
    string,
    { text: string }
  >;
  const plan = planAnnotators(ANNOTATORS.filter((a) => !a.provides.includes('event')));
  const own = plan.find((a) => a.id === 'statement');
  if (own === undefined) throw new Error('no annotator provides statements');
  const result: Record<string, readonly Prediction[]> = {};
  let words = 0;
  let spent = 0;
  let spentOwn = 0;
  for (const [id, { text }] of Object.entries(documents)) {
    const headline = text.slice(0, text.search(/\n|$/u));
    const article = given({ id, text, language: 'en', headline });
    const before = performance.now();
    const { layers } = runAnnotators(plan, article);
    const after = performance.now();
    own.annotate(article, layers);
    spentOwn += performance.now() - after;
    spent += after - before;
    words += text.match(/\S+/gu)?.length ?? 0;
    result[id] = predictions(text, layers.statement);
  }
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-quotes-'));
  try {
    const file = out ?? join(folder, 'predictions.json');
    writeFileSync(file, JSON.stringify(result));
    // A scorer that is reached through a link does not know that it is the program.
    const scorer = realpathSync(join(data, 'score.mjs'));
    const scores = [
      { name: 'direct', flags: ['--direct'] },
      { name: 'speech', flags: ['--speech'] },
      { name: 'all', flags: [] },
    ].map(({ name, flags }) => ({ name, score: spawnScorer(scorer, gold, file, flags) }));
    return { scores, words, spent, spentOwn };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures, and prints a table and the speed. */
export async function run(options: { data: string; out: string | null }): Promise<void> {
  const { scores, words, spent, spentOwn } = measure(options.data, options.out);
  console.log('quotes            quote P    R    F1   end2end P    R    F1   speaker');
  for (const { name, score } of scores) {
    const { iou50, end2end, speakerAccOverlap } = score;
    const figures = [iou50.P, iou50.R, iou50.F1, end2end.P, end2end.R, end2end.F1];
    const cells = figures.map((figure) => figure.toFixed(3)).join('  ');
    console.log(`${name.padEnd(16)} ${cells}  ${speakerAccOverlap.toFixed(3)}`);
  }
  const rate = (ms: number): string => Math.round((words / ms) * 1000).toLocaleString('en-US');
  console.log(
    `${words} words; ${rate(spent)} words/s all stages, ${rate(spentOwn)} words/s statements alone`,
  );
}
