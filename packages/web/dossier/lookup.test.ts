import { expect, test } from 'vitest';
import { governmentRule, type Dossier } from '@hearsay/core/model';
import { sample } from '../fixtures/sample.ts';
import { lookUp, speakerName } from './lookup.ts';

/** The sample with its first statement by a capital that stands for a country, and its second by the country. */
function withSeat(): Dossier {
  const [first, second, ...rest] = sample.statements;
  const entity = sample.entities[0]!;
  const by = (name: string) => ({ name, entity: entity.id, cite: null, rule: null });
  return {
    ...sample,
    entities: [
      {
        ...entity,
        name: 'Austria',
        merges: [{ form: 'Vienna City', rule: governmentRule('Austria') }],
      },
      ...sample.entities.slice(1),
    ],
    statements: [
      { ...first!, speaker: by('Vienna City') },
      { ...second!, speaker: by('Austria') },
      ...rest.map((statement) => ({ ...statement, speaker: null })),
    ],
  };
}

test('a speaker is shown by the fullest name, but a capital that stands for a government as the account has it', () => {
  const dossier = withSeat();
  const lookup = lookUp(dossier);
  expect(dossier.statements.slice(0, 3).map((s) => speakerName(lookup, s))).toEqual([
    'Vienna City',
    'Austria',
    null,
  ]);
});
