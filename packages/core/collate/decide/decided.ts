import {
  commitmentStatus,
  GROUNDS,
  placeOf,
  standingDue,
  type Account,
  type Accounts,
  type Attached,
  type Citation,
  type Commitment,
  type Counted,
  type Dispute,
  type Dossier,
  type Silence,
  type SubjectTypes,
  type TimelineEntry,
  type Utterance,
  type Wording,
} from '../../model/index.ts';
import { counting, termUses, type Counting } from '../count/index.ts';
import { redrawn } from '../happening/redrawn.ts';
import { rejectionsOf, type Rejection } from './rejection.ts';

type Places = ReadonlySet<string>;
type Again = <T extends Counted>(counted: T) => T;
/** How what is left is counted, and what lost no account. */
interface Recount {
  readonly count: Counting;
  readonly again: Again;
}
type Listed =
  'statement' | 'entry' | 'passage' | 'dispute' | 'agreement' | 'commitment' | 'wording';

/**
 * A dossier without what people rejected, its counts taken again over what is left, and with what they decided.
 *
 * What rests on accounts loses the rejected ones, and goes when too few are left to say it. Other findings go whole.
 * A finding that comes back from a new analysis on other words is not the one that was rejected.
 */
export function decided(dossier: Dossier, attached: readonly Attached[]): Dossier {
  const rejections = rejectionsOf(attached);
  const of = (subject: Listed): readonly Rejection[] =>
    rejections.filter((rejection) => rejection.subject === subject);
  const without = <S extends Listed>(
    subject: S,
    findings: readonly SubjectTypes[S][],
  ): readonly SubjectTypes[S][] => {
    const gone = meant(subject, findings, of(subject));
    return findings.filter((_, i) => !gone.has(i));
  };
  const accounts = placesIn(rejections.filter(({ subject }) => subject === 'account'));
  const entries = of('entry');
  // A happening that is none is not told in what compares its accounts either.
  const told: Places = new Set([...accounts, ...placesIn(entries)]);
  const { statements, utterances } = withoutStatements(
    dossier,
    meant('statement', dossier.statements, of('statement')),
  );
  const count = counting({ ...dossier, statements });
  // Accounts that had a statement in common count anew where it was rejected.
  const again: Again =
    statements === dossier.statements
      ? (one) => one
      : (one) => ({ ...one, ...count(one.accounts) });
  const recount = { count, again };
  return {
    ...dossier,
    passages: without('passage', dossier.passages),
    statements,
    utterances,
    timeline: timelineWithout(dossier, accounts, entries, recount),
    disputes: without('dispute', dossier.disputes).flatMap((one) =>
      disputeWithout(one, told, recount),
    ),
    agreements: without('agreement', dossier.agreements).flatMap((one) => {
      const left = countedWithout(one, told, recount);
      return left !== null && (left.accounts === one.accounts || left.independent > 1)
        ? [left]
        : [];
    }),
    silences: dossier.silences.flatMap((one) => silenceWithout(one, told, recount)),
    commitments: without('commitment', dossier.commitments).flatMap((one) =>
      commitmentWithout(one, told, recount),
    ),
    wordings: without('wording', dossier.wordings).flatMap((one) =>
      wordingWithout(one, accounts, recount),
    ),
    decisions: attached,
  };
}

const placesIn = (rejections: readonly Rejection[]): Places =>
  new Set(rejections.flatMap(({ places }) => [...places]));

/**
 * By index, the findings that rejections mean, with the places each names. A finding is meant when it rests on all the
 * words pointed at; where none does any more, when all it rests on was pointed at. Of several, the one that is the same
 * in what else was said of it.
 */
function meant<S extends Listed>(
  subject: S,
  findings: readonly SubjectTypes[S][],
  rejections: readonly Rejection[],
): ReadonlyMap<number, Places> {
  const found = new Map<number, Set<string>>();
  if (rejections.length === 0) return found;
  const ground = GROUNDS[subject] as (typeof GROUNDS)[S] & {
    cites(finding: SubjectTypes[S], articles: ReadonlyMap<never, never>): readonly Citation[];
    which(finding: SubjectTypes[S]): string | null;
  };
  const grounds = findings.map((one) => new Set(ground.cites(one, new Map()).map(placeOf)));
  const byPlace = new Map<string, number[]>();
  for (const [i, places] of grounds.entries()) {
    for (const place of places) {
      const list = byPlace.get(place);
      if (list === undefined) byPlace.set(place, [i]);
      else list.push(i);
    }
  }
  for (const { places, which } of rejections) {
    const touched = [...new Set([...places].flatMap((place) => byPlace.get(place) ?? []))];
    const whole = touched.filter((i) => [...places].every((place) => grounds[i]!.has(place)));
    const parts =
      whole.length > 0
        ? whole
        : touched.filter((i) => [...grounds[i]!].every((p) => places.has(p)));
    const told =
      which === null || parts.length < 2
        ? parts
        : parts.filter((i) => ground.which(findings[i]!) === which);
    for (const i of told) found.set(i, new Set([...(found.get(i) ?? []), ...places]));
  }
  return found;
}

