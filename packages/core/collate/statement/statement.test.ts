import { describe, expect, it } from 'vitest';
import type { Annotated } from '../../annotate/index.ts';
import type {
  Article,
  ArticleId,
  EntityId,
  FamilyId,
  Hash,
  Said,
  Statement,
} from '../../model/index.ts';
import type { Given } from '../collator.ts';
import { collateAlone } from '../collate.fixture.ts';
import { statement } from './statement.ts';

interface Line {
  readonly id: string;
  readonly published?: string;
  readonly speaker: string | null;
  readonly content: string;
  readonly stance?: Said['stance'];
}

/** One article with one statement: `speaker said: content`. */
function item({ id, published, speaker, content, stance = 'states' }: Line): Annotated {
  const who = speaker ?? '';
  const text = `${who} said: ${content}`;
  const start = text.length - content.length;
  const article = {
    id,
    text,
    language: 'en',
    published: published === undefined ? null : { value: published, basis: 'given', at: null },
  } as unknown as Article;
  const said: Said = {
    start: 0,
    end: text.length,
    kind: 'direct',
    stance,
    content: { start, end: text.length },
    cue: { start: who.length + 1, end: who.length + 5 },
    speaker: speaker === null ? null : { start: 0, end: who.length, name: speaker, rule: 'named' },
    via: [],
  };
  const layers = { sentence: [{ start: 0, end: text.length }], statement: [said] };
  return { article, layers } as unknown as Annotated;
}

type Needs = Given<'mask' | 'family' | 'carried' | 'link'>;
function given(items: readonly Annotated[], more: Partial<Needs['relations']> = {}): Needs {
  const family = items.map(({ article }) => ({
    id: `family of ${article.id}` as FamilyId,
    articles: [article.id],
    carries: [],
    origin: null,
    first: article.id,
    publisher: null,
    reason: 'own text',
    hint: null,
    derivations: [],
    chains: [],
  }));
  return {
    relations: { mask: [], family, carried: [], link: [], ...more },
    sha256: () => '' as Hash,
  };
}

/** Runs the blocks as the runner does; `turn` reorders the parts. */
function run(
  items: readonly Annotated[],
  context: Needs = given(items),
  turn = <T>(parts: T[]): T[] => parts,
): readonly Statement[] {
  return collateAlone(statement, items, context, turn).statement;
}

const LONG = 'the ford was shut before the convoy came and nobody crossed it';
const CASE = [
  item({ id: 'b', published: '2031-05-02', speaker: 'Jon Adler', content: `In short, ${LONG}.` }),
  item({ id: 'a', published: '2031-05-02', speaker: 'Adler', content: `“${LONG}”` }),
  item({ id: 'c', speaker: null, content: LONG.toUpperCase() }),
  item({
    id: 'd',
    published: '2031-05-01',
    speaker: 'Voss',
    content: 'The dam holds and will hold.',
  }),
];

describe('statements across articles', () => {
  it('are ordered by day, the undated last, then by article', () => {
    expect(run(CASE).map((s) => s.cite.article)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('name the other prints of an utterance, whatever was cut and however it is set', () => {
    expect(run(CASE).map((s) => s.sameAs)).toEqual([[], [2, 3], [1, 3], [1, 2]]);
  });

  it('come out the same whatever the order of articles and parts', () => {
    const wanted = run(CASE);
    expect(run([...CASE].reverse(), given(CASE), (parts) => parts.reverse())).toEqual(wanted);
  });

  it('are not the same where two known speakers say it, or one denies it', () => {
    const two = [
      item({ id: 'a', speaker: 'Adler', content: LONG }),
      item({ id: 'b', speaker: 'Voss', content: LONG }),
      item({ id: 'c', speaker: 'Adler', content: LONG, stance: 'denies' }),
    ];
    const link = two.map(({ article }) => ({
      cite: {
        article: article.id,
        start: 0,
        end: article.text.indexOf(' '),
        text: article.text.slice(0, article.text.indexOf(' ')),
      },
      entity: `entity ${article.text.slice(0, article.text.indexOf(' '))}` as EntityId,
    }));
    const found = run(two, given(two, { link }));
    expect(found.map((s) => s.sameAs)).toEqual([[], [], []]);
    expect(found.map((s) => s.speaker?.entity)).toEqual([
      'entity Adler',
      'entity Voss',
      'entity Adler',
    ]);
  });

  it('have the family of the passage they stand in', () => {
    const [one] = CASE;
    const { article } = one!;
    const carried = [
      {
        cite: { article: article.id, start: 0, end: article.text.length, text: article.text },
        family: 'agency' as FamilyId,
      },
    ];
    expect(run([one!], given([one!], { carried }))[0]!.family).toBe('agency');
    expect(run([one!])[0]!.family).toBe('family of b');
  });

  it('cite characters that are there', () => {
    const texts = new Map<ArticleId, string>(CASE.map(({ article }) => [article.id, article.text]));
    for (const { cite, content, cue, speaker } of run(CASE)) {
      for (const cited of [cite, content, cue, speaker?.cite ?? null]) {
        if (cited === null) continue;
        expect(texts.get(cited.article)!.slice(cited.start, cited.end)).toBe(cited.text);
      }
    }
  });

  const near = (first: Partial<Line>, second: Partial<Line>): readonly (readonly number[])[] =>
    run([
      item({
        id: 'a',
        published: '2031-05-02',
        speaker: 'Jon Adler',
        content: 'We will never leave.',
        ...first,
      }),
      item({
        id: 'b',
        published: '2031-05-03',
        speaker: 'Jon Adler',
        content: 'We will not leave.',
        ...second,
      }),
    ]).map((one) => one.sameAs);

  it('are the same but for one word only of one quoted speaker, within a week', () => {
    const [never, not] = ['We will never leave the port.', 'We will not leave the port.'];
    expect(near({ content: never }, { content: not })).toEqual([[1], [0]]);
    expect(near({ content: never }, { content: 'We will leave the port.' })).toEqual([[1], [0]]);
    expect(near({ content: never }, { content: not, speaker: 'Mara Voss' })).toEqual([[], []]);
    expect(near({ content: never }, { content: not, published: '2031-06-02' })).toEqual([[], []]);
    expect(near({ content: never }, { content: 'We may not leave a port.' })).toEqual([[], []]);
  });
});
