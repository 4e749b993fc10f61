/**
 * Articles of a made-up world whose families are known: stories that a few outlets or thousands of them print, from an
 * agency word for word, cut, edited lightly or heavily, in part, or in words of their own. The same number and seed give
 * the same articles.
 */
import { createHash } from 'node:crypto';
import type { Article, ArticleId, Block, CaptureId } from '../../packages/core/model/index.ts';
import { below, mulberry32, pick, type Draw } from '../../packages/core/testing/random.ts';
import { Language } from './language.ts';
import {
  editedHeavily,
  editedLightly,
  newHeadline,
  newStory,
  newText,
  type Paragraph,
  type Story,
} from './story.ts';

/** An article, and the text it is of: pages with one `family` are copies of one text, however edited. */
export interface Generated {
  readonly article: Article;
  readonly family: number;
  readonly kind: Kind;
}
export type Kind = 'wire' | 'verbatim' | 'cut' | 'light' | 'heavy' | 'part' | 'own';

/** Of all stories so many are of one page (of all articles, three in ten); one story has so large a share of them. */
const ALONE = 0.65;
const LARGEST = 0.02;
/** Other stories have from two pages up to so many, few of them many. */
const MOST = 400;
const OUTLETS = 600;
/** Of the pages of a story so many are each kind, in this order; the rest tell it in their own words. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['verbatim', 0.2],
  ['cut', 0.15],
  ['light', 0.15],
  ['heavy', 0.12],
  ['part', 0.1],
];
const PARAGRAPHS = 7;
const MINUTE = 60_000;
const FIRST = Date.UTC(2031, 0, 1);
const AGENCIES = ['Coastal News Agency', 'Meridian Wire', 'Upland Press', 'Strait Bureau'];

interface Outlet {
  readonly name: string;
  readonly host: string;
  /** What it prints below its reports. */
  readonly below: readonly string[];
}

function newOutlet(language: Language, draw: Draw): Outlet {
  const name = `${language.name(draw)} ${pick(draw, ['Herald', 'Post', 'Courier', 'Gazette', 'Echo'])}`;
  const appeal = `Sign up for the ${name} newsletter and support ${language.words(draw, 8).join(' ')}.`;
  const stock = `${name} is printed in ${language.name(draw)}, where ${language.words(draw, 14).join(' ')}.`;
  return {
    name,
    host: `${name.toLowerCase().replace(' ', '-')}.example`,
    below: [...(draw() < 0.7 ? [appeal] : []), ...(draw() < 0.4 ? [stock] : [])],
  };
}

export function* generate(count: number, seed = 1): Generator<Generated> {
  const draw = mulberry32(seed);
  const language = new Language(seed + 1);
  const outlets = Array.from({ length: OUTLETS }, () => newOutlet(language, draw));
  const outlet = (): Outlet => outlets[Math.floor(OUTLETS * draw() ** 2)]!;
  let families = 0;
  const finished = (
    number: number,
    from: Outlet,
    story: Story,
    text: readonly Paragraph[],
    minute: number,
    agency: string | null,
    family: number,
    kind: Kind,
  ): Generated => {
    const parts = [
      newHeadline(language, story, draw),
      ...text.map((paragraph) => paragraph.map((words) => words.join(' ')).join(' ')),
      ...from.below,
    ];
    const url = `https://${from.host}/${minute}/${number}`;
    const time = new Date(FIRST + minute * MINUTE).toISOString();
    const article = articleOf(seed, number, from.name, url, time, parts, agency);
    return { article, family, kind };
  };
  let largest = Math.floor(count * LARGEST);
  for (let made = 0; made < count; made += 1) {
    const story = newStory(language, draw);
    const minute = below(draw, 500_000);
    if (largest === 0 && draw() < ALONE) {
      const text = newText(language, story, draw, PARAGRAPHS);
      yield finished(made, outlet(), story, text, minute, null, families++, 'own');
      continue;
    }
    const pages = Math.min(count - made, Math.max(largest, sizeOf(draw)));
    largest = 0;
    const agency = pick(draw, AGENCIES);
    const wire = newText(language, story, draw, PARAGRAPHS);
    const family = families++;
    const isCaptured = draw() < 0.5;
    for (let k = 0; k < pages; k += 1) {
      if (k > 0) made += 1;
      if (k === 0 && isCaptured) {
        const desk = { name: agency, host: 'wire.example', below: [] };
        yield finished(made, desk, story, wire, minute, null, family, 'wire');
        continue;
      }
      const kind = kindOf(draw);
      const text = textOf(kind, language, story, draw, wire);
      const own = kind === 'own' || kind === 'part';
      const credit = kind !== 'own' && draw() < 0.4 ? agency : null;
      const later = minute + 1 + Math.floor(-240 * Math.log(1 - draw()));
      yield finished(made, outlet(), story, text, later, credit, own ? families++ : family, kind);
    }
  }
}

/** Few stories are told by many: sizes fall with a power. */
const sizeOf = (draw: Draw): number => Math.min(MOST, Math.floor(2 * (1 - draw()) ** (-1 / 1.4)));

function kindOf(draw: Draw): Kind {
  let left = draw();
  for (const [kind, share] of SHARES) {
    if (left < share) return kind;
    left -= share;
  }
  return 'own';
}

function textOf(
  kind: Kind,
  language: Language,
  story: Story,
  draw: Draw,
  wire: readonly Paragraph[],
): readonly Paragraph[] {
  switch (kind) {
    case 'wire':
    case 'verbatim':
      return wire;
    case 'cut':
      return wire.slice(0, 4 + below(draw, PARAGRAPHS - 4));
    case 'light':
      return editedLightly(language, story, draw, wire);
    case 'heavy':
      return editedHeavily(language, story, draw, wire);
    case 'part': {
      const from = below(draw, PARAGRAPHS - 2);
      const own = newText(language, story, draw, 6);
      return [...own, ...wire.slice(from, from + 1 + below(draw, 2))];
    }
    case 'own':
      return newText(language, story, draw, 5 + below(draw, 6));
  }
}

function articleOf(
  seed: number,
  number: number,
  outlet: string,
  url: string,
  time: string,
  parts: readonly string[],
  agency: string | null,
): Article {
  const id = createHash('sha256').update(`${seed} ${number}`).digest('hex');
  const blocks: Block[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    blocks.push({ start: at, end: at + part.length, role: i === 0 ? 'headline' : 'paragraph' });
    at += part.length + 2;
  }
  const credit = { name: agency, scope: 'article', at: null, text: null, cite: null } as const;
  return {
    id: id as ArticleId,
    capture: id as CaptureId,
    source: `${number}.html`,
    url,
    headline: parts[0]!,
    byline: [],
    outlet: { value: outlet, basis: 'given', at: null },
    published: { value: time, basis: 'given', at: null },
    modified: null,
    section: null,
    canonical: null,
    credits: agency === null ? [] : [credit],
    language: 'en',
    encoding: null,
    garbled: [],
    text: parts.join('\n\n'),
    blocks,
    comments: [],
    removed: [],
    origin: [],
  };
}
