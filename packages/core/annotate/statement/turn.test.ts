import { describe, expect, it } from 'vitest';
import { statementsOf } from './statement.fixture.ts';

const SAID = (text: string): [string | null, string][] =>
  statementsOf(text).map(({ speaker, content }) => [
    speaker?.name ?? null,
    text.slice(content.start, content.end),
  ]);

describe('transcripts and interviews', () => {
  it('gives each turn to the name in its label, in full where the article has it', () => {
    const text =
      'Jon Adler met Mara Voss on Radio Sorland.\n\nADLER: The gate is open.\n\nVOSS: It is not. Go and look.\n\nADLER: I was there at noon.';
    expect(SAID(text)).toEqual([
      ['Jon Adler', 'The gate is open.'],
      ['Mara Voss', 'It is not. Go and look.'],
      ['Jon Adler', 'I was there at noon.'],
    ]);
  });

  it('gives answers to the one person named above, and makes no statement of a question', () => {
    const text =
      'A talk with Mara Voss.\n\nQ: Why did you leave?\n\nA: The guns never stopped.\n\nQ: Will you return?\n\nA: If they ask us, yes.';
    expect(SAID(text)).toEqual([
      ['Mara Voss', 'The guns never stopped.'],
      ['Mara Voss', 'If they ask us, yes.'],
    ]);
  });

  it('does not say who answers where two are named above', () => {
    const text =
      'A talk with Mara Voss and Jon Adler.\n\nQ: Why?\n\nA: The guns never stopped.\n\nQ: And now?\n\nA: We wait.';
    expect(SAID(text).map(([name]) => name)).toEqual([null, null]);
  });

  it('lets a paragraph without a label go on with the turn before it, but not behind the last', () => {
    const text =
      'VOSS: It began in May.\n\nThen the ford fell.\n\nHOST: And you?\n\nVOSS: I stayed.\n\nThe market opened on Monday.';
    expect(SAID(text)).toEqual([
      ['VOSS', 'It began in May.\n\nThen the ford fell.'],
      ['HOST', 'And you?'],
      ['VOSS', 'I stayed.'],
    ]);
  });

  it('takes boxes and remarks with a colon for no talk', () => {
    const text =
      'READ MORE: The ford\n\nThe mill burned down.\n\nWATCH: The fire\n\nNobody was hurt.\n\nREAD MORE: The mill\n\nNOTE: This page was updated.';
    expect(SAID(text)).toEqual([]);
  });
});
