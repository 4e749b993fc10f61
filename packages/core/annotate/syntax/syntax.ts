import { languagePack } from '../../language/index.ts';
import type { Article, Span, Token } from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import { parserOf, type SentenceParser } from './parse/index.ts';
import { splitSentences } from './sentences.ts';
import { tokenise, type TokenSpans } from './tokenise.ts';

/**
 * Tokens and sentences of any script; after Universal Dependencies' English where the article is English, and then with
 * tag, lemma, head and relation. Without a model nothing is claimed of a token but its extent: `lemma` is its
 * lower-cased form.
 */
export const syntax: Annotator<never, 'token' | 'sentence'> = {
  id: 'syntax',
  version: 2,
  requires: [],
  provides: ['token', 'sentence'],
  annotate(article: Article) {
    const { text } = article;
    const language = languagePack(article.language)?.sentence ?? null;
    const spans = tokenise(text, language);
    const starts = article.blocks.map((block) => block.start).sort((a, b) => a - b);
    const sentence = splitSentences(text, spans, starts, language);
    const parser = parserOf(article.language);
    const token = parser === null ? bare(text, spans) : parsed(text, spans, sentence, parser);
    return { token, sentence };
  },
};

function bare(text: string, { starts, ends }: TokenSpans): Token[] {
  return starts.map((start, i) => {
    const end = ends[i]!;
    return {
      start,
      end,
      lemma: text.slice(start, end).toLowerCase(),
      upos: '_',
      head: -1,
      deprel: '_',
    };
  });
}

function parsed(
  text: string,
  { starts, ends }: TokenSpans,
  sentences: readonly Span[],
  parser: SentenceParser,
): Token[] {
  const token: Token[] = [];
  let first = 0;
  const form = (i: number): string => text.slice(starts[first + i]!, ends[first + i]!);
  for (const { end: last } of sentences) {
    let after = first;
    while (after < starts.length && starts[after]! < last) after += 1;
    parser.read(after - first, form);
    for (let i = 0; i < after - first; i += 1) {
      token.push({
        start: starts[first + i]!,
        end: ends[first + i]!,
        lemma: parser.lemma(i),
        upos: parser.upos(i),
        head: parser.head(i),
        deprel: parser.relation(i),
      });
    }
    first = after;
  }
  parser.tidy();
  return token;
}
