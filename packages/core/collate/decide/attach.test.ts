import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANCHOR_CONTEXT,
  anchorOf,
  attachedSchema,
  authoredSchema,
  type Anchor,
  type Article,
} from '../../model/index.ts';
import { made } from '../lineage/article.fixture.ts';
import { attach, placeAnchor } from './attach.ts';
import { authored, cited, PAGES, point } from './decide.fixture.ts';
import { occurrences } from './occurrences.ts';

const article = (text: string): Article => ({ ...made({ id: 'x', body: [] }), text });
const anchored = (text: string, words: string, from = 0): Anchor => {
  const start = text.indexOf(words, from);
  return anchorOf(article(text), { start, end: start + words.length });
};
/** The words an anchor is placed on, with what stands before them. */
const placed = (anchor: Anchor, text: string): number | null => {
  const found = placeAnchor(anchor, article(text));
  if (found !== null) expect(text.slice(found.start, found.end)).toBe(anchor.exact);
  return found?.start ?? null;
};

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        'שלום עולם',
        '🏴‍☠️',
        'e\u0301',
        'Orrow ',
        ' and ',
        '\n\n',
        '\u202e',
        '\ud800',
        'aaaa',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('an anchor', () => {
  test('keeps the words, where they stood and up to 48 units on either side', () => {
    const text = `${'a'.repeat(60)}Orrow${'b'.repeat(60)}`;
    const anchor = anchored(text, 'Orrow');
    expect(anchor).toEqual({
      capture: article(text).capture,
      exact: 'Orrow',
      prefix: 'a'.repeat(ANCHOR_CONTEXT),
      suffix: 'b'.repeat(ANCHOR_CONTEXT),
      at: { start: 60, end: 65 },
    });
  });

  test('never has half a character at its edges', () => {
    const text = `${'😀'.repeat(30)}xOrrow y${'😀'.repeat(30)}`;
    const { prefix, suffix } = anchored(text, 'Orrow');
    expect(prefix).toBe(`${'😀'.repeat(23)}x`);
    expect(suffix).toBe(` y${'😀'.repeat(23)}`);
  });

  test('is refused for nothing, and outside the text', () => {
    expect(() => anchorOf(article('abc'), { start: 1, end: 1 })).toThrow(RangeError);
    expect(() => anchorOf(article('abc'), { start: 1, end: 9 })).toThrow(RangeError);
  });
});

describe('re-attaching', () => {
  const before =
    'The mill at Orrow burned. The bridge at Orrow stands. Ida Mott was in Orrow then.';

  test('finds words whose place moved, by the context that agrees', () => {
    const anchor = anchored(before, 'Orrow', 30);
    const after = `A new first sentence. ${before}`;
    expect(placed(anchor, after)).toBe(after.indexOf('bridge at Orrow') + 'bridge at '.length);
  });

  test('does not take another sentence for one that is gone', () => {
    const anchor = anchored(before, 'Orrow', 30);
    expect(placed(anchor, 'A new first sentence. The mill at Orrow burned.')).toBeNull();
  });

  test('does not choose between two places that agree alike', () => {
    const anchor = anchored('Rain fell in Orrow on the second of May.', 'Orrow');
    const twice =
      'So: Rain fell in Orrow on the second of May. Rain fell in Orrow on the second of May.';
    expect(placed(anchor, twice)).toBeNull();
  });

  test('takes a whole sentence for itself whatever stands around it now', () => {
    const sentence = 'The council of Orrow met behind closed doors on Friday.';
    const anchor = anchored(`Before it. ${sentence} After it.`, sentence);
    expect(placed(anchor, `Other words altogether: ${sentence}`)).toBe(24);
  });

  test('a name alone in another sentence is not what was pointed at', () => {
    const anchor = anchored('A man called Jon Adler sold fish in Orrow.', 'Jon Adler');
    expect(placed(anchor, 'Prices rose, and Jon Adler says nothing.')).toBeNull();
  });

  test('finds the words wherever text was put in or taken out elsewhere', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (head, near, tail, other) => {
        const words = 'the seventh lantern';
        const context = `${near} and then came `;
        const text = `${head}${context}${words} to the quay at night, unseen. ${tail}`;
        const anchor = anchored(text, words, head.length + context.length);
        const changed = `${other}${context}${words} to the quay at night, unseen. ${other}`;
        expect(placed(anchor, changed)).toBe(other.length + context.length);
      }),
    );
  });

  test('is exact or nothing, for any text', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, other, a, b) => {
        fc.pre(text.length > 0);
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const anchor = anchorOf(article(text), { start, end });
        expect(placed(anchor, text)).toBe(start);
        placed(anchor, other);
        placed(anchor, other + text);
      }),
    );
  });

  test('is gone when the words are', () => {
    fc.assert(
      fc.property(anyText, anyText, (head, tail) => {
        const anchor = anchored(`${head} the seventh lantern ${tail}`, 'the seventh lantern');
        expect(placed(anchor, `${head} the eighth lantern ${tail}`)).toBeNull();
      }),
    );
  });

  test('takes time in proportion to the text, whatever it is made of', () => {
    const text = 'a'.repeat(1_000_000);
    const anchor = {
      ...anchored(text, 'a'.repeat(20_000)),
      at: { start: 2_000_000, end: 2_020_000 },
    };
    expect(placeAnchor(anchor, article(text))).toBeNull();
  });
});

