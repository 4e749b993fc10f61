/**
 * A made-up case of any size: stories told by several outlets, in their own words, copied from an agency, or partly so,
 * as pages with the furniture a site puts around them. The same number and seed give the same pages.
 */
import {
  ADJECTIVES,
  AGENCIES,
  GIVEN,
  LINKS,
  MATTERS,
  NOUNS,
  OUTLETS,
  PLACES,
  ROLES,
  SURNAMES,
  VERBS,
} from './words.ts';
import { mulberry32 } from '../../packages/core/testing/random.ts';

export interface GeneratedPage {
  readonly name: string;
  readonly html: string;
}

interface Person {
  readonly name: string;
  readonly last: string;
  readonly role: string;
}
interface Story {
  readonly place: string;
  readonly other: string;
  readonly subject: string;
  readonly people: readonly [Person, Person, Person];
  readonly day: number;
  readonly count: number;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2031, 0, 1);
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const dayOf = (day: number): Date => new Date(FIRST_DAY + day * DAY);
const iso = (day: number): string => dayOf(day).toISOString().slice(0, 10);
const words = (day: number): string => {
  const date = dayOf(day);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};

const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());

/** Pages of a case. @param count pages @param paragraphs of each article's own text, about 65 words each */
export function* generate(count: number, seed = 1, paragraphs = 8): Generator<GeneratedPage> {
  const next = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

  const newPerson = (): Person => {
    const last = pick(SURNAMES);
    return { name: `${pick(GIVEN)} ${last}`, last, role: pick(ROLES) };
  };
  const newStory = (): Story => ({
    place: pick(PLACES),
    other: pick(PLACES),
    subject: `the ${pick(ADJECTIVES)} ${pick(NOUNS)} ${pick(MATTERS)}`,
    people: [newPerson(), newPerson(), newPerson()],
    day: Math.floor(next() * 330),
    count: 2 + Math.floor(next() * 400),
  });
  const thing = (): string =>
    pick([
      () => `the ${pick(ADJECTIVES)} ${pick(NOUNS)}`,
      () => `a ${pick(NOUNS)}`,
      () => `their ${pick(ADJECTIVES)} ${pick(NOUNS)}`,
      () => `${2 + Math.floor(next() * 40)} ${pick(ADJECTIVES)} ${pick(NOUNS)}s`,
      () => `the ${pick(NOUNS)} beside the ${pick(NOUNS)}`,
    ])();
  const ending = (): string =>
    `${pick(LINKS)} ${thing()} ${next() < 0.5 ? 'and' : 'or'} the ${pick(NOUNS)} of ${pick(PLACES)}`;
  /** A name as it stands in running text: full, short, with or without the office. */
  const called = (p: Person): string =>
    pick([p.name, p.last, `${p.name}, the ${p.role},`, capital(`${p.role} ${p.name}`)]);
  const onDay = (day: number): string =>
    pick([
      ` on ${words(day)}`,
      '',
      '',
      ` on ${WEEKDAYS[(day + 3) % 7]}`,
      ` in ${pick(PLACES)}`,
      ' again',
    ]);
  const sentence = (s: Story): string => {
    const [a, b, c] = s.people;
    const said = (): string => pick(['said', 'told parliament', 'announced', 'told reporters']);
    switch (Math.floor(next() * 12)) {
      case 0:
        return `${called(a)} ${said()}${onDay(s.day)} that ${thing()} near ${s.place} would be ${pick(VERBS)} ${ending()}.`;
      case 1:
        return `"We have ${pick(VERBS)} ${thing()} and ${thing()} ${ending()}," ${called(b)} ${said()}.`;
      case 2:
        return `${pick(['At least', 'About', 'More than'])} ${s.count + Math.floor(next() * 5)} people were ${pick(['wounded', 'killed', 'detained'])} when ${thing()} in ${s.place} was attacked ${ending()}.`;
      case 3:
        return `Officials from ${s.other} ${pick(VERBS)} ${thing()} ${ending()}, and ${thing()} was ${pick(VERBS)} as well.`;
      case 4:
        return `${called(c)} denied${onDay(s.day)} that ${thing()} had been ${pick(VERBS)} ${ending()}.`;
      case 5:
        return `${pick(['Delegations', 'Envoys', 'Ministers'])} of ${s.place} and ${s.other} signed ${pick(['an agreement', 'a memorandum', 'a treaty'])} on ${s.subject}${onDay(s.day + 1)} ${ending()}.`;
      case 6:
        return `In ${s.other}, ${thing()} was ${pick(VERBS)} ${ending()}, according to ${called(a)}.`.replace(
          ',.',
          '.',
        );
      case 7:
        return `${called(b)} promised that ${thing()} would be ${pick(VERBS)} by ${words(s.day + 20)}.`;
      case 8:
        return `${capital(thing())} and ${thing()} were ${pick(VERBS)} ${ending()}; ${thing()} was not.`;
      case 9:
        return `${capital(ending())}, nobody ${pick(VERBS)} ${thing()}.`;
      case 10:
        return `A ${pick(NOUNS)} beside ${thing()} had been ${pick(VERBS)} twice, and ${thing()} once, ${ending()}.`;
      default:
        return `Residents of ${s.place} said ${thing()} had ${pick(VERBS)} ${thing()} ${ending()}.`;
    }
  };
  const paragraph = (s: Story): string => `${sentence(s)} ${sentence(s)} ${sentence(s)}`;
  const body = (s: Story): string[] => Array.from({ length: paragraphs }, () => paragraph(s));

  let made = 0;
  while (made < count) {
    const story = newStory();
    const agency = pick(AGENCIES);
    const wire = body(story);
    const tellings = Math.min(count - made, 3 + Math.floor(next() * 10));
    for (let k = 0; k < tellings; k += 1) {
      const outlet = pick(OUTLETS);
      const kind = next();
      const copied = kind < 0.35;
      const partly = !copied && kind < 0.6;
      const own = copied ? wire.slice(0, paragraphs - Math.floor(next() * 4)) : body(story);
      const text = partly ? [...own.slice(0, -3), ...wire.slice(2, 5)] : own;
      const headline = `${story.place}: ${pick(ADJECTIVES)} ${pick(NOUNS)} over ${story.subject}, ${pick(NOUNS)} ${pick(VERBS)}`;
      const name = `${iso(story.day)}-${String(made).padStart(6, '0')}.html`;
      yield {
        name,
        html: page(
          outlet,
          headline,
          iso(story.day + (copied ? 1 : 0)),
          text,
          copied ? agency : null,
          next,
        ),
      };
      made += 1;
    }
  }
}

