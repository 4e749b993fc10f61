import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySpan, type Article } from '../../model/index.ts';
import { syntax } from './syntax.ts';

const article = (text: string, language = 'en'): Article =>
  ({ text, language, blocks: [] as Article['blocks'] }) as Article;
const annotate = (text: string, language?: string) => syntax.annotate(article(text, language), {});
const tokens = (text: string, language?: string): string[] =>
  annotate(text, language).token.map(({ start, end }) => text.slice(start, end));
const sentences = (text: string, language?: string): string[] =>
  annotate(text, language).sentence.map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it.each([
    ["The envoys don't know.", ['The', 'envoys', 'do', "n't", 'know', '.']],
    ['Adler’s men cannot stay.', ['Adler', '’s', 'men', 'can', 'not', 'stay', '.']],
    ["the mayors' plan", ['the', 'mayors', "'", 'plan']],
    ["O'Dell and the coup d'état", ["O'Dell", 'and', 'the', 'coup', "d'état"]],
    [
      'a cease-fire after the 44-day war',
      ['a', 'cease', '-', 'fire', 'after', 'the', '44', '-', 'day', 'war'],
    ],
    ['the co-founder re-elected', ['the', 'co-founder', 're-elected']],
    ['It cost $1,960.50, or 3.5%.', ['It', 'cost', '$', '1,960.50', ',', 'or', '3.5', '%', '.']],
    ['at 08:30 on 2031-05-02', ['at', '08:30', 'on', '2031-05-02']],
    ['from 1914-1918', ['from', '1914', '-', '1918']],
    [
      'seen at www.example.org/a_(b), he said',
      ['seen', 'at', 'www.example.org/a_(b)', ',', 'he', 'said'],
    ],
    ['(write to desk.two@news.example).', ['(', 'write', 'to', 'desk.two@news.example', ')', '.']],
    ['J. Maro of the U.S. Army', ['J.', 'Maro', 'of', 'the', 'U.S.', 'Army']],
    ['Wait... what?! -- no', ['Wait', '...', 'what', '?!', '--', 'no']],
    ['5km at 8am', ['5', 'km', 'at', '8', 'am']],
    ['The guard left.The rest stayed', ['The', 'guard', 'left', '.', 'The', 'rest', 'stayed']],
    ['in the 1930’s', ['in', 'the', '1930’s']],
    ['A Ph.D. student', ['A', 'Ph.D.', 'student']],
  ])('splits %j as Universal Dependencies does', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('takes ideographs one by one, and a combining mark with its letter', () => {
    expect(tokens('北京 e\u0301te\u0301', 'zh')).toEqual(['北', '京', 'e\u0301te\u0301']);
  });

  it('claims nothing of a token but its extent where there is no model', () => {
    expect(annotate('Envoys', 'de').token).toEqual([
      { start: 0, end: 6, lemma: 'envoys', upos: '_', head: -1, deprel: '_' },
    ]);
  });
});

