import { describe, expect, it } from 'vitest';
import { creditsInText } from './credit.ts';
import { lineCredit, siteCredit } from './credit-line.ts';
import type { DraftBlock } from './draft-block.ts';
import { Flow } from './flow.ts';
import { firstPublisher } from './republished.ts';

/** Credits in paragraphs, as `scope name → the words cited`. */
function credits(language: string, ...texts: readonly string[]): readonly string[] {
  let at = 0;
  const blocks = texts.map((text): DraftBlock => {
    const flow = new Flow();
    flow.literal(text, at);
    at += text.length + 2;
    return { role: 'paragraph', passage: flow.done() };
  });
  return creditsInText(blocks, language).map(({ name, scope, cite }) => {
    const { start, end } = cite!.span;
    return `${scope} ${name} → ${texts[cite!.block]!.slice(start, end)}`;
  });
}
const more = 'The harbour stayed closed until the evening, said two pilots.';

describe('a dateline credits an agency for the whole article', () => {
  it.each([
    ['en', 'PORT ADEL (Reuters) – The pilots left.', 'Reuters → Reuters'],
    ['de', 'Port Adel (dpa) - Die Lotsen sind fort.', 'Deutsche Presse-Agentur → dpa'],
    ['de', 'Port Adel (dpa/lno) - Die Lotsen sind fort.', 'Deutsche Presse-Agentur → dpa'],
    ['fr', 'PORT ADEL (AFP) — Les pilotes sont partis.', 'Agence France-Presse → AFP'],
    ['es', 'PUERTO ADEL, 2 may (EFE).- Los prácticos se fueron.', 'EFE → EFE'],
    ['ru', 'ПОРТ-АДЕЛЬ, 2 мая. /ТАСС/. Лоцманы ушли.', 'TASS → ТАСС'],
    ['tr', 'PORT ADEL (AA) - Kılavuzlar ayrıldı.', 'Anadolu Agency → AA'],
    ['und', 'PORT ADEL (AFP) – Pilotene dro.', 'Agence France-Presse → AFP'],
  ])('%s: %s', (language, text, expected) => {
    expect(credits(language, text, more)).toEqual([`article ${expected}`]);
  });
  it('names every agency of the brackets', () => {
    expect(credits('en', 'PORT ADEL (AFP/AP) – The pilots left.', more)).toEqual([
      'article Agence France-Presse → AFP',
      'article Associated Press → AP',
    ]);
  });
});

describe('whoever reports it in the opening is credited for the whole article', () => {
  it.each([
    ['en', 'The pilots left on Monday, Reuters reports.', 'Reuters → Reuters'],
    ['en', 'The pilots left on Monday, as Reuters reported.', 'Reuters → Reuters'],
    ['en', 'The pilots left on Monday, reports.', 'null → reports'],
    ['en', 'The pilots left, Lake Post reports, citing Reuters.', null],
    ['de', 'Die Lotsen sind fort, berichtet Reuters.', 'Reuters → Reuters'],
    ['de', 'Die Lotsen sind fort, wie die dpa meldet.', 'Deutsche Presse-Agentur → dpa'],
    ['de', 'Die Lotsen sind fort, meldet die Agentur AFP.', 'Agence France-Presse → AFP'],
    ['fr', "Les pilotes sont partis, rapporte l'AFP.", 'Agence France-Presse → AFP'],
    ['es', 'Los prácticos se fueron, informó EFE.', 'EFE → EFE'],
    ['es', 'Los prácticos se fueron, según informó la agencia EFE.', 'EFE → EFE'],
    ['ru', 'Лоцманы ушли, сообщает ТАСС.', 'TASS → ТАСС'],
    ['ru', 'Лоцманы ушли, передаёт агентство Интерфакс.', 'Interfax → Интерфакс'],
    ['tr', 'Kılavuzlar ayrıldı, Reuters bildirdi.', 'Reuters → Reuters'],
  ])('%s: %s', (language, text, expected) => {
    expect(credits(language, text, more)).toEqual(expected === null ? [] : [`article ${expected}`]);
  });
  it('by the verbs of the article’s own language, and of no other', () => {
    expect(credits('fr', 'The pilots left on Monday, Reuters reports.', more)).toEqual([]);
    expect(credits('und', 'The pilots left on Monday, reports.', more)).toEqual([]);
  });
});

describe('an agency that only heard a speaker is credited for the statement', () => {
  it.each([
    ['en', 'The mayor told Reuters that the pilots were gone.', 'Reuters → Reuters'],
    ['de', 'Das sagte sie der dpa am Montag.', 'Deutsche Presse-Agentur → dpa'],
    ['fr', "Il s'est confié à l'AFP lundi soir au port.", 'Agence France-Presse → AFP'],
    ['es', 'El alcalde declaró a la agencia EFE que no hay barcos.', 'EFE → EFE'],
    ['ru', 'Мэр рассказал ТАСС о лоцманах.', 'TASS → ТАСС'],
    ['tr', "Reuters'a konuşan başkan kılavuzları anlattı.", 'Reuters → Reuters'],
  ])('%s: %s', (language, text, expected) => {
    expect(credits(language, more, more, more, text, more)).toEqual([`statement ${expected}`]);
  });
});

