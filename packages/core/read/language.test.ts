import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  en: 'The ferry left Ostrel again on Monday after a week in port, the harbour office said.',
  de: 'Die Fähre nach Ostrel fuhr am Montag wieder, nachdem sie eine Woche lang im Hafen gelegen hatte.',
  fr: 'Le ferry est reparti lundi après une semaine passée au port, a indiqué la capitainerie.',
  es: 'El transbordador volvió a zarpar el lunes tras una semana en el puerto, informó la capitanía.',
  ru: 'Паром снова вышел в понедельник после недели, проведённой в порту, сообщило управление гавани.',
  uk: 'Пором знову вийшов у понеділок після тижня, проведеного в порту, повідомило управління гавані.',
  bg: 'Фериботът отново тръгна в понеделник, след като прекара седмица в пристанището, съобщи капитанът.',
  tr: 'Feribot bir hafta limanda kaldıktan sonra pazartesi günü yeniden kente hareket etti, kaptan motorun onarıldığını söyledi.',
  az: 'Bərə bir həftə limanda dayandıqdan sonra bazar ertəsi yenidən şəhərə yola düşdü, kapitan mühərrikin təmir olunduğunu dedi.',
  ar: 'أبحرت العبارة مرة أخرى يوم الاثنين بعد أن بقيت أسبوعا في الميناء، كما قال مكتب الميناء للصحفيين.',
  fa: 'کشتی دوشنبه پس از یک هفته ماندن در بندر دوباره به سوی شهر حرکت کرد، ناخدا گفت موتور تعمیر شده است.',
  he: 'המעבורת יצאה שוב ביום שני לאחר שבוע שבו עגנה בנמל, כך מסר משרד הנמל לכתבים.',
  zh: '渡轮在港口停泊一周后，周一再次驶往奥斯特雷尔，港务局说，发动机已由两名机械师修好，乘客应提前半小时到达码头。',
  ja: '港町オストレルのフェリーは月曜日に運航を再開した。船長のナカムラさんは、エンジンの修理が終わったと話している。',
  hy: 'Լաստանավը երկուշաբթի օրը կրկին մեկնեց քաղաք՝ մեկ շաբաթ նավահանգստում մնալուց հետո, ասաց նավապետը։',
  ka: 'ბორანი ორშაბათს ისევ გავიდა ქალაქისკენ, მას შემდეგ რაც ერთი კვირა ნავსადგურში იდგა, თქვა კაპიტანმა.',
  el: 'Το πλοίο έφυγε ξανά τη Δευτέρα για την πόλη αφού έμεινε μία εβδομάδα στο λιμάνι, είπε ο καπετάνιος.',
};

test.each(Object.entries(SENTENCES))('%s is told by a sentence', (language, sentence) => {
  expect(languageOf(sentence, null)).toBe(language);
  // What the page declares does not make it another one.
  expect(languageOf(sentence.repeat(4), language === 'ru' ? 'en' : 'ru')).toBe(language);
});

test('too little to tell is undetermined', () => {
  for (const text of [
    '',
    '…',
    'Ferry',
    'Ostrel 2031-05-02 12:00',
    'Η πόλη',
    '123 456 789 '.repeat(50),
  ]) {
    expect(languageOf(text, 'en')).toBe('und');
  }
});

test('a page in two languages is undetermined, and in one where the page declares it and its words agree', () => {
  const mixed = `${SENTENCES['de']!.repeat(8)} ${SENTENCES['fr']!.repeat(9)}`;
  expect(languageOf(mixed, null)).toBe('und');
  expect(languageOf(mixed, 'de-AT')).toBe('de');
  expect(languageOf(mixed, 'es')).toBe('und');
});

test('a quotation in another language does not decide', () => {
  const text = `${SENTENCES['en']!.repeat(4)} «${SENTENCES['ru']!}» ${SENTENCES['en']!.repeat(6)}`;
  expect(languageOf(text, null)).toBe('en');
});

test('a language that the detector does not know is undetermined, not its neighbour', () => {
  const kazakh =
    'Паром бір апта портта тұрғаннан кейін дүйсенбі күні қайтадан қалаға жол тартты, деді капитан.';
  const swahili =
    'Kivuko kiliondoka tena siku ya Jumatatu baada ya kukaa bandarini kwa wiki nzima, nahodha alisema.';
  expect(languageOf(kazakh, null)).toBe('und');
  expect(languageOf(swahili, null)).toBe('und');
});

test('hostile text is no error', () => {
  for (const text of [
    '\ud800'.repeat(5000),
    '\u202e'.repeat(5000),
    'я'.repeat(100_000),
    '😀é'.repeat(3000),
  ])
    expect(typeof languageOf(text, '\u0000')).toBe('string');
});
