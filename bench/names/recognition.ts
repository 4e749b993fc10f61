/**
 * Names of persons, organisations and places: WikiGold, WNUT-17, TR-News and GUM's own development part, each with the
 * scorer beside the data, beside other packages in the same process. Speeds count everything from text to names, in
 * words (tokens that have a letter or a digit) per second of processor time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mention } from '../../packages/core/annotate/mention/index.ts';
import { syntax } from '../../packages/core/annotate/syntax/index.ts';
import type { Layers } from '../../packages/core/model/index.ts';
import { processorSeconds } from '../processor.ts';
import { articleOf, type GoldSet, type Named } from './gold.ts';
import type { NamePeer } from './peers.ts';

const TYPE = { person: 'PER', organisation: 'ORG', place: 'LOC', other: 'OTHER' } as const;

interface Figures {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}
interface Score {
  readonly exact: Figures;
  readonly overlapF1: number;
}
/** By kind of name, and over all kinds. */
export type Scores = Readonly<Record<string, Score>> & { readonly micro: Figures };

/** Something that finds names in a text. */
export interface Recogniser {
  readonly name: string;
  readonly find: (text: string) => readonly Named[];
  /** False where it tells no kinds of names. */
  readonly typed: boolean;
}

export const hearsay: Recogniser = {
  name: 'hearsay',
  typed: true,
  find(text) {
    const article = articleOf(text);
    const layers = syntax.annotate(article, {} as Layers<never>);
    return mention
      .annotate(article, layers)
      .mention.filter(({ form }) => form === 'name')
      .map(({ start, end, type }) => ({ start, end, type: TYPE[type] }));
  },
};

/** What the scorer beside the data says of a system's names. */
export function scoresOf(
  set: GoldSet,
  found: readonly (readonly Named[])[],
  scorer: string,
): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const system = join(folder, 'system.json');
    writeFileSync(system, JSON.stringify(found));
    const printed = execFileSync(
      process.execPath,
      [scorer, set.path, system, '--types', set.types.join(',')],
      { encoding: 'utf8' },
    );
    return JSON.parse(printed) as Scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** F1 of extents, whatever the kind: the only figure for those that tell no kinds. */
function extentF1(set: GoldSet, found: readonly (readonly Named[])[]): number {
  let right = 0;
  let gold = 0;
  let system = 0;
  for (const [i, { ents }] of set.texts.entries()) {
    const wanted = new Set(ents.map(({ start, end }) => `${start} ${end}`));
    gold += wanted.size;
    for (const { start, end } of found[i]!) {
      system += 1;
      if (wanted.delete(`${start} ${end}`)) right += 1;
    }
  }
  return (2 * right) / (gold + system);
}

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const COLUMNS = ['micro', 'P', 'R', 'PER', 'ORG', 'LOC', 'OTHER', 'extent', 'words/s'] as const;

/** Prints what each system makes of each set; returns Hearsay's names, by set. */
export function compare(
  sets: readonly GoldSet[],
  peers: readonly NamePeer[],
  scorer: string,
): ReadonlyMap<string, readonly (readonly Named[])[]> {
  const own = new Map<string, readonly (readonly Named[])[]>();
  for (const set of sets) {
    console.log(`\n${set.name.padEnd(14)}${COLUMNS.map((name) => name.padStart(8)).join('')}`);
    for (const system of [hearsay, ...peers]) {
      // The first text reads weights and warms up.
      system.find(set.texts[0]?.text ?? '');
      let found: (readonly Named[])[] = [];
      const spent = processorSeconds(() => {
        found = set.texts.map(({ text }) => system.find(text));
      });
      if (system === hearsay) own.set(set.name, found);
      const cells: Record<string, string> = {};
      if (system.typed && existsSync(scorer)) {
        const scores = scoresOf(set, found, scorer);
        cells['micro'] = scores.micro.F1.toFixed(3);
        cells['P'] = scores.micro.P.toFixed(3);
        cells['R'] = scores.micro.R.toFixed(3);
        for (const type of set.types) cells[type] = scores[type]!.exact.F1.toFixed(3);
      }
      // Where the gold has one kind only, names of the others count as wrong.
      if (set.types.length > 1) cells['extent'] = extentF1(set, found).toFixed(3);
      const all = set.texts.reduce((sum, { text }) => sum + words(text), 0);
      cells['words/s'] = String(Math.round(all / spent));
      console.log(
        `${`  ${system.name}`.padEnd(14)}${COLUMNS.map((name) => (cells[name] ?? '–').padStart(8)).join('')}`,
      );
    }
  }
  return own;
}
