import type { Account, When } from '@hearsay/core/model';
import { table, type Table } from './table.ts';
import { countCells, COUNTS } from './tables-counts.ts';

/** The columns of an account; the quotation is its sentence. */
const ACCOUNT = {
  family: 'id of the origin of the passage it stands in',
  voice: '`outlet`, `attributed` or `analysis`: whose assertion it is',
  speaker: 'who says so, where it is attributed',
  modality: '`happened`, `planned`, `demanded`, `conditional`, `possible` or `cancelled`',
  polarity: '`affirmed` or `denied`',
  account_when: 'the day as this account gives it',
} as const;
const accountCells = ({ cite, family, voice, speaker, modality, polarity, when }: Account) => ({
  family,
  voice,
  speaker,
  modality,
  polarity,
  account_when: when?.value ?? null,
  basis: cite,
});

/** The columns of a day. */
const WHEN = {
  when: 'the day as far as it is known (TIMEX3, EDTF)',
  when_from: 'its first day or instant',
  when_to: 'the end of it, exclusive',
  when_basis: '`stated`, `relative`, `inferred` or `user`',
} as const;
const whenCells = (when: When | null) => ({
  when: when?.value ?? null,
  when_from: when?.from ?? null,
  when_to: when?.to ?? null,
  when_basis: when?.basis ?? null,
});

const statements = table({
  name: 'statements',
  row: 'a statement; it quotes the sentences it stands in',
  relation: 'statement',
  columns: {
    statement: 'number of the statement, from 0, as in the JSON',
    speaker: 'who says it; empty where the text does not say',
    speaker_entity: 'id of the entity',
    kind: '`direct`, `indirect` or `mixed`',
    stance: '`states`, `denies`, `demands`, `promises`, `warns` or `accuses`',
    content: 'what is said, in the words of the page',
    content_start: 'where these words begin',
    content_end: 'where they end',
    cue: 'the words that say that somebody says it',
    via: 'through whom it came, from the page towards the speaker, ` | ` between names',
    family: 'id of the origin of the passage it stands in',
    same_as: 'numbers of the other statements that print the same utterance',
  },
  *rows({ dossier }) {
    for (const [index, said] of dossier.statements.entries()) {
      yield {
        statement: index,
        speaker: said.speaker?.name ?? null,
        speaker_entity: said.speaker?.entity ?? null,
        kind: said.kind,
        stance: said.stance,
        content: said.content.text,
        content_start: said.content.start,
        content_end: said.content.end,
        cue: said.cue?.text ?? null,
        via: said.via.map(({ name }) => name).join(' | '),
        family: said.family,
        same_as: said.sameAs.join(' '),
        basis: said.cite,
      };
    }
  },
});

const timeline = table({
  name: 'timeline',
  row: 'an account of a happening',
  relation: 'timeline',
  columns: {
    entry: 'number of the entry, from 0, as in the JSON',
    ...WHEN,
    title: 'what happened, in plain words of ours',
    type: 'key of the table of event types',
    status: '`happened` or `planned`',
    ...COUNTS,
    rule: 'the rule that joined the accounts',
    day_pages: 'pages whose text names the day; empty where it is none',
    day_independent: 'families among them',
    day_later: 'families that name it a week later or more',
    day_weight: 'what days are ranked by',
    ...ACCOUNT,
  },
  *rows({ dossier }) {
    for (const [
      entry,
      { when, title, type, status, rule, salience, ...counted },
    ] of dossier.timeline.entries()) {
      const counts = countCells(counted);
      const day = {
        day_pages: salience?.pages ?? null,
        day_independent: salience?.independent ?? null,
        day_later: salience?.later ?? null,
        day_weight: salience?.weight ?? null,
      };
      const told = { entry, ...whenCells(when), title, type, status, ...counts, rule };
      const shared = { ...told, ...day };
      for (const account of counted.accounts) yield { ...shared, ...accountCells(account) };
    }
  },
});

const disputes = table({
  name: 'disputes',
  row: 'an account that gives one of the answers to a disputed question',
  relation: 'dispute',
  columns: {
    dispute: 'number of the dispute, from 0, as in the JSON',
    kind: 'what the accounts differ in',
    question: 'in plain words of ours',
    ...WHEN,
    position: 'number of the answer, from 0',
    answer: 'the answer',
    ...COUNTS,
    rule: 'the rule that found it',
    ...ACCOUNT,
  },
  *rows({ dossier }) {
    for (const [dispute, { kind, question, when, positions, rule }] of dossier.disputes.entries()) {
      for (const [position, { answer, ...counted }] of positions.entries()) {
        const asked = { dispute, kind, question, ...whenCells(when), rule };
        const shared = { ...asked, position, answer, ...countCells(counted) };
        for (const account of counted.accounts) yield { ...shared, ...accountCells(account) };
      }
    }
  },
});

