import { compareText, type Statement } from '@hearsay/core/model';
import { inline, quotation } from './escape.ts';
import type { Footnotes } from './footnotes.ts';
import { accountList, commonList, datedBy, day, told, type Section } from './section.ts';

const timeline: Section = {
  title: 'What happened when, as it is told',
  relation: 'timeline',
  lead: null,
  has: ({ dossier }) => dossier.timeline.length > 0,
  *blocks({ dossier }, notes) {
    for (const { title, when, status, accounts, ...count } of dossier.timeline) {
      yield `### ${inline(title)}`;
      yield `${datedBy(when)}; ${status === 'planned' ? 'told as planned' : 'told as having happened'}; ${told(count)}.`;
      yield accountList(accounts, notes);
      yield* commonList(count, notes);
    }
  },
};

const disputes: Section = {
  title: 'Where accounts differ',
  relation: 'dispute',
  lead: null,
  has: ({ dossier }) => dossier.disputes.length > 0,
  *blocks({ dossier }, notes) {
    for (const { kind, question, when, positions } of dossier.disputes) {
      yield `### ${inline(question)}`;
      yield `They differ in: ${kind}${when === null ? '' : `; ${datedBy(when)}`}.`;
      for (const { answer, accounts, ...count } of positions) {
        yield `**${inline(answer)}** — ${told(count)}:`;
        yield accountList(accounts, notes);
        yield* commonList(count, notes);
      }
    }
  },
};

const agreements: Section = {
  title: 'What several origins tell alike',
  relation: 'agreement',
  lead: null,
  has: ({ dossier }) => dossier.agreements.length > 0,
  *blocks({ dossier }, notes) {
    for (const { what, when, accounts, ...count } of dossier.agreements) {
      yield `### ${inline(what)}`;
      yield `${when === null ? '' : `${datedBy(when)}; `}${told(count)}.`;
      yield accountList(accounts, notes);
      yield* commonList(count, notes);
    }
  },
};

const commitments: Section = {
  title: 'What was promised for when',
  relation: 'commitment',
  lead: 'Whether a promise was kept is what accounts report of it, as of the newest dated page.',
  has: ({ dossier }) => dossier.commitments.length > 0,
  *blocks({ dossier }, notes) {
    for (const found of dossier.commitments) {
      const { what, by, due, status, asOf, evidence, history, reports } = found;
      const whose = by === null ? 'by whom is not said' : `by ${inline(by)}`;
      yield `### ${inline(what)}`;
      yield `${whose}; due: ${day(due)}; ${status}${asOf === null ? '' : ` (as of ${inline(asOf)})`}.`;
      yield evidence.map((cite) => `- ${quotation(cite.text)}${notes.mark(cite)}`).join('\n');
      if (history.length > 0) {
        yield 'The day, as it was set:';
        yield history
          .map(
            ({ due: set, cite, step }) =>
              `- ${day(set)}${step === 'asked' ? ' (asked for)' : ''}: ${quotation(cite.text)}${notes.mark(cite)}`,
          )
          .join('\n');
      }
      for (const { outcome, independent, accounts } of reports) {
        yield `Reported as ${outcome}; independent origins: ${independent}:`;
        yield accountList(accounts, notes);
      }
    }
  },
};

const wordings: Section = {
  title: 'How each words it',
  relation: 'wording',
  lead: null,
  has: ({ dossier }) => dossier.wordings.length > 0,
  *blocks({ dossier }, notes) {
    for (const { referent, terms } of dossier.wordings) {
      yield `### ${inline(referent)}`;
      for (const { term, voice, accounts, ...count } of terms) {
        const whose = voice === 'outlet' ? "in the outlet's own voice" : voice;
        yield `${quotation(term)} (${whose}) — ${told(count)}:`;
        yield accountList(accounts, notes);
      }
    }
  },
};

const silences: Section = {
  title: 'Reported by several, not found in others',
  relation: 'silence',
  lead: 'That something was not found in a page does not say why.',
  has: ({ dossier }) => dossier.silences.length > 0,
  *blocks({ dossier, sources }, notes) {
    for (const { what, reportedBy, notFoundIn } of dossier.silences) {
      yield `### ${inline(what)}`;
      yield accountList(reportedBy, notes);
      const pages = notFoundIn.map((id) => {
        const source = sources.ofArticle(id);
        const outlet = source?.outlet == null ? 'outlet not stated' : inline(source.outlet);
        return `${outlet}, ${quotation(source?.headline ?? id)}`;
      });
      yield `Not found in: ${pages.join('; ')}.`;
    }
  },
};

const statements: Section = {
  title: 'Who says what',
  relation: 'statement',
  lead: null,
  has: ({ dossier }) => dossier.statements.length > 0,
  *blocks({ dossier }, notes) {
    for (const { name, said } of bySpeaker(dossier.statements)) {
      yield `### ${name === null ? 'The text does not say who' : inline(name)}`;
      yield said.map((statement) => statementItem(statement, notes)).join('\n');
    }
  },
};

function statementItem({ cite, content, kind, stance, via }: Statement, notes: Footnotes): string {
  const through =
    via.length === 0 ? '' : `; through ${via.map(({ name }) => inline(name)).join(' ← ')}`;
  return `- ${stance} (${kind}${through}): ${quotation(content.text)}${notes.mark(cite)}`;
}

/** Statements of one somebody together, under the fullest name they have; who is not named comes last. */
function bySpeaker(
  statements: readonly Statement[],
): readonly { readonly name: string | null; readonly said: readonly Statement[] }[] {
  const groups = new Map<string, { name: string | null; said: Statement[] }>();
  for (const statement of statements) {
    const { speaker } = statement;
    const key = speaker === null ? '' : (speaker.entity ?? `name ${speaker.name}`);
    const name = speaker?.name ?? null;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, said: [statement] });
    else {
      group.said.push(statement);
      const fuller = (group.name?.length ?? 0) - (name?.length ?? 0);
      if (name !== null && (fuller < 0 || (fuller === 0 && compareText(name, group.name!) < 0))) {
        group.name = name;
      }
    }
  }
  return [...groups.values()].sort((a, b) =>
    a.name === null || b.name === null
      ? Number(a.name === null) - Number(b.name === null)
      : b.said.length - a.said.length || compareText(a.name, b.name),
  );
}

/** In the order of the questions a reader comes with. */
export const FINDINGS: readonly Section[] = [
  timeline,
  disputes,
  agreements,
  statements,
  commitments,
  wordings,
  silences,
];