describe('sentences', () => {
  it.each([
    [
      'Envoys leave Port Adel\n\nTalks ended. Nobody won.',
      ['Envoys leave Port Adel', 'Talks ended.', 'Nobody won.'],
    ],
    [
      'Gen. Maro met Dr. J. K. Lund in St. Ives. He left.',
      ['Gen. Maro met Dr. J. K. Lund in St. Ives.', 'He left.'],
    ],
    [
      'It began on Sept. 27 in Adel. It ended on Nov. 10 last year.',
      ['It began on Sept. 27 in Adel.', 'It ended on Nov. 10 last year.'],
    ],
    [
      'They met at 9 a.m. on Friday. They left at 5 p.m. The rest stayed.',
      ['They met at 9 a.m. on Friday.', 'They left at 5 p.m.', 'The rest stayed.'],
    ],
    ['"We won. We go home." He left.', ['"We won.', 'We go home."', 'He left.']],
    ['“Stop!” he said. “Why?” Maro asked.', ['“Stop!” he said.', '“Why?” Maro asked.']],
    ['It rose 3.5 percent. No. 5 fell.', ['It rose 3.5 percent.', 'No. 5 fell.']],
    [
      'He paused... and left. Then... Nothing came.',
      ['He paused... and left.', 'Then...', 'Nothing came.'],
    ],
    [
      'It joined the U.S. The rest did not. The U.S. Army came.',
      ['It joined the U.S.', 'The rest did not.', 'The U.S. Army came.'],
    ],
    [
      'Three points:\n- guns\n- food\n1. Talks begin. 2. Talks end.',
      ['Three points:', '- guns', '- food', '1. Talks begin.', '2. Talks end.'],
    ],
    [
      'A line that is wrapped\nin the middle. Next.',
      ['A line that is wrapped\nin the middle.', 'Next.'],
    ],
    ['Boats, nets, etc. Fish were sold.', ['Boats, nets, etc.', 'Fish were sold.']],
    ['Envoys at the bridge Photo: I. Maro', ['Envoys at the bridge', 'Photo: I. Maro']],
    ['It was so.[17] He left.', ['It was so.[17]', 'He left.']],
    [
      'She founded eLoft. eLoft sells boats. they float.',
      ['She founded eLoft.', 'eLoft sells boats.', 'they float.'],
    ],
    [
      'The port closed. (see the notice) It ran approx. ten days, dep. on wind.',
      ['The port closed.', '(see the notice) It ran approx. ten days, dep. on wind.'],
    ],
    [
      'They sell to Yahoo!, to Wow! and to Hey!. So they say (really!).',
      ['They sell to Yahoo!, to Wow! and to Hey!.', 'So they say (really!).'],
    ],
    [
      'Envoys leave Port Adel Friday, May 3, 2019\n\nTalks ended.',
      ['Envoys leave Port Adel', 'Friday, May 3, 2019', 'Talks ended.'],
    ],
    ['Friday, 3 May 2019 The talks ended.', ['Friday, 3 May 2019', 'The talks ended.']],
    [
      'The talks began at last on Friday, May 3, 2019\n\nNobody came.',
      ['The talks began at last on Friday, May 3, 2019', 'Nobody came.'],
    ],
  ])('finds those of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ['zh', '他说：“不。”我走。', ['他说：“不。”', '我走。']],
    ['ar', 'أين هو؟ ذهب.', ['أين هو؟', 'ذهب.']],
    ['hy', 'Նա գնաց։ Ես մնացի։', ['Նա գնաց։', 'Ես մնացի։']],
    ['hi', 'वह गया। मैं रुका।', ['वह गया।', 'मैं रुका।']],
  ])('ends them as the script does (%s)', (language, text, expected) => {
    expect(sentences(text, language)).toEqual(expected);
  });

  it('starts one where a block starts', () => {
    const text = 'Envoys leave\nTalks ended';
    const blocks: Article['blocks'] = [
      { start: 0, end: 12, role: 'headline' },
      { start: 13, end: 24, role: 'paragraph' },
    ];
    const { sentence } = syntax.annotate({ ...article(text), blocks }, {});
    expect(sentence).toEqual([
      { start: 0, end: 12 },
      { start: 13, end: 24 },
    ]);
  });
});

describe('for any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'Mr',
          '.',
          '"',
          ' ',
          '\n',
          '\ud83d',
          '👩‍👩‍👧',
          'é',
          'ש',
          '-',
          "'",
          's',
          '1',
          '@',
          '。',
          '…',
          ')',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('tokens are in order, never overlap, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { token, sentence } = annotate(text);
        let at = 0;
        for (const { start, end } of token) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^[\s\p{Cc}\u200b\ufeff]*$/u);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\u200b\ufeff]*$/u);
        expect([...sentence].sort(bySpan)).toEqual(sentence);
        const inside = token.filter((t) =>
          sentence.some((s) => s.start <= t.start && t.end <= s.end),
        );
        expect(inside).toHaveLength(token.length);
      }),
    );
  });

  it.each([
    ['letters', 'a'],
    ['stops', '.'],
    ['pairs', '\ud83d\ude00'],
    ['lone surrogates', '\ud800'],
    ['initials', 'U.'],
    ['clitics', "'s"],
    ['addresses', 'a@'],
    ['links', 'http://'],
    ['figures', '1-'],
    ['closers', '.)'],
    ['capitals', 'A'],
    ['quotations', '." '],
    ['footnotes', '[1]'],
  ])('a hundred thousand units of %s are taken in time and whole', (_, unit) => {
    const { token } = annotate(unit.repeat(Math.ceil(1e5 / unit.length)));
    expect(token.at(-1)?.end).toBeGreaterThan(99_990);
  });
});
