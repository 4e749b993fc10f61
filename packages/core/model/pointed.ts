import type { Account } from './account.ts';
import type { Article } from './article.ts';
import { anchorOf, type Anchor, type Subject } from './authored.ts';
import type { CaptureCitation, Citation } from './citation.ts';
import type { Commitment } from './commitment.ts';
import type { Entity } from './entity.ts';
import type { Agreement, Dispute } from './finding.ts';
import type { Furniture } from './furniture.ts';
import type { ArticleId } from './id.ts';
import type { Family, Passage } from './lineage.ts';
import { trimSpan, type Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { TimelineEntry } from './timeline.ts';
import type { Wording } from './wording.ts';

/** What a person can point at, by subject. */
export interface SubjectTypes {
  readonly article: Article;
  readonly statement: Statement;
  readonly account: Account;
  readonly entry: TimelineEntry;
  readonly entity: Entity;
  readonly family: Family;
  readonly passage: Passage;
  readonly furniture: Furniture;
  readonly dispute: Dispute;
  readonly agreement: Agreement;
  readonly commitment: Commitment;
  readonly wording: Wording;
  readonly citation: Citation;
}

type Articles = ReadonlyMap<ArticleId, Article>;
interface Ground<S extends Subject> {
  /** The words that a finding rests on. */
  cites(finding: SubjectTypes[S], articles: Articles): readonly Citation[];
  /** Tells findings on the same words apart: null where they cannot be several. */
  which(finding: SubjectTypes[S]): string | null;
}

const inArticles = (evidence: readonly (Citation | CaptureCitation)[]): readonly Citation[] =>
  evidence.filter((one) => 'article' in one);
const of = (accounts: readonly Account[]): readonly Citation[] => accounts.map(({ cite }) => cite);
const none = (): null => null;

/** By subject, what words it stands on and what tells two on the same words apart. */
export const GROUNDS: { readonly [S in Subject]: Ground<S> } = {
  article: { cites: (article) => leadOf(article), which: none },
  statement: { cites: ({ content }) => [content], which: none },
  account: { cites: ({ cite }) => [cite], which: none },
  entry: {
    cites: ({ accounts }) => of(accounts),
    which: ({ type, status, when }) => `${type} ${status} ${when.value}`,
  },
  entity: { cites: ({ evidence }) => inArticles(evidence), which: none },
  family: {
    cites: (family, articles) =>
      family.articles.flatMap((id) => {
        const article = articles.get(id);
        return article === undefined ? [] : leadOf(article);
      }),
    which: none,
  },
  passage: { cites: ({ places }) => places, which: ({ kind }) => kind },
  furniture: { cites: ({ places }) => places, which: none },
  dispute: {
    cites: ({ positions }) => positions.flatMap(({ accounts }) => of(accounts)),
    which: ({ kind, question }) => `${kind} ${question}`,
  },
  agreement: { cites: ({ accounts }) => of(accounts), which: ({ what }) => what },
  commitment: {
    cites: ({ evidence, history, reports }) => [
      ...inArticles(evidence),
      ...history.map(({ cite }) => cite),
      ...reports.flatMap(({ accounts }) => of(accounts)),
    ],
    which: ({ what }) => what,
  },
  wording: {
    cites: ({ terms }) => terms.flatMap(({ accounts }) => of(accounts)),
    which: ({ referent }) => referent,
  },
  citation: { cites: (citation) => [citation], which: none },
};

/** The first words of an article, headline first, as what a decision on the whole page stands on; none in an empty text. */
export function leadOf(article: Pick<Article, 'id' | 'text' | 'blocks'>): readonly Citation[] {
  const spans: readonly Span[] = [
    ...article.blocks.filter(({ role }) => role === 'headline'),
    ...article.blocks,
    { start: 0, end: article.text.length },
  ];
  for (const block of spans) {
    const { start, end } = trimSpan(article.text, block);
    const text = beginning(article.text.slice(start, end));
    if (text !== '') return [{ article: article.id, start, end: start + text.length, text }];
  }
  return [];
}

/** The most UTF-16 units of a lead. */
const LEAD = 300;

/** A text up to the last space before {@link LEAD}; where there is none, up to it, no character cut in two. */
function beginning(text: string): string {
  if (text.length <= LEAD) return text;
  const space = text.slice(0, LEAD).search(/\s\S*$/u);
  if (space > 0) return text.slice(0, space).trimEnd();
  return text.slice(0, LEAD).replace(/[\ud800-\udbff]$/, '');
}

/** Where a citation stands, as a key. */
export const placeOf = ({ article, start, end }: Citation): string => `${article}#${start}-${end}`;

/**
 * How a decision points at a finding: one anchor a place, and what tells it from others on the same words. Null where
 * the finding has no words in any of the articles.
 */
export function pointAt<S extends Subject>(
  subject: S,
  finding: SubjectTypes[S],
  articles: readonly Article[],
): {
  readonly subject: S;
  readonly anchors: readonly [Anchor, ...Anchor[]];
  readonly which?: string;
} | null {
  const byId: Articles = new Map(articles.map((article) => [article.id, article]));
  const ground = GROUNDS[subject] as Ground<S>;
  const seen = new Set<string>();
  const anchors: Anchor[] = [];
  for (const cite of ground.cites(finding, byId)) {
    const article = byId.get(cite.article);
    if (article === undefined || seen.has(placeOf(cite))) continue;
    seen.add(placeOf(cite));
    anchors.push(anchorOf(article, cite));
  }
  const [first, ...others] = anchors;
  if (first === undefined) return null;
  const which = ground.which(finding);
  return { subject, anchors: [first, ...others], ...(which === null ? {} : { which }) };
}
