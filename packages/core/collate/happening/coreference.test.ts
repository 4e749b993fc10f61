import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languagePack } from '../../language/index.ts';
import type { ArticleId, Entity, EntityId } from '../../model/index.ts';
import { actOf } from './act.ts';
import { coreferent, oneAct, type ToldAct } from './coreference.ts';
import type { Names } from './participants.ts';

const entity = (name: string, type: Entity['type']): readonly [EntityId, Entity] => [
  name as EntityId,
  { id: name as EntityId, name, type } as Entity,
];
const names: Names = {
  links: new Map(),
  entities: new Map([
    entity('Port Karsa', 'place'),
    entity('Lindow', 'place'),
    entity('Old Quay', 'place'),
    entity('Corvania', 'place'),
    entity('Ilan Adler', 'person'),
    entity('Adler', 'person'),
    entity('Mara Adler', 'person'),
  ]),
  nesting: {
    pairs: new Set(['Old Quay Port Karsa']),
    countries: new Set(['Corvania' as EntityId]),
  },
};

interface Short {
  readonly act?: string;
  readonly place?: string;
  readonly patient?: string;
  readonly agent?: string;
  readonly day?: string;
  readonly matter?: number | null;
  readonly spoken?: boolean;
}
let made = 0;
function telling(told: Short): ToldAct {
  const set = (name?: string): Set<EntityId> =>
    new Set(name === undefined ? [] : [name as EntityId]);
  made += 1;
  return {
    article: `page${made}` as ArticleId,
    at: made,
    act: told.act ?? 'attack',
    spoken: told.spoken ?? false,
    matter: told.matter === undefined ? 0 : told.matter,
    day: told.day ?? null,
    participants: {
      all: new Set([...set(told.agent), ...set(told.patient), ...set(told.place)]),
      place: (told.place ?? null) as EntityId | null,
      agents: set(told.agent),
      patients: set(told.patient),
      open: told.agent === undefined && told.patient === undefined,
      head: null,
      agentHead: null,
    },
  };
}
const one = (a: Short, b: Short): boolean => oneAct(names, telling(a), telling(b));

describe('two tellings of an act', () => {
  test('are one on pages of one matter where nothing parts them', () => {
    expect(one({ place: 'Port Karsa' }, {})).toBe(true);
    expect(one({}, { matter: 1 })).toBe(false);
    expect(one({ matter: null }, { matter: null })).toBe(false);
  });
  test('are two where they are of two towns, and not where one may lie in the other', () => {
    expect(one({ place: 'Port Karsa' }, { place: 'Lindow' })).toBe(false);
    expect(one({ place: 'Port Karsa' }, { place: 'Corvania' })).toBe(true);
    expect(one({ place: 'Port Karsa' }, { place: 'Old Quay' })).toBe(true);
    expect(one({ place: 'Lindow' }, { place: 'Old Quay' })).toBe(false);
  });
  test('are two on two days: a yearly anniversary, the answer to an attack', () => {
    expect(one({ day: '2031-04-27' }, { day: '2030-04-27' })).toBe(false);
    expect(one({ day: '2031-04-27' }, { day: '2031-04-28' })).toBe(false);
  });
  test('are two where they are done to two namesakes, and not where one name is the other’s short form', () => {
    const arrest = (patient: string): Short => ({ act: 'arrest', patient });
    expect(one(arrest('Ilan Adler'), arrest('Mara Adler'))).toBe(false);
    expect(one(arrest('Ilan Adler'), arrest('Adler'))).toBe(true);
  });
  test('of what is said are one only of one speaker', () => {
    const said = (agent?: string): Short =>
      agent === undefined ? { act: 'say', spoken: true } : { act: 'say', spoken: true, agent };
    expect(one(said('Ilan Adler'), said('Ilan Adler'))).toBe(true);
    expect(one(said('Ilan Adler'), said('Mara Adler'))).toBe(false);
    expect(one(said(), said())).toBe(false);
  });
});

describe('groups of tellings', () => {
  const first = telling({ place: 'Port Karsa' });
  const second = telling({ place: 'Lindow' });
  const bare = telling({});
  const again = telling({ place: 'Port Karsa' });
  test('never make one of two because another telling names nothing', () => {
    const found = coreferent(names, [bare, first, second]);
    expect(found.some((group) => group.includes(first) && group.includes(second))).toBe(false);
  });
  test('do not depend on the order of the tellings', () => {
    const all = [first, second, bare, again];
    const expected = JSON.stringify(coreferent(names, all).map((g) => g.map(({ at }) => at)));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (shuffled) => {
        const found = coreferent(names, shuffled).map((g) => g.map(({ at }) => at));
        expect(JSON.stringify(found)).toBe(expected);
      }),
    );
  });
});

describe('the word for an act', () => {
  test('is one for verbs and nouns of the kind', () => {
    expect(['apprehend', 'arrest', 'nab'].map((lemma) => actOf('en', lemma))).toEqual([
      'arrest',
      'arrest',
      'arrest',
    ]);
    expect(actOf('en', 'quake')).toBe(actOf('en', 'earthquake'));
    expect(actOf('en', 'gun down')).toBe(actOf('en', 'shooting'));
  });
  test('keeps apart what is not one act', () => {
    expect(actOf('en', 'charge')).not.toBe(actOf('en', 'arrest'));
    expect(actOf('en', 'wound')).not.toBe(actOf('en', 'kill'));
  });
  test('is its own word for itself', () => {
    const { verbs, nouns } = languagePack('en')!.event!.acts;
    for (const act of [...verbs.values(), ...nouns.values()]) expect(actOf('en', act)).toBe(act);
  });
  test('is the lemma where no row or no language has it', () => {
    expect(actOf('en', 'photograph')).toBe('photograph');
    expect(actOf('xx', 'arrest')).toBe('arrest');
  });
});
