import { pointAt, type Article, type Attached, type Dossier } from '@hearsay/core/model';
import { describe, expect, it } from 'vitest';
import { lookUp } from '../dossier/lookup.ts';
import { sample } from '../fixtures/sample.ts';
import {
  anchors,
  judgementsOn,
  ofAccount,
  ofAgreement,
  ofCommitment,
  ofDispute,
  ofEntity,
  ofEntry,
  ofFamily,
  ofPassage,
  ofStatement,
  ofWording,
  type Finding,
} from './anchor.ts';

/** A page whose headline is long, begins with white space and has a pair of surrogates where it is cut. */
const long: Article = (() => {
  const first = sample.articles[0]!;
  const headline = `  ${'x'.repeat(299)}😀 and more`;
  const text = `${headline}\n\n${first.text}`;
  return { ...first, text, blocks: [{ start: 0, end: headline.length, role: 'headline' }] };
})();
const longCase: Dossier = {
  ...sample,
  articles: [long, ...sample.articles.slice(1)],
};

describe('a decision on the screen', () => {
  const lookup = lookUp(sample);
  const { articles } = sample;
  const named = (of: Finding, where = lookup) => ({
    subject: of.subject,
    anchors: anchors(where, of.cites),
    ...(of.which === null ? {} : { which: of.which }),
  });

  it('names a finding exactly as the model does, so that the analysis finds it again', () => {
    for (const one of sample.statements) {
      expect(named(ofStatement(one))).toEqual(pointAt('statement', one, articles));
    }
    for (const entry of sample.timeline) {
      expect(named(ofEntry(entry))).toEqual(pointAt('entry', entry, articles));
      for (const account of entry.accounts) {
        expect(named(ofAccount(account.cite))).toEqual(pointAt('account', account, articles));
      }
    }
    for (const entity of sample.entities) {
      expect(named(ofEntity(entity)!)).toEqual(pointAt('entity', entity, articles));
    }
    for (const passage of sample.passages) {
      expect(named(ofPassage(passage))).toEqual(pointAt('passage', passage, articles));
    }
    for (const one of sample.disputes) {
      expect(named(ofDispute(one))).toEqual(pointAt('dispute', one, articles));
    }
    for (const one of sample.agreements) {
      expect(named(ofAgreement(one))).toEqual(pointAt('agreement', one, articles));
    }
    for (const one of sample.commitments) {
      expect(named(ofCommitment(one)!)).toEqual(pointAt('commitment', one, articles));
    }
    for (const one of sample.wordings) {
      expect(named(ofWording(one))).toEqual(pointAt('wording', one, articles));
    }
    for (const family of sample.families) {
      expect(named(ofFamily(lookup, family)!)).toEqual(pointAt('family', family, articles));
    }
  });

  it('names a family by the beginning of a long headline, as the model does', () => {
    const family = sample.families.find(({ articles: [id] }) => id === long.id)!;
    const where = lookUp(longCase);
    expect(named(ofFamily(where, family)!, where)).toEqual(
      pointAt('family', family, longCase.articles),
    );
  });

  it('stands on the finding whose words it was made on, and on no other', () => {
    const [first, second] = sample.statements;
    const entry = (id: number, rest: Partial<Attached> = {}): Attached => ({
      id,
      by: 'Ana',
      at: '2031-06-01T09:00:00.000Z',
      decision: { kind: 'accept', ...named(ofStatement(first!)) } as Attached['decision'],
      undone: null,
      citations: ofStatement(first!).cites,
      ...rest,
    });
    const log = [
      entry(1),
      entry(2, { undone: { by: 'Ana', at: '2031-06-01T09:01:00.000Z' } }),
      entry(3, { citations: null }),
    ];
    expect(judgementsOn(log, ofStatement(first!)).map(({ id }) => id)).toEqual([1]);
    expect(judgementsOn(log, ofStatement(second!))).toEqual([]);
    expect(judgementsOn(log, { ...ofStatement(first!), subject: 'citation' })).toEqual([]);
  });
});