/** The others still name each other by their indices, and what several of them print is laid out without the rest. */
function withoutStatements(
  { statements, utterances }: Dossier,
  gone: ReadonlyMap<number, Places>,
): Pick<Dossier, 'statements' | 'utterances'> {
  if (gone.size === 0) return { statements, utterances };
  const index = new Map<number, number>();
  for (const i of statements.keys()) if (!gone.has(i)) index.set(i, index.size);
  const left = (indices: readonly number[]): number[] => indices.flatMap((i) => index.get(i) ?? []);
  return {
    statements: statements
      .filter((_, i) => !gone.has(i))
      .map((one) => ({ ...one, sameAs: left(one.sameAs) })),
    utterances: utterances.flatMap((one) => utteranceWithout(one, left, index)),
  };
}

/**
 * An utterance without some of its prints; none where fewer than two are left. Where the longest went, the first print
 * that is left stands for it, and what departs from what is not told until the case is analysed again.
 */
function utteranceWithout(
  utterance: Utterance,
  left: (indices: readonly number[]) => number[],
  index: ReadonlyMap<number, number>,
): readonly Utterance[] {
  const statements = left(utterance.statements);
  const longest = index.get(utterance.longest);
  if (statements.length < 2) return [];
  if (longest === undefined)
    return [{ ...utterance, statements, longest: statements[0]!, differences: [] }];
  const differences = utterance.differences.flatMap((one) => {
    const statement = index.get(one.statement);
    return statement === undefined ? [] : [{ ...one, statement }];
  });
  return [{ ...utterance, statements, longest, differences }];
}

const accountsWithout = (accounts: readonly Account[], gone: Places): readonly Account[] =>
  accounts.some(({ cite }) => gone.has(placeOf(cite)))
    ? accounts.filter(({ cite }) => !gone.has(placeOf(cite)))
    : accounts;
const isSome = (accounts: readonly Account[]): accounts is Accounts => accounts.length > 0;

/** The same thing with the accounts that are left, counted; itself where none went, null where none is left. */
function countedWithout<T extends Counted>(
  counted: T,
  gone: Places,
  { count, again }: Recount,
): T | null {
  const left = accountsWithout(counted.accounts, gone);
  if (left === counted.accounts) return again(counted);
  return isSome(left) ? { ...counted, ...count(left) } : null;
}

function timelineWithout(
  dossier: Dossier,
  accounts: Places,
  rejections: readonly Rejection[],
  recount: Recount,
): readonly TimelineEntry[] {
  const entries = meant('entry', dossier.timeline, rejections);
  const timeline = dossier.timeline.map(recount.again);
  const left = timeline.map((entry, i) => {
    const own = entries.get(i);
    const gone = own === undefined ? accounts : new Set([...accounts, ...own]);
    return countedWithout(entry, gone, { ...recount, again: (one) => one });
  });
  return redrawn(timeline, left, dossier.entities);
}

function disputeWithout(dispute: Dispute, gone: Places, recount: Recount): readonly Dispute[] {
  const left = dispute.positions.flatMap((one) => countedWithout(one, gone, recount) ?? []);
  const [first, second, ...others] = left;
  if (first === undefined || second === undefined) return [];
  return [{ ...dispute, positions: [first, second, ...others] }];
}

/** A silence needs several origins that report what a page does not have. */
function silenceWithout(silence: Silence, gone: Places, { count }: Recount): readonly Silence[] {
  const left = accountsWithout(silence.reportedBy, gone);
  if (left === silence.reportedBy) return [silence];
  if (!isSome(left) || count(left).independent < 2) return [];
  return [{ ...silence, reportedBy: left }];
}

function wordingWithout(wording: Wording, gone: Places, recount: Recount): readonly Wording[] {
  const terms = wording.terms.flatMap((one) => countedWithout(one, gone, recount) ?? []);
  if (terms.every((one, i) => one === wording.terms[i]) && terms.length === wording.terms.length)
    return [wording];
  if (terms.length < 2) return [];
  // Who rejects a statement changes what accounts have in common, not who uses which term.
  const same = terms.every(({ accounts }, i) => accounts === wording.terms[i]?.accounts);
  if (same && terms.length === wording.terms.length) return [{ ...wording, terms }];
  const uses = termUses(terms);
  return [{ ...wording, terms: terms.map((one, i) => ({ ...one, uses: uses[i]! })) }];
}

/** What is reported of a commitment without some of the reports; the outcome is judged again where one went. */
function commitmentWithout(
  commitment: Commitment,
  gone: Places,
  { count, again }: Recount,
): readonly Commitment[] {
  const stays = (cite: Commitment['evidence'][number]): boolean =>
    !('article' in cite) || !gone.has(placeOf(cite));
  const [first, ...others] = commitment.evidence.filter(stays);
  if (first === undefined) return [];
  let changed = false;
  const reports = commitment.reports.flatMap((report) => {
    const left = accountsWithout(report.accounts, gone);
    const { outcome } = report;
    if (left === report.accounts) {
      const { outlets: _, ...same } = again({ ...report, outlets: 1 });
      return [same];
    }
    changed = true;
    if (!isSome(left)) return [];
    const { outlets: _, ...counts } = count(left);
    return [{ outcome, ...counts }];
  });
  const history = commitment.history.filter(({ cite }) => stays(cite));
  const due = history.length === commitment.history.length ? commitment.due : standingDue(history);
  changed ||= due !== commitment.due;
  const rest = { ...commitment, evidence: [first, ...others] as const, reports, history, due };
  return [changed ? { ...rest, status: commitmentStatus(rest) } : rest];
}
