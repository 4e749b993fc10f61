import { table, type Table } from './table.ts';
import { pageBasis } from './tables-pages.ts';

const families = table({
  name: 'families',
  row: 'an article in a family (text of one origin); it quotes its headline',
  relation: 'family',
  columns: {
    family: 'id of the family',
    origin: 'who wrote its text, where a credit or an outlet says so',
    publisher: 'who publishes the origin, where the table of publishers says so',
    first: '`true` for the page that had the text first, as far as that is known',
    part: '`own`: the article’s own text has this origin; `carries`: it prints passages of it',
    reason: 'why these are one family',
  },
  *rows(view) {
    for (const { id: family, origin, publisher, ...rest } of view.dossier.families) {
      const { reason, articles, carries } = rest;
      for (const [part, ids] of [['own', articles] as const, ['carries', carries] as const]) {
        for (const id of ids) {
          const basis = pageBasis(view.sources.ofArticle(id));
          const first = id === rest.first;
          yield { family, origin, publisher, first, part, reason, basis };
        }
      }
    }
  },
});

const derivations = table({
  name: 'derivations',
  row: 'words that show from where an article has text',
  relation: 'family',
  columns: {
    family: 'id of the family',
    derived: 'id of the article that has the text',
    from_article: 'id of the article it has it from, or empty',
    from_agency: 'name of the agency it has it from, or empty',
    relation: '`reprints`, `excerpts`, `rewrites` or `credits`',
    rule: 'the rule that says so',
    reason: 'what the rule went by',
  },
  *rows({ dossier }) {
    for (const { id: family, derivations: found } of dossier.families) {
      for (const { article: derived, from, relation, rule, reason, evidence } of found) {
        const link = {
          family,
          derived,
          from_article: 'article' in from ? from.article : null,
          from_agency: 'agency' in from ? from.agency : null,
          relation,
          rule,
          reason,
        };
        for (const basis of evidence) yield { ...link, basis };
      }
    }
  },
});

const passages = table({
  name: 'passages',
  row: 'a place at which the words of a passage stand',
  relation: 'passage',
  columns: {
    passage: 'number of the passage, from 0, as in the JSON',
    kind: '`verbatim`, `rewritten`, or `quotation` (words of a third party: no sign of copying)',
  },
  *rows({ dossier }) {
    for (const [passage, { kind, places }] of dossier.passages.entries()) {
      for (const basis of places) yield { passage, kind, basis };
    }
  },
});

const furniture = table({
  name: 'furniture',
  row: 'a place at which words stand that recur on pages of one outlet',
  relation: 'furniture',
  columns: {
    furniture: 'number of the words, from 0, as in the JSON',
    of_outlet: 'the outlet, or, where its pages do not name one, their host',
    pages: 'on how many of its pages they stand; pages that tell one story count as one',
    of_pages: 'of how many, counted in the same way',
    masked: '`true` where later stages pass over them',
    rule: 'the rule that says why, or why not',
  },
  *rows({ dossier }) {
    for (const [index, found] of dossier.furniture.entries()) {
      const { outlet, places, pages, of, masked, rule } = found;
      for (const basis of places) {
        yield { furniture: index, of_outlet: outlet, pages, of_pages: of, masked, rule, basis };
      }
    }
  },
});

const publishers = table({
  name: 'publishers',
  row: 'an outlet and who publishes it, as somebody said; `--publishers` reads this table again',
  relation: null,
  columns: {
    of_outlet: 'the outlet',
    publisher: 'who publishes it',
    stated_in: 'where that can be looked up',
    decision: 'number in the log of the case; empty where a file handed it in',
  },
  *rows({ dossier }) {
    for (const { outlet: of_outlet, publisher, source: stated_in, decision } of dossier.publishers)
      yield { of_outlet, publisher, stated_in, decision, basis: null };
  },
});

export const LINEAGE_TABLES: readonly Table[] = [
  families,
  derivations,
  passages,
  furniture,
  publishers,
];
