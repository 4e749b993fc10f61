import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bySpan, checkSpan, type Event, type Span } from '../../model/index.ts';
import { given } from '../../read/index.ts';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '../index.ts';
import { GOLD, NOTHING, PUBLISHED, type GoldEvent } from './event.gold.ts';

const PLAN = planAnnotators(ANNOTATORS);
const annotate = (text: string, language = 'en'): Annotated =>
  runAnnotators(PLAN, given({ id: 'a', text, language, published: PUBLISHED }));

/** What was read of one event, in the form of the gold; roles that the gold does not judge are left out. */
function told(text: string, event: Event | undefined, gold: GoldEvent): unknown {
  if (event === undefined) return null;
  const words = (span: Span | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  return {
    type: event.type,
    modality: event.modality,
    polarity: event.polarity,
    ...(gold.agent === undefined ? {} : { agent: words(event.agent) }),
    ...(gold.patient === undefined ? {} : { patient: words(event.patient) }),
    ...(gold.place === undefined ? {} : { place: words(event.place) }),
    ...(gold.when === undefined ? {} : { when: event.when?.value ?? null }),
  };
}

describe.each(GOLD.map(([group, sentences]) => ({ group, sentences })))(
  '$group',
  ({ sentences }) => {
    test.each(sentences.map((gold) => ({ text: gold.text, gold })))('$text', ({ text, gold }) => {
      const { layers } = annotate(text);
      const event = layers.event.find((e) => e.type === gold.type) ?? layers.event[0];
      const { text: _, ...want } = gold;
      expect(told(text, event, gold)).toEqual({
        modality: 'happened',
        polarity: 'affirmed',
        ...want,
      });
    });
  },
);

describe('nothing is read', () => {
  test.each(NOTHING)('%s', (text) => {
    expect(annotate(text).layers.event).toEqual([]);
  });
  test('of a language without a lexicon', () => {
    expect(annotate('Adalia attacked Belenia on 27 April.', 'xx').layers.event).toEqual([]);
  });
});

describe('a deadline is an event of its own', () => {
  const plans = (text: string): unknown[] =>
    annotate(text)
      .layers.event.filter((e) => e.type === 'withdraw')
      .sort((a, b) => a.predicate.start - b.predicate.start)
      .map((e) => [e.type, e.modality, e.when?.value ?? null]);
  test('asked for more time', () => {
    expect(
      plans(
        'Adalia was supposed to leave Karsaburg on 15 April but asked for more time until 25 April.',
      ),
    ).toEqual([
      ['withdraw', 'planned', '2031-04-15'],
      ['withdraw', 'planned', '2031-04-25'],
    ]);
  });
  test('moved in the next sentence, with the roles of the one before', () => {
    const text =
      'Adalia was to leave Karsaburg on 15 April. The deadline was later extended to 25 April.';
    const moved = annotate(text).layers.event.find((e) => e.when?.value === '2031-04-25')!;
    expect(moved.modality).toBe('planned');
    expect(text.slice(moved.place!.start, moved.place!.end)).toBe('Karsaburg');
  });
});

describe('what was undertaken', () => {
  const kinds = (text: string): unknown[] =>
    annotate(text)
      .layers.event.filter((e) => e.commitment !== null)
      .sort((a, b) => a.predicate.start - b.predicate.start)
      .map(({ commitment }) => [
        commitment!.kind,
        commitment!.due?.value ?? null,
        commitment!.agreement === null
          ? null
          : text.slice(commitment!.agreement.start, commitment!.agreement.end),
      ]);
  test.each([
    ['Adalia pledged to release nine prisoners by 15 May.', [['promised', '2031-05-15', null]]],
    ['The rangers are to leave Karsaburg by 9 May.', [['obliged', '2031-05-09', null]]],
    [
      'Under the pact the rangers will leave Karsaburg by 9 May.',
      [['obliged', '2031-05-09', 'pact']],
    ],
    ['The vote was postponed to 9 May.', [['moved', '2031-05-09', null]]],
    ['The army entered Karsaburg as part of the agreement.', [['fulfilled', null, 'agreement']]],
    ['The rangers withdrew from Karsaburg as agreed.', [['fulfilled', null, null]]],
    // Plain plans and deeds are none.
    ['Oda Marsh will visit Karsaburg on 9 May.', []],
    ['The rangers withdrew from Karsaburg.', []],
    ['Adalia did not leave Karsaburg as agreed.', []],
  ])('%s', (text, want) => {
    expect(kinds(text)).toEqual(want);
  });
});

describe('how many, and in which event', () => {
  const tolls = (text: string): unknown[] => {
    const { layers } = annotate(text);
    return layers.event.flatMap((e) =>
      e.quantities.map(({ start, end, role, part }) => [
        text.slice(start, end),
        role,
        part,
        e.within === null ? null : layers.event[e.within]!.type,
      ]),
    );
  };
  test.each([
    ['Six people were killed in the attack.', [['Six people', 'killed', 'total', 'fight']]],
    [
      'A blast wounded 120 people, including ten children.',
      [
        ['120 people', 'wounded', 'total', 'explosion'],
        ['ten children', 'wounded', 'subset', 'explosion'],
      ],
    ],
    ['The storm left 32 people dead.', [['32 people', 'killed', 'total', 'disaster']]],
    [
      'Around 51 passengers were taken to hospital.',
      [['Around 51 passengers', 'treated', 'total', null]],
    ],
    ['Two people remain trapped in the mine.', [['Two people', 'trapped', 'total', null]]],
    // Nothing has become of these.
    ['Forty soldiers killed the governor.', []],
    ['Sixty villages joined the league.', []],
  ])('%s', (text, want) => {
    expect(tolls(text)).toEqual(want);
  });
});

describe('whose telling it is', () => {
  const voices = (text: string): string[] => annotate(text).layers.event.map((e) => e.voice);
  test('the outlet’s own', () => {
    expect(voices('Adalia attacked Karsaburg.')).toEqual(['outlet']);
  });
  test('somebody’s in it', () => {
    const { layers } = annotate('“Adalia attacked Karsaburg,” Mayor Oda Marsh said.');
    expect(layers.event[0]).toMatchObject({ voice: 'attributed', statement: 0 });
  });
  test('inferred', () => {
    expect(voices('Adalia appears to have attacked Karsaburg.')).toEqual(['analysis']);
  });
  test('reported by nobody named', () => {
    expect(voices('Adalia reportedly attacked Karsaburg.')).toEqual(['attributed']);
  });
  test('a denial turns what it denies', () => {
    const { layers } = annotate('Mayor Oda Marsh denied that Adalia attacked Karsaburg.');
    expect(layers.event[0]).toMatchObject({ polarity: 'denied' });
  });
});

describe('a phrase that ends in "of"', () => {
  test.each([
    'The militia carried out a wave of.',
    'Troops launched a series of in Port Vell on Monday.',
    'They held talks, a round of.',
    'The guard took part in dozens of, Adler said.',
  ])('has no noun, and does no harm: %s', (text) => {
    expect(() => annotate(text)).not.toThrow();
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      ' attack',
      ' on ',
      ' Karsa ',
      'withdrew',
      ' to ',
      ' by ',
      ' and ',
      ', ',
      '. ',
      ' was ',
      '👍🏽',
      'مدينة',
      'e\u0301',
      ' will ',
      ' not ',
      ' which ',
      ' signed ',
      ' agreement ',
      ' of ',
      '\ud800',
      ' 27 April ',
      '(',
      ')',
      '"',
      '-',
    ),
  );
  const WORDS =
    'agree to agreed not never no the a Adal Port Vell of in on by and but , who which that when until if called for demanded due was is has have been be will would attacking attack attacks signed talks ceasefire more time deadline extended denied withdrew from its troops said (said) "I" ; at least five people than fewer 27 April Monday ’s \'s - postponed between'.split(
      ' ',
    );
  test('of words that the lexicon knows, in any order, is read without a fault', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(' ');
        for (const event of annotate(text).layers.event) checkSpan(event.predicate, text.length);
      }),
      { numRuns: 400 },
    );
  });
  test('gives spans that lie in it, in order, and the same twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        if (text.trim() === '') return;
        const { layers } = annotate(text);
        for (const [i, event] of layers.event.entries()) {
          for (const span of [event, event.predicate, event.agent, event.patient, event.place]) {
            if (span === null) continue;
            checkSpan(span, text.length);
            expect(span.end).toBeGreaterThan(span.start);
          }
          if (i > 0) expect(bySpan(layers.event[i - 1]!, event)).toBeLessThanOrEqual(0);
        }
        expect(annotate(text).layers.event).toEqual(layers.event);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a date is taken for the day of', () => {
  const days = (text: string): string[] =>
    annotate(text).layers.event.map((e) => `${e.type} ${e.when?.value ?? 'no day'}`);
  test.each([
    // The date is another's: of the saying, the charge, the noun it stands before.
    ['The suspect was charged with murder on 21 April.', ['trial 2031-04-21']],
    [
      'Mayor Oda Marsh condemned the attack on Karsaburg on 21 April.',
      ['accuse no day', 'fight no day'],
    ],
    ['Critics attacked the 2029 election in Karsaburg.', ['fight no day', 'election 2029']],
    ['After the vote on 21 April the minister resigned.', ['office no day', 'vote 2031-04-21']],
    ['Crews protested between 12 March and 20 April.', ['protest no day']],
    // It is the event's.
    ['Mara Voss was sworn in as president on 21 April.', ['office 2031-04-21']],
    [
      'A patrol crossed the river before dawn on 21 April and attacked a post.',
      ['fight 2031-04-21'],
    ],
  ])('%s', (text, want) => {
    expect(days(text)).toEqual(want);
  });
});

