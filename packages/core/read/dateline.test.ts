import { describe, expect, it } from 'vitest';
import { withoutDateline } from './dateline.ts';
import { Flow } from './flow.ts';

const take = (...texts: readonly string[]) => {
  let at = 0;
  const blocks = texts.map((text) => {
    const flow = new Flow();
    flow.literal(text, at);
    at += text.length + 2;
    return { role: 'paragraph' as const, passage: flow.done() };
  });
  const { blocks: kept, credits, removed } = withoutDateline(blocks);
  return {
    first: kept[0]?.passage.text,
    credits: credits.map((credit) => credit.name),
    removed: removed.map((one) => one.text),
  };
};

describe('a dateline is taken off the first paragraph where its form is sure', () => {
  it.each([
    ['PORT ADEL (CNA) – Pilots left.', 'PORT ADEL (CNA) –', ['CNA']],
    [
      'PORT ADEL, May 2 (Coastal News Agency) - Pilots left.',
      'PORT ADEL, May 2 (Coastal News Agency) -',
      ['Coastal News Agency'],
    ],
    ['Port Adel (Reuters) — “We left,” they said.', 'Port Adel (Reuters) —', ['Reuters']],
    ['HOLLMARK - Pilots left.', 'HOLLMARK -', []],
    ['Port Adel (dpa/lno) - Lotsen fort.', 'Port Adel (dpa/lno) -', ['Deutsche Presse-Agentur']],
    [
      'PORT ADEL (AFP/AP) – Pilots left.',
      'PORT ADEL (AFP/AP) –',
      ['Agence France-Presse', 'Associated Press'],
    ],
    ['PUERTO ADEL, 2 de mayo (EFE).- Se fueron.', 'PUERTO ADEL, 2 de mayo (EFE).-', ['EFE']],
    ['ПОРТ-АДЕЛЬ, 2 мая. /ТАСС/. Лоцманы ушли.', 'ПОРТ-АДЕЛЬ, 2 мая. /ТАСС/.', ['TASS']],
    ['PORT ADEL, 2 Mayıs (AA) - Ayrıldılar.', 'PORT ADEL, 2 Mayıs (AA) -', ['Anadolu Agency']],
  ])('%s', (text, removed, credits) => {
    const got = take(text, 'More was said later.');
    expect(got).toEqual({ first: text.slice(removed.length + 1), removed: [removed], credits });
  });
  it('as a line of its own', () => {
    expect(take('Port Adel, May 2, Lake Herald', 'Pilots left.')).toEqual({
      first: 'Pilots left.',
      removed: ['Port Adel, May 2, Lake Herald'],
      credits: [],
    });
  });
});

describe('what only looks like a dateline stays in the text', () => {
  it.each([
    'NORLAND - the larger of the two - sent pilots.',
    'Hollmark – A town waits.',
    'The union (NPU) - Its members met.',
    'Port Adel, two years on, is quiet.',
    'LIVE - Pilots left.',
    '(CNA) Pilots left.',
  ])('%s', (text) => {
    expect(take(text, 'More was said later.').first).toBe(text);
  });
});
