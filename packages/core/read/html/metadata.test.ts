import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Article, Capture, Sha256 } from '../../model/index.ts';
import { read } from '../index.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as Sha256;

const BODY = [
  'The ferries between Port Adel and Hollmark stay in harbour until the owners have had the hulls looked at, the port office said.',
  'Two of them were built before the war and have been repaired so often that hardly a plate of the first years is left in them.',
  'Passengers may use the old tickets on the coast road, where six buses a day go as far as the lighthouse and two go on to Suria.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n');

interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly under?: string;
  readonly below?: string;
  readonly lang?: string;
  readonly url?: string | null;
}

function page({
  head = '',
  above = '',
  under = '',
  below = '',
  lang = 'en',
  url = null,
}: Parts): Article {
  const decoded = `<!doctype html><html lang="${lang}"><head><title>Ferries stay in harbour</title>${head}</head>
<body>${above}<article><h1>Ferries stay in harbour</h1>${under}${BODY}</article>${below}</body></html>`;
  const capture = {
    id: 'c',
    blob: '',
    source: 'page.html',
    url,
    mediaType: 'text/html',
    capturedAt: null,
  };
  const article = read({ capture: capture as unknown as Capture, decoded }, { sha256 });
  const fields = [
    ...article.byline,
    article.published,
    article.modified,
    article.section,
    article.canonical,
  ];
  for (const field of fields)
    if (field !== null && field.at !== null) expect(field.at.end).toBeGreaterThan(field.at.start);
  return article;
}
const authors = (parts: Parts): readonly string[] => page(parts).byline.map(({ value }) => value);
const record = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...thing })}</script>`;
const news = (thing: object): string =>
  record({ '@type': 'NewsArticle', headline: 'Ferries stay in harbour', ...thing });

describe('the byline', () => {
  it('is what a line signs, in several languages', () => {
    expect(authors({ under: '<p>By Marta Ode and Peter Ilk</p>' })).toEqual([
      'Marta Ode',
      'Peter Ilk',
    ]);
    expect(authors({ under: '<p>VON MARTA ODE am 2. Mai 2031</p>' })).toEqual(['MARTA ODE']);
    expect(authors({ under: '<p>Ein Kommentar von Marta Ode</p>' })).toEqual(['Marta Ode']);
    expect(authors({ under: '<p>Publié par Marta Ode le 2 mai 2031 à 10:00</p>' })).toEqual([
      'Marta Ode',
    ]);
    expect(authors({ under: '<p>Escrito por Marta Ode | 2 de mayo de 2031</p>' })).toEqual([
      'Marta Ode',
    ]);
    expect(authors({ under: '<p>Автор: Марта Оде</p>' })).toEqual(['Марта Оде']);
    expect(authors({ under: '<p>Posted on May 2, 2031 by Marta Ode in World</p>' })).toEqual([
      'Marta Ode',
    ]);
  });
  it('is a name beside a date, where it opens with a given name', () => {
    expect(authors({ under: '<p>02.05.2031 | 13:10 Uhr | Martin Ode</p>' })).toEqual([
      'Martin Ode',
    ]);
    expect(authors({ under: '<p>Port Adel | 02.05.2031</p>' })).toEqual([]);
  });
  it('is a nickname or a desk where the page signs with it', () => {
    expect(authors({ under: '<p>Geschrieben von Lotse am 02.05.2031 22:30</p>' })).toEqual([
      'Lotse',
    ]);
    expect(
      authors({ under: '<p>von <a rel="author" href="/author/redaktion">Redaktion</a></p>' }),
    ).toEqual(['Redaktion']);
    expect(authors({ under: '<p><a rel="author" href="/author/admin">admin</a></p>' })).toEqual([]);
  });
  it('takes only the name of an element that holds a role as well', () => {
    const under =
      '<div class="article-author"><a href="/x">Martin Ode</a><span>Harbour Correspondent</span></div>';
    expect(authors({ under })).toEqual(['Martin Ode']);
  });
  it('is not who filed the page: a name that only its head gives and the page shows nobody', () => {
    const head = '<meta name="author" content="Martin Ode">';
    expect(authors({ head })).toEqual([]);
    expect(
      authors({ head: record({ '@type': 'WebPage', author: { name: 'Martin Ode' } }) }),
    ).toEqual([]);
    expect(authors({ head, under: '<p>Martin Ode, Hollmark</p>' })).toEqual(['Martin Ode']);
  });
  it('is not a name from the imprint, a menu or a comment', () => {
    const head = '<meta name="author" content="Martin Ode">';
    expect(authors({ head, below: '<footer><p>© 2031 by Martin Ode</p></footer>' })).toEqual([]);
    expect(authors({ head, above: '<nav><ul><li>Martin Ode</li></ul></nav>' })).toEqual([]);
  });
  it('is in the record of a news article even where the page does not print it', () => {
    expect(authors({ head: news({ author: { '@type': 'Person', name: 'Martin Ode' } }) })).toEqual([
      'Martin Ode',
    ]);
  });
  it('prefers the persons that the page names over one that only the record has', () => {
    const head = news({ author: { '@type': 'Person', name: 'Paula Ilk' } });
    expect(authors({ head, under: '<p>By Martin Ode</p>' })).toEqual(['Martin Ode']);
  });
  it('is not the site, but may be a person after whom the site is named', () => {
    const site = (name: string) => `<meta property="og:site_name" content="${name}">`;
    const by = (name: string) => `<p>By <a rel="author" href="/author/1">${name}</a></p>`;
    expect(authors({ head: site('Lake Herald'), under: by('Lake Herald') })).toEqual([]);
    expect(authors({ head: site('Martin Ode'), under: by('Martin Ode') })).toEqual(['Martin Ode']);
  });
});

describe('the day of publication', () => {
  const published = (parts: Parts): string | null => page(parts).published?.value ?? null;
  it('is read from lines in the forms of several languages', () => {
    expect(
      published({ lang: 'de', under: '<p>Veröffentlicht am 16.08.2031 Dauer: 5 Minuten</p>' }),
    ).toBe('2031-08-16');
    expect(published({ lang: 'de', under: '<p>Pressemitteilung vom 25. Januar 2031</p>' })).toBe(
      '2031-01-25',
    );
    expect(
      published({ lang: 'es', under: '<p>Publicado por Marta Ode el 2 de mayo de 2031</p>' }),
    ).toBe('2031-05-02');
    expect(published({ lang: 'tr', under: '<p>Yayınlanma: 2 Mayıs 2031</p>' })).toBe('2031-05-02');
    expect(published({ lang: 'fr', under: '<p class="date">10.12.31</p>' })).toBe('2031-12-10');
  });
  it('opens a paragraph', () => {
    const under = `<p>29.11.2031 – The owners of the ferries met again in Hollmark, and went home without having agreed on who is to pay for the hulls and who for the engines, which are older than the hulls and louder than both of the harbours.</p>`;
    expect(published({ lang: 'de', under })).toBe('2031-11-29');
  });
  it('is not that of another story on the page, nor of a comment', () => {
    const card = (n: number) =>
      `<div class="related-item"><a href="/${n}">Old tale number ${n} of the sea</a><time class="published" datetime="2020-12-0${n}">2020</time></div>`;
    const below = `<div class="related">${card(1)}${card(2)}${card(3)}</div>`;
    expect(published({ below })).toBeNull();
    expect(published({ below, under: '<p>31 October 2031</p>' })).toBe('2031-10-31');
    const review = `<div itemprop="review" itemscope itemtype="https://schema.org/Review"><meta itemprop="datePublished" content="2020-04-10"></div>`;
    expect(published({ under: review })).toBeNull();
  });
  it('is the page’s own where its record counts in universal time', () => {
    const head = '<meta property="article:published_time" content="2031-05-06T22:30:00Z">';
    expect(published({ head })).toBe('2031-05-06T22:30:00Z');
    expect(published({ head, lang: 'de', under: '<p>7. Mai 2031</p>' })).toBe('2031-05-07');
    // A line of another day altogether says something else.
    expect(published({ head, lang: 'de', under: '<p>3. Mai 2031</p>' })).toBe(
      '2031-05-06T22:30:00Z',
    );
  });
  it('keeps the time of day that another place gives for the same day', () => {
    const head = '<meta name="date" content="2031-05-02">';
    const under = '<time class="published" datetime="2031-05-02T08:00:00+02:00">2 May</time>';
    expect(published({ head, under })).toBe('2031-05-02T08:00:00+02:00');
  });
  it('is in a record whose script has no type', () => {
    const head = `<script>{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferries", "datePublished": "2031-05-02"}</script>`;
    expect(published({ head })).toBe('2031-05-02');
  });
  it('is in the address, year first or where the order is plain', () => {
    expect(published({ url: 'https://lakeherald.example/2031/05/02/ferries' })).toBe('2031-05-02');
    expect(published({ url: 'https://lakeherald.example/news/29-10-2031' })).toBe('2031-10-29');
    expect(published({ url: 'https://lakeherald.example/news/02-05-2031' })).toBeNull();
  });
  it('is apart from the day of a change', () => {
    const got = page({ under: '<p>Updated: 3 May 2031</p>' });
    expect([got.published, got.modified?.value]).toEqual([null, '2031-05-03']);
  });
});

