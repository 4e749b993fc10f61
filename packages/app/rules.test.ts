import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '@hearsay/core/annotate';
import {
  assembleDossier,
  citationsOf,
  collateItem,
  COLLATORS,
  planCollators,
  runCollators,
  verifyDossier,
} from '@hearsay/core/collate';
import {
  accountsSchema,
  dossierSchema,
  EVENT_TYPES,
  evidenceSchema,
  type Dossier,
} from '@hearsay/core/model';
import { given } from '@hearsay/core/read';
import { sha256 } from '@hearsay/engine/capture';
import { folderWith, hearsay, page, root } from './testing/cli.ts';

// One test, or more, for each of the rules that hold everywhere (DESIGN.md), on the example case and on arbitrary text.
const pages = path.join(root, 'examples', 'lake-town', 'pages');
let json: string;
let dossier: Dossier;

beforeAll(async () => {
  const ran = await hearsay(['collate', pages, '--json', '--title', 'case']);
  json = ran.stdout;
  dossier = dossierSchema.parse(JSON.parse(json));
});

/** The whole pipeline on texts, in this process. */
function dossierOf(texts: readonly string[], published: string | null = '2031-05-05'): Dossier {
  const plan = planAnnotators(ANNOTATORS);
  const collators = planCollators(COLLATORS);
  const articles: Annotated[] = texts.map((text, index) =>
    runAnnotators(plan, given({ id: `t${index}`, text, published, language: 'en' })),
  );
  const items = articles.map((article) => collateItem(article, sha256));
  const { relations } = runCollators(collators, items, { sha256 });
  return assembleDossier({
    title: 'texts',
    annotators: plan,
    collators,
    captures: [],
    articles,
    relations,
    problems: [],
  });
}

