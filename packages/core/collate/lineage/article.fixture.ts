import type { Annotated } from '../../annotate/index.ts';
import {
  captureId,
  type Article,
  type ArticleId,
  type Block,
  type Credit,
  type Hash,
  type Sha256,
} from '../../model/index.ts';

export const sha256: Sha256 = (data) => {
  // Stands in for SHA-256: the same text, the same 64 digits.
  let digits = '';
  for (let round = 0; round < 8; round += 1) {
    let hash = 0x811c9dc5 ^ Math.imul(round + 1, 0x9e3779b1);
    for (let i = 0; i < data.length; i += 1) {
      const unit = typeof data === 'string' ? data.charCodeAt(i) : data[i]!;
      hash = Math.imul(hash ^ unit, 0x01000193);
      hash ^= hash >>> 15;
    }
    digits += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return digits as Hash;
};

/** Articles for tests: made-up outlets, places and events. */
export interface Made {
  readonly id: string;
  readonly headline?: string;
  readonly body: readonly string[];
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly modified?: string | null;
  readonly url?: string | null;
  readonly credits?: readonly Credit[];
}

export function made(from: Made): Article {
  const headline = from.headline ?? '';
  const parts = headline === '' ? [...from.body] : [headline, ...from.body];
  const text = parts.join('\n\n');
  const blocks: Block[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const role = i === 0 && headline !== '' ? 'headline' : 'paragraph';
    blocks.push({ start: at, end: at + part.length, role });
    at += part.length + 2;
  }
  const field = (value: string | null | undefined): Article['published'] =>
    value == null ? null : { value, basis: 'visible', at: null };
  return {
    id: from.id as ArticleId,
    capture: captureId(sha256, sha256(text), from.id),
    source: `pages/${from.id}.html`,
    url: from.url ?? null,
    headline,
    byline: [],
    outlet: field(from.outlet),
    published: field(from.published),
    modified: field(from.modified),
    section: null,
    canonical: null,
    credits: from.credits ?? [],
    language: 'en',
    text,
    blocks,
    encoding: null,
    garbled: [],
    comments: [],
    removed: [],
    origin: [],
  };
}

/** A credit line of the page's furniture. */
export const credited = (name: string, scope: Credit['scope'] = 'article'): Credit => ({
  name,
  scope,
  at: { start: 300, end: 300 + name.length },
  text: name,
  cite: null,
});

/** An article in which nothing was found. */
export const LAYERS = {
  token: [],
  sentence: [],
  time: [],
  mention: [],
  quantity: [],
  statement: [],
  event: [],
  main: [],
} as Annotated['layers'];

export const HARBOUR = [
  'The ferry company of Port Adel stopped all crossings on Monday after engineers found cracks in the hulls of two of its three ships.',
  'Passengers who had queued since dawn were told to take the coastal road, which adds four hours to the journey and was itself closed for part of the morning by a rockfall.',
  'A spokeswoman for the harbour authority said that divers would examine the third ship before the end of the week, and that no crossing would be allowed until their findings had been published.',
  'Shopkeepers on the island reported that bread and medicine were already running short, since almost everything they sell arrives on the morning boat.',
] as const;

export const BACKGROUND = [
  'The two provinces have argued over the reservoir above Tessaly since 1988, when engineers of the northern province closed its gates without warning and left the villages downstream dry for a summer.',
  'A treaty signed in Marrow nine years later divided the water by season, but neither side has ever published the measurements that the treaty obliges it to keep.',
  'Farmers in the lower valley blocked the only road to the dam for six weeks last spring, demanding that the gates be opened before the planting began.',
] as const;

/** The same three paragraphs, changed as a sub-editor changes them. */
export const BACKGROUND_REWRITTEN = [
  'The two provinces have argued over the reservoir above Tessaly since 1988, when engineers from the north closed its gates without warning, leaving villages downstream dry for a whole summer.',
  'A treaty signed in Marrow nine years later divided the water by season, but neither province has ever published the measurements the treaty obliges it to keep.',
  'Last spring farmers in the lower valley blocked the only road to the dam for six weeks and demanded that the gates be opened before planting began.',
] as const;

export const REPORT_P = [
  'Governors of both provinces will meet on Thursday in a hotel outside Marrow, their offices announced after a night of telephone calls between their deputies.',
  'Neither office would say who asked for the meeting, and the hotel confirmed only that its conference hall had been booked for two days.',
  'The agenda, as far as it is known, has three points: the gates, the gauges and the compensation that upstream towns have claimed since the flood.',
] as const;

export const REPORT_Q = [
  'Our reporter counted eleven tractors beside the dam at sunrise, more than on any morning since the harvest ended and the seasonal workers went home.',
  'An elderly beekeeper, who gave her name only as Ottla, described how her well had sunk by the height of a man within a single month.',
  'Nobody from the water office answered the door, although lights were burning on the upper floor and a clerk could be seen carrying folders.',
  'By evening the crowd had thinned to a dozen people around a stove, debating whether rain forecast for the weekend would make their protest pointless.',
] as const;

export const ELSEWHERE = [
  'The orchestra of Lower Quay has appointed its first conductor from abroad, a cellist who taught for ten years in the mountain conservatory.',
  'Rehearsals begin in autumn with a programme of short pieces that the players themselves have chosen by vote.',
  'Tickets will cost the same as last season, the treasurer promised, unless heating becomes dearer again.',
] as const;