describe('section and canonical address', () => {
  it('are taken from the record or the head, with their place', () => {
    const got = page({
      head: `<meta property="article:section" content="Harbour"><link rel="canonical" href="https://lakeherald.example/ferries">`,
    });
    expect(got.section).toMatchObject({ value: 'Harbour', basis: 'markup' });
    expect(got.canonical).toMatchObject({
      value: 'https://lakeherald.example/ferries',
      basis: 'markup',
    });
    expect(got.url).toBe('https://lakeherald.example/ferries');
  });
  it('a section is a name, not a list of words', () => {
    expect(page({ head: news({ articleSection: 'ferries, sea, hulls' }) }).section).toBeNull();
    expect(page({ head: news({ articleSection: ['Harbour', 'Sea'] }) }).section?.value).toBe(
      'Harbour',
    );
  });
  it('an address that is not of this page, or that nobody else can ask for, is none', () => {
    const url = 'https://lakeherald.example/ferries';
    const link = (href: string): string | null =>
      page({ url, head: `<link rel="canonical" href="${href}">` }).canonical?.value ?? null;
    expect(link('/ferries?page=1')).toBe('https://lakeherald.example/ferries?page=1');
    expect(link('https://lakeherald.example/')).toBeNull();
    expect(link('http://localhost:8080/ferries')).toBeNull();
    expect(link('http://10.0.0.7/ferries')).toBeNull();
    expect(link('https://lakeherald.example/{{ slug }}')).toBeNull();
    expect(link('javascript:void(0)')).toBeNull();
  });
  it('the captured address stays where both are there', () => {
    const head = '<link rel="canonical" href="https://tarnpost.example/ferries">';
    const got = page({ url: 'https://lakeherald.example/ferries', head });
    expect([got.url, got.canonical?.value]).toEqual([
      'https://lakeherald.example/ferries',
      'https://tarnpost.example/ferries',
    ]);
  });
});

describe('the headline of a live page', () => {
  it('is not its newest entries', () => {
    const decoded = `<!doctype html><html lang="en"><head><title>Ferries: all that happens</title>${news({ headline: 'Ferries: all that happens' })}</head>
<body><article><h1>Bridge closed for the day +++ Owners meet in Hollmark</h1>${BODY}</article></body></html>`;
    const capture = {
      id: 'c',
      blob: '',
      source: 's',
      url: null,
      mediaType: 'text/html',
      capturedAt: null,
    };
    const got = read({ capture: capture as unknown as Capture, decoded }, { sha256 });
    expect(got.headline).toBe('Ferries: all that happens');
  });
});
