import { given } from '../../read/index.ts';
import type { Article, Layers, Mention, MentionType, Said } from '../../model/index.ts';
import { syntax } from '../syntax/index.ts';
import { findStatements } from './statement.ts';

/** Everybody in the made-up sentences of these tests; forms of one name share a chain. */
const CAST: readonly (readonly [MentionType, readonly string[]])[] = [
  ['person', ['Jon Adler', 'Adler']],
  ['person', ['Mara Voss', 'Voss']],
  ['person', ['Ilya Brenn', 'Brenn']],
  ['organisation', ['Coastal News Agency']],
  ['organisation', ['Radio Sorland']],
  ['organisation', ['Harbour Times']],
  ['organisation', ['Interior Ministry']],
  ['organisation', ['Foreign Ministry']],
  ['organisation', ['Northern Front']],
  ['organisation', ['Reuters']],
  ['organisation', ['Al Jazeera', 'al-Jazeera']],
  ['place', ['Varn']],
  ['place', ['Sorland']],
  ['place', ['Port Adel']],
  ['place', ['Tessaly']],
];
const FORMS: ReadonlyMap<string, readonly [MentionType, number]> = new Map(
  CAST.flatMap(([type, forms], chain) =>
    forms.map((form) => [form, [type, chain] as const] as const),
  ),
);
const PATTERN = new RegExp(
  `\\b(?:${[...FORMS.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'gu',
);

/** The names of the cast in a text, as the mention stage would give them; no pronoun or title is linked. */
function mentionsOf(text: string): readonly Mention[] {
  return [...text.matchAll(PATTERN)].map((match): Mention => {
    const [type, chain] = FORMS.get(match[0])!;
    return {
      start: match.index,
      end: match.index + match[0].length,
      type,
      form: 'name',
      chain,
      chains: null,
      metonymy: null,
    };
  });
}

export function articleOf(text: string, headline: string | null = null): Article {
  return given({ id: 'a', text, language: 'en', headline });
}

/** The statements of a text of the cast's world. */
export function statementsOf(text: string, headline: string | null = null): readonly Said[] {
  const article = articleOf(text, headline);
  const layers = syntax.annotate(article, {} as Layers<never>);
  return findStatements(article, { ...layers, mention: mentionsOf(text) });
}