function page(
  outlet: string,
  headline: string,
  day: string,
  paragraphs: readonly string[],
  agency: string | null,
  next: () => number,
): string {
  const domain = `${outlet.toLowerCase().replaceAll(' ', '-')}.example`;
  const menu = ['World', 'Region', 'Economy', 'Sport', 'Weather', 'Opinion', 'Archive']
    .map((item) => `<li><a href="/${item.toLowerCase()}/">${item}</a></li>`)
    .join('');
  const more = Array.from(
    { length: 6 },
    () =>
      `<li><a href="/story/${Math.floor(next() * 1e6)}">Also in the ${outlet}: page ${Math.floor(next() * 90)}</a></li>`,
  ).join('');
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${day}T08:00:00Z`,
    publisher: { '@type': 'Organization', name: outlet },
  });
  const text = paragraphs.map((p) => `<p>${p}</p>`).join('\n');
  const credit = agency === null ? '' : `<p class="credit">${agency}</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | ${outlet}</title>
<link rel="canonical" href="https://${domain}/${day}/${Math.floor(next() * 1e9)}">
<meta property="og:site_name" content="${outlet}"><script type="application/ld+json">${data}</script></head>
<body><header><a href="/">${outlet}</a><nav><ul>${menu}</ul></nav></header>
<main><article><h1>${headline}</h1>${credit}<time datetime="${day}">${day}</time>
${text}
</article><section class="comments"><h2>Comments</h2><div class="comment"><b>Reader ${Math.floor(next() * 999)}</b><p>I read this twice and still wonder about it.</p></div></section></main>
<aside><h2>More from us</h2><ul>${more}</ul></aside><footer><p>© 2031 ${outlet}. All rights reserved. Contact the newsroom.</p></footer></body></html>
`;
}
