import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binaryKind, decode } from '../decode.ts';
import { decodeDoubleByte } from './double-byte.ts';
import { byteTable } from './single-byte.ts';

/** A text in an encoding of one byte a character. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes = new Map(byteTable(encoding).map((c, byte) => [c, byte]));
  return Uint8Array.from([...text].map((c) => bytes.get(c)!));
}
const framed = (body: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from('<!doctype html><html><body><div class="story"><p>'),
    body,
    Buffer.from('</p></div></body></html>'),
  ]);
const bodyOf = (text: string): string => /<p>([^]*)<\/p>/u.exec(text)![1]!;
const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');

const SENTENCES = {
  ru: 'Паром снова вышел из Острела в понедельник. «Двигатель исправен», — сказал капитан Ярослав Юдин.',
  uk: 'Пором знову вийшов з Острела в понеділок. Капітан сказав, що її двигун уже полагодили механіки.',
  bg: 'Фериботът отново тръгна от Острел в понеделник. Капитанът каза, че двигателят е поправен.',
  sr: 'Трајект је поново кренуо из Острела у понедељак. Капетан каже да је мотор поправљен.',
  el: 'Το πλοίο έφυγε ξανά από το Όστρελ τη Δευτέρα. Ο καπετάνιος είπε ότι η μηχανή επισκευάστηκε.',
  he: 'המעבורת יצאה שוב מאוסטרל ביום שני. הקברניט אמר שהמנוע תוקן על ידי שני מכונאים.',
  ar: 'أبحرت العبارة من أوستريل مرة أخرى يوم الاثنين. قال القبطان إن المحرك أصلح على يد ميكانيكيين.',
  tr: 'Vapur pazartesi günü Ostrel’den yeniden ayrıldı. Kaptan, motorun iki ustayla onarıldığını, yağışın dindiğini söyledi.',
  pl: 'Prom w poniedziałek znów wypłynął z Ostrelu. Kapitan powiedział, że silnik naprawiło dwóch mechaników, a załoga jest już w komplecie.',
  cs: 'Přívoz v pondělí znovu vyplul z Ostrelu. Kapitán řekl, že motor opravili dva mechanici a že všichni cestující jsou v pořádku.',
  hu: 'A komp hétfőn újra elindult Ostrelből. A kapitány azt mondta, hogy a motort két szerelő megjavította, és az időjárás jó.',
  ro: 'Bacul a plecat din nou luni din Ostrel. Căpitanul a spus că motorul a fost reparat şi că toţi călătorii sunt în siguranţă.',
  lt: 'Keltas pirmadienį vėl išplaukė iš Ostrelio. Kapitonas sakė, kad variklį sutaisė du mechanikai, o keleivių netrūksta.',
  de: 'Die Fähre fuhr am Montag wieder. „Der Motor läuft“, sagte der Kapitän; für die Gäste war’s eine große Überraschung.',
  fr: 'Le ferry est reparti lundi après une semaine à quai, a indiqué la capitainerie, où l’on espérait déjà une arrivée prévue à l’aube.',
  es: '¿Cuándo zarpó? El capitán señaló que el motor ya está reparado y que la tripulación volverá mañana.',
  is: 'Ferjan fór aftur frá Ostrel á mánudag. Skipstjórinn sagði að vélin væri komin í lag og þrír hásetar væru um borð.',
} as const;

describe('an encoding that nothing declares', () => {
  test.each([
    ['windows-1251', 'ru'],
    ['koi8-r', 'ru'],
    ['ibm866', 'ru'],
    ['windows-1251', 'uk'],
    ['windows-1251', 'bg'],
    ['windows-1251', 'sr'],
    ['windows-1253', 'el'],
    ['windows-1255', 'he'],
    ['windows-1256', 'ar'],
    ['windows-1254', 'tr'],
    ['windows-1250', 'pl'],
    ['windows-1250', 'cs'],
    ['windows-1250', 'hu'],
    ['windows-1250', 'ro'],
    ['windows-1257', 'lt'],
    ['windows-1252', 'de'],
    ['windows-1252', 'fr'],
    ['windows-1252', 'es'],
    ['windows-1252', 'is'],
  ] as const)('is told by its letters: %s of %s', (encoding, language) => {
    // Not every encoding has curly marks.
    const known = new Set(byteTable(encoding));
    const text = [...SENTENCES[language]].filter((c) => known.has(c)).join('');
    const found = decode(framed(encoded(text, encoding)), null);
    expect(bodyOf(found.text)).toBe(text);
    expect(found.ground).toBe('content');
  });

  test.each([
    [
      'shift_jis',
      '港町オストレルのフェリーは月曜日に運航を再開した。',
      '8d6092ac834983588367838c838b82cc83748346838a815b82cd8c8e976a93fa82c9895e8d7182f08dc48a4a82b582bd8142',
    ],
    [
      'euc-jp',
      '港町オストレルのフェリーは月曜日に運航を再開した。',
      'b9c1c4aea5aaa5b9a5c8a5eca5eba4cea5d5a5a7a5eaa1bca4cfb7eecdcbc6fca4cbb1bfb9d2a4f2bac6b3aba4b7a4bfa1a3',
    ],
    [
      'iso-2022-jp',
      '港町のフェリーは月曜日に運航を再開した。',
      '1b24423941442e244e25552527256a213c244f376e4d4b467c244b313f395224723a46332b2437243f21231b2842',
    ],
    [
      'gbk',
      '奥斯特雷尔港的渡轮星期一恢复航行。船长说，发动机已经由两名机械师修好',
      'b0c2cbb9ccd8c0d7b6fbb8dbb5c4b6c9c2d6d0c7c6dad2bbbbd6b8b4babdd0d0a1a3b4acb3a4cbb5a3acb7a2b6afbbfad2d1beadd3c9c1bdc3fbbbfad0b5caa6d0debac3',
    ],
    [
      'big5',
      '奧斯特雷爾港的渡輪星期一恢復航行。船長說，發動機已經由兩名技工修好',
      'b6f8b4b5af53b970bab8b4e4aabab4e7bdfcac50b4c1a440abecb45fafe8a6e6a143b2eeaaf8bba1a141b56fb0cabef7a477b867a5d1a8e2a657a7dea475add7a66e',
    ],
    [
      'euc-kr',
      '오스트렐 항구의 여객선이 월요일에 다시 운항을 시작했다.',
      'bfc0bdbac6aeb7bc20c7d7b1b8c0c720bfa9b0b4bcb1c0cc20bff9bfe4c0cfbfa120b4d9bdc320bfeec7d7c0bb20bdc3c0dbc7dfb4d92e',
    ],
  ])('is told by its form: %s', (encoding, text, bytes) => {
    const page = framed(hex(bytes));
    expect(binaryKind(page)).toBeNull();
    const found = decode(page, null);
    expect(found).toMatchObject({ encoding, ground: 'content' });
    expect(bodyOf(found.text)).toBe(text);
  });

  test.each(['utf-16le', 'utf-16be'])('is told by its zeros: %s without a mark', (encoding) => {
    const bytes = Buffer.from(`<p>${SENTENCES.ru}</p>`, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    expect(binaryKind(bytes)).toBeNull();
    expect(decode(bytes, null)).toMatchObject({ encoding, text: `<p>${SENTENCES.ru}</p>` });
  });

  test('is windows-1252 where a few letters decide nothing', () => {
    const bytes = Buffer.concat([
      Buffer.from('caf'),
      Buffer.from([0xe9]),
      Buffer.from(' 5 '),
      Buffer.from([0x80]),
    ]);
    expect(decode(bytes, null)).toMatchObject({ text: 'café 5 €', encoding: 'windows-1252' });
  });

  test('is UTF-8 where a byte of it was lost on the way', () => {
    const good = Buffer.from(SENTENCES.ru);
    const cut = Buffer.concat([good.subarray(0, 41), good.subarray(42)]);
    const found = decode(framed(cut), null);
    expect(found.encoding).toBe('utf-8');
    expect(found.text.match(/\ufffd/gu)!.length).toBeLessThan(3);
  });

  test('is looked for in any bytes without an error, and found the same twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const once = decode(bytes, null);
        expect(decode(bytes, null)).toEqual(once);
        expect(once.text.length).toBeLessThanOrEqual(bytes.length + 1);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  test('costs no more than the bytes are many', () => {
    const bytes = new Uint8Array(2_000_000);
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = 0x80 + ((i * 37) % 128);
    const before = process.cpuUsage().user;
    decode(bytes, null);
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(3);
  });
});

describe('what is declared', () => {
  const meta = (charset: string): Uint8Array => Buffer.from(`<meta charset="${charset}">`);

  test('is the ground, also where it is UTF-8', () => {
    expect(decode(Buffer.from('Ömer'), 'utf-8')).toMatchObject({ ground: 'header' });
    expect(decode(Buffer.concat([meta('utf-8'), Buffer.from('Ömer')]), null)).toMatchObject({
      encoding: 'utf-8',
      ground: 'meta',
    });
  });

  test('is UTF-8, but most bytes are none: the bytes decide', () => {
    const page = Buffer.concat([meta('utf-8'), framed(encoded(SENTENCES.ru, 'windows-1251'))]);
    const found = decode(page, 'utf-8');
    expect(found).toMatchObject({ encoding: 'windows-1251', ground: 'content' });
    expect(bodyOf(found.text)).toBe(SENTENCES.ru);
  });

  test('is UTF-8 by the response and another encoding by the page: the page decides where the bytes are no UTF-8', () => {
    const page = Buffer.concat([
      meta('windows-1254'),
      framed(encoded(SENTENCES.tr, 'windows-1254')),
    ]);
    expect(decode(page, 'utf-8')).toMatchObject({ encoding: 'windows-1254', ground: 'meta' });
  });

  test.each([
    ['GB2312', 'gbk'],
    ['x-sjis', 'shift_jis'],
    ['latin1', 'windows-1252'],
    ['iso-8859-9', 'windows-1254'],
    ['ks_c_5601-1987', 'euc-kr'],
    [' Windows-1251 ', 'windows-1251'],
  ])('by the label %s means %s', (label, encoding) => {
    expect(decode(Uint8Array.of(0x41, 0xb0, 0xa1), label)).toMatchObject({
      encoding,
      ground: 'header',
    });
  });
});

describe('encodings that Node reads otherwise than browsers', () => {
  /** Of all bytes or pairs with what they stand for: made once from a browser's decoder. */
  const digest = (text: string): string =>
    createHash('sha256').update(text).digest('hex').slice(0, 16);

  test.each([
    ['windows-1252', [0x80, 0x93, 0x96, 0x9f], '€“–Ÿ'],
    ['iso-8859-16', [0xa4, 0xaa, 0xde, 0xfe], '€ȘȚț'],
    ['koi8-u', [0xae, 0xbe, 0xa4], 'ўЎє'],
    ['ibm866', [0x1a, 0x1c, 0x7f, 0x80], '\u001a\u001c\u007fА'],
    ['windows-1253', [0xaa, 0xdc], '\ufffdά'],
    ['windows-1255', [0xca, 0xe0], '\u05baא'],
    ['windows-874', [0xa1, 0xdb], 'ก\ufffd'],
    ['x-user-defined', [0x41, 0x80, 0xff], 'A\uf780\uf7ff'],
  ])('%s', (encoding, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), encoding).text).toBe(text);
  });

  test('euc-kr has the syllables of Korean Windows', () => {
    expect(decode(hex('8c63b9e6b0a2c7cf20bc84bdc3c4ddb6f3'), 'euc-kr').text).toBe(
      '똠방각하 펲시콜라',
    );
    expect(decode(hex('8141c652a2e6'), 'euc-kr').text).toBe('갂힣€');
  });

  test('big5 has the characters of Hong Kong', () => {
    expect(decode(hex('9df89dcf'), 'big5').text).toBe('啲嘢');
    expect(decode(hex('8862'), 'big5').text).toBe('\u00ca\u0304');
  });

  test('gbk has all of GB 18030', () => {
    expect(decode(hex('a2e3a6d98130813080'), 'gbk').text).toBe('€︐\u0080€');
  });

  test.each(['big5', 'euc-kr'] as const)('%s: a broken pair swallows no mark-up', (encoding) => {
    expect(decodeDoubleByte(hex('b0'), encoding)).toBe('\ufffd');
    expect(decodeDoubleByte(hex('b03c2f703e'), encoding)).toBe('\ufffd</p>');
    expect(decodeDoubleByte(hex('ff41'), encoding)).toBe('\ufffdA');
  });

  test('all pairs are as they were when they were compared with a browser', () => {
    const all = (encoding: 'big5' | 'euc-kr'): string => {
      const texts: string[] = [];
      for (let lead = 0x81; lead <= 0xfe; lead += 1) {
        for (let trail = 0x40; trail <= 0xfe; trail += 1)
          texts.push(decodeDoubleByte(Uint8Array.of(lead, trail), encoding));
      }
      return digest(texts.join('\n'));
    };
    expect({ big5: all('big5'), 'euc-kr': all('euc-kr') }).toMatchInlineSnapshot(`
      {
        "big5": "8aed8fd76906b3a2",
        "euc-kr": "dcd18e4d5f13fd27",
      }
    `);
  });
});
