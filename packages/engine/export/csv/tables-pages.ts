import { headlineOf, type Source } from '../sources.ts';
import { table, type Basis, type Table } from './table.ts';

/** A page is quoted by its headline, where that stands in its text. */
export function pageBasis(source: Source | null): Basis {
  return (source?.article ? headlineOf(source.article) : null) ?? source;
}

const articles = table({
  name: 'articles',
  row: 'an article; it quotes its headline',
  relation: null,
  columns: {
    headline: 'as the page has it',
    byline: 'who signed it, ` | ` between names',
    published_basis:
      'where the day is from: `json-ld`, `markup`, `visible`, `url`, `inferred`, `given`, `user`',
    outlet_basis: 'the same for the outlet',
    modified: 'when it was changed, as the page says',
    language: 'BCP 47; `und` where it cannot be told',
    family: 'id of its family: the origin of its text',
    credits: 'whom it credits for material, ` | ` between names',
    comments: "how many readers' comments stand below it (0 unless they were asked for)",
    length: 'UTF-16 units of its text',
    media_type: 'of the capture',
    also: 'the other places that the same page was found in, ` | ` between them',
  },
  *rows(view) {
    const family = new Map<string, string>();
    for (const { id, articles: own } of view.dossier.families) {
      for (const article of own) family.set(article, id);
    }
    for (const article of view.dossier.articles) {
      const source = view.sources.ofArticle(article.id);
      yield {
        headline: article.headline,
        byline: article.byline.map(({ value }) => value).join(' | '),
        published_basis: article.published?.basis ?? null,
        outlet_basis: article.outlet?.basis ?? null,
        modified: article.modified?.value ?? null,
        language: article.language,
        family: family.get(article.id) ?? null,
        credits: article.credits.flatMap(({ name }) => name ?? []).join(' | '),
        comments: article.comments.length,
        length: article.text.length,
        media_type: source?.mediaType ?? null,
        also: source?.also.join(' | ') ?? null,
        basis: pageBasis(source),
      };
    }
  },
});

const versions = table({
  name: 'versions',
  row: 'a capture of an address that was captured more than once, or one side of a change between two of them',
  relation: 'versions',
  columns: {
    address: 'the address',
    part: '`capture`, `before` or `after`',
    change: 'number of the change among those of the address, from 1',
    kind: '`added`, `removed` or `altered`',
    detail:
      'what of an altered paragraph these words are: `headline`, `figure` or `attribution`; empty for the whole of it',
    order:
      'of a capture: what tells that it is later than the one before it (of the first: earlier than the next): `page` or `capture`; empty: nothing does',
  },
  *rows(view) {
    for (const { url: address, captures, order, changes } of view.dossier.versions) {
      for (const [at, capture] of captures.entries()) {
        const basis = pageBasis(view.sources.ofCapture(capture));
        const told = order[at] ?? null;
        yield {
          address,
          part: 'capture',
          change: null,
          kind: null,
          detail: null,
          order: told,
          basis,
        };
      }
      for (const [index, { kind, before, after, details }] of changes.entries()) {
        const sides = [
          { detail: null, before, after },
          ...details.map((one) => ({ ...one, detail: one.kind })),
        ];
        for (const { detail, ...side } of sides) {
          const change = { address, change: index + 1, kind, detail, order: null };
          if (side.before !== null) yield { ...change, part: 'before', basis: side.before };
          if (side.after !== null) yield { ...change, part: 'after', basis: side.after };
        }
      }
    }
  },
});

const problems = table({
  name: 'problems',
  row: 'a capture that could not be read',
  relation: null,
  columns: {
    not_read: 'file or address',
    reason: 'in a short, fixed phrase',
    detail: 'in more words',
  },
  *rows({ dossier }) {
    for (const { source, reason, detail } of dossier.problems) {
      yield { not_read: source, reason, detail, basis: null };
    }
  },
});

const comments = table({
  name: 'comments',
  row: "a reader's comment, evidence for nothing; only with `--with-comments`",
  relation: null,
  columns: { author: 'as the page has it', comment: 'its text' },
  *rows(view) {
    for (const article of view.dossier.articles) {
      const basis = view.sources.ofArticle(article.id);
      for (const { author, text } of article.comments) yield { author, comment: text, basis };
    }
  },
});

export const PAGE_TABLES: readonly Table[] = [articles, versions, problems, comments];
