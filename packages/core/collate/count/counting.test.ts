import { describe, expect, it } from 'vitest';
import type {
  Account,
  Accounts,
  ArticleId,
  Citation,
  Derivation,
  Entity,
  EntityId,
  Family,
  FamilyId,
  MentionType,
  Statement,
} from '../../model/index.ts';
import { counting } from './index.ts';

const AGENCY = 'Coastal News Agency';
const cite = (page: string, start = 0, text = 'Rain fell on Tarn.'): Citation => ({
  article: page as ArticleId,
  start,
  end: start + text.length,
  text,
});

/** A page of an outlet of its own, with a family of its own. */
function family(page: string, more: Partial<Family> = {}): Family {
  return {
    id: `family ${page}` as FamilyId,
    articles: [page as ArticleId],
    carries: [],
    origin: `The ${page}`,
    first: page as ArticleId,
    publisher: null,
    reason: 'its own text',
    hint: null,
    derivations: [],
    chains: [],
    ...more,
  };
}
const credited = (page: string, agency = AGENCY): Family => {
  const credit: Derivation = {
    article: page as ArticleId,
    from: { agency },
    relation: 'credits',
    rule: 'credit line',
    reason: '',
    evidence: [cite(page, 90, `(${agency})`)],
  };
  return family(page, { origin: agency, first: null, derivations: [credit] });
};

const account = (page: string, speaker: string | null = null, start = 0): Account => ({
  cite: cite(page, start),
  family: `family ${page}` as FamilyId,
  outlet: `The ${page}`,
  published: null,
  voice: speaker === null ? 'outlet' : 'attributed',
  speaker: speaker === '' ? null : speaker,
  modality: 'happened',
  polarity: 'affirmed',
  when: null,
  roles: [],
});

/** What is said in the sentence of an account. */
const said = (page: string, name: string | null, more: Partial<Statement> = {}): Statement => ({
  cite: cite(page),
  kind: 'indirect',
  stance: 'states',
  content: cite(page, 0, 'Rain fell'),
  cue: null,
  speaker: name === null ? null : { name, entity: null, cite: cite(page, 40, name), rule: null },
  via: [],
  family: `family ${page}` as FamilyId,
  sameAs: [],
  ...more,
});
const entity = (id: string, type: MentionType, ...forms: string[]): Entity => ({
  id: id as EntityId,
  type,
  name: forms[0]!,
  forms: forms.map((form) => ({ form, count: 1 })),
  merges: [],
  suggestions: [],
  evidence: [cite('a')],
});

function count(
  accounts: readonly Account[],
  families: readonly Family[],
  statements: readonly Statement[] = [],
  entities: readonly Entity[] = [],
) {
  const counted = counting({ families, statements, entities })(accounts as unknown as Accounts);
  const reasons = counted.common.map(({ kind, name, accounts: of }) => [kind, name, ...of]);
  return { independent: counted.independent, sources: counted.sources, reasons };
}
const two = [family('a'), family('b')];

