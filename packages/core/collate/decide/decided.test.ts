import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierSchema, type Decision } from '../../model/index.ts';
import { sha256 } from '../lineage/article.fixture.ts';
import { citationsOf, verifyDossier } from '../verify.ts';
import { attach } from './attach.ts';
import {
  attachedTo,
  authored,
  BURNED,
  cited,
  DESTROYED,
  dossier,
  PAGES,
  point,
  REPRINTED,
  stated,
} from './decide.fixture.ts';
import { decided } from './decided.ts';

const rejects = (at: ReturnType<typeof point>): Decision => ({ kind: 'reject', ...at });
const after = (...decisions: Decision[]) => {
  const found = decided(dossier, attachedTo(...decisions));
  dossierSchema.parse(found);
  return found;
};
const noDecision = (found: ReturnType<typeof after>) => ({ ...found, decisions: [] });

describe('a dossier after decisions', () => {
  test('is as it was where nothing was rejected, and has what was decided', () => {
    const anchors = point('account', BURNED).anchors;
    const found = after(
      { kind: 'accept', subject: 'account', anchors },
      { kind: 'comment', subject: 'account', anchors, text: 'I rang them' },
    );
    expect(noDecision(found)).toEqual(dossier);
    expect(found.decisions.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('leaves a rejected statement out, and the others still name each other', () => {
    const found = after(rejects(point('statement', dossier.statements[1]!)));
    expect(found.statements.map(({ content, sameAs }) => [content.article, sameAs])).toEqual([
      ['gazette', [1]],
      ['radio', [0]],
    ]);
    expect(found.utterances).toEqual([
      { statements: [0, 1], longest: 0, heardBy: null, differences: [] },
    ]);
    const { statements, utterances } = dossier;
    expect({ ...noDecision(found), statements, utterances }).toEqual(dossier);
  });

  test('lays out no utterance of which one print is left', () => {
    const found = after(rejects(point('statement', dossier.statements[2]!)));
    expect(found.utterances).toEqual([]);
  });

  test('takes a rejected account out of everything and counts again', () => {
    const found = after(rejects(point('account', DESTROYED)));
    const [fire] = found.timeline;
    expect(fire).toMatchObject({ outlets: 2, independent: 1 });
    expect(fire!.accounts).toEqual([BURNED, REPRINTED]);
    expect(found.agreements).toEqual([]);
    expect(found.silences).toEqual([]);
    expect(found.wordings).toEqual([]);
    expect(found.commitments[0]).toMatchObject({ status: 'disputed' });
    expect(found.commitments[0]!.reports.map((r) => [r.accounts.length, r.independent])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('what is left of an entry stands on what its accounts say', () => {
    const found = after(rejects(point('account', BURNED)), rejects(point('account', REPRINTED)));
    const [meeting, fire] = [...found.timeline].sort((a, b) => (a.type < b.type ? 1 : -1));
    expect(fire!.when).toEqual({ ...stated, basis: 'relative', anchor: '2031-05-04' });
    expect(fire!.rule).toBe('one account');
    expect(meeting).toEqual(dossier.timeline[1]);
    expect(found.commitments[0]).toMatchObject({ status: 'reported not kept' });
  });

  test('has no dispute that only one side is left of', () => {
    const [nobody] = dossier.disputes[0]!.positions;
    expect(after(rejects(point('account', nobody.accounts[0]))).disputes).toEqual([]);
    expect(after(rejects(point('dispute', dossier.disputes[0]!))).disputes).toEqual([]);
  });

  test('has no rejected entry, and nothing that compares its accounts', () => {
    const found = after(rejects(point('entry', dossier.timeline[0]!)));
    expect(found.timeline).toEqual([dossier.timeline[1]]);
    expect(found.agreements).toEqual([]);
    expect(found.wordings).toEqual(dossier.wordings);
  });

  test('rejects the one of two entries on the same words that was pointed at', () => {
    const twin = { ...dossier.timeline[1]!, type: 'agree', title: 'Agreement: Orrow, 2 May 2031' };
    const both = { ...dossier, timeline: [...dossier.timeline, twin] };
    const left = decided(both, attachedTo(rejects(point('entry', twin))));
    expect(left.timeline.map(({ type }) => type)).toEqual(['fire', 'meet']);
  });

  test('an account that came after an entry was rejected is shown', () => {
    const [fire, meeting] = dossier.timeline;
    const less = { ...fire!, accounts: [BURNED, REPRINTED] as const };
    const found = after(rejects(point('entry', less)));
    expect(found.timeline.map(({ accounts }) => accounts)).toEqual([
      [DESTROYED],
      meeting!.accounts,
    ]);
  });

  test.each(['passage', 'agreement', 'commitment', 'wording'] as const)(
    'has no rejected %s',
    (subject) => {
      const key = `${subject}s` as const;
      const found = after(rejects(point(subject, dossier[key][0] as never)));
      expect(found[key]).toEqual([]);
      expect({ ...noDecision(found), [key]: dossier[key] }).toEqual(dossier);
    },
  );

  test('what was accepted later is back, what was undone has no effect', () => {
    const at = point('account', BURNED);
    expect(noDecision(after(rejects(at), { kind: 'accept', ...at }))).toEqual(dossier);
    const undone = attach([authored(1, rejects(at), true)], PAGES);
    expect(noDecision(decided(dossier, undone))).toEqual(dossier);
    expect(decided(dossier, undone).decisions).toEqual(undone);
  });

  test('what is detached has no effect, and is kept', () => {
    const log = attach([authored(1, rejects(point('account', BURNED)))], PAGES.slice(1));
    expect(log[0]!.citations).toBeNull();
    expect(decided(dossier, log)).toEqual({ ...dossier, decisions: log });
  });

  test('is the same for any order of the log, and when decided twice', () => {
    const log = attachedTo(
      rejects(point('account', BURNED)),
      rejects(point('statement', dossier.statements[0]!)),
      { kind: 'accept', ...point('account', BURNED) },
      rejects(point('entry', dossier.timeline[1]!)),
      rejects(point('account', DESTROYED)),
    );
    const once = noDecision(decided(dossier, log));
    expect(noDecision(decided(once, log))).toEqual(once);
    fc.assert(
      fc.property(fc.shuffledSubarray([...log], { minLength: log.length }), (shuffled) => {
        expect(noDecision(decided(dossier, shuffled))).toEqual(once);
      }),
    );
  });
});

describe('verifying', () => {
  const verify = (found: typeof dossier) =>
    [...verifyDossier(found, sha256, () => null)].filter(
      ({ path }) => !path.startsWith('articles'),
    );

  test('re-reads the words of decisions', () => {
    const found = after({ kind: 'comment', text: 'why?', ...point('account', BURNED) });
    expect(verify(found)).toEqual([]);
    const paths = [...citationsOf(found)].map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('decisions'))).toEqual([
      'decisions[0].citations[0]',
    ]);
  });

  test('finds words that are not there, and words that were not pointed at', () => {
    const found = after({ kind: 'comment', text: 'why?', ...point('account', BURNED) });
    const [one] = found.decisions;
    const elsewhere = {
      ...found,
      decisions: [{ ...one!, citations: [cited('gazette', 'Nobody')] }],
    };
    expect(verify(elsewhere).map(({ path }) => path)).toEqual(['decisions[0].citations[0]']);
    const moved = { ...one!.citations![0]!, start: 3 };
    expect(verify({ ...found, decisions: [{ ...one!, citations: [moved] }] })).toHaveLength(1);
  });

  test('does not count readers’ comments', () => {
    const talked = {
      ...dossier,
      articles: dossier.articles.map((a) => ({ ...a, comments: [{ author: null, text: 'Why?' }] })),
    };
    expect([...citationsOf(talked)]).toHaveLength([...citationsOf(dossier)].length);
  });
});
