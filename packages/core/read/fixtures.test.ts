import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Article, Capture, Sha256 } from '../model/index.ts';
import { read } from './index.ts';
import { fixtureExpected, fixtureNames, fixtureSource } from './testing/disk.ts';
import { KNOWN_FAILURES } from './testing/known-failures.ts';
import { score, type Told } from './testing/score.ts';

const sha256 = ((data: string | Uint8Array) =>
  createHash('sha256').update(data).digest('hex')) as Sha256;

/** What is told of an article, in the form of `expected.json`. */
function told(article: Article): Told {
  return {
    headline: article.headline,
    outlet: article.outlet?.value ?? null,
    published: article.published?.value ?? null,
    modified: article.modified?.value ?? null,
    byline: article.byline.map((field) => field.value),
    language: article.language,
    url: article.url,
    blocks: article.blocks.map((block) => [block.role, article.text.slice(block.start, block.end)]),
    credits: article.credits.map((credit) => [credit.name, credit.scope]),
    comments: article.comments.map((comment) => [comment.author, comment.text]),
  };
}

const fixtures = fixtureNames().map((name) => {
  const { source, page } = fixtureSource(name);
  const capture = {
    id: source,
    blob: '',
    source,
    url: null,
    mediaType: 'text/plain',
    capturedAt: null,
  };
  const article = read({ capture: capture as unknown as Capture, decoded: page }, { sha256 });
  return { name, expected: fixtureExpected(name) as Told, got: told(article) };
});

describe('each fixture reads as a person would read it', () => {
  for (const { name, expected, got } of fixtures) {
    const known = KNOWN_FAILURES[name] ?? {};
    it(name, () => {
      expect(Object.keys(got)).toEqual(Object.keys(expected));
      for (const key of Object.keys(expected) as (keyof Told)[]) {
        if (known[key] === undefined) expect(got[key], key).toEqual(expected[key]);
        else
          expect(
            got[key],
            `${name}: ${key} is right now: take it off testing/known-failures.ts`,
          ).not.toEqual(expected[key]);
      }
    });
  }

  it('every known failure is that of a fixture, and is told', () => {
    const names = new Set(fixtures.map(({ name }) => name));
    for (const [name, keys] of Object.entries(KNOWN_FAILURES)) {
      expect(names).toContain(name);
      for (const [key, reason] of Object.entries(keys)) {
        expect(reason.length).toBeGreaterThan(10);
        process.stdout.write(`known failure: ${name}, ${key}: ${reason}\n`);
      }
    }
  });
});

// Floors as of what was measured (docs/analysers/read.md): they may be raised, never lowered in silence.
describe('all fixtures together', () => {
  const total = score(fixtures);
  it('are at least thirty pages of the kinds that users of extractors complain about', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(30);
  });
  it('keep their scores', () => {
    process.stdout.write(
      `${fixtures.length} fixtures: ${Object.entries(total)
        .map(([key, value]) => `${key} ${value.toFixed(3)}`)
        .join(', ')}\n`,
    );
    const floors: typeof total = {
      bodyF1: 0.965,
      headline: 1,
      outlet: 1,
      published: 0.96,
      modified: 0.98,
      byline: 0.92,
      credits: 0.975,
      comments: 0.985,
    };
    for (const [key, floor] of Object.entries(floors))
      expect(total[key as keyof typeof total], key).toBeGreaterThanOrEqual(floor);
  });
});
