import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId, Citation, FamilyId, Statement } from '../../model/index.ts';
import { departures } from './alignment.ts';
import { utterancesOf } from './prints.ts';
import { words } from '../words/index.ts';

const NEGATIONS = new Set(['not', 'never', 'no']);

interface Print {
  readonly text: string;
  readonly kind?: Statement['kind'];
  readonly via?: string;
}

/** Statements that print one utterance, each alone in its article behind a few words. */
function printed(...prints: readonly Print[]): Statement[] {
  return prints.map(({ text, kind = 'direct', via }, i): Statement => {
    const cited: Citation = {
      article: `a${i}` as ArticleId,
      start: 10 * i,
      end: 10 * i + text.length,
      text,
    };
    return {
      cite: cited,
      kind,
      stance: 'states',
      content: cited,
      cue: null,
      speaker: null,
      via: via === undefined ? [] : [{ name: via, cite: null }],
      family: 'f' as FamilyId,
      sameAs: prints.flatMap((_, k) => (k === i ? [] : [k])),
    };
  });
}
const told = (...prints: readonly Print[]) =>
  utterancesOf(printed(...prints), () => NEGATIONS).map(({ differences, ...rest }) => ({
    ...rest,
    differences: differences.map(
      ({ kind, statement, longest, print, bears }) =>
        `${statement} ${kind}: ${longest?.text ?? '-'} > ${print?.text ?? '-'}${bears === null ? '' : ` (${bears})`}`,
    ),
  }));

describe('the prints of one utterance are laid beside the longest', () => {
  it('tells who cut what', () => {
    const whole = 'We came at night. The gate was open, and nobody was there. We left at dawn.';
    expect(told({ text: whole }, { text: 'The gate was open, and nobody was there.' })).toEqual([
      {
        statements: [0, 1],
        longest: 0,
        heardBy: null,
        differences: ['1 cut: We came at night > -', '1 cut: We left at dawn > -'],
      },
    ]);
  });

  it('tells a changed word', () => {
    const [one] = told(
      { text: 'We will never leave the harbour by night' },
      { text: 'We will not leave the harbour by night' },
    );
    expect(one!.differences).toEqual(['1 changed: never > not (negation)']);
  });

  it('tells a negation that one print does not have', () => {
    const [one] = told(
      { text: 'We did not open the gate for the convoy' },
      { text: 'We did open the gate for the convoy' },
    );
    expect(one!.differences).toEqual(['1 cut: not > - (negation)']);
  });

  it('tells another number', () => {
    const [one] = told(
      { text: 'They took 12 men from the mill that night' },
      { text: 'They took 20 men from the mill that night' },
    );
    expect(one!.differences).toEqual(['1 changed: 12 > 20 (number)']);
  });

  it('tells what an outlet put in', () => {
    const [one] = told(
      { text: 'They [the northern troops] opened the gate for the convoy' },
      { text: 'They opened the gate for the convoy' },
    );
    expect(one!.differences).toEqual(['1 cut: the northern troops > -']);
  });

  it('lays no paraphrase beside the words themselves', () => {
    const [one] = told(
      { text: 'We came at night and left the gate open' },
      {
        text: 'they had come at night and left the gate open to the men from the mill',
        kind: 'indirect',
      },
    );
    expect(one).toMatchObject({ longest: 0, differences: [] });
  });

  it('names the outlet that the speaker told where the prints name one', () => {
    const text = 'We came at night and left the gate open';
    expect(
      told({ text, via: 'Radio Sorland' }, { text, via: 'radio sorland' }, { text }),
    ).toMatchObject([{ heardBy: 'radio sorland', statements: [0, 1, 2] }]);
    expect(told({ text, via: 'Radio Sorland' }, { text, via: 'Harbour Times' })).toMatchObject([
      { heardBy: null },
    ]);
  });
});

describe('departures', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'not', '12');
  it('together with what is alike make up both prints, in order', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (x, y) => {
        const found = departures(words(x.join(' ')), words(y.join(' ')));
        if (found === null) return;
        const kept = (all: string[], runs: (readonly [number, number])[]): string[] =>
          all.filter((_, i) => !runs.some(([from, to]) => from <= i && i < to));
        expect(
          kept(
            x,
            found.map(({ a }) => a),
          ),
        ).toEqual(
          kept(
            y,
            found.map(({ b }) => b),
          ),
        );
      }),
    );
  });

  it('are not looked for where little is alike, and are none between like prints', () => {
    expect(departures(words('a b c d'), words('w x y z'))).toBeNull();
    expect(departures(words('a b c d'), words('A, b c d!'))).toEqual([]);
  });
});
