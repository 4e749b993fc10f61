import { languagePack } from '../../language/index.ts';
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
  type SaidBy,
  type Said,
  type Span,
  type Statement,
} from '../../model/index.ts';
import type { Block, Collator } from '../collator.ts';
import type { Carried, Link, Relations } from '../relation.ts';
import { pairsOf, toldBy, type Part, type SamePair } from './pairs.ts';
import { utterancesOf as utterancesIn } from './prints.ts';
import { utterance, type Utterance } from './utterance.ts';

type Needs = 'mask' | 'family' | 'carried' | 'link';

/** An article's own statements, or the pairs of it and of each other article that print one utterance, by identity. */
type Found = readonly Part[] | readonly (readonly SamePair[] | null)[];
const isOwn = (found: Found): found is readonly Part[] =>
  found.length > 0 && found[0] !== null && !Array.isArray(found[0]);

/** The words of every statement of an article. */
const utterancesOf = ({ article, layers }: Annotated): readonly Utterance[] =>
  layers.statement.map(({ content }) => utterance(article.text.slice(content.start, content.end)));

/**
 * Who said what, across articles. Each article is a block of its own and gives its own statements; articles that share
 * a fingerprint of what is said are compared in pairs, which gives those that print one utterance.
 */
export const statement: Collator<
  Needs,
  'statement' | 'utterance',
  readonly number[] | null,
  Found
