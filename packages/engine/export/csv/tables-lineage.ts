import { table, type Table } from './table.ts';
import { pageBasis } from './tables-pages.ts';

const families = table({
  name: 'families',
  row: 'an article in a family (text of one origin); it quotes its headline',
  relation: 'family',
  columns: {
    family: 'id of the family',
    origin: 'who wrote its text, where a credit or an outlet says so',
    part: '`own`: the article’s own text has this origin; `carries`: it prints passages of it',
    reason: 'why these are one family',
  },
  *rows(view) {
    for (const { id: family, origin, reason, articles, carries } of view.dossier.families) {
      for (const [part, ids] of [['own', articles] as const, ['carries', carries] as const]) {
        for (const id of ids) {
          const basis = pageBasis(view.sources.ofArticle(id));
          yield { family, origin, part, reason, basis };
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
  },
  *rows({ dossier }) {
    for (const { id: family, derivations: found } of dossier.families) {
      for (const { article: derived, from, relation, rule, evidence } of found) {
        const link = {
          family,
          derived,
          from_article: 'article' in from ? from.article : null,
          from_agency: 'agency' in from ? from.agency : null,
          relation,
          rule,
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

export const LINEAGE_TABLES: readonly Table[] = [families, derivations, passages, furniture];