/** Text as it may come, with what analysers look for strewn in. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        'Jon Adler said',
        ' on Friday',
        '“Rain fell,”',
        '27 April',
        ' attacked Ostrel',
        '\n\n',
        '. ',
        '🏴‍☠️',
        'שלום עולם',
        'e\u0301',
        '\u202e',
        '\ud800',
        '12,000 people',
        ' handed over Ostrel to the Harbour Guard',
        '"',
        '’s',
        'CNA',
        ' denied that ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('1. evidence or silence', () => {
  test('every citation of the example verifies, and there are many', () => {
    expect([...verifyDossier(dossier, sha256, () => null)]).toEqual([]);
    expect([...citationsOf(dossier)].length).toBeGreaterThan(100);
  });

  test('citations verify for arbitrary text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
        const made = dossierOf(texts);
        const byId = new Map(made.articles.map((a) => [a.id, a.text]));
        for (const { path: where, citation } of citationsOf(made)) {
          if (!('article' in citation)) continue;
          expect(byId.get(citation.article)!.slice(citation.start, citation.end), where).toBe(
            citation.text,
          );
          expect(citation.text).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('an item without evidence is no item', () => {
    expect(evidenceSchema.safeParse([]).success).toBe(false);
    expect(accountsSchema.safeParse([]).success).toBe(false);
    for (const entry of dossier.timeline) expect(entry.accounts.length).toBeGreaterThan(0);
    for (const entity of dossier.entities) expect(entity.evidence.length).toBeGreaterThan(0);
  });
});

describe('2. text is final after read', () => {
  test('annotators and collators work on frozen articles', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null)
        Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const article = freeze(
      given({
        id: 'x',
        text: 'Jon Adler said on Friday that rain fell on Ostrel on 27 April.',
        published: '2031-05-05',
        language: 'en',
      }),
    );
    const annotated = freeze(runAnnotators(planAnnotators(ANNOTATORS), article));
    runCollators(planCollators(COLLATORS), [collateItem(annotated, sha256)], { sha256 });
    expect(annotated.article.text).toBe(article.text);
  });

  test('every character of the text maps to the page as it was received', async () => {
    const ran = await hearsay(['read', pages, '--jsonl']);
    for (const line of ran.stdout.trim().split('\n')) {
      const article = JSON.parse(line) as Dossier['articles'][number];
      let end = 0;
      for (const piece of article.origin) {
        expect(article.text.slice(end, piece.start).trim(), article.source).toBe('');
        end = piece.end;
      }
      expect(article.text.slice(end).trim()).toBe('');
    }
  });
});

describe('3. lineage before agreement', () => {
  test('three outlets that print one agency are one origin', () => {
    const family = dossier.families.find((f) => f.origin === 'Coastal News Agency')!;
    expect(family.articles).toHaveLength(3);
    for (const entry of dossier.timeline) {
      const families = new Set(entry.accounts.map((a) => a.family));
      expect(entry.independent).toBe(families.size);
    }
    const folded = dossier.timeline.filter((e) => e.outlets > e.independent);
    expect(folded.length).toBeGreaterThan(0);
  });

  test('a shared quotation is no copy', () => {
    const quote =
      '“We will not leave the bridge before the last boat has come home to the harbour of Ostrel tonight,”';
    const made = dossierOf([
      `Talks in Port Adel ended late. ${quote} said Jon Adler. The envoy then flew home with his two advisers.`,
      `Rain kept most people at home on the north shore. ${quote} Adler told reporters. Shops will open again after the holiday.`,
    ]);
    expect(made.families.map((f) => f.articles.length)).toEqual([1, 1]);
    expect(made.passages.every((p) => p.kind === 'quotation')).toBe(true);
  });

  test('every article is in just one family', () => {
    const homes = dossier.families.flatMap((f) => f.articles);
    expect([...homes].sort()).toEqual(dossier.articles.map((a) => a.id).sort());
  });
});

describe('4. abstain rather than guess', () => {
  test('a page that says nothing of itself has no date, outlet or author', async () => {
    const cwd = await folderWith({
      'a.html': page('Rain over Ostrel', [
        'It rained on Ostrel for the whole of the week, and the ferry stayed in port.',
        'On 27 April the harbour was closed for an hour, and nobody was hurt by it.',
      ]),
    });
    const ran = await hearsay(['annotate', 'a.html', '--jsonl'], { cwd });
    const article = JSON.parse(ran.stdout) as Record<string, unknown> & {
      times: { when: { value: string } | null }[];
    };
    expect(article).toMatchObject({ published: null, modified: null, outlet: null, byline: [] });
    expect(article.times.map((t) => t.when?.value)).toContain('XXXX-04-27');
  });

  test('a value that was counted or inferred says from what', () => {
    for (const entry of dossier.timeline) {
      for (const { when } of entry.accounts) {
        if (when?.basis === 'relative' || when?.basis === 'inferred')
          expect(when.anchor).not.toBeNull();
      }
    }
  });
});

describe('5. no verdicts', () => {
  test('titles come from the plain table of event types', () => {
    const titles = Object.values(EVENT_TYPES).map((t) => t.title);
    for (const entry of dossier.timeline) {
      expect(
        titles.some((t) => entry.title.startsWith(t)),
        entry.title,
      ).toBe(true);
      expect(entry.title).not.toMatch(/liberat|occup|terror|attack/iu);
    }
  });
});

describe('6. comments are not evidence', () => {
  test('no citation rests on one', () => {
    for (const { citation } of citationsOf(dossier)) {
      if ('article' in citation) continue;
      const article = dossier.articles.find((a) => a.capture === citation.capture)!;
      // A name may stand in a comment too; words of a sentence may not.
      if (!citation.text.includes(' ')) continue;
      for (const comment of article.comments) expect(comment.text).not.toContain(citation.text);
    }
    expect(JSON.stringify(dossier.statements)).not.toContain('sink every upland boat');
  });
});

describe('7. deterministic', () => {
  test('one or more workers give the same bytes', async () => {
    for (const workers of ['1', '2', '3']) {
      const ran = await hearsay([
        'collate',
        pages,
        '--json',
        '--title',
        'case',
        '--workers',
        workers,
      ]);
      expect(ran.stdout === json, `with ${workers} workers`).toBe(true);
    }
  });

  test('another order of pages gives the same bytes', async () => {
    const names = (await readdir(pages)).map((name) => path.join(pages, name));
    const shuffled = names
      .map((name) => [createHash('md5').update(name).digest('hex'), name])
      .sort()
      .map(([, name]) => name!);
    expect(shuffled).not.toEqual(names);
    const ran = await hearsay(['collate', ...shuffled, '--json', '--title', 'case']);
    expect(ran.stdout === json).toBe(true);
  });

  test('another time zone, locale and clock give the same bytes', async () => {
    const ran = await hearsay(['collate', pages, '--json', '--title', 'case'], {
      env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(ran.stdout === json).toBe(true);
  });

  test('any order of texts gives the same dossier', () => {
    const texts = [
      'Jon Adler said on Friday that fighting had begun in Ostrel.',
      'Fighting began in Ostrel on Friday, Oda Marsh said.',
      'Rain fell on Port Adel.',
    ];
    const plan = planAnnotators(ANNOTATORS);
    const articles = texts.map((text, index) =>
      runAnnotators(
        plan,
        given({ id: `t${index}`, text, published: '2031-05-05', language: 'en' }),
      ),
    );
    const collate = (items: readonly Annotated[]): string =>
      JSON.stringify(
        runCollators(
          planCollators(COLLATORS),
          items.map((item) => collateItem(item, sha256)),
          { sha256 },
        ).relations,
      );
    const want = collate(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 3 }), (items) => {
        expect(collate(items)).toBe(want);
      }),
      { numRuns: 6 },
    );
  });
});

describe('8. what is captured is never altered', () => {
  test('the pages have the same bytes and times after they were analysed', async () => {
    const folder = await folderWith({});
    await mkdir(path.join(folder, 'pages'));
    const names = (await readdir(pages)).sort();
    for (const name of names)
      await copyFile(path.join(pages, name), path.join(folder, 'pages', name));
    await hearsay(['collate', 'pages', '--json'], { cwd: folder });
    expect((await readdir(folder)).sort()).toEqual(['pages']);
    expect((await readdir(path.join(folder, 'pages'))).sort()).toEqual(names);
    for (const name of names) {
      expect(await readFile(path.join(folder, 'pages', name))).toEqual(
        await readFile(path.join(pages, name)),
      );
    }
  });
});

describe('9. no network unless asked', () => {
  test('the test process itself cannot reach out', async () => {
    await expect(fetch('http://192.0.2.1/')).rejects.toThrow();
    const ran = await hearsay(['read', 'http://192.0.2.1/page.html', '--json']);
    expect(ran.status).toBe(5);
    expect(ran.stderr).toContain('http://192.0.2.1/page.html');
  });

  test('analysing pages that link, load and refresh needs none', async () => {
    // Every command of these tests runs with even the loopback address blocked; the case has pixels and scripts.
    expect(dossier.problems).toEqual([]);
    expect(dossier.articles.length).toBeGreaterThan(8);
  });
});

describe('10. the rule that spoke is recorded', () => {
  test('on every derivation and timeline entry, credit before date', () => {
    const derivations = dossier.families.flatMap((f) => f.derivations);
    expect(derivations.length).toBeGreaterThan(0);
    for (const { rule, evidence } of derivations) {
      expect(rule).not.toBe('');
      expect(evidence.length).toBeGreaterThan(0);
    }
    for (const family of dossier.families) expect(family.reason).not.toBe('');
    for (const entry of dossier.timeline) expect(entry.rule).not.toBe('');
  });
});
