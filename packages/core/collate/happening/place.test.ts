import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ANNOTATORS, planAnnotators, runAnnotators } from '../../annotate/index.ts';
import type { Sha256 } from '../../model/index.ts';
import { given } from '../../read/index.ts';
import { collateItem, COLLATORS, planCollators, runCollators } from '../index.ts';
import { indexNames } from './participants.ts';
import { isSaidWithin, placesDiffer } from './place.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as unknown as Sha256;

/** Looks two places up by name in the nesting that a page shows. */
function reading(text: string) {
  const item = runAnnotators(planAnnotators(ANNOTATORS), given({ id: 'a', language: 'en', text }));
  const { entity, link } = runCollators(planCollators(COLLATORS), [collateItem(item, sha256)], {
    sha256,
  }).relations;
  const names = indexNames(entity, link, [item]);
  const idOf = (name: string) => entity.find((one) => one.name === name)!.id;
  return {
    within: (a: string, b: string) => isSaidWithin(names.nesting, idOf(a), idOf(b)),
    differ: (a: string, b: string) => placesDiffer(names.nesting, names.entities, idOf(a), idOf(b)),
  };
}

test('a place lies in another where a page says so', () => {
  const { within, differ } = reading(
    'Police searched houses in Harlow, Essex. The road from Oxford to Cambridge was shut.',
  );
  expect(within('Harlow', 'Essex')).toBe(true);
  expect(differ('Harlow', 'Essex')).toBe(false);
  expect(differ('Oxford', 'Cambridge')).toBe(true);
});
test('a list of places says of none that it lies in another', () => {
  const { within, differ } = reading('Police searched houses in Harlow, Oxford and Cambridge.');
  expect(within('Harlow', 'Oxford')).toBe(false);
  expect(differ('Oxford', 'Cambridge')).toBe(true);
});
test('a town may lie in any country, and two countries are two', () => {
  const { differ } = reading('Envoys went to Oxford. Others went to France. Some went to Spain.');
  expect(differ('Oxford', 'France')).toBe(false);
  expect(differ('France', 'Spain')).toBe(true);
});
