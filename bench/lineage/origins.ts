// Who had it first: the wire's text among its copies, as the clocks and credit lines of the copies tell it.
import { lineageOf } from '../../packages/core/collate/lineage/index.ts';
import { passagesOf } from '../../packages/core/collate/passage/index.ts';
import type { Article, Credit, Passage } from '../../packages/core/model/index.ts';
import { captureId } from '../../packages/core/model/index.ts';
import { read } from '../../packages/core/read/index.ts';
import { mulberry32 } from '../../packages/core/testing/random.ts';
import { article, sha256, wireGold, wireTexts, type WireText } from './data.ts';

/** The most by which a clock is off, in ms, either way. */
const JITTER = 3 * 60 * 60_000;

export interface Origins {
  /** Copies, without those that only quote. */
  readonly copies: number;
  readonly right: number;
  /** Another page is said to have been first. */
  readonly wrong: number;
  /** No page is. */
  readonly untold: number;
}

/** The credits of a text that say who wrote it, as `read` finds them on a page of plain text. */
function creditsOf(text: WireText): readonly Credit[] {
  const blob = sha256(text.text);
  const capture = {
    id: captureId(sha256, blob, text.id),
    blob,
    source: text.id,
    url: null,
    mediaType: 'text/plain',
    capturedAt: null,
    also: [],
    response: null,
    cutOff: null,
  };
  const paragraphs = text.text.replace(/\n+/gu, '\n\n');
  const { credits } = read({ capture, decoded: paragraphs }, { sha256 });
  // Offsets are those of another text.
  return credits.flatMap(({ name, scope }) =>
    scope === 'article' ? [{ name, scope, at: null, text: null, cite: null }] : [],
  );
}

/** Everything that does not hang on the clocks, made once. */
export interface Wire {
  readonly texts: readonly WireText[];
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly copies: readonly (readonly [wire: string, copy: string])[];
}

export function wireOf(data: string): Wire {
  const texts = wireTexts(data);
  const articles = texts.map((one) => ({
    ...article(one.id, one.text, one.outlet, one.time),
    credits: creditsOf(one),
  }));
  const copies = wireGold(data, 'gold.lineage.tsv').flatMap(([wire, copy, kind]) =>
    kind === 'Q' ? [] : [[wire!, copy!] as const],
  );
  return { texts, articles, passages: passagesOf(articles), copies };
}

/** @param seed of the jitter; null: the clocks are exact. @param credited whether credit lines count */
export function originsOf(wire: Wire, seed: number | null, credited: boolean): Origins {
  const random = seed === null ? null : mulberry32(seed);
  const articles = wire.articles.map((one, i) => {
    const off = random === null ? 0 : Math.round((2 * random() - 1) * JITTER);
    const value = new Date(Date.parse(wire.texts[i]!.time) + off).toISOString();
    return {
      ...one,
      published: { value, basis: 'given' as const, at: null },
      ...(credited ? {} : { credits: [] }),
    };
  });
  const { family } = lineageOf(articles, wire.passages, sha256);
  const first = new Map(
    family.flatMap((one) => one.articles.map((id) => [id as string, one.first])),
  );
  let [right, wrong] = [0, 0];
  for (const [from, copy] of wire.copies) {
    const said = first.get(copy) ?? null;
    if (said === from) right += 1;
    else if (said !== null) wrong += 1;
  }
  return { copies: wire.copies.length, right, wrong, untold: wire.copies.length - right - wrong };
}
