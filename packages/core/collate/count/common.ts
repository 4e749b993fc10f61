import {
  COMMON_KINDS,
  compareText,
  inOrder,
  overlaps,
  type Account,
  type CaptureCitation,
  type Citation,
  type Common,
  type CommonKind,
  type Evidence,
  type Family,
} from '../../model/index.ts';
import { foldName } from '../words/index.ts';
import type { Body } from './body.ts';
import type { Ledger } from './ledger.ts';

/** How an account comes to rest on somebody. */
type How = 'outlet' | 'agency' | 'hearer' | 'speaker';

interface Tie {
  readonly account: number;
  readonly how: How;
  readonly body: Body;
  readonly evidence: readonly (Citation | CaptureCitation)[];
}

const inTheirOrder = inOrder<Common>(
  (a, b) => COMMON_KINDS.indexOf(a.kind) - COMMON_KINDS.indexOf(b.kind),
  (a, b) => compareText(a.name ?? '', b.name ?? ''),
  (a, b) => compareText(a.accounts.join(), b.accounts.join()),
);

/** What accounts of different families have in common, any two of those named with each other. */
export function commonOf(accounts: readonly Account[], ledger: Ledger): readonly Common[] {
  return [
    ...publishersOf(accounts, ledger),
    ...bodiesOf(accounts, ledger),
    ...utterancesOf(accounts, ledger),
  ].sort(inTheirOrder);
}

const ofSeveralTexts = (members: readonly number[], accounts: readonly Account[]): boolean =>
  new Set(members.map((i) => accounts[i]!.family)).size > 1;

/** Texts whose origins are outlets of one publisher are one text. */
function publishersOf(accounts: readonly Account[], { family }: Ledger): Common[] {
  const by = new Map<string, { name: string; members: number[] }>();
  for (const [i, account] of accounts.entries()) {
    const name = family.get(account.family)?.publisher ?? null;
    if (name === null) continue;
    const known = by.get(foldName(name)) ?? { name, members: [] };
    known.members.push(i);
    by.set(foldName(name), known);
  }
  return [...by.values()].flatMap(({ name, members }) =>
    ofSeveralTexts(members, accounts)
      ? [
          commonWith(
            'publisher',
            name,
            members,
            members.map((i) => accounts[i]!.cite),
          ),
        ]
      : [],
  );
}

/** One person, agency or outlet whom several texts name as where they have it from. */
function bodiesOf(accounts: readonly Account[], ledger: Ledger): Common[] {
  const by = new Map<string, Tie[]>();
  for (const tie of accounts.flatMap((account, i) => tiesOf(account, i, ledger))) {
    const ties = by.get(tie.body.key);
    if (ties === undefined) by.set(tie.body.key, [tie]);
    else ties.push(tie);
  }
  return [...by.values()].flatMap((ties) => {
    const members = [...new Set(ties.map(({ account }) => account))].sort((a, b) => a - b);
    if (!ofSeveralTexts(members, accounts)) return [];
    const hows = new Set(ties.map(({ how }) => how));
    const kind = (['agency', 'outlet', 'speaker', 'hearer'] as const).find((how) => hows.has(how))!;
    const evidence = ties.flatMap((tie) => tie.evidence);
    return [commonWith(kind, ties[0]!.body.name, members, evidence)];
  });
}

/** Whom an account names as where it has what it tells, directly or through the text that it stands in. */
function tiesOf(account: Account, index: number, ledger: Ledger): Tie[] {
  const family = ledger.family.get(account.family);
  const tie = (how: How, body: Body | null, evidence: Tie['evidence']): Tie[] =>
    body === null ? [] : [{ account: index, how, body, evidence }];
  const agency = family === undefined ? null : creditOf(account, family);
  const credited =
    agency === null ? [] : tie('agency', ledger.bodies.named(agency.name), agency.evidence);
  if (account.voice !== 'attributed') {
    // What a page tells in its own voice rests on its text, and that on the outlet that wrote it.
    const { origin = null } = family ?? {};
    return agency === null && origin !== null
      ? tie('outlet', ledger.bodies.named(origin), [account.cite])
      : credited;
  }
  const spoken = statementsOf(account, ledger).map((i) => ledger.statements[i]!);
  const first = spoken.find(({ speaker }) => speaker !== null);
  if (first?.speaker != null) {
    const body = ledger.bodies.speaker(first.speaker);
    if (body !== null)
      return [...credited, ...tie('speaker', body, [first.speaker.cite ?? first.cite])];
  }
  // Of somebody who is not named it is known who heard them, and no more.
  const heard = spoken.flatMap(({ via, cite }) =>
    via.flatMap((one) => tie('hearer', ledger.bodies.named(one.name), [one.cite ?? cite])),
  );
  return [...credited, ...heard];
}

