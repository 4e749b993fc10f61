import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Mention } from '../../model/index.ts';
import { planAnnotators, runAnnotators } from '../run.ts';
import { syntax } from '../syntax/index.ts';
import { mention } from './index.ts';

const plan = planAnnotators([mention, syntax]);

function article(text: string, language = 'en'): Article {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    role: 'paragraph' as const,
  }));
  return { id: 'a', source: 'a', text, language, blocks } as unknown as Article;
}
const mentionsOf = (text: string, language = 'en'): readonly Mention[] =>
  runAnnotators(plan, article(text, language)).layers.mention;
const shown = (text: string): string[] =>
  mentionsOf(text).map((m) => `${text.slice(m.start, m.end)} (${m.type} ${m.form})`);
const chainOf = (text: string, words: string, nth = 0): number | null => {
  const found = mentionsOf(text).filter((m) => text.slice(m.start, m.end) === words);
  expect(found.length, `"${words}" is no mention of: ${shown(text).join(', ')}`).toBeGreaterThan(
    nth,
  );
  return found[nth]!.chain;
};

describe('names', () => {
  test('persons, places and organisations are told apart', () => {
    const text =
      'Anna Keller said in Lisbon that the Ministry of Health had asked Reuters for help.';
    expect(shown(text)).toEqual([
      'Anna Keller (person name)',
      'Lisbon (place name)',
      'Ministry of Health (organisation name)',
      'Reuters (organisation name)',
    ]);
  });

  test('article, courtesy title and office are no part of a name', () => {
    const text =
      'In a statement, Defence Minister, Tomas Orlov said that Mr. Daniel Weber and President Maria Costa agreed.';
    const names = shown(text).filter((s) => s.includes(' name)'));
    expect(names).toEqual([
      'Tomas Orlov (person name)',
      'Daniel Weber (person name)',
      'Maria Costa (person name)',
    ]);
  });

  test('a headline in title case or in capitals yields the names that the running text has, and no more', () => {
    const text =
      'Portugal Claims Lisbon Talks Will Fail Without Full Agreement\n\nThe talks in Lisbon go on, Portugal said.';
    expect(shown(text)).toEqual([
      'Portugal (place name)',
      'Lisbon (place name)',
      'Lisbon (place name)',
      'Portugal (place name)',
    ]);
    const loud =
      'PORTUGAL SAYS TALKS WILL FAIL WITHOUT FULL AGREEMENT\n\nThe talks go on, Portugal said.';
    for (const m of mentionsOf(loud))
      expect(loud.slice(m.start, m.end).toLowerCase()).toBe('portugal');
  });

  test('all in capitals, only words that a list or the running text has as names are names, each by itself', () => {
    const text =
      'ANNA KELLER WARNS LISBON OVER TALKS\n\nAnna Keller warned Lisbon on Friday of delays.';
    expect(shown(text).slice(0, 2)).toEqual(['ANNA KELLER (person name)', 'LISBON (place name)']);
    expect(shown('SIX DIE AS FERRY SINKS IN STORM')).toEqual([]);
    expect(shown('APRIL SAYS MAY WILL VISIT AUGUST IN MARCH')).toEqual([]);
  });

  test('a verb of a headline is no part of a name where the text has it in another form', () => {
    const text =
      'Keller Warns Lisbon Over Tariffs\n\nAnna Keller warned Lisbon on Friday of tariffs.';
    expect(shown(text).slice(0, 2)).toEqual(['Keller (person name)', 'Lisbon (place name)']);
  });

  test('a given name that is a month is a name before a surname, and no day is one', () => {
    const text = 'April Jones met August Weber in May. June Keller left on 3 August, in spring.';
    expect(shown(text)).toEqual([
      'April Jones (person name)',
      'August Weber (person name)',
      'June Keller (person name)',
    ]);
  });

  test('names in four scripts have their own extent, whatever else is found', () => {
    const names = ['Владимир Орлов', 'Δημήτρης Παπάς', '田中太郎', 'محمد علي', 'Anna Keller'];
    const text = `${names.join(' met ')} on Friday.`;
    const found = shown(text).map((s) => s.replace(/ \(.*$/u, ''));
    expect(found).toContain('Anna Keller');
    expect(found).toContain('Владимир Орлов');
    expect(found).toContain('Δημήτρης Παπάς');
    for (const name of found) expect(text).toContain(name);
    for (const name of found) expect(name).not.toMatch(/met|Friday/u);
  });

  test('twenty thousand names are all found where they stand, in bounded work', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, i) => `Anna Keller and Jonas Weber${i} met. `,
    ).join('');
    const found = mentionsOf(text).filter((m) => m.form === 'name');
    expect(found.length).toBeGreaterThanOrEqual(20_000);
    for (const m of found)
      expect(text.slice(m.start, m.end)).toMatch(/^(?:Anna|Jonas|Keller|Weber)/u);
  }, 60_000);

  test('a name that is also a month is a name beside a given name and a date beside a figure', () => {
    const text = 'Theresa May arrived on 3 May. On the evening May spoke in London.';
    const names = mentionsOf(text).filter((m) => m.form === 'name');
    expect(names.some((m) => text.slice(m.start, m.end) === 'Theresa May')).toBe(true);
    expect(names.some((m) => m.start === text.indexOf('May.'))).toBe(false);
  });

  test('a language without a pack yields nothing', () => {
    expect(mentionsOf('Anna Keller sagte das in Lissabon.', 'xx')).toEqual([]);
  });
});