const agreements = table({
  name: 'agreements',
  row: 'an account of something that more than one origin tells alike',
  relation: 'agreement',
  columns: {
    agreement: 'number of the agreement, from 0, as in the JSON',
    what: 'in plain words of ours',
    ...WHEN,
    ...COUNTS,
    ...ACCOUNT,
  },
  *rows({ dossier }) {
    for (const [agreement, found] of dossier.agreements.entries()) {
      const { what, when, accounts } = found;
      const shared = { agreement, what, ...whenCells(when), ...countCells(found) };
      for (const account of accounts) yield { ...shared, ...accountCells(account) };
    }
  },
});

const commitments = table({
  name: 'commitments',
  row: 'words about a commitment: those it rests on, a day it was set for, or an account of its outcome',
  relation: 'commitment',
  columns: {
    commitment: 'number of the commitment, from 0, as in the JSON',
    what: 'what was undertaken',
    by: 'by whom',
    due: 'the last agreed day that is reported',
    status: 'what accounts report of the outcome',
    as_of: 'day of the newest dated article of the case',
    part: '`evidence`, `due` or `report`',
    part_due: 'the day that this row’s words set',
    step: '`agreed`, `asked` or `moved`: how that day came to be set',
    outcome: '`kept`, `late` or `not kept`, as this account reports it',
    independent: 'how many independent origins of text report this outcome',
    sources: 'how many sources of information',
    family: ACCOUNT.family,
    voice: ACCOUNT.voice,
    speaker: ACCOUNT.speaker,
  },
  *rows({ dossier }) {
    for (const [commitment, found] of dossier.commitments.entries()) {
      const { what, by, due, status, asOf } = found;
      const head = { commitment, what, by, due: due?.value ?? null, status, as_of: asOf };
      const none = { part_due: null, step: null, outcome: null, independent: null, sources: null };
      const nobody = { family: null, voice: null, speaker: null };
      for (const basis of found.evidence) {
        yield { ...head, ...none, ...nobody, part: 'evidence', basis };
      }
      for (const { due: set, cite: basis, step } of found.history) {
        yield { ...head, ...none, ...nobody, part: 'due', part_due: set.value, step, basis };
      }
      for (const { outcome, accounts, independent, sources } of found.reports) {
        for (const { cite: basis, family, voice, speaker } of accounts) {
          const told = { family, voice, speaker, outcome, independent, sources };
          yield { ...head, ...none, ...told, part: 'report', basis };
        }
      }
    }
  },
});

const wordings = table({
  name: 'wordings',
  row: 'an account that uses a term',
  relation: 'wording',
  columns: {
    wording: 'number of the wording, from 0, as in the JSON',
    referent: 'the thing that the terms are for, in plain words of ours',
    term: 'the term',
    term_voice: '`outlet`, `attributed` or `analysis`: in whose mouth',
    ...COUNTS,
    ...ACCOUNT,
  },
  *rows({ dossier }) {
    for (const [wording, { referent, terms }] of dossier.wordings.entries()) {
      for (const { term, voice, ...counted } of terms) {
        const shared = { wording, referent, term, term_voice: voice, ...countCells(counted) };
        for (const account of counted.accounts) yield { ...shared, ...accountCells(account) };
      }
    }
  },
});

const silences = table({
  name: 'silences',
  row: 'an account of a happening, or an article in which it was not found (without a quotation)',
  relation: 'silence',
  columns: {
    silence: 'number of the silence, from 0, as in the JSON',
    what: 'in plain words of ours',
    part: '`reported by` or `not found in`',
    ...ACCOUNT,
  },
  *rows({ dossier, sources }) {
    for (const [silence, { what, reportedBy, notFoundIn }] of dossier.silences.entries()) {
      for (const account of reportedBy) {
        yield { silence, what, part: 'reported by', ...accountCells(account) };
      }
      for (const article of notFoundIn) {
        const none = { family: null, voice: null, speaker: null, modality: null, polarity: null };
        const basis = sources.ofArticle(article);
        yield { silence, what, part: 'not found in', ...none, account_when: null, basis };
      }
    }
  },
});

export const FINDING_TABLES: readonly Table[] = [
  statements,
  timeline,
  disputes,
  agreements,
  commitments,
  wordings,
  silences,
];
