import { describe, expect, it } from 'vitest';
import { statementsOf } from './statement.fixture.ts';

/** Names of the speakers and the rules by which they were found, in the order of the text. */
const RULES = (text: string): (string | null)[] =>
  statementsOf(text).map(({ speaker }) =>
    speaker === null ? null : `${speaker.name} (${speaker.rule})`,
  );

describe('a speaker is named by a rule that is kept', () => {
  it.each([
    ['the words name them', 'Mara Voss said the mill was shut.', ['Mara Voss (named)']],
    [
      'a pronoun with one person in reach',
      'Mara Voss left at noon. She said the mill was shut.',
      ['Mara Voss (subject)'],
    ],
    [
      'a title that stands beside one name, before it or behind it',
      'Mara Voss, the mayor of Varn, was late. The mayor said the mill was shut.',
      ['Mara Voss (title)'],
    ],
    [
      'a title of which there are two',
      'Mayor Mara Voss met Mayor Jon Adler. The mayor said the mill was shut.',
      ['The mayor (words)'],
    ],
    [
      'a deputy is not the office holder',
      'Deputy mayor Mara Voss was late. The mayor said the mill was shut.',
      ['The mayor (words)'],
    ],
    [
      'what somebody was before is no title',
      'Former mayor Mara Voss was late. The mayor said the mill was shut.',
      ['The mayor (words)'],
    ],
    [
      'a body by a word of its name, where one is named',
      'The Interior Ministry sent guards. The ministry said the mill was shut.',
      ['Interior Ministry (body)'],
    ],
    [
      'a body of which two are named',
      'The Interior Ministry met the Foreign Ministry. The ministry said the mill was shut.',
      ['The ministry (words)'],
    ],
    ['two people in reach', 'Jon Adler met Ilya Brenn. He said the mill was shut.', ['He (words)']],
    [
      'a quotation in a paragraph of its own',
      'Jon Adler said the mill was shut.\n\n"It was not an easy choice. We made it together."',
      ['Jon Adler (named)', 'Jon Adler (turn)'],
    ],
    [
      'a name behind a dash',
      '“Nobody asked us before the fence went up.” — Mara Voss',
      ['Mara Voss (signature)'],
    ],
  ])('%s', (_, text, rules) => {
    expect(RULES(text)).toEqual(rules);
  });
});
