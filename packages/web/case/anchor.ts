import type {
  ANCHOR_CONTEXT,
  Account,
  Agreement,
  Anchor,
  Article,
  Attached,
  CaptureCitation,
  Citation,
  Commitment,
  Decision,
  Dispute,
  Entity,
  Family,
  Furniture,
  Passage,
  Statement,
  Subject,
  TimelineEntry,
  Wording,
} from '@hearsay/core/model';
import { isCitation, type Lookup } from '../dossier/lookup.ts';

/**
 * A finding as a decision names it: what it is, the words it rests on, and what tells it from others on the same words.
 * The same as `pointAt` of the model gives, without its validators, which a page need not carry.
 */
export interface Finding {
  readonly subject: Subject;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly which: string | null;
}

const CONTEXT: typeof ANCHOR_CONTEXT = 48;

const finding = (
  subject: Subject,
  cites: readonly Citation[],
  which: string | null = null,
): Finding | null => {
  const once = new Map(cites.map((cite) => [keyOf(cite), cite]));
  const [first, ...rest] = once.values();
  return first === undefined ? null : { subject, cites: [first, ...rest], which };
};
const placesOf = (accounts: readonly Account[]): readonly Citation[] =>
  accounts.map(({ cite }) => cite);
const inText = (cites: readonly (Citation | CaptureCitation)[]): readonly Citation[] =>
  cites.filter(isCitation);

export const ofStatement = ({ content }: Statement): Finding => finding('statement', [content])!;
export const ofAccount = (cite: Citation): Finding => finding('account', [cite])!;
export const ofEntry = ({ accounts, type, status, when }: TimelineEntry): Finding =>
  finding(
    'entry',
    accounts.map(({ cite }) => cite),
    `${type} ${status} ${when.value}`,
  )!;
export const ofEntity = ({ evidence }: Entity): Finding | null =>
  finding('entity', inText(evidence));
export const ofWords = (cites: readonly (Citation | CaptureCitation)[]): Finding | null =>
  finding('citation', inText(cites));
export const ofDispute = ({ positions, kind, question }: Dispute): Finding =>
  finding(
    'dispute',
    positions.flatMap(({ accounts }) => placesOf(accounts)),
    `${kind} ${question}`,
  )!;
export const ofAgreement = ({ accounts, what }: Agreement): Finding =>
  finding('agreement', placesOf(accounts), what)!;
export const ofCommitment = ({ evidence, history, reports, what }: Commitment): Finding | null =>
  finding(
    'commitment',
    [
      ...inText(evidence),
      ...history.map(({ cite }) => cite),
      ...reports.flatMap(({ accounts }) => placesOf(accounts)),
    ],
    what,
  );
export const ofWording = ({ terms, referent }: Wording): Finding =>
  finding(
    'wording',
    terms.flatMap(({ accounts }) => placesOf(accounts)),
    referent,
  )!;
export const ofPassage = ({ places, kind }: Passage): Finding => finding('passage', places, kind)!;
/** Its first place stands for all: what is said of one is said of the words. */
export const ofFurniture = ({ places }: Furniture): Finding => finding('furniture', [places[0]])!;
export const ofFamily = (lookup: Lookup, family: Family): Finding | null =>
  finding(
    'family',
    family.articles.flatMap((id) => leadOf(lookup.articles.get(id)) ?? []),
  );

/** The most UTF-16 units of a lead. */
const LEAD = 300;

/** The first words of a page, headline first. */
function leadOf(article: Article | undefined): Citation | null {
  if (article === undefined) return null;
  const { blocks, text } = article;
  const spans = [
    ...blocks.filter(({ role }) => role === 'headline'),
    ...blocks,
    { start: 0, end: text.length },
  ];
  for (const span of spans) {
    const block = text.slice(span.start, span.end);
    const words = beginning(block.trim());
    const start = span.start + block.length - block.trimStart().length;
    const end = start + words.length;
    if (words !== '') return { article: article.id, start, end, text: words };
  }
  return null;
}

/** A text up to the last space before {@link LEAD}; where there is none, up to it, no character cut in two. */
function beginning(text: string): string {
  if (text.length <= LEAD) return text;
  const space = text.slice(0, LEAD).search(/\s\S*$/u);
  if (space > 0) return text.slice(0, space).trimEnd();
  return text.slice(0, LEAD).replace(/[\ud800-\udbff]$/, '');
}

/** Words of a citation as an anchor; null where the page is not in the dossier. */
export function anchor(lookup: Lookup, cite: Citation): Anchor | null {
  const article = lookup.articles.get(cite.article);
  if (article === undefined) return null;
  const { start, end } = cite;
  const before = article.text.slice(Math.max(0, start - CONTEXT), start);
  const after = article.text.slice(end, end + CONTEXT);
  return {
    capture: article.capture,
    exact: cite.text,
    // A character that the cut goes through is left out whole.
    prefix: /^[\udc00-\udfff]/.test(before) ? before.slice(1) : before,
    suffix: /[\ud800-\udbff]$/.test(after) ? after.slice(0, -1) : after,
    at: { start, end },
  };
}

/** All anchors of a finding; null where a page of it is not in the dossier. */
export function anchors(lookup: Lookup, cites: Finding['cites']): [Anchor, ...Anchor[]] | null {
  const found = cites.map((cite) => anchor(lookup, cite));
  return found.some((a) => a === null) ? null : (found as [Anchor, ...Anchor[]]);
}

export const keyOf = ({ article, start, end }: Citation): string => `${article}#${start}-${end}`;

/** Names a finding on the screen, whatever its number in the dossier. */
export const findingKey = ({ subject, cites }: Finding): string => `${subject} ${keyOf(cites[0])}`;

/** Decisions about single findings. */
export type Judgement = Attached & {
  readonly decision: Extract<Decision, { readonly subject: Subject }>;
};

/** What stands decided on a finding, oldest first: its first words are among those that the finding rests on now. */
export function judgementsOn(log: readonly Attached[], of: Finding): readonly Judgement[] {
  const keys = new Set(of.cites.map(keyOf));
  return log.filter((entry): entry is Judgement => {
    const { decision, citations, undone } = entry;
    const first = citations?.[0];
    return (
      undone === null &&
      'subject' in decision &&
      decision.subject === of.subject &&
      (decision.which ?? null) === of.which &&
      first !== undefined &&
      keys.has(keyOf(first))
    );
  });
}
