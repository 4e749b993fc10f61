import type { Attached, Derivation } from '@hearsay/core/model';
import type { View } from '../view.ts';
import { inline, quotation } from './escape.ts';
import { pageOf, type Footnotes } from './footnotes.ts';
import type { Section } from './section.ts';

const pageName = (id: string, { sources }: View): string => {
  const source = sources.ofArticle(id);
  if (source === null) return inline(id);
  const outlet = source.outlet === null ? 'outlet not stated' : inline(source.outlet);
  return `${outlet}, ${quotation(source.headline ?? source.source)}`;
};

const origins: Section = {
  title: 'Origins: who has it from whom',
  relation: 'family',
  lead: null,
  has: ({ dossier }) => dossier.families.length > 0,
  *blocks(view, notes) {
    for (const family of view.dossier.families) {
      const { origin, publisher, reason, hint, articles, carries, derivations } = family;
      const unnamed = articles.length > 0 ? 'Origin not named' : 'Origin not captured';
      yield `### ${origin === null ? unnamed : inline(origin)}`;
      yield inline(reason);
      if (publisher !== null)
        yield `Published by ${inline(publisher)}, as the table of publishers says.`;
      if (hint !== null) yield inline(hint.reason);
      const own = articles.map((id) => `- ${pageName(id, view)}`);
      const carried = carries.map((id) => `- ${pageName(id, view)} (passages of it)`);
      yield [...own, ...carried].join('\n');
      if (derivations.length > 0) {
        yield derivations.map((found) => derivationItem(found, view, notes)).join('\n');
      }
    }
  },
};

function derivationItem(found: Derivation, view: View, notes: Footnotes): string {
  const { article, from, relation, rule, reason, evidence } = found;
  const whom = 'agency' in from ? inline(from.agency) : pageName(from.article, view);
  const marks = evidence.map((cite) => notes.mark(cite)).join('');
  const [first] = evidence;
  return `- ${pageName(article, view)} ${relation} ${whom} (${inline(rule)}${reason === '' ? '' : `; ${inline(reason)}`}): ${quotation(first.text)}${marks}`;
}

const versions: Section = {
  title: 'Pages that were changed',
  relation: 'versions',
  lead: null,
  has: ({ dossier }) => dossier.versions.some(({ changes }) => changes.length > 0),
  *blocks({ dossier }, notes) {
    for (const { url, changes } of dossier.versions) {
      if (changes.length === 0) continue;
      yield `### ${inline(url)}`;
      yield changes
        .map(({ kind, before, after, details }) => {
          const was =
            before === null ? [] : [`before: ${quotation(before.text)}${notes.mark(before)}`];
          const is = after === null ? [] : [`after: ${quotation(after.text)}${notes.mark(after)}`];
          const what = [...new Set(details.map((detail) => detail.kind))].join(', ');
          return `- ${kind}${what === '' ? '' : ` (${what})`}: ${[...was, ...is].join('; ')}`;
        })
        .join('\n');
    }
  },
};

/** So many places of words that recur get a footnote; all are in the JSON and the tables. */
const NOTED = 2;

const furniture: Section = {
  title: 'Words that recur on an outlet’s pages',
  relation: 'furniture',
  lead: 'What a site prints around its reports is passed over by the analysis where the words themselves say so.',
  has: ({ dossier }) => dossier.furniture.length > 0,
  *blocks({ dossier }, notes) {
    yield dossier.furniture
      .map(({ outlet, places, pages, of, masked, rule }) => {
        const marks = places.slice(0, NOTED).map((cite) => notes.mark(cite));
        const passed = masked ? 'passed over' : 'not passed over';
        return `- ${inline(outlet)}, ${pages} of ${of} pages (${passed}: ${inline(rule)}): ${quotation(places[0].text)}${marks.join('')}`;
      })
      .join('\n');
  },
};

const decisions: Section = {
  title: 'Comments and corrections by people',
  relation: null,
  lead: null,
  has: ({ dossier }) => dossier.decisions.length > 0,
  *blocks(view, notes) {
    yield view.dossier.decisions.map((entry) => decisionItem(entry, view, notes)).join('\n');
  },
};

function decisionItem(
  { by, at, decision, citations }: Attached,
  view: View,
  notes: Footnotes,
): string {
  const lost = citations === null ? ' (its words are no longer there)' : '';
  const marks = (citations ?? []).map((cite) => notes.mark(cite)).join('');
  const head = `- ${inline(by)}, ${inline(at)}: ${decision.kind}${lost}`;
  if (decision.kind === 'comment') return `${head}: ${inline(decision.text)}${marks}`;
  const page = (capture: string): string => {
    const source = view.sources.ofCapture(capture);
    if (source === null) return inline(capture);
    return source.article === null ? inline(source.source) : pageName(source.article.id, view);
  };
  if (decision.kind === 'field') {
    const value = decision.value === null ? "the page's own value" : inline(decision.value);
    return `${head}: ${decision.field} of ${page(decision.capture)}: ${value}`;
  }
  if (decision.kind === 'publisher') {
    const { outlet, publisher, source } = decision;
    const whom = publisher === null ? 'not said' : inline(publisher);
    const where = source === null ? '' : ` (${inline(source)})`;
    return `${head}: ${inline(outlet)}: ${whom}${where}`;
  }
  if ('captures' in decision) return `${head}: ${decision.captures.map(page).join(' and ')}`;
  const words = decision.anchors.map(({ exact }) => quotation(exact)).join(' and ');
  return `${head}: ${words}${marks}`;
}

const pages: Section = {
  title: 'Pages',
  relation: null,
  lead: null,
  has: ({ dossier }) => dossier.articles.length > 0,
  *blocks({ dossier, sources }) {
    yield dossier.articles.map(({ id }) => `- ${pageOf(sources.ofArticle(id)!)}`).join('\n');
  },
};

const comments: Section = {
  title: 'Readers’ comments',
  relation: null,
  lead: 'Evidence for nothing; shown because they were asked for.',
  has: ({ dossier }) => dossier.articles.some((article) => article.comments.length > 0),
  *blocks(view) {
    for (const { id, comments: found } of view.dossier.articles) {
      if (found.length === 0) continue;
      yield `### Below ${pageName(id, view)}`;
      yield found
        .map(({ author, text }) => {
          const who = author === null ? 'author not stated' : inline(author);
          return `- ${who}: ${quotation(text)}`;
        })
        .join('\n');
    }
  },
};

const problems: Section = {
  title: 'Not read',
  relation: null,
  lead: null,
  has: ({ dossier }) => dossier.problems.length > 0,
  *blocks({ dossier }) {
    yield dossier.problems
      .map(
        ({ source, reason, detail }) =>
          `- ${inline(source)}: ${inline(reason)} (${inline(detail)})`,
      )
      .join('\n');
  },
};

/** What the findings stand on. */
export const PAGES: readonly Section[] = [
  origins,
  versions,
  furniture,
  decisions,
  pages,
  comments,
  problems,
];
