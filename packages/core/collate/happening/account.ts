import type { Annotated } from '../../annotate/index.ts';
import {
  bySpan,
  cite,
  compareNullable,
  compareText,
  inOrder,
  type Account,
  type AccountRole,
  type Article,
  type Event,
  type FamilyId,
  type Span,
  type When,
} from '../../model/index.ts';

/** An event of one article as one account of a happening. */
export interface Told {
  readonly item: Annotated;
  readonly event: Event;
  /** The day as it is known after other pages were asked. */
  readonly when: When | null;
  readonly sentence: Span;
  readonly family: FamilyId;
}

/** The account that an event of an article gives; its whole sentence is cited. */
export function accountOf({ item, event, when, sentence, family }: Told): Account {
  const { article, layers } = item;
  const said = event.statement === null ? null : (layers.statement[event.statement] ?? null);
  return {
    cite: cite(article, sentence),
    family,
    outlet: article.outlet?.value ?? null,
    published: article.published?.value ?? null,
    voice: event.voice,
    speaker: said?.speaker?.name ?? null,
    modality: event.modality,
    polarity: event.polarity,
    when,
    roles: rolesOf(article, event),
  };
}

function rolesOf(article: Article, { participants, place }: Event): readonly AccountRole[] {
  const roles: AccountRole[] = participants.map(({ role, start, end }) => ({
    role,
    cite: cite(article, { start, end }),
  }));
  if (place !== null) roles.push({ role: 'place', cite: cite(article, place) });
  return roles.sort(
    inOrder<AccountRole>(
      (a, b) => bySpan(a.cite, b.cite),
      (a, b) => compareText(a.role, b.role),
    ),
  );
}

/** The order of accounts: by day of publication, then by place in the case. */
export const byPublication = inOrder<Account>(
  (a, b) => compareNullable(a.published, b.published),
  (a, b) => compareText(a.cite.article, b.cite.article),
  (a, b) => a.cite.start - b.cite.start,
  (a, b) => a.cite.end - b.cite.end,
);
