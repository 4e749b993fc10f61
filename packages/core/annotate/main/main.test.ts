import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSpan } from '../../model/index.ts';
import { given } from '../../read/index.ts';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '../index.ts';

const PLAN = planAnnotators(ANNOTATORS);
const annotate = (headline: string, body: string): Annotated =>
  runAnnotators(
    PLAN,
    given({
      id: 'a',
      text: `${headline}\n\n${body}`,
      headline,
      language: 'en',
      published: '2031-05-02',
    }),
  );

function told(headline: string, body: string): Record<string, string> {
  const { article, layers } = annotate(headline, body);
  return Object.fromEntries(
    layers.main.map(({ question, start, end }) => [question, article.text.slice(start, end)]),
  );
}

describe('the headline says who and what', () => {
  test.each([
    ['Miners block road to Karsaburg', { who: 'Miners', what: 'block road to Karsaburg' }],
    ['Karsaburg fire: School closes its gates', { who: 'School', what: 'closes its gates' }],
    ['Ferry Sinks Off Port Vell', { who: 'Ferry', what: 'Sinks Off Port Vell' }],
    [
      'Teachers return to work after strike in Port Vell',
      { who: 'Teachers', what: 'return to work' },
    ],
  ])('%s', (headline, want) => {
    expect(told(headline, 'Nothing else is known.')).toMatchObject(want);
  });

  test('what is said, and not the saying', () => {
    expect(told('Police say driver fled the port', 'Nothing else is known.')).toMatchObject({
      who: 'driver',
      what: 'fled the port',
    });
  });

  test('without a verb, the sentences below say who', () => {
    expect(
      told('Attack on Port Vell', 'Rebels attacked Port Vell on Wednesday night.'),
    ).toMatchObject({ who: 'Rebels', what: 'Attack on Port Vell', when: 'Wednesday night' });
  });
});

describe('when and where', () => {
  test('the day of the event, with its hour, and not another day', () => {
    const { article, layers } = annotate(
      'Bridge collapses in Karsaburg',
      "The bridge collapsed at 6am on Thursday. Monday's inspection had found nothing.",
    );
    const when = layers.main.find(({ question }) => question === 'when')!;
    expect(article.text.slice(when.start, when.end)).toBe('6am on Thursday');
  });

  test('the narrower of two places', () => {
    expect(
      told('Floods in France close roads', 'The river rose in Karsaburg on Thursday.').where,
    ).toBe('Karsaburg');
  });

  test('no answer where nothing is told of it', () => {
    const answers = told('Farmers welcome the new law', 'They had asked for it for years.');
    expect(answers).not.toHaveProperty('when');
    expect(answers).not.toHaveProperty('where');
  });
});

test('any text gets answers that lie in it, the same twice', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ' attack',
      ' in Karsa',
      ' on Monday',
      ': ',
      ' – ',
      ' met ',
      '. ',
      ' by ',
      '\n\n',
      ' killed',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 30 }), (a, b) => {
      const headline = a.join('').trim();
      const body = b.join('').trim();
      if (headline === '' || body === '') return;
      const { article, layers } = annotate(headline, body);
      for (const answer of layers.main) {
        checkSpan(answer, article.text.length);
        expect(answer.end).toBeGreaterThan(answer.start);
      }
      expect(annotate(headline, body).layers.main).toEqual(layers.main);
    }),
    { numRuns: 120 },
  );
});
