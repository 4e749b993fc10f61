import type { Accounts, ArticleId, CaptureId, Evidence } from '../model/index.ts';
import type { Relation, Relations, RelationTypes } from './relation.ts';

/** The article of a capture, as far as the case has it. */
export type ArticleOf = (capture: CaptureId) => ArticleId | undefined;

const ofEvidence = (evidence: Evidence, articleOf: ArticleOf): readonly ArticleId[] =>
  evidence.flatMap((citation) => {
    const article = 'article' in citation ? citation.article : articleOf(citation.capture);
    return article === undefined ? [] : [article];
  });
const ofAccounts = (accounts: Accounts): readonly ArticleId[] =>
  accounts.map((account) => account.cite.article);

/**
 * The articles an item of each relation rests on. A collator sees, of what it is given, the items that rest on an
 * article of its block: so a block's result can be kept until one of those changes.
 */
export const ARTICLES_OF: {
  readonly [R in Relation]: (item: RelationTypes[R], articleOf: ArticleOf) => readonly ArticleId[];
} = {
  furniture: ({ places }) => places.map((place) => place.article),
  mask: ({ cite }) => [cite.article],
  background: ({ cite }) => [cite.article],
  passage: (passage) => passage.places.map((place) => place.article),
  // Who only carries words of it sees that in what is carried.
  family: (family) => family.articles,
  carried: (carried) => [carried.cite.article],
  versions: (versions, articleOf) =>
    versions.captures.flatMap((capture) => articleOf(capture) ?? []),
  entity: (entity, articleOf) => ofEvidence(entity.evidence, articleOf),
  link: (link) => [link.cite.article],
  dating: (dating) => [dating.cite.article],
  // Of the whole case: no block is shown it.
  salience: () => [],
  statement: (statement) => [statement.cite.article],
  // It names statements by their places in the whole list: no block can look at it.
  utterance: () => [],
  timeline: (entry) => ofAccounts(entry.accounts),
  dispute: (dispute) => dispute.positions.flatMap((position) => ofAccounts(position.accounts)),
  agreement: (agreement) => ofAccounts(agreement.accounts),
  silence: (silence) => [...ofAccounts(silence.reportedBy), ...silence.notFoundIn],
  commitment: (commitment, articleOf) => ofEvidence(commitment.evidence, articleOf),
  wording: (wording) => wording.terms.flatMap((term) => ofAccounts(term.accounts)),
  identity: ({ cites }) => cites.map(({ article }) => article),
  kinship: ({ cites }) => cites.map(({ article }) => article),
  coincidence: ({ cites }) => cites.map(({ article }) => article),
  content: ({ cites }) => cites.map(({ article }) => article),
  // Of no page: who merges sees it, no block does.
  publisher: () => [],
  // Of the whole case: no block sees it.
  twin: () => [],
};
export const RELATION_NAMES = Object.keys(ARTICLES_OF) as readonly Relation[];

/** Every relation, all empty: what there is before anything is compared. */
export const noRelations = (): Relations<Relation> =>
  Object.fromEntries(RELATION_NAMES.map((name) => [name, []])) as unknown as Relations<Relation>;