> = {
  id: 'statement',
  version: 3,
  requires: ['mask', 'family', 'carried', 'link'],
  provides: ['statement', 'utterance'],
  sees: ['mask', 'link'],
  digest: {
    id: 'statement',
    version: 2,
    /** The keys of what is said in it; null where nobody says anything. */
    of(item) {
      if (item.layers.statement.length === 0) return null;
      return [...new Set(utterancesOf(item).flatMap((u) => u.keys))];
    },
  },
  plan(items) {
    const blocks: Block[] = [];
    const byKey = new Map<number, number[]>();
    for (const [index, { digest }] of items.entries()) {
      if (digest === null) continue;
      blocks.push({ members: [index] });
      const others = new Set<number>();
      for (const key of digest) {
        const before = byKey.get(key);
        if (before === undefined) byKey.set(key, [index]);
        else {
          for (const other of before) others.add(other);
          before.push(index);
        }
      }
      if (others.size === 0) continue;
      blocks.push({ members: [...[...others].sort((a, b) => a - b), index], pairs: true });
    }
    return { blocks };
  },
  // A common answer of few words ties every page with every other: what is compared is kept of all of them.
  holds: 16_384,
  collate(members, given) {
    const told = members.map((member) =>
      member.once(() => {
        const item = member.load();
        return toldBy(partsOf(item, given.relations), utterancesOf(item));
      }),
    );
    const last = told.at(-1)!;
    if (members.length > 1) return told.slice(0, -1).map((one) => pairsOf(one, last, false));
    const parts = partsOf(members[0]!.load(), given.relations);
    const same = new Map<string, Set<string>>(parts.map(({ id }) => [id, new Set()]));
    for (const [a, b] of pairsOf(last, last, true) ?? []) {
      same.get(a)!.add(b);
      same.get(b)!.add(a);
    }
    return parts.map((part) => ({ ...part, same: [...same.get(part.id)!].sort(compareText) }));
  },
  merge(parts, { relations }) {
    const familyAt = familiesIn(relations);
    const byId = new Map<string, Part>();
    const same = new Map<string, Set<string>>();
    for (const found of parts.filter(isOwn)) {
      for (const part of found) {
        byId.set(part.id, part);
        same.set(part.id, new Set([...(same.get(part.id) ?? []), ...part.same]));
      }
    }
    for (const found of parts) {
      if (isOwn(found)) continue;
      for (const [a, b] of found.flatMap((pairs) => pairs ?? [])) {
        same.get(a)!.add(b);
        same.get(b)!.add(a);
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
    const statements = ordered.map((part): Statement => {
      const { cite: cited, kind, stance, content, cue, speaker, via } = part;
      const family = familyAt(content);
      const sameAs = [...same.get(part.id)!]
        .flatMap((id) => index.get(id) ?? [])
        .sort((a, b) => a - b);
      return { cite: cited, kind, stance, content, cue, speaker, via, family, sameAs };
    });
    return {
      statement: statements,
      utterance: utterancesIn(statements, (at) => negationsOf(ordered[at]!)),
    };
  },
};

const NONE: ReadonlySet<string> = new Set();
const negationsOf = ({ language }: Part): ReadonlySet<string> =>
  languagePack(language)?.statement?.negations ?? NONE;

/** The statements of one article, without their likes. */
function partsOf(item: Annotated, relations: Relations<'link'>): readonly Part[] {
  const { article, layers } = item;
  const entity = entitiesOf(article.id, relations);
  const published = article.published?.value.slice(0, 10) ?? null;
  return layers.statement.map((said): Part => {
    return {
      id: `${article.id} ${said.content.start} ${said.content.end}`,
      cite: cite(article, sentencesAround(layers.sentence, said)),
      kind: said.kind,
      stance: said.stance,
      content: cite(article, said.content),
      cue: said.cue === null ? null : cite(article, said.cue),
      speaker: said.speaker === null ? null : speakerOf(said.speaker, article, entity),
      via: said.via.map((through) => ({ name: through.name, cite: citeOrNull(article, through) })),
      same: [],
      published,
      language: article.language,
    };
  });
}

type Article = Annotated['article'];
const citeOrNull = (article: Article, span: Span): Citation | null =>
  span.end > span.start ? cite(article, span) : null;

function speakerOf(
  speaker: SaidBy,
  article: Article,
  entity: (span: Span, name: string) => EntityId | null,
): NonNullable<Statement['speaker']> {
  return {
    name: speaker.name,
    entity: entity(speaker, speaker.name),
    cite: citeOrNull(article, speaker),
    rule: speaker.rule,
  };
}

/**
 * Whose words stand at a place: those of the family that they were carried from, else of the article's own.
 * @throws Error when an article is in no family: lineage puts every article in exactly one
 */
function familiesIn({ family, carried }: Relations<Needs>): (cited: Citation) => FamilyId {
  const own = new Map(family.flatMap(({ id, articles }) => articles.map((one) => [one, id])));
  const runs = new Map<ArticleId, Carried[]>();
  for (const run of carried) {
    const list = runs.get(run.cite.article);
    if (list === undefined) runs.set(run.cite.article, [run]);
    else list.push(run);
  }
  return (cited) => {
    const place = runs.get(cited.article)?.find((run) => overlaps(run.cite, cited));
    const found = place?.family ?? own.get(cited.article);
    if (found === undefined) throw new Error(`article ${cited.article} is in no family`);
    return found;
  };
}

/** The links of a block by their article: a block of many pages asks for each of them. */
const linksBy = new WeakMap<readonly Link[], ReadonlyMap<ArticleId, readonly Link[]>>();
function linksOf(article: ArticleId, links: readonly Link[]): readonly Link[] {
  const known = linksBy.get(links);
  if (known !== undefined) return known.get(article) ?? [];
  const made = new Map<ArticleId, Link[]>();
  for (const link of links) {
    const list = made.get(link.cite.article);
    if (list === undefined) made.set(link.cite.article, [link]);
    else list.push(link);
  }
  linksBy.set(links, made);
  return made.get(article) ?? [];
}

/** Looks up the entity of a speaker: by the mention itself, else by a mention that has the speaker's name. */
function entitiesOf(
  article: ArticleId,
  { link }: Relations<'link'>,
): (span: Span, name: string) => EntityId | null {
  const bySpan = new Map<string, EntityId | null>();
  const byText = new Map<string, EntityId | null>();
  for (const { cite: cited, entity } of linksOf(article, link)) {
    const span = `${cited.start} ${cited.end}`;
    // What stands for several is no one of them.
    bySpan.set(span, bySpan.has(span) && bySpan.get(span) !== entity ? null : entity);
    const known = byText.get(cited.text);
    // One form for two things in one article names neither.
    byText.set(cited.text, known === undefined || known === entity ? entity : null);
  }
  return (span, name) => {
    const own = bySpan.get(`${span.start} ${span.end}`);
    return own === undefined ? (byText.get(name) ?? null) : own;
  };
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
