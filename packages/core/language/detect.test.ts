import { eld } from 'eld/extrasmall';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from './detect.ts';

const theirs = (text: string): { language: string; sure: boolean } => {
  const found = eld.detect(text);
  return { language: found.language, sure: found.language !== '' && found.isReliable() };
};

const WORDS = [
  'the harbour office said on Monday',
  "they don't know the captain’s name, ''or'' so",
  'die Fähre fuhr am Montag wieder über den Fluß',
  "l’équipage n'a pas quitté le port d'Ostrel",
  'Паром снова вышел в понедельник',
  'Η ΠΟΛΗ ΟΔΟΣ ΕΙΝΑΙ ΜΕΓΑΛΗ. ΟΔΟΣ',
  'İstanbul ILIK feribot limanda kaldı',
  '渡轮在港口停泊一周后周一再次驶往奥斯特雷尔港务局说发动机已由两名机械师修好乘客应提前半小时到达码头',
  'أبحرت العبارة مرة أخرى يوم الاثنين',
  'המעבורת יצאה שוב ביום שני',
  '12:30 — 𝒳 😀 \ud800 a b c I',
];

/** Words of many scripts, marks, and any characters at all. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: fc.constantFrom(...WORDS.flatMap((words) => words.split(' '))) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.constantFrom("'", '’', ' ', '\n', ". '", '—') },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '));

// Letters that Unicode has gained since eld's table of letters was made.
const NEWER = /[\u088f\u0c5c\u0cdc\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7dc\ua7f1]/u;

test('a text has the language that eld gives it, and is as sure', () => {
  fc.assert(
    fc.property(
      texts.filter((text) => !NEWER.test(text)),
      (text) => {
        expect(detectLanguage(text)).toEqual(theirs(text));
      },
    ),
    { numRuns: 2000, seed: 5 },
  );
});

test('so has every beginning of a text', () => {
  const text = WORDS.join(' ').repeat(2);
  for (let end = 0; end <= text.length; end += 7) {
    expect(detectLanguage(text.slice(0, end))).toEqual(theirs(text.slice(0, end)));
    expect(detectLanguage(text.slice(end))).toEqual(theirs(text.slice(end)));
  }
});

test('a text without letters has no language', () => {
  expect(detectLanguage('12:30 – 14:00')).toEqual({ language: '', sure: false });
});
