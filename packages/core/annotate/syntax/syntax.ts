import { languagePack } from '../../language/index.ts';
import type { Token } from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokenise.ts';

/**
 * Tokens and sentences of any script; after Universal Dependencies' English where the article is English.
 * Without a model nothing is claimed of a token but its extent: `lemma` is its lower-cased form.
 */
export const syntax: Annotator<never, 'token' | 'sentence'> = {
  id: 'syntax',
  version: 1,
  requires: [],
  provides: ['token', 'sentence'],
  annotate(article) {
    const { text } = article;
    const language = languagePack(article.language)?.sentence ?? null;
    const spans = tokenise(text, language);
    const starts = article.blocks.map((block) => block.start).sort((a, b) => a - b);
    const token: Token[] = [];
    for (let i = 0; i < spans.starts.length; i += 1) {
      const start = spans.starts[i]!;
      const end = spans.ends[i]!;
      const lemma = text.slice(start, end).toLowerCase();
      token.push({ start, end, lemma, upos: '_', head: -1, deprel: '_' });
    }
    return { token, sentence: splitSentences(text, spans, starts, language) };
  },
};
