import { describe, expect, it } from 'vitest';
import type { Said } from '../../model/index.ts';
import { HARD, PLAIN, type Case } from './statement.cases.ts';
import { SYNTAX } from './syntax.cases.ts';
import { statementsOf } from './statement.fixture.ts';

const wordsOf = (text: string, said: Said) => {
  const of = (span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end);
  return {
    speaker: of(said.speaker),
    name: said.speaker?.name ?? null,
    cue: of(said.cue),
    content: of(said.content),
    stance: said.stance,
    kind: said.kind,
    via: said.via.map((through) => through.name),
  };
};

function check({ text, said, headline }: Case): void {
  const found = statementsOf(text, headline === true ? text : null)
    .toSorted((a, b) => a.content.start - b.content.start)
    .map((s) => wordsOf(text, s));
  expect(found.map((f) => f.content)).toEqual(said.map((s) => s.content));
  for (const [i, wanted] of said.entries()) {
    expect(found[i]).toMatchObject({ stance: 'states', via: [], ...wanted });
  }
}

describe('a statement is found with its speaker, cue, content, stance and chain', () => {
  it.each(PLAIN.map((c) => [c.text, c] as const))('%s', (_, c) => check(c));
});

describe('a form that is easily got wrong', () => {
  it.each(HARD.map((c) => [c.text, c] as const))('%s', (_, c) => check(c));
});

describe('a form that words alone leave open', () => {
  it.each(SYNTAX.map((c) => [c.text, c] as const))('%s', (_, c) => check(c));
});
