import { describe, expect, test } from 'vitest';
import type { Voice } from '../../model/index.ts';
import { given } from '../../read/index.ts';
import { ANNOTATORS } from '../registry.ts';
import { planAnnotators, runAnnotators } from '../run.ts';

const PLAN = planAnnotators(ANNOTATORS);

/** The voice of each attack, sinking or death that a text tells, with the speaker where the text says who. */
function voices(text: string): string[] {
  const article = given({ id: 'a', text, language: 'en', headline: null });
  const { layers } = runAnnotators(PLAN, article);
  return layers.event.map(({ voice, statement }) => {
    const name = statement === null ? null : (layers.statement[statement]!.speaker?.name ?? '?');
    return name === null ? voice : `${voice}: ${name}`;
  });
}

const CASES: readonly (readonly [Voice | string, string])[] = [
  ['outlet', 'Rebels attacked Port Adel on Monday.'],
  ['outlet', 'Jon Adler visited Varn. Rebels attacked Port Adel.'],
  ['outlet', 'Jon Adler gave an account to the police. Rebels attacked Port Adel.'],
  ['outlet', 'Jon Adler said the road was open.\n\nRebels attacked Port Adel.'],
  ['attributed: Jon Adler', 'Jon Adler said rebels attacked Port Adel.'],
  ['attributed: Jon Adler', 'Rebels attacked Port Adel, Jon Adler said.'],
  ['attributed: Jon Adler', 'According to Jon Adler, rebels attacked Port Adel.'],
  ['attributed: Jon Adler', '“Rebels attacked Port Adel,” said Jon Adler.'],
  ['attributed: Jon Adler', 'Jon Adler repeated his claim that rebels attacked Port Adel.'],
  ['attributed', 'Rebels reportedly attacked Port Adel.'],
  [
    'attributed: Interior Ministry',
    'The Interior Ministry gave this account. Rebels attacked Port Adel.',
  ],
  [
    'attributed: Interior Ministry',
    'The Interior Ministry gave this account.  At noon the gate was open. Rebels attacked Port Adel.',
  ],
  [
    'attributed: Interior Ministry',
    'The Interior Ministry gave this account:\n\nRebels attacked Port Adel.',
  ],
  ['attributed: The army', "The army's version is as follows. Rebels attacked Port Adel."],
  [
    'outlet',
    'The Interior Ministry gave this account. The gate was open. But rebels attacked Port Adel.',
  ],
  ['analysis', 'Rebels appear to have attacked Port Adel.'],
];

describe('whose telling an event is', () => {
  test.each(CASES)('%s: %s', (voice, text) => {
    expect(voices(text)).toContain(voice);
    expect(new Set(voices(text)).size).toBe(1);
  });
});
