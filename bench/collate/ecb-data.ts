/**
 * ECB+ (Cybulska and Vossen, "Using a sledgehammer to crack a nut?", LREC 2014) as articles: its chosen sentences as
 * running text, and where in it the marked mentions stand.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS, planAnnotators, runAnnotators, type Annotated } from '@hearsay/core/annotate';
import type { Span } from '@hearsay/core/model';
import { articleOf } from '../time/article.ts';

interface Told {
  readonly id: string;
  readonly sentences: Readonly<Record<string, readonly string[]>>;
}
interface Marked {
  readonly doc: string;
  readonly sent: number;
  readonly tokens: readonly number[];
  readonly text: string;
  readonly chain: string;
}

/** A mention of an event as the gold marks it. */
export interface GoldMention {
  /** As the scorer names it. */
  readonly key: string;
  readonly chain: string;
  /** From the first of its words to the end of the last. */
  readonly at: Span;
}
export interface EcbDocument {
  readonly item: Annotated;
  readonly mentions: readonly GoldMention[];
}

const PLAN = planAnnotators(ANNOTATORS);
const CLOSING = /^(?:[.,;:!?)\]%…]|''|['’](?:s|re|ve|ll|d|m)?|n['’]t)$/u;
const OPENING = /^(?:[([$£€#]|``)$/u;

/** Words as running text, and where each of them stands in it. */
function runningText(words: readonly string[]): { readonly text: string; readonly at: Span[] } {
  let text = '';
  let glued = true;
  const at = words.map((raw) => {
    const word = raw === '``' || raw === "''" ? '"' : raw.trim();
    if (!glued && !CLOSING.test(raw)) text += ' ';
    glued = OPENING.test(raw);
    const start = text.length;
    text += word;
    return { start, end: text.length };
  });
  return { text, at };
}

/** The documents of a part of ECB+ with the mentions of events in them. */
export function ecbDocuments(data: string, split = 'dev'): readonly EcbDocument[] {
  const read = (name: string): string =>
    gunzipSync(readFileSync(path.join(data, name))).toString('utf8');
  const docs = read(`ecb-${split}.docs.jsonl.gz`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told);
  const marked = new Map<string, Marked[]>();
  for (const one of JSON.parse(read(`ecb-${split}.events.json.gz`)) as Marked[])
    marked.set(one.doc, [...(marked.get(one.doc) ?? []), one]);
  return docs.map(({ id, sentences }) => {
    let text = '';
    const places = new Map<number, readonly Span[]>();
    const blocks: { start: number; end: number; role: 'paragraph' }[] = [];
    const numbers = Object.keys(sentences)
      .map(Number)
      .sort((a, b) => a - b);
    for (const number of numbers) {
      if (text !== '') text += '\n\n';
      const start = text.length;
      const { text: sentence, at } = runningText(sentences[number]!);
      text += sentence;
      places.set(
        number,
        at.map((span) => ({ start: span.start + start, end: span.end + start })),
      );
      blocks.push({ start, end: text.length, role: 'paragraph' });
    }
    const item = runAnnotators(PLAN, { ...articleOf(id, text, null), blocks });
    const mentions = (marked.get(id) ?? []).map(({ doc, sent, tokens, chain }) => {
      const words = places.get(sent)!;
      return {
        key: `${doc}|${sent}|${tokens.join(',')}`,
        chain,
        at: { start: words[tokens[0]!]!.start, end: words[tokens.at(-1)!]!.end },
      };
    });
    return { item, mentions };
  });
}
