import {
  compareNullable,
  compareText,
  inOrder,
  overlaps,
  placeOf,
  type Account,
  type Accounts,
  type ArticleId,
  type Dispute,
  type Position,
  type Span,
} from '../../model/index.ts';
import { familyOf, gather, readClaims, type ClaimNeeds } from '../claim/index.ts';
import type { Collator } from '../collator.ts';
import { counting, type Counting } from '../count/index.ts';
import { byArticle } from '../happening/articles.ts';
import type { Carried } from '../relation.ts';
import { denials } from './denial.ts';
import type { Draft } from './draft.ts';
import { date, KINDS, place } from './kinds/index.ts';
import { planBlocks, toldBy, type BlockKind, type Told } from './plan.ts';
import { quotations, type PageOf } from './quotation.ts';

type Needs = 'mask' | ClaimNeeds | 'statement' | 'utterance';

/** Questions to which accounts of one happening give answers that cannot all be right; never which of them is. */
export const dispute: Collator<Needs, 'dispute', Told, { readonly drafts: readonly Draft[] }> = {
  id: 'dispute',
  version: 1,
  requires: ['mask', 'family', 'carried', 'entity', 'link', 'dating', 'statement', 'utterance'],
  provides: ['dispute'],
  sees: ['mask', 'family', 'carried', 'entity', 'link', 'dating'],
  digest: { id: 'dispute', version: 1, of: toldBy },
  plan: (items, { relations }) => ({ blocks: planBlocks(items, relations) }),
  collate(members, { relations }, context) {
    const articles = members.map((member) => member.load());
    const { names, byArticle: claims } = readClaims(articles, relations);
    const all = [...claims.values()].flat();
    const [kind] = context.split(' ') as [BlockKind];
    if (kind === 'once') return { drafts: date(names, all) };
    if (kind === 'denied') {
      const carried = byArticle<Carried>(relations.carried);
      const tellings = articles.map((item) => ({
        item,
        familyAt: ({ sentence }: { readonly sentence: Span }) =>
          carried.get(item.article.id)?.find(({ cite }) => overlaps(cite, sentence))?.family ??
          familyOf(relations.family, item.article.id),
      }));
      return { drafts: denials(names, tellings) };
    }
    const [, day, field] = context.split(' ') as [string, string, string];
    const own = all.filter(
      (claim) =>
        claim.field === field &&
        (claim.day === day ||
          claim.day === day.slice(0, 7) ||
          (claim.day === null && claim.isMain)),
    );
    const scenes = gather(names, own);
    return {
      drafts: [
        ...scenes.flatMap((scene) => KINDS.flatMap((of) => of({ names, ...scene }))),
        ...place(names, own),
      ],
    };
  },
  merge(parts, { relations }, items) {
    const { family, statement, entity, utterance } = relations;
    const count = counting({ families: family, statements: statement, entities: entity });
    const pages = new Map<ArticleId, PageOf>(items.map(({ id, digest }) => [id, digest.page]));
    const drafts = [
      ...parts.flatMap((part) => part.drafts),
      ...quotations(utterance, statement, (id) => pages.get(id) ?? null),
    ];
    return {
      dispute: once(drafts)
        .flatMap((one) => counted(one, count))
        .sort(inTheirOrder),
    };
  },
};

/** A dispute that two blocks find is one: of those on one question that share an account, the one with the most of them. */
function once(drafts: readonly Draft[]): readonly Draft[] {
  const size = ({ positions }: Draft): number =>
    positions.reduce((sum, { accounts }) => sum + accounts.length, 0);
  const byQuestion = new Map<string, { draft: Draft; places: Set<string> }[]>();
  const ordered = [...drafts].sort(
    inOrder<Draft>(
      (a, b) => size(b) - size(a),
      (a, b) => compareText(JSON.stringify(a), JSON.stringify(b)),
    ),
  );
  for (const draft of ordered) {
    const key = `${draft.kind} ${draft.question}`;
    const known = byQuestion.get(key) ?? [];
    byQuestion.set(key, known);
    const places = new Set(
      draft.positions.flatMap(({ accounts }) => accounts.map(({ cite }) => placeOf(cite))),
    );
    if (!known.some((one) => [...places].some((place) => one.places.has(place))))
      known.push({ draft, places });
  }
  return [...byQuestion.values()].flatMap((list) => list.map(({ draft }) => draft));
}

/** With its counts, most told answer first; nothing where no two origins stand on different sides. */
function counted(draft: Draft, count: Counting): readonly Dispute[] {
  const positions = draft.positions
    .flatMap(({ answer, accounts }) =>
      isSome(accounts) ? [{ answer, ...count(accounts) } satisfies Position] : [],
    )
    .sort(
      inOrder<Position>(
        (a, b) => b.independent - a.independent,
        (a, b) => compareNullable(a.accounts[0].published, b.accounts[0].published),
        (a, b) => compareText(a.answer, b.answer),
      ),
    );
  const [first, second, ...others] = positions;
  if (first === undefined || second === undefined) return [];
  const all = positions.flatMap(({ accounts }) => [...accounts]);
  // Outlets of one publisher that differ are one origin: nobody stands against it.
  if (!isSome(all) || count(all).independent < 2) return [];
  return [{ ...draft, positions: [first, second, ...others] }];
}

const isSome = (accounts: readonly Account[]): accounts is Accounts => accounts.length > 0;

/** Those first where the most origins stand on the side that has the fewest. */
const inTheirOrder = inOrder<Dispute>(
  (a, b) => fewest(b) - fewest(a),
  (a, b) => origins(b) - origins(a),
  (a, b) => compareNullable(a.when?.from ?? null, b.when?.from ?? null),
  (a, b) => compareText(a.kind, b.kind),
  (a, b) => compareText(a.question, b.question),
  (a, b) => compareText(JSON.stringify(a), JSON.stringify(b)),
);
const fewest = ({ positions }: Dispute): number =>
  Math.min(...positions.map(({ independent }) => independent));
const origins = ({ positions }: Dispute): number =>
  positions.reduce((sum, { independent }) => sum + independent, 0);
