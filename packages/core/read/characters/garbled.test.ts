import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../model/index.ts';
import { CODE_PAGES, type CodePage } from './code-page.ts';
import { garbledIn } from './garbled.ts';

const id = 'a' as ArticleId;
const look = (text: string) => garbledIn(text, id);
/** A text as it looks where its UTF-8 is read in another encoding. */
function misread(text: string, page: CodePage): string {
  const bytes = new TextEncoder().encode(text);
  return Array.from(bytes, (b) =>
    b < 0x80 ? String.fromCharCode(b) : CODE_PAGES[page][b - 0x80]!,
  ).join('');
}
/** A text of one encoding as it looks where it is read as windows-1252. */
function asWestern(text: string, page: CodePage): string {
  return text.replace(
    /[^\u0000-\u007f]/gu,
    (c) => CODE_PAGES['windows-1252'][CODE_PAGES[page].indexOf(c)]!,
  );
}

const GERMAN = 'Die Fähre fuhr für die Gäste am Montag wieder über den Fluss, so die Behörde.';
const RUSSIAN = 'Паром снова вышел в понедельник после недели в порту, сообщило управление гавани.';
const TURKISH =
  'Kaptan, güvertedeki yağışın dindiğini ve işçilerin şimdi limana dönüş yolunda olduğunu söyledi.';

describe('text that was written as UTF-8 and read as something else', () => {
  test.each([
    ['windows-1252', GERMAN],
    ['windows-1252', RUSSIAN],
    ['windows-1251', RUSSIAN],
    ['windows-1250', GERMAN + RUSSIAN],
    ['windows-1254', TURKISH],
    ['macintosh', RUSSIAN],
  ] as const)('is found: %s', (page, text) => {
    const [found, ...more] = look(misread(text, page));
    expect(found).toMatchObject({ kind: 'misread', written: 'utf-8' });
    expect(more).toEqual([]);
    // Western and Turkish readings are the same but for a few bytes.
    if (page !== 'windows-1254') expect(found!.read).toBe(page);
  });

  test('is found by a single curly quote, and its place is told', () => {
    const text = misread('The captain’s cabin was empty.', 'windows-1252');
    expect(text).toContain('captainâ€™s');
    expect(look(text)).toEqual([
      {
        kind: 'misread',
        written: 'utf-8',
        read: 'windows-1252',
        count: 1,
        cite: { article: 'a', start: 11, end: 14, text: 'â€™' },
      },
    ]);
  });

  test('twice is found as twice', () => {
    const text = misread(
      misread('Ostrel’s harbour – the old one – “closed”', 'windows-1252'),
      'windows-1252',
    );
    expect(look(text)).toMatchObject([{ kind: 'misread twice', written: 'utf-8' }]);
  });

  test('is found among text that is right', () => {
    const text = `${GERMAN.repeat(10)} Die NPCÂ´s der KapitÃ¤ne.`;
    expect(look(text)).toMatchObject([{ kind: 'misread', count: 2, cite: { text: 'Â´' } }]);
  });
});

describe('text of another encoding read as western', () => {
  test('is found where it was Cyrillic', () => {
    expect(look(asWestern(RUSSIAN, 'windows-1251'))).toMatchObject([
      { kind: 'misread', written: 'windows-1251', read: 'windows-1252' },
    ]);
    expect(look(asWestern(RUSSIAN, 'koi8-r'))).toMatchObject([{ written: 'koi8-r' }]);
  });

  test('is found where it was Turkish', () => {
    expect(look(asWestern(TURKISH, 'windows-1254'))).toMatchObject([
      { kind: 'misread', written: 'windows-1254', read: 'windows-1252' },
    ]);
  });

  test('is found where it was Chinese', () => {
    const text = '»°¾ç¡¶Ô¼¶¨ÎÞÆÚÏÞ¡·ºÓ±±¸÷ÊÐÑ²ÑÝ½áÊø Ò»¸öÔ¼¶¨£¬ÐÅÊØ15Äê£¬¸ÐÈËÖÁÉî ¸ÐÈËÖÁÉîÒ»¸ö';
    expect(look(text)).toMatchObject([{ kind: 'misread', written: null, read: 'windows-1252' }]);
  });
});