describe('one word, several things', () => {
  const types = (text: string): string[] => annotate(text).layers.event.map((e) => e.type!);
  test.each([
    ['Inspectors came to the mine in February, March and April.', []],
    ['The film was released on 21 April.', []],
    ['Police released the names of six men on 21 April.', []],
    ['Corvania released six hostages on 21 April.', ['release']],
    ['Mayor Oda Marsh spoke at a press conference on 21 April.', []],
    ['The engineers demonstrated the device on 21 April.', []],
    ['The bill died on 21 April.', []],
    ['The union and the port reached a settlement on 21 April.', ['agree']],
    ['A committee held a hearing on roads on 21 April.', []],
    ['A ferry sank off Karsaburg on 21 April.', ['accident']],
    ['A bomb exploded in Karsaburg on 21 April.', ['explosion']],
    ['A jury found Ilan Rusk guilty of fraud on 21 April.', ['trial']],
    ['A fire broke out at a mill in Karsaburg on 21 April.', ['accident']],
    ['Soldiers opened fire on the crowd on 21 April.', ['fight']],
  ])('%s', (text, want) => {
    expect(types(text)).toEqual(want);
  });
});

describe('who does it', () => {
  const doer = (text: string): (string | null)[] =>
    annotate(text)
      .layers.event.filter((e) => e.type === 'fight')
      .map(({ agent }) => (agent === null ? null : text.slice(agent.start, agent.end)));
  test('is the subject of the first of two joined verbs, whatever hour stands between', () => {
    expect(
      doer('Corvania’s soldiers crossed the river before dawn on Sunday and attacked a post.'),
    ).toEqual(['Corvania’s soldiers']);
  });
  test('of an attack that is told with adjectives before it is who launched it', () => {
    expect(
      doer('Corvania launched its largest ever attack on Belenian forces on 27 April.'),
    ).toEqual(['Corvania']);
  });
});
