import type { Annotated } from '../../annotate/index.ts';
import {
  cite,
  compareNullable,
  compareText,
  inOrder,
  overlaps,
  type ArticleId,
  type Citation,
  type EntityId,
  type FamilyId,
  type NamedSpan,
  type Said,
  type Span,
  type Statement,
} from '../../model/index.ts';
import { blocksByKey, type Collator } from '../collator.ts';
import type { Relations } from '../relation.ts';
import { compatible, sameWords, utterance, type Utterance } from './utterance.ts';

/**
 * A statement on its way to the dossier. Indices exist only once all parts are there, so a part names the other prints
 * of an utterance by their identity, and carries the day its article is sorted by.
 */
interface Part extends Statement {
  readonly id: string;
  readonly same: readonly string[];
  readonly published: string | null;
}
type Needs = 'family' | 'carried' | 'link';

/** The words of every statement of an article, cut once however many blocks it falls into. */
const utterances = new WeakMap<Annotated, readonly Utterance[]>();
function utterancesOf(item: Annotated): readonly Utterance[] {
  let known = utterances.get(item);
  if (known === undefined) {
    const { text } = item.article;
    known = item.layers.statement.map(({ content }) =>
      utterance(text.slice(content.start, content.end)),
    );
    utterances.set(item, known);
  }
  return known;
}

/**
 * Who said what, across articles. Each article is a block of its own and gives its own statements; articles that share
 * a fingerprint of what is said are a block together, which gives the pairs that print one utterance.
 */
export const statement: Collator<Needs, 'statement', readonly string[] | null> = {
  id: 'statement',
  version: 1,
  requires: ['family', 'carried', 'link'],
  provides: ['statement'],
  digest: {
    id: 'statement',
    version: 1,
    /** The keys of what is said in it; null where nobody says anything. */
    of(item) {
      if (item.layers.statement.length === 0) return null;
      return [...new Set(utterancesOf(item).flatMap((u) => u.keys))];
    },
  },
  plan: (items) => ({
    blocks: blocksByKey(items, ({ id, digest }) =>
      digest === null ? [] : [`article ${id}`, ...digest],
    ),
  }),
  collate(members, { relations }) {
    const block = members.map((member) => member.load());
    const parts = block.map((item) => partsOf(item, relations));
    const same = pairs(block, parts);
    const alone = block.length === 1;
    const kept = parts.flat().filter((part) => alone || same.has(part.id));
    return {
      statement: kept.map((part) => ({
        ...part,
        same: [...(same.get(part.id) ?? [])].sort(compareText),
      })),
    };
  },
  merge(parts) {
    const byId = new Map<string, Part>();
    const same = new Map<string, Set<string>>();
    for (const { statement: found } of parts) {
      for (const part of found as readonly Part[]) {
        byId.set(part.id, part);
        const others = same.get(part.id) ?? new Set();
        for (const other of part.same) others.add(other);
        same.set(part.id, others);
      }
    }
    const ordered = [...byId.values()].sort(
      inOrder<Part>(
        (a, b) => compareNullable(a.published, b.published),
        (a, b) => compareText(a.cite.article, b.cite.article),
        (a, b) => a.content.start - b.content.start || b.content.end - a.content.end,
      ),
    );
    const index = new Map(ordered.map((part, i) => [part.id, i]));
    return {
      statement: ordered.map((part): Statement => {
        const { cite: cited, kind, stance, content, cue, speaker, via, family } = part;
        const sameAs = [...same.get(part.id)!]
          .flatMap((id) => index.get(id) ?? [])
          .sort((a, b) => a - b);
        return { cite: cited, kind, stance, content, cue, speaker, via, family, sameAs };
      }),
    };
  },
};