describe('characters that are lost', () => {
  test('are counted by place', () => {
    expect(look('Sie k\ufffdnnen \ufffd\ufffdalle kommen.')).toEqual([
      {
        kind: 'lost',
        written: null,
        read: null,
        count: 2,
        cite: { article: 'a', start: 5, end: 6, text: '\ufffd' },
      },
    ]);
  });
  test('or stand there as controls', () => {
    expect(look('The captain\u0092s cabin')).toMatchObject([{ kind: 'control', count: 1 }]);
  });
});

test.each([
  ['German', GERMAN],
  ['Russian', RUSSIAN],
  ['Turkish', TURKISH],
  ['Russian with marks', 'В СССР», сказал он, и «РСФСР». «Р°» — обозначение в статье о Рѓ.'],
  ['Ukrainian', 'Рівне, Січень і Світлана: «Рідний край», «Сільські вісті», «Ріка».'],
  ['French', 'À l’île d’Yeu : « Ça alors ! », s’écria-t-il… « Où ça ? » L’ÉTÉ… TRÈS… DÉJÀ…”'],
  ['Portuguese', 'NÃO É… A IRMÃ… “São João”, disse. MANHÃ… AMANHÃ…'],
  ['Catalan', 'CANÇÓ… I TARDOR: ACCIÓ… «Gràcies», va dir, “així…”'],
  ['Spanish', '“Así…”, dijo. “¿Qué…?” “Sí…” “Aquí…”'],
  ['Czech', 'Řekl: „Přijdu příští týden…“ „Děkuji…“ „Vidí…“'],
  [
    'Icelandic',
    'Ferjan fór aftur frá Ostrel á mánudag. Það sagði skipstjórinn þá, og ýmsir aðrir.',
  ],
  [
    'Vietnamese',
    'Chuyến phà đã rời bến vào thứ Hai sau một tuần neo đậu tại cảng, thuyền trưởng cho biết.',
  ],
  [
    'Persian',
    'حروف: ا\u200cب\u200cج\u200cد\u200cر\u200cس\u200cص\u200cط. کشتی دوباره به‌سوی شهر رفت و چهار پرچم گرفت.',
  ],
  ['Arabic', 'أبحرت العبارة مرة أخرى يوم الاثنين بعد أن بقيت أسبوعا في الميناء.'],
  ['Greek', 'Το πλοίο έφυγε ξανά τη Δευτέρα. «Όλα καλά», είπε ο καπετάνιος…'],
  ['Chinese', '渡轮在港口停泊一周后，周一再次驶往奥斯特雷尔。'],
  ['signs and emoji', '5 °C · ±3 % · ½ · © 2031 · 👩‍🚀 · ¡Olé! · §§ 3–5 · £5 · €7'],
  ['ASCII', 'The ferry left at noon.\n\n\tIt came back.'],
  ['nothing', ''],
])('%s as it should be is not garbled', (_, text) => {
  expect(look(text)).toEqual([]);
  expect(look(`${text}\n\n`.repeat(20))).toEqual([]);
});

test('every place is in the text, and the same is found twice', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Ã©', 'â€™', '\ufffd', '\u0092', 'Р°Р±РІ', '\ud800', 'Ã', 'Â', '\u202e', 'ðþý'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const found = look(text);
      for (const { cite, count } of found) {
        expect(text.slice(cite.start, cite.end)).toBe(cite.text);
        expect(cite.text).not.toBe('');
        expect(count).toBeGreaterThan(0);
      }
      expect(look(text)).toEqual(found);
    }),
    { seed: 3, numRuns: 400 },
  );
});

test('a million characters cost little', () => {
  for (const unit of ['Ã', 'Ã©', 'â€', 'Р', '\ufffd', '\u0092', 'þ', 'é']) {
    const before = process.cpuUsage().user;
    look(unit.repeat(1_000_000 / unit.length));
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(4);
  }
});