test('occurrences of a word are found where they stand, overlapping ones too', () => {
  expect([...occurrences('abababa', 'aba')]).toEqual([0, 2, 4]);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      (text, word) => {
        const expected = [...text].flatMap((_, at) =>
          word !== '' && text.startsWith(word, at) ? [at] : [],
        );
        expect([...occurrences(text, word)]).toEqual(expected);
      },
    ),
  );
});

describe('attaching a log', () => {
  const [gazette, herald, radio] = PAGES as [Article, Article, Article];
  const [mill] = point('citation', cited('gazette', 'The mill at Orrow burned on 2 May.')).anchors;
  const [fire] = point('citation', cited('herald', 'A fire destroyed the mill')).anchors;

  test('keeps every entry, in the order of the log, and says what is detached', () => {
    const log = [
      authored(1, { kind: 'comment', subject: 'account', anchors: [mill], text: 'check' }),
      authored(2, { kind: 'field', capture: herald.capture, field: 'outlet', value: 'Herald' }),
      authored(3, { kind: 'reject', subject: 'account', anchors: [fire] }, true),
    ];
    for (const entry of log) authoredSchema.parse(entry);
    const found = attach(log, [radio, gazette]);
    for (const one of found) attachedSchema.parse(one);
    expect(found.map(({ id, citations }) => [id, citations])).toEqual([
      [1, [cited('gazette', 'The mill at Orrow burned on 2 May.')]],
      [2, null],
      [3, null],
    ]);
    expect(found[2]!.undone).not.toBeNull();
  });

  test('stands on the first words of a page where the whole page is meant', () => {
    const [field, origin] = attach(
      [
        authored(1, { kind: 'field', capture: herald.capture, field: 'outlet', value: null }),
        authored(2, { kind: 'same origin', captures: [radio.capture, gazette.capture] }),
      ],
      PAGES,
    );
    expect(field!.citations).toEqual([cited('herald', 'Fire in Orrow')]);
    expect(origin!.citations).toEqual([
      cited('radio', 'After the fire'),
      cited('gazette', 'Mill at Orrow burns'),
    ]);
  });

  test('two names need both places, a finding is told by those that are left', () => {
    const anchors = [mill, fire] as const;
    const log = [
      authored(1, { kind: 'same entity', anchors }),
      authored(2, { kind: 'reject', subject: 'entity', anchors }),
      authored(3, { kind: 'reject', subject: 'entry', anchors }),
    ];
    expect(attach(log, [gazette]).map(({ citations }) => citations?.length ?? null)).toEqual([
      null,
      null,
      1,
    ]);
  });
});
