import {
  assembleDossier,
  attach,
  citationsOf,
  decided,
  GIVEN_MEDIA_TYPE,
  noRelations,
  type Relation,
  type Relations,
} from '@hearsay/core/collate';
import type { ArticleId, Dossier, Hash } from '@hearsay/core/model';
import { sha256 } from '../../capture/index.ts';
import { jsonPieces } from '../../export/index.ts';
import type { CaseStore } from '../../store/index.ts';
import { captureOf } from './captures.ts';
import { annotators, collators } from './standing.ts';

/**
 * The dossier of a case as it was last analysed, people's decisions applied. Before the first analysis, and
 * after a page was taken out or read anew, until the next, it has captures only.
 */
export async function caseDossier(store: CaseStore): Promise<Dossier> {
  for (let left = LOOKS; ; left -= 1) {
    const before = await store.revision();
    const made = await dossierNow(store).catch((error: unknown) => error as Error);
    // Others may write while it is put together: its parts must be of one moment.
    if (left === 0 || (await store.revision()) === before) {
      if (made instanceof Error) throw made;
      return made;
    }
  }
}

/** So often it is put together anew while others write. */
const LOOKS = 5;

async function dossierNow(store: CaseStore): Promise<Dossier> {
  const result = await store.result();
  // A relation that a newer version added is not in what an older one kept.
  const relations = result === null ? null : { ...noRelations(), ...result.relations };
  const rows = new Set((await store.articles()).map(({ id }) => id));
  // Every article is in one family. Where one is gone or has another text now, what was found rests on words that are
  // no longer there: nothing is shown until it is compared again.
  const compared = relations?.family.flatMap((family) => family.articles) ?? [];
  const whole = relations !== null && compared.every((id) => rows.has(id));
  const made = whole ? await assembled(store, relations, compared) : null;
  const dossier =
    made !== null && givenStand(made) ? made : await assembled(store, noRelations(), []);
  return decided(dossier, attach(await store.authored(), dossier.articles));
}

async function assembled(
  store: CaseStore,
  relations: Relations<Relation>,
  articles: readonly ArticleId[],
): Promise<Dossier> {
  return assembleDossier({
    title: await store.title(),
    annotators,
    collators,
    captures: (await store.captures()).map(captureOf),
    articles: articles.map((id) => store.load(id)),
    relations,
    problems: await store.problems(),
  });
}

/** The id of a text that was handed in says nothing of its words: whether they are still those that were compared. */
function givenStand({ captures, articles, ...found }: Dossier): boolean {
  const given = new Set(
    captures.flatMap(({ id, mediaType }) => (mediaType === GIVEN_MEDIA_TYPE ? [id] : [])),
  );
  const texts = new Map<string, string>();
  for (const { id, capture, text } of articles) if (given.has(capture)) texts.set(id, text);
  if (texts.size === 0) return true;
  for (const { citation } of citationsOf({ ...found, captures: [], articles: [] })) {
    const text = 'article' in citation ? texts.get(citation.article) : undefined;
    if (text !== undefined && text.slice(citation.start, citation.end) !== citation.text)
      return false;
  }
  return true;
}

export interface DossierBytes {
  /** Changes when the dossier does. */
  readonly version: Hash;
  /** UTF-8. */
  readonly json: Uint8Array;
}

/** Piece by piece: the JSON of a large case is longer than a string can be. */
export function dossierBytes(dossier: Dossier): DossierBytes {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let batch: string[] = [];
  let units = 0;
  const flush = (): void => {
    parts.push(encoder.encode(batch.join('')));
    batch = [];
    units = 0;
  };
  for (const piece of jsonPieces({ ...dossier })) {
    batch.push(piece);
    units += piece.length;
    if (units >= BATCH_UNITS) flush();
  }
  flush();
  const json = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    json.set(part, at);
    at += part.length;
  }
  return { version: sha256(json), json };
}
const BATCH_UNITS = 1 << 20;
