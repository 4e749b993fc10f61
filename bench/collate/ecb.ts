/**
 * Whether mentions of events are of one event, across articles: ECB+ in the setting of Cybulska and Vossen, from the
 * gold's mentions and from our own events. Documents are handed in without their topics: which are of one matter is
 * found (`happening/matter.ts`), which tellings are of one act is decided (`happening/coreference.ts`) as everywhere.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  collateItem,
  COLLATORS,
  planCollators,
  runCollators,
} from '../../packages/core/collate/index.ts';
import { coreferent } from '../../packages/core/collate/happening/coreference.ts';
import { mattersOf, topicOf } from '../../packages/core/collate/happening/matter.ts';
import { indexNames, type Names } from '../../packages/core/collate/happening/participants.ts';
import type { Sha256 } from '../../packages/core/model/index.ts';
import { ecbDocuments, type EcbDocument } from './ecb-data.ts';
import { goldTellings, ownTellings, type EcbTelling } from './ecb-tellings.ts';
import type { Part } from './part.ts';

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}
interface Conll {
  readonly MUC: Score;
  readonly B3: Score;
  readonly CEAFe: Score;
  readonly CoNLL: number;
}
type Clusters = ReadonlyMap<string, string>;
interface Library {
  conll(gold: Clusters, system: Clusters): Conll;
  lemma(word: string, options: { noun2verb: boolean }): string;
}

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;

function namesOf(documents: readonly EcbDocument[]): Names {
  const items = documents.map(({ item }) => item);
  const { entity, link } = runCollators(
    planCollators(COLLATORS),
    items.map((item) => collateItem(item, sha256)),
    { sha256 },
  ).relations;
  return indexNames(entity, link, items);
}

/** Which cluster each mention is in, by the scorer's names. */
function clustersOf(
  documents: readonly EcbDocument[],
  tellingsOf: (document: EcbDocument, names: Names, matter: number | null) => readonly EcbTelling[],
): Clusters {
  const names = namesOf(documents);
  const matters = mattersOf(documents.map(({ item }) => topicOf(item)));
  const tellings = documents.flatMap((document, i) => tellingsOf(document, names, matters[i]!));
  return new Map(
    coreferent(names, tellings).flatMap((group, n) =>
      group.map(({ key }) => [key, String(n)] as const),
    ),
  );
}

/**
 * Both sides brought to the same mentions as Cai and Strube ("Evaluation metrics for end-to-end coreference resolution
 * systems", 2010): what only the gold has is alone in the system's; what only the system has is alone in the gold, and
 * left out where the system has it alone too.
 */
function aligned(gold: Clusters, system: Clusters): readonly [Clusters, Clusters] {
  const sizes = new Map<string, number>();
  for (const cluster of system.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const left = new Map(gold);
  const right = new Map<string, string>();
  for (const key of gold.keys()) right.set(key, system.get(key) ?? `alone ${key}`);
  for (const [key, cluster] of system) {
    if (gold.has(key) || sizes.get(cluster) === 1) continue;
    left.set(key, `alone ${key}`);
    right.set(key, cluster);
  }
  return [left, right];
}

export interface EcbFigures {
  /** A row of the table each: what was scored, and how it scored. */
  readonly rows: readonly (readonly [name: string, score: Conll])[];
  /** Of the gold's mentions those that our own events stand on, and our events in all. */
  readonly found: readonly [right: number, gold: number, own: number];
  /** By the scorer's names, from the gold's mentions. */
  readonly predictions: Clusters;
}

export async function ecbFigures(data: string): Promise<EcbFigures> {
  const library = (await import(pathToFileURL(path.join(data, 'lib.mjs')).href)) as Library;
  const documents = ecbDocuments(data);
  const gold: Clusters = new Map(
    documents.flatMap(({ mentions }) => mentions.map(({ key, chain }) => [key, chain] as const)),
  );
  const predictions = clustersOf(documents, goldTellings);
  const own = clustersOf(documents, ownTellings);
  const matters = mattersOf(documents.map(({ item }) => topicOf(item)));
  const lemmas = new Map(
    documents.flatMap(({ item, mentions }, i) =>
      mentions.map(({ key, at }) => {
        const last = item.article.text.slice(at.start, at.end).split(/\s+/u).at(-1)!;
        return [key, `${matters[i]} ${library.lemma(last, { noun2verb: true })}`] as const;
      }),
    ),
  );
  return {
    rows: [
      ['last lemma, our matters', library.conll(gold, lemmas)],
      ['Hearsay, gold mentions', library.conll(gold, predictions)],
      ['Hearsay, raw text', library.conll(...aligned(gold, own))],
    ],
    found: [[...own.keys()].filter((key) => gold.has(key)).length, gold.size, own.size],
    predictions,
  };
}

/** With `out` the predictions from gold mentions. */
export const ecb: Part = {
  name: 'ecb',
  folder: 'events',
  file: 'ecb-dev.events.json.gz',
  async run(data, out) {
    const { rows, found, predictions } = await ecbFigures(data);
    if (out !== null) writeFileSync(out, `${JSON.stringify(Object.fromEntries(predictions))}\n`);
    const percent = (n: number): string => (100 * n).toFixed(1);
    const [right, all, own] = found;
    return [
      '| ECB+ Dev, events | MUC P/R | B³ P/R | CEAF-e P/R | CoNLL F1 |',
      '| --- | --- | --- | --- | --- |',
      ...rows.map(([name, { MUC, B3, CEAFe, CoNLL }]) => {
        const pairs = [MUC, B3, CEAFe].map(({ p, r }) => `${percent(p)}/${percent(r)}`);
        return `| ${[name, ...pairs, percent(CoNLL)].join(' | ')} |`;
      }),
      `Our events stand on ${right} of ${all} gold mentions, ${own} events in all.`,
    ];
  },
};
