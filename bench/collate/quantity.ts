import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '@hearsay/core/annotate';
import { collateItem, COLLATORS, planCollators, runCollators } from '@hearsay/core/collate';
import type { Sha256 } from '@hearsay/core/model';
import {
  gather,
  readClaims,
  sizesOf,
  type Claim,
  type Size,
} from '../../packages/core/collate/claim/index.ts';
import { newsOf } from '../events/article.ts';
import { CMP, type Asked, type Document, type Row } from '../events/quantity.ts';
import { score, scorerOf } from '../events/scorer.ts';
import type { Part } from './part.ts';

const ANNOTATE = planAnnotators(ANNOTATORS);
const COLLATE = planCollators(COLLATORS);
const sha256: Sha256 = (data) =>
  createHash('sha256').update(data).digest('hex') as ReturnType<Sha256>;
/** One story's pages, from raw text through the whole collation, and the scenes that their claims make. */
function rowsOf(documents: readonly Document[], field: Asked['field']): readonly Row[] {
  const pages = documents.map((one) => {
    const headline = field === 'title' ? '' : one.title;
    const published = one.date_publish.slice(0, 10);
    const item = runAnnotators(ANNOTATE, newsOf(one.dId, headline, one[field], published));
    return { ...item, shift: headline === '' ? 0 : headline.length + 2 };
  });
  const items = pages.map((page: Annotated) => collateItem(page, sha256));
  const { relations } = runCollators(COLLATE, items, { sha256 });
  const { names, byArticle } = readClaims(pages, relations);
  const claims = pages.flatMap(({ article }) => byArticle.get(article.id)!);
  const told = claims.filter(({ event }) => event.modality === 'happened');
  const shiftOf = new Map(pages.map((page) => [page.article.id as string, page.shift]));
  const scenes = gather(names, told);
  const scene = new Map<Claim, number>(
    scenes.flatMap(({ claims: own }, i) => own.map((claim) => [claim, i] as const)),
  );
  return sizesOf(told).map((size) => {
    const { claim, quantity, cite } = size;
    const shift = shiftOf.get(claim.article)!;
    const of = scene.get(claim);
    const { value, comparator } = quantity;
    return {
      dId: claim.article,
      field,
      start: cite.start - shift,
      end: cite.end - shift,
      // What no scene has is compared with nothing.
      key: `${wordFor(size)}@${of ?? `${claim.article} ${claim.event.predicate.start}`}`,
      cmp: strict(cite.text) ?? CMP[comparator],
      value: typeof value === 'number' ? value : value[0],
    };
  });
}

/** The layer has one comparator for "at least" and "more than"; the scorer's statements have two. */
const strict = (words: string): string | null =>
  /\b(?:more than|over)\b/iu.test(words)
    ? '>'
    : /\b(?:less than|under)\b/iu.test(words)
      ? '<'
      : null;

/** The statements name a quantity by the account's own verb (wounded or injured), and tell men, women and children apart. */
function wordFor({ role, claim, quantity }: Size): string {
  const { article } = claim.item;
  const { of } = quantity;
  const noun = of === null ? '' : article.text.slice(of.start, of.end).toLowerCase();
  const group = /^(?:men|women|children)$/u.test(noun) ? `-${noun}` : '';
  if (role === 'treated') return `hospital${group}`;
  const { start, end } = claim.event.predicate;
  const injured = article.text.slice(start, end).toLowerCase().includes('injur');
  return `${role === 'wounded' && injured ? 'injured' : role}${group}`;
}

export function predict(data: string): string {
  const asked = readFileSync(path.join(data, 'quantity-statements.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Asked);
  const documents = new Map(
    gunzipSync(readFileSync(path.join(data, 'giveme5w1h.jsonl.gz')))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Document)
      .map((one) => [one.dId, one]),
  );
  const stories = new Map<string, Asked[]>();
  for (const one of asked) {
    const key = `${one.cluster} ${one.field}`;
    const list = stories.get(key);
    if (list === undefined) stories.set(key, [one]);
    else list.push(one);
  }
  return [...stories.values()]
    .flatMap((story) => {
      const ids = [...new Set(story.map(({ dId }) => dId))];
      return rowsOf(
        ids.flatMap((id) => documents.get(id) ?? []),
        story[0]!.field,
      );
    })
    .map((row) => JSON.stringify(row))
    .join('\n');
}

/** Numbers of five stories by statement, and by pair of statements: of one thing, and then do they agree? */
export const quantity: Part = {
  name: 'quantity',
  folder: 'events',
  file: 'quantity-pairs.jsonl',
  run(data, out) {
    const predictions = predict(data);
    if (out !== null) writeFileSync(out, predictions);
    const scorer = scorerOf('quantity', data);
    return [scorer === null ? 'no scorer at hand' : score(scorer, data, predictions).trimEnd()];
  },
};
