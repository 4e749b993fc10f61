import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySpan, checkSpan, contains, overlaps } from '../../model/index.ts';
import { articleOf, statementsOf } from './statement.fixture.ts';

const CONTENT = (text: string): string[] =>
  statementsOf(text).map((s) => text.slice(s.content.start, s.content.end));
const NAMES = (text: string): (string | null)[] =>
  statementsOf(text).map((s) => s.speaker?.name ?? null);

describe('over several sentences and paragraphs', () => {
  it('takes a quotation of several sentences as one statement', () => {
    const text = '"We came by night. Nobody saw us. The gate was open," Voss said.';
    expect(CONTENT(text)).toEqual(['We came by night. Nobody saw us. The gate was open,']);
  });

  it('follows a quotation whose opening mark is repeated and which is closed at its end', () => {
    const text =
      'Adler said: “The mill was empty when we came.\n\n“Then the shelling began.\n\n“We ran to the river.”\n\nThe mill burned down.';
    const [said, ...others] = statementsOf(text);
    expect(others).toEqual([]);
    expect(text.slice(said!.content.start, said!.content.end)).toBe(
      'The mill was empty when we came.\n\n“Then the shelling began.\n\n“We ran to the river.',
    );
    expect(said!.speaker?.name).toBe('Adler');
  });

  it('gives a quotation in a paragraph of its own to the speaker of the paragraph before', () => {
    const text =
      'Jon Adler said the harbour would stay shut.\n\n"It was not an easy choice. We made it together."';
    expect(NAMES(text)).toEqual(['Jon Adler', 'Jon Adler']);
  });

  it('gives a quotation behind a colon at the end of a paragraph to who is introduced there', () => {
    const text = 'Mara Voss wrote in a letter on Monday:\n\n"You know what happened at the ford."';
    expect(NAMES(text)).toEqual(['Mara Voss']);
  });

  it('does not give a quotation to a speaker far above it', () => {
    const text =
      'Adler said the road was clear.\n\nThe river rose.\n\nThe market was shut.\n\n"Bring your own bread and water, all of you."';
    expect(NAMES(text)).toEqual(['Adler', null]);
  });

  it('never lets an unclosed mark run into the next paragraph', () => {
    const text =
      'Voss said: "The ford is ours. She then left the hall.\n\nThe guard stayed at the ford, and the market opened.';
    for (const said of statementsOf(text)) expect(said.content.end).toBeLessThan(60);
  });

  it('reads an article that stands in quotation marks as a whole without a speaker', () => {
    const text =
      '"The bridge fell at noon.\n\n"Nobody was hurt in the fall.\n\n"The town is calm."';
    expect(NAMES(text).filter((name) => name !== null)).toEqual([]);
  });

  it('counts a sentence that is printed twice once', () => {
    const text = 'Adler said the depot was empty.\n\nSnow fell.\n\nAdler said the depot was empty.';
    expect(CONTENT(text)).toEqual(['the depot was empty']);
  });
});

describe('the name of a speaker', () => {
  it('is the fullest form of the name in the article', () => {
    const text = 'Jon Adler arrived in Varn.\n\nAdler said the road was clear.';
    expect(NAMES(text)).toEqual(['Jon Adler']);
  });

  it('is found for a title that stood beside one name only', () => {
    const text =
      'Mayor Mara Voss said the ford was shut.\n\nThe governor was away.\n\n"It stays shut," the mayor added.';
    expect(NAMES(text)).toEqual(['Mara Voss', 'Mara Voss']);
  });

  it('is found for a general word where one person has spoken', () => {
    const text =
      'Spokesman Jon Adler said the talks went on. The senior official denied that the army had fired.';
    expect(NAMES(text)).toEqual(['Jon Adler', 'Jon Adler']);
  });

  it('is found for a pronoun where one person is in reach', () => {
    const text = 'Jon Adler said the talks went on. He said they would end soon.';
    expect(NAMES(text)).toEqual(['Jon Adler', 'Jon Adler']);
  });

  it('is left as the words stand where two people are in reach', () => {
    const text = 'Jon Adler met Mara Voss in Varn. He said the talks would end soon.';
    expect(NAMES(text)).toEqual(['He']);
  });

  it('is carried from an institution to its short form', () => {
    const text =
      "Sorland's ministry said the dam held. The ministry said the valley was dry. It added that nobody was hurt.";
    expect(NAMES(text)).toEqual(["Sorland's ministry", "Sorland's ministry", "Sorland's ministry"]);
  });
});

const word = fc.constantFrom(
  'Adler',
  'said',
  '"',
  '“',
  '”',
  "'",
  '’',
  '„',
  '«',
  '»',
  ',',
  '.',
  ':',
  '\n\n',
  'that',
  'the',
  'army',
  'according',
  'to',
  'denied',
  'claims',
  'saying',
  'and',
  'was',
  'told',
  'by',
  'Reuters',
  'quoted',
  'as',
  '🙂',
  'שלום',
  'é',
  '\ud800',
  '-',
  '—',
  '(',
  ')',
  ';',
  '?',
  'who',
  'she',
  'a',
  'must',
  '5',
  '  ',
);
const anyText = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('for any text', () => {
  it('every span lies in the text, in order, and no content cuts across another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const said = statementsOf(text);
        const blocks = articleOf(text).blocks;
        for (const [i, s] of said.entries()) {
          for (const span of [s, s.content, s.cue ?? s, s.speaker ?? s, ...s.via]) {
            checkSpan(span, text.length);
            expect(span.end).toBeGreaterThan(span.start);
          }
          if (i > 0) expect(bySpan(said[i - 1]!, s)).toBeLessThanOrEqual(0);
          if (s.kind === 'indirect') {
            expect(blocks.some((block) => contains(block, s.content))).toBe(true);
          }
          for (const other of said.slice(i + 1)) {
            if (!overlaps(s.content, other.content)) continue;
            const nested = contains(s.content, other.content) || contains(other.content, s.content);
            expect(nested).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same text gives the same statements', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(statementsOf(text)).toEqual(statementsOf(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['no spaces', 'said'.repeat(50_000)],
    ['only quotation marks', '"'.repeat(200_000)],
    ['one sentence of cues', 'Adler said '.repeat(4_000)],
    ['one sentence of participles', ', saying that he said'.repeat(3_000)],
    ['open marks', ' "a'.repeat(20_000)],
    ['apostrophes', " 'a b".repeat(8_000)],
    ['commas', 'Adler, '.repeat(30_000) + 'said'],
    ['sources', 'according to Adler '.repeat(3_000)],
  ])('stays within bounds on %s', (_, text) => {
    const before = performance.now();
    statementsOf(text);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
