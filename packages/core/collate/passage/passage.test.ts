import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, passageSchema, type Article, type ArticleId } from '../../model/index.ts';
import {
  BACKGROUND,
  BACKGROUND_REWRITTEN,
  ELSEWHERE,
  HARBOUR,
  made,
  REPORT_P,
  REPORT_Q,
} from '../lineage/article.fixture.ts';
import { passagesOf } from './index.ts';

const exact = (articles: readonly Article[]): void => {
  const texts = new Map(articles.map((a) => [a.id, a.text]));
  for (const passage of passagesOf(articles)) {
    passageSchema.parse(passage);
    expect(new Set(passage.places.map((p) => `${p.article} ${p.start}`)).size).toBe(
      passage.places.length,
    );
    for (const { article, start, end, text } of passage.places) {
      expect(texts.get(article)!.slice(start, end)).toBe(text);
      expect(text).toBe(text.trim());
    }
  }
};

describe('passages', () => {
  it('are the same words in two articles, from the first shared word to the last', () => {
    const a = made({
      id: 'a',
      headline: 'Ferries stop',
      body: [...REPORT_P, HARBOUR[1], HARBOUR[2]],
    });
    const b = made({ id: 'b', headline: 'No boats', body: [HARBOUR[1], HARBOUR[2], ...REPORT_Q] });
    const found = passagesOf([a, b]);
    expect(found).toHaveLength(1);
    expect(found[0]!.kind).toBe('verbatim');
    const words = `${HARBOUR[1]}\n\n${HARBOUR[2]}`.replace(/\.$/u, '');
    expect(found[0]!.places.map((p) => p.text)).toEqual([words, words]);
  });

  it('are found where a paragraph was rewritten', () => {
    const a = made({ id: 'a', body: [...REPORT_P, ...BACKGROUND] });
    const b = made({ id: 'b', body: [...REPORT_Q, ...BACKGROUND_REWRITTEN] });
    const found = passagesOf([a, b]);
    expect(found.map((p) => p.kind)).toEqual(['rewritten']);
    expect(found[0]!.places[0].text.startsWith('The two provinces')).toBe(true);
    expect(found[0]!.places[1].text.endsWith('planting began')).toBe(true);
  });

  it('leave out sentences that only one of the two has', () => {
    const own =
      'Our own measurements, taken with a pole and a ruler, differ from both official figures by a hand.';
    const a = made({ id: 'a', body: [...REPORT_P, ...BACKGROUND] });
    const b = made({
      id: 'b',
      body: [
        BACKGROUND_REWRITTEN[0],
        BACKGROUND_REWRITTEN[1],
        own,
        REPORT_Q[0],
        BACKGROUND_REWRITTEN[2],
      ],
    });
    const found = passagesOf([a, b]);
    expect(found).toHaveLength(2);
    for (const passage of found)
      for (const place of passage.places) expect(place.text).not.toContain('ruler');
  });

  it('do not mind case, typography and diacritics', () => {
    const plain = HARBOUR[0].replace('Port Adel', "Port Adel's café");
    const fancy = plain.toUpperCase().replace("'", '’').replace('CAFÉ', 'CAFE\u0301');
    const found = passagesOf([made({ id: 'a', body: [plain] }), made({ id: 'b', body: [fancy] })]);
    expect(found.map((p) => p.kind)).toEqual(['verbatim']);
    expect(found[0]!.places[1].text).toBe(fancy.slice(0, -1));
  });

  it('are one passage with many places, not one for each pair', () => {
    const articles = ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
      made({ id, headline: `Headline ${i}`, body: [...HARBOUR] }),
    );
    const found = passagesOf(articles);
    expect(found).toHaveLength(1);
    expect(found[0]!.places.map((p) => p.article)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are quotations where both put the words in quotation marks', () => {
    const words =
      'We will not open the gates until every gauge along the river has been read by people whom both provinces trust and pay together';
    const a = made({ id: 'a', body: [REPORT_P[0], `“${words},” said the governor of the north.`] });
    const b = made({ id: 'b', body: [REPORT_Q[0], `The governor told farmers: "${words}."`] });
    expect(passagesOf([a, b]).map((p) => p.kind)).toEqual(['quotation']);
    const c = made({ id: 'c', body: [REPORT_Q[0], `${words}.`, REPORT_Q[1]] });
    expect(passagesOf([a, c]).map((p) => p.kind)).toEqual(['verbatim']);
  });

  it('are not names and stock phrases', () => {
    const stock = 'did not immediately respond to a request for comment';
    const who =
      'Marta Lindqvist Orell, chair of the Lower Valley Water Users Association of Tessaly Province,';
    const a = made({ id: 'a', body: [REPORT_P[0], `${who} ${stock}.`, REPORT_P[1]] });
    const b = made({
      id: 'b',
      body: [REPORT_Q[0], `The mill owners ${stock}.`, `Asked about tariffs, ${who} shrugged.`],
    });
    expect(passagesOf([a, b])).toEqual([]);
  });

  it('are not what an outlet prints around every text', () => {
    const appeal =
      'Readers pay for this paper: if you value reporting from the valley, consider becoming a supporter today for the price of two coffees a month.';
    const articles = [REPORT_P, REPORT_Q, HARBOUR, ELSEWHERE].map((body, i) =>
      made({ id: `a${i}`, outlet: 'Valley Mirror', body: [...body, appeal] }),
    );
    expect(passagesOf(articles)).toEqual([]);
    const versions = [0, 1, 2].map((i) =>
      made({ id: `v${i}`, outlet: 'Valley Mirror', body: [...HARBOUR, ELSEWHERE[i]!] }),
    );
    expect(passagesOf(versions).flatMap((p) => p.places).length).toBeGreaterThan(2);
  });

  it('are in what recurs as background, and not in what is masked', () => {
    const articles = [REPORT_P, REPORT_Q, HARBOUR, ELSEWHERE].map((body, i) =>
      made({ id: `a${i}`, outlet: 'Valley Mirror', body: [...body, BACKGROUND[0]] }),
    );
    const last = articles.map((article) => ({ cite: cite(article, article.blocks.at(-1)!) }));
    const counts = (mask: typeof last, background: typeof last): number[] =>
      passagesOf(articles, { mask, background }).map(({ places }) => places.length);
    expect(counts([], [])).toEqual([]);
    expect(counts([], last)).toEqual([4]);
    expect(counts(last.slice(3), last.slice(0, 3))).toEqual([3]);
    expect(counts(last, [])).toEqual([]);
  });

  it('do not change with the order of articles, nor with an unrelated article more', () => {
    const articles = [
      made({ id: 'a', body: [...REPORT_P, ...BACKGROUND] }),
      made({ id: 'b', body: [...REPORT_Q, ...BACKGROUND_REWRITTEN] }),
      made({ id: 'c', body: [...HARBOUR, BACKGROUND[1]] }),
      made({ id: 'd', headline: 'Cracks', body: [...HARBOUR] }),
    ];
    const found = passagesOf(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (shuffled) => {
        expect(passagesOf(shuffled)).toEqual(found);
      }),
      { numRuns: 30 },
    );
    expect(passagesOf([...articles, made({ id: 'bb', body: [...ELSEWHERE] })])).toEqual(found);
  });

  it.each([
    [
      'Cyrillic',
      'Паромная компания порта остановила все рейсы в понедельник после того как инженеры обнаружили трещины в корпусах двух судов из трёх',
    ],
    [
      'Armenian',
      'Նավահանգստի ընկերությունը երկուշաբթի դադարեցրեց բոլոր երթերը այն բանից հետո երբ ինժեներները ճաքեր հայտնաբերեցին երկու նավերի իրաններում',
    ],
    [
      'Georgian',
      'პორტის კომპანიამ ორშაბათს შეაჩერა ყველა რეისი მას შემდეგ რაც ინჟინრებმა ორი გემის კორპუსში ბზარები აღმოაჩინეს და მგზავრები სახლში დააბრუნეს',
    ],
    [
      'Arabic',
      'أوقفت شركة العبارات في الميناء جميع الرحلات يوم الاثنين بعد أن اكتشف المهندسون تشققات في هيكلي سفينتين من سفنها الثلاث القديمة',
    ],
    [
      'Chinese',
      '港口渡轮公司星期一停止了所有航班，因为工程师在三艘船中的两艘船体上发现了裂缝，乘客被告知改走沿海公路。',
    ],
  ])('are found in %s', (_, sentence) => {
    const a = made({ id: 'a', body: [REPORT_P[0], sentence] });
    const b = made({ id: 'b', body: [sentence, REPORT_Q[0]] });
    const found = passagesOf([a, b]);
    expect(found.map((p) => p.kind)).toEqual(['verbatim']);
    exact([a, b]);
  });

  it('cite exactly, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...HARBOUR,
        ...BACKGROUND,
        ...BACKGROUND_REWRITTEN,
        ' ',
        '\n\n',
        '“',
        '"',
        '🚢',
        '\ud83d',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('שלום לכולם', 'é̂̃', 'ﬁﬂ', '\u202e', '港口渡轮'),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        exact(texts.map((body, i) => made({ id: `t${i}`, body: [body] })));
      }),
      { numRuns: 150 },
    );
  });

  describe('of hostile input', () => {
    const timed = (articles: readonly Article[]): number => {
      const begun = performance.now();
      exact(articles);
      return performance.now() - begun;
    };

    it('are none for three words, no words, or nothing', () => {
      for (const body of ['Boats stop today', '', '…!?"“', '\ud83d']) {
        expect(
          passagesOf([made({ id: 'a', body: [body] }), made({ id: 'b', body: [body] })]),
        ).toEqual([]);
      }
      expect(passagesOf([])).toEqual([]);
    });

    it('take bounded work for two megabytes', () => {
      const text = Array.from({ length: 16_000 }, (_, i) => `${HARBOUR[i % 4]!} ${i * 7919}`).join(
        ' ',
      );
      expect(text.length).toBeGreaterThan(2_000_000);
      const cut = text.slice(0, 1_500_000);
      expect(timed([made({ id: 'a', body: [text] }), made({ id: 'b', body: [cut] })])).toBeLessThan(
        20_000,
      );
    });

    it('take bounded work for one line a hundred thousand times', () => {
      const line = 'the boat leaves at nine and returns at noon every day\n';
      const a = made({ id: 'a', body: [line.repeat(100_000)] });
      const b = made({ id: 'b', body: [`${line.repeat(99_000)}${HARBOUR[0]}`] });
      expect(timed([a, b])).toBeLessThan(20_000);
    });

    it('take bounded work for two thousand identical articles, and as many nearly identical', () => {
      const same = Array.from({ length: 2000 }, (_, i) =>
        made({ id: `s${i}`, body: [...HARBOUR] }),
      );
      const nearly = Array.from({ length: 2000 }, (_, i) =>
        made({ id: `n${i}`, headline: `Number ${i}`, body: [...BACKGROUND] }),
      );
      expect(timed([...same, ...nearly])).toBeLessThan(20_000);
      const places = passagesOf(same).map((p) => p.places.length);
      expect(places).toEqual([2000]);
      expect(Math.max(...passagesOf(nearly).map((p) => p.places.length))).toBe(2000);
    });

    it('take bounded work for a text without spaces, and for ids in any form', () => {
      const a = made({ id: '0' as ArticleId, body: ['x'.repeat(500_000)] });
      const b = made({ id: '1' as ArticleId, body: ['字'.repeat(200_000)] });
      const c = made({ id: '2' as ArticleId, body: ['字'.repeat(200_001)] });
      expect(timed([a, b, c])).toBeLessThan(20_000);
    });
  });
});