describe('an agency in brackets after the last sentence', () => {
  it('is credited for the article at its end, and for the passage within it', () => {
    const end = 'The port is shut. (Reuters)';
    expect(credits('en', more, end)).toEqual(['article Reuters → Reuters']);
    expect(credits('en', end, more)).toEqual(['passage Reuters → Reuters']);
  });
  it('in any language, and for each that it names', () => {
    expect(credits('und', more, 'Porten er stengt. (AFP/Reuters)')).toEqual([
      'article Agence France-Presse → AFP',
      'article Reuters → Reuters',
    ]);
    expect(credits('ru', more, 'Порт закрыт. /ТАСС/')).toEqual(['article TASS → ТАСС']);
  });
  it('is none where the brackets belong to the sentence', () => {
    expect(credits('en', more, 'The paper was sold to its rival (Reuters).')).toEqual([]);
  });
});

describe('a note on where the article came out first', () => {
  it.each([
    ['This article was first published by the Lake Herald.', 'Lake Herald'],
    ['This story originally appeared in Lake Herald on May 2, 2031.', 'Lake Herald'],
    ['Republished with permission of Tarn Post', 'Tarn Post'],
    ['Originally published on lakeherald.example and shared here.', 'lakeherald.example'],
    ['Dieser Artikel erschien zuerst bei Seebote.', 'Seebote'],
    ['Dieser Text ist zuerst auf Seebote erschienen.', 'Seebote'],
    ['Mit freundlicher Genehmigung des Seeboten', 'Seeboten'],
    ["Cet article a été publié initialement par L'Écho du Lac.", "L'Écho du Lac"],
    ['Este artículo fue publicado originalmente en El Faro del Lago.', 'El Faro del Lago'],
    ['Статья впервые опубликована в «Озёрный вестник».', 'Озёрный вестник'],
    ["Bu makale ilk olarak Göl Postası'nda yayımlandı.", 'Göl Postası'],
  ])('%s', (line, name) => {
    const found = firstPublisher(line);
    expect(found?.name).toBe(name);
    expect(line.slice(found!.start, found!.end)).toBe(name);
  });
  it('is a credit line where it is no sentence', () => {
    expect(lineCredit('First published by Tarn Post')?.name).toBe('Tarn Post');
    expect(lineCredit('This article was first published by Tarn Post.')).toBeNull();
  });
  it('in a paragraph is a credit for the article, with its words', () => {
    const note = `${more} This article was first published by Tarn Post and is used here.`;
    expect(credits('en', more, note)).toEqual(['article Tarn Post → Tarn Post']);
  });
  it.each([
    'The virus first appeared in Hollmark two years ago.',
    'The report was first published by the ministry in May.',
    'Das Schiff wurde zuerst in Hollmark gesehen.',
    'Bakan ilk olarak Hollmark şehrine gitti.',
  ])('is not what another thing’s history is: %s', (line) => {
    expect(firstPublisher(line)).toBeNull();
  });
});

describe('a line that credits and says nothing else', () => {
  it.each([
    ['Source: AA', ['Anadolu Agency']],
    ['Quelle: dpa', ['Deutsche Presse-Agentur']],
    ['Quelle: dpa/AFP', ['Deutsche Presse-Agentur', 'Agence France-Presse']],
    ['Fuente: EFE', ['EFE']],
    ['Источник: ТАСС', ['TASS']],
    ['/ТАСС/', ['TASS']],
    ['Kaynak: AA', ['Anadolu Agency']],
    ['with AFP', ['Agence France-Presse']],
    ['avec AFP', ['Agence France-Presse']],
    ['(dpa)', ['Deutsche Presse-Agentur']],
    ['mit Material von dpa', ['Deutsche Presse-Agentur']],
    ['con información de EFE', ['EFE']],
    ['AFP/Reuters', ['Agence France-Presse', 'Reuters']],
    ['Additional reporting by Reuters', ['Reuters']],
    ['Quelle: Seebote', ['Seebote']],
  ])('%s', (line, names) => {
    const found = lineCredit(line);
    expect([found?.name, ...(found?.more ?? []).map(({ name }) => name)]).toEqual(names);
  });
  it('with the outlet’s own name before it', () => {
    expect(siteCredit('Lake Herald with AFP', 'lake herald')?.name).toBe('Agence France-Presse');
    expect(siteCredit('Seebote mit XYN', 'seebote')?.name).toBe('XYN');
    expect(siteCredit('Marta Ode mit XYN', 'seebote')).toBeNull();
  });
  it('is not any short line that names an agency', () => {
    expect(lineCredit('Reuters journalists walk out over pay')).toBeNull();
  });
});