/** The agency that a family's text is credited to, and the words that say so: the account's own page's, where it has some. */
function creditOf(
  account: Account,
  { origin, derivations }: Family,
): { readonly name: string; readonly evidence: Tie['evidence'] } | null {
  if (origin === null) return null;
  const credits = derivations.filter(
    ({ from, relation }) =>
      relation === 'credits' && 'agency' in from && foldName(from.agency) === foldName(origin),
  );
  const [first] = credits;
  if (first === undefined) {
    // Words that pages carry from an agency whose own text is nowhere: the pages that name it say so.
    const carried = derivations.find(
      ({ from }) => 'agency' in from && foldName(from.agency) === foldName(origin),
    );
    return carried === undefined ? null : { name: origin, evidence: carried.evidence };
  }
  const own = credits.find(({ article }) => article === account.cite.article);
  return { name: origin, evidence: (own ?? first).evidence };
}

/** The statements that an attributed account is told in: those of its sentence, of its speaker. */
function statementsOf(account: Account, { said, statements }: Ledger): readonly number[] {
  if (account.voice !== 'attributed') return [];
  return (said.get(account.cite.article) ?? []).filter((i) => {
    const { content, speaker } = statements[i]!;
    return overlaps(content, account.cite) && (speaker?.name ?? null) === account.speaker;
  });
}

/** Accounts that print the same words of somebody: each statement with its other prints. */
function utterancesOf(accounts: readonly Account[], ledger: Ledger): Common[] {
  const accountsOf = new Map<number, number[]>();
  for (const [i, account] of accounts.entries()) {
    for (const s of statementsOf(account, ledger)) {
      const list = accountsOf.get(s);
      if (list === undefined) accountsOf.set(s, [i]);
      else list.push(i);
    }
  }
  const found = new Map<string, Common>();
  for (const s of accountsOf.keys()) {
    const prints = [s, ...ledger.statements[s]!.sameAs].filter((other) => accountsOf.has(other));
    const members = [...new Set(prints.flatMap((other) => accountsOf.get(other)!))];
    members.sort((a, b) => a - b);
    if (!ofSeveralTexts(members, accounts)) continue;
    const all = prints.map((other) => ledger.statements[other]!);
    const names = all.flatMap(({ speaker }) =>
      speaker === null ? [] : (ledger.bodies.speaker(speaker)?.name ?? []),
    );
    const evidence = all.map(({ content }) => content);
    const key = members.join();
    if (!found.has(key))
      found.set(
        key,
        commonWith('utterance', names.sort(compareText)[0] ?? null, members, evidence),
      );
  }
  const all = [...found.values()];
  return all.filter((one) => !all.some((other) => other !== one && holds(other, one)));
}

const holds = (whole: Common, part: Common): boolean =>
  part.accounts.every((i) => whole.accounts.includes(i));

/** So many citations are shown of what many accounts have in common. */
const SHOWN = 12;

function commonWith(
  kind: CommonKind,
  name: string | null,
  accounts: readonly number[],
  evidence: readonly (Citation | CaptureCitation)[],
): Common {
  const seen = new Set<string>();
  const once = evidence.filter((one) => {
    const key = `${'article' in one ? one.article : `capture ${one.capture}`} ${one.start} ${one.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { kind, name, accounts, evidence: once.slice(0, SHOWN) as unknown as Evidence };
}