describe('sources of information', () => {
  it('are one where two texts in different words have it from one speaker, and the words that name them say so', () => {
    const statements = [said('a', 'Ina Maro'), said('b', 'Ina Maro')];
    const accounts = [account('a', 'Ina Maro'), account('b', 'Ina Maro')];
    expect(count(accounts, two, statements)).toEqual({
      independent: 2,
      sources: 1,
      reasons: [['speaker', 'Ina Maro', 0, 1]],
    });
    const { common } = counting({ families: two, statements, entities: [] })(
      accounts as unknown as Accounts,
    );
    expect(common[0]!.evidence.map(({ text }) => text)).toEqual(['Ina Maro', 'Ina Maro']);
  });

  it('know a speaker by every form of the name, and take two people with one name for two', () => {
    const both = [entity('maro', 'person', 'Ina Maro', 'Maro')];
    const id = 'maro' as EntityId;
    const as = (name: string, known: EntityId | null) => ({
      name,
      entity: known,
      cite: null,
      rule: null,
    });
    const statements = [
      said('a', 'Maro', { speaker: as('Maro', id) }),
      said('b', 'Ina Maro', { speaker: as('Ina Maro', id) }),
    ];
    const accounts = [account('a', 'Maro'), account('b', 'Ina Maro')];
    expect(count(accounts, two, statements, both).sources).toBe(1);
    const apart = [entity('maro', 'person', 'Maro'), entity('other', 'person', 'Maro')];
    const told = [
      said('a', 'Maro', { speaker: as('Maro', id) }),
      said('b', 'Maro', { speaker: as('Maro', 'other' as EntityId) }),
    ];
    expect(count([account('a', 'Maro'), account('b', 'Maro')], two, told, apart).sources).toBe(2);
  });

  it.each(['the mayor', 'Maro', 'officials', 'The Mayor said'])(
    'are not one for a name that does not tell who it is: %s',
    (name) => {
      const statements = [said('a', name), said('b', name)];
      expect(count([account('a', name), account('b', name)], two, statements).sources).toBe(2);
    },
  );

  it('are not one for a town that stands for whoever spoke there', () => {
    const town = [entity('tarn', 'place', 'Tarn')];
    const speaker = { name: 'Tarn', entity: 'tarn' as EntityId, cite: null, rule: null };
    const statements = [said('a', 'Tarn', { speaker }), said('b', 'Tarn', { speaker })];
    expect(count([account('a', 'Tarn'), account('b', 'Tarn')], two, statements, town).sources).toBe(
      2,
    );
  });

  it('rest on their own text where no source is stated', () => {
    expect(count([account('a'), account('b')], two)).toEqual({
      independent: 2,
      sources: 2,
      reasons: [],
    });
    expect(count([account('a', ''), account('b', '')], two).sources).toBe(2);
  });

  it('are one where both texts are credited to one agency without sharing its words', () => {
    const families = [credited('a'), credited('b'), family('c')];
    const accounts = [account('a'), account('b'), account('c')];
    expect(count(accounts, families)).toEqual({
      independent: 3,
      sources: 2,
      reasons: [['agency', AGENCY, 0, 1]],
    });
  });

  it('are one where a text names the agency, or the outlet, that the other is from as who says it', () => {
    const statements = [said('b', AGENCY)];
    expect(
      count([account('a'), account('b', AGENCY)], [credited('a'), family('b')], statements),
    ).toMatchObject({ sources: 1, reasons: [['agency', AGENCY, 0, 1]] });
    const gazette = family('a', { origin: 'Tarn Gazette' });
    expect(
      count(
        [account('a'), account('b', 'Tarn Gazette')],
        [gazette, family('b')],
        [said('b', 'Tarn Gazette')],
      ),
    ).toMatchObject({ sources: 1, reasons: [['outlet', 'Tarn Gazette', 0, 1]] });
  });

  it('are one where one outlet tells it twice in texts of its own', () => {
    const again = [
      family('a', { origin: 'Tarn Gazette' }),
      family('b', { origin: 'Tarn Gazette' }),
    ];
    expect(count([account('a'), account('b')], again)).toEqual({
      independent: 2,
      sources: 1,
      reasons: [['outlet', 'Tarn Gazette', 0, 1]],
    });
  });

  it('are one where somebody who is not named told it to the same outlet, and two where two people did', () => {
    const via = [{ name: 'Radio Tarn', cite: null }];
    const unnamed = [said('a', 'an official', { via }), said('b', null, { via })];
    expect(count([account('a', 'an official'), account('b', '')], two, unnamed)).toMatchObject({
      sources: 1,
      reasons: [['hearer', 'Radio Tarn', 0, 1]],
    });
    const named = [said('a', 'Ina Maro', { via }), said('b', 'Jon Adler', { via })];
    expect(count([account('a', 'Ina Maro'), account('b', 'Jon Adler')], two, named).sources).toBe(
      2,
    );
  });

  it('are one where both print the same words of somebody whom neither names', () => {
    const statements = [said('a', null, { sameAs: [1] }), said('b', null, { sameAs: [0] })];
    expect(count([account('a', ''), account('b', '')], two, statements)).toMatchObject({
      sources: 1,
      reasons: [['utterance', null, 0, 1]],
    });
  });

  it('do not become one because the outlet also quotes that speaker elsewhere in its text', () => {
    const statements = [said('a', 'Ina Maro'), said('b', 'Ina Maro')];
    expect(count([account('a'), account('b', 'Ina Maro')], two, statements).sources).toBe(2);
  });
});

describe('origins of text', () => {
  it('are one for outlets of one publisher, however their names are written', () => {
    const families = [
      family('a', { publisher: 'Tarn Media' }),
      family('b', { publisher: 'TARN MEDIA' }),
      family('c', { publisher: 'Vale Press' }),
    ];
    expect(count([account('a'), account('b'), account('c')], families)).toEqual({
      independent: 2,
      sources: 2,
      reasons: [['publisher', 'Tarn Media', 0, 1]],
    });
  });

  it('are told without reasons where all accounts are of one text', () => {
    expect(count([account('a'), account('a', 'Ina Maro', 30)], two).reasons).toEqual([]);
  });
});