describe('chains', () => {
  test('a surname joins the one full name that it ends', () => {
    const text = 'Anna Keller spoke first. Later Keller left for Madrid.';
    expect(chainOf(text, 'Keller')).toBe(chainOf(text, 'Anna Keller'));
  });

  test('a surname that two persons share joins neither', () => {
    const text = 'Anna Keller met Jonas Keller. Later Keller left for Madrid.';
    expect(chainOf(text, 'Keller')).not.toBe(chainOf(text, 'Anna Keller'));
    expect(chainOf(text, 'Keller')).not.toBe(chainOf(text, 'Jonas Keller'));
  });

  test('an acronym in brackets joins the organisation before it', () => {
    const text =
      'The Northern Relief Committee (NRC) sent lorries. The lorries of the NRC came back.';
    expect(chainOf(text, 'NRC')).toBe(chainOf(text, 'Northern Relief Committee'));
    expect(chainOf(text, 'NRC', 1)).toBe(chainOf(text, 'Northern Relief Committee'));
  });

  test('an office phrase joins the holder that the article names', () => {
    const text =
      'Polish Foreign Minister Marek Nowak met Anna Keller in Madrid. The Polish minister left early.';
    expect(chainOf(text, 'The Polish minister')).toBe(chainOf(text, 'Marek Nowak'));
  });

  test('an office phrase of another country stays unknown', () => {
    const text =
      'Polish Foreign Minister Marek Nowak spoke in Madrid. The Spanish minister left early.';
    expect(chainOf(text, 'The Spanish minister')).toBeNull();
  });

  test('a description before the name, and a vague one after it, join it', () => {
    const text =
      'A Polish presidential spokesman has told Radio Norte that the talks failed. Marek Nowak also said that the border stays shut. The senior Polish official denied that troops were moved.';
    const person = chainOf(text, 'Marek Nowak');
    expect(chainOf(text, 'A Polish presidential spokesman')).toBe(person);
    expect(chainOf(text, 'The senior Polish official')).toBe(person);
  });

  test('a spokesman who speaks and is named at the head of the next paragraph', () => {
    const text =
      'A new chapter has opened, Poland’s presidential spokesman said Sunday\n\nMarek Nowak was speaking in Madrid beside Poland’s ambassador to Spain, Jan Weber.';
    expect(chainOf(text, 'Poland’s presidential spokesman')).toBe(chainOf(text, 'Marek Nowak'));
    expect(shown(text)).not.toContain('Poland’s ambassador (person title)');
  });

  test('a body that was named is meant by its noun, where no other body of that noun was', () => {
    const text =
      'The Polish Foreign Ministry has denied the report. The ministry said that talks go on. Poland’s foreign ministry will publish the text.';
    expect(chainOf(text, 'The ministry')).toBe(chainOf(text, 'Polish Foreign Ministry'));
    expect(chainOf(text, 'Poland’s foreign ministry')).toBe(
      chainOf(text, 'Polish Foreign Ministry'),
    );
    const two =
      'The Polish Foreign Ministry met the Spanish Foreign Ministry. The ministry said that talks go on.';
    expect(chainOf(two, 'The ministry')).toBeNull();
  });

  test('a pronoun joins the only person it can mean, and none of two', () => {
    const one = 'Marek Nowak came to Madrid. He left early.';
    expect(chainOf(one, 'He')).toBe(chainOf(one, 'Marek Nowak'));
    const two = 'Marek Nowak met Jonas Weber in Madrid. He left early.';
    expect(chainOf(two, 'He')).toBeNull();
    const own = 'Jonas Weber praised the deal. Marek Nowak said he had signed it.';
    expect(chainOf(own, 'he')).toBe(chainOf(own, 'Marek Nowak'));
    const her = 'Marek Nowak came to Madrid. She left early.';
    expect(chainOf(her, 'She')).toBeNull();
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    'Anna',
    'Keller',
    'the',
    'president',
    'of',
    'Ghana',
    '(NRC)',
    'МИХАИЛ',
    'شارع',
    '東京',
    '👩‍👩‍👧',
    'é',
    '\ud800',
    '-',
    '\n\n',
    '.',
    '“',
    '’s',
    'He',
    'II',
    '3rd',
    'al-',
    'Şuşa',
    '‮',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((p) => p.join(' ')),
    fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
  );

  test('spans lie in the text, are not empty, and stand in order; the same text gives the same mentions', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = mentionsOf(text);
        for (const m of found) expect(m.end).toBeGreaterThan(m.start);
        expect(mentionsOf(text)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  test('long texts of nothing but names, capitals or signs are read to the end', () => {
    const names = Array.from(
      { length: 1000 },
      (_, i) => `President Anna${i} Keller met the president. Keller (NRC) left.`,
    ).join(' ');
    const shout = 'ALL NAMES OF THE NORTH AND SOUTH '.repeat(1000);
    const texts = [
      names,
      shout,
      'A'.repeat(1_000_000),
      '.'.repeat(1_000_000),
      'Aa-'.repeat(10_000),
      `Relations between ${'Ankara and '.repeat(5_000)}Athens are tense.`,
      'Keller and Weber and '.repeat(3_000),
      'They said the two countries and both sides left the two. '.repeat(2_000),
      'they said '.repeat(10_000),
    ];
    for (const text of texts) {
      for (const m of mentionsOf(text)) expect(m.end).toBeLessThanOrEqual(text.length);
    }
  }, 60_000);
});