/** The statements of one article, without their likes. */
function partsOf(item: Annotated, relations: Relations<Needs>): readonly Part[] {
  const { article, layers } = item;
  const own = familyOf(article.id, relations);
  const carried = relations.carried.filter((c) => c.cite.article === article.id);
  const entity = entitiesOf(article.id, relations);
  const published = article.published?.value.slice(0, 10) ?? null;
  return layers.statement.map((said): Part => {
    const place = carried.find((c) => overlaps(c.cite, said.content));
    return {
      id: `${article.id} ${said.content.start} ${said.content.end}`,
      cite: cite(article, sentencesAround(layers.sentence, said)),
      kind: said.kind,
      stance: said.stance,
      content: cite(article, said.content),
      cue: said.cue === null ? null : cite(article, said.cue),
      speaker: said.speaker === null ? null : speakerOf(said.speaker, article, entity),
      via: said.via.map((through) => ({ name: through.name, cite: citeOrNull(article, through) })),
      family: place?.family ?? own,
      sameAs: [],
      same: [],
      published,
    };
  });
}

type Article = Annotated['article'];
const citeOrNull = (article: Article, span: Span): Citation | null =>
  span.end > span.start ? cite(article, span) : null;

function speakerOf(
  speaker: NamedSpan,
  article: Article,
  entity: (span: Span, name: string) => EntityId | null,
): NonNullable<Statement['speaker']> {
  return {
    name: speaker.name,
    entity: entity(speaker, speaker.name),
    cite: citeOrNull(article, speaker),
  };
}

/** @throws Error when an article is in no family: lineage puts every article in exactly one. */
function familyOf(article: ArticleId, { family }: Relations<Needs>): FamilyId {
  const own = family.find((f) => f.articles.includes(article));
  if (own === undefined) throw new Error(`article ${article} is in no family`);
  return own.id;
}

/** Looks up the entity of a speaker: by the mention itself, else by a mention that has the speaker's name. */
function entitiesOf(
  article: ArticleId,
  { link }: Relations<Needs>,
): (span: Span, name: string) => EntityId | null {
  const bySpan = new Map<string, EntityId>();
  const byText = new Map<string, EntityId | null>();
  for (const { cite: cited, entity } of link) {
    if (cited.article !== article) continue;
    bySpan.set(`${cited.start} ${cited.end}`, entity);
    const known = byText.get(cited.text);
    // One form for two things in one article names neither.
    byText.set(cited.text, known === undefined || known === entity ? entity : null);
  }
  return (span, name) => bySpan.get(`${span.start} ${span.end}`) ?? byText.get(name) ?? null;
}

/** The whole sentences a statement stands in. */
function sentencesAround(sentences: readonly Span[], said: Said): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= said.start) low = middle + 1;
    else high = middle;
  }
  let { start, end } = said;
  for (let i = low; i < sentences.length && sentences[i]!.start < said.end; i += 1) {
    start = Math.min(start, sentences[i]!.start);
    end = Math.max(end, sentences[i]!.end);
  }
  return { start, end };
}

/** For each statement of the block, the others that print the same utterance: those that share a key are compared. */
function pairs(
  block: readonly Annotated[],
  parts: readonly (readonly Part[])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const buckets = new Map<string, [number, number][]>();
  for (const [i, item] of block.entries()) {
    for (const [k, { keys }] of utterancesOf(item).entries()) {
      for (const key of keys) {
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [[i, k]]);
        else bucket.push([i, k]);
      }
    }
  }
  const same = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const known = same.get(a);
    if (known === undefined) same.set(a, new Set([b]));
    else known.add(b);
  };
  const compared = new Set<string>();
  for (const bucket of buckets.values()) {
    for (let x = 0; x < bucket.length; x += 1) {
      for (let y = x + 1; y < bucket.length; y += 1) {
        const [i, k] = bucket[x]!;
        const [j, l] = bucket[y]!;
        const a = parts[i]![k]!;
        const b = parts[j]![l]!;
        const pair = `${a.id}|${b.id}`;
        if (a.id === b.id || compared.has(pair)) continue;
        compared.add(pair);
        if (!compatible(a, b)) continue;
        if (i === j && overlaps(a.content, b.content)) continue;
        if (!sameWords(utterancesOf(block[i]!)[k]!, utterancesOf(block[j]!)[l]!)) continue;
        join(a.id, b.id);
        join(b.id, a.id);
      }
    }
  }
  return same;
}
