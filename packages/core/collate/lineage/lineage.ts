import {
  cite,
  compareText,
  hashParts,
  type Article,
  type Derivation,
  type Family,
  type FamilyId,
  type Passage,
  type Sha256,
  type Span,
} from '../../model/index.ts';
import type { Annotated } from '../../annotate/index.ts';
import type { Collator, Digested, Given } from '../collator.ts';
import { noSignOfCopying } from '../masked.ts';
import type { Carried, Relations } from '../relation.ts';
import { foldName, print, type Print } from '../words/index.ts';
import { components } from './components.ts';
import { carriedRuns, type CarriedRun } from './carry.ts';
import {
  compareDerivations,
  creditDerivations,
  fromParent,
  fromRuns,
  fromSaid,
} from './derivation.ts';
import { likelyFirst, RULES } from './direction.ts';
import { agenciesOf, pageOf, type Page } from './page.ts';
import {
  NOTHING_SAID,
  noSigns,
  verdictsOf,
  withoutChance,
  withoutCredits,
  withoutCut,
  type SaidOfPages,
} from './people.ts';
import { kin, type Said } from './roots.ts';
import { placed, shares } from './shares.ts';
import { sameUrl, versionsOf } from './versions.ts';

type Needs = 'mask' | 'background' | 'passage' | 'kinship' | 'coincidence';
type Gives = 'family' | 'carried' | 'versions';

/** What only the whole case tells of a page. */
interface Context {
  /** Words that are no sign of copying. */
  readonly blank: readonly Span[];
  /** Whom it means by the names it credits, where that is another than the name: folded name → full name. */
  readonly agencies: readonly (readonly [string, string])[];
}

/**
 * Who has a text from whom, and how many origins that leaves. A block is a component: articles between which there is
 * anything to tell.
 */
export const lineage: Collator<Needs, Gives, Print, Relations<Gives>, Context> = {
  id: 'lineage',
  version: 3,
  requires: ['mask', 'background', 'passage', 'kinship', 'coincidence'],
  provides: ['family', 'carried', 'versions'],
  sees: ['passage', 'kinship', 'coincidence'],
  digest: print,
  plan(items, { relations }) {
    const { passage, kinship, coincidence } = relations;
    const said = [...kinship, ...coincidence];
    return {
      blocks: components(items, passage, said).map((members) => ({ members })),
      contexts: contextsOf(items, relations),
    };
  },
  collate: (members, given) =>
    familiesOf(
      members.map((member) => member.load().article),
      members.map((member) => member.context),
      given,
    ),
  merge: (parts) => ({
    family: parts.flatMap((part) => part.family).sort(compareFamilies),
    carried: parts.flatMap((part) => part.carried).sort(compareCarried),
    versions: parts.flatMap((part) => part.versions).sort((x, y) => compareText(x.url, y.url)),
  }),
};

const compareFamilies = (x: Family, y: Family): number =>
  compareText(x.articles[0] ?? '\uffff', y.articles[0] ?? '\uffff') ||
  compareText(x.carries[0] ?? '', y.carries[0] ?? '') ||
  compareText(x.id, y.id);
const compareCarried = (x: Carried, y: Carried): number =>
  compareText(x.cite.article, y.cite.article) ||
  x.cite.start - y.cite.start ||
  x.cite.end - y.cite.end ||
  compareText(x.family, y.family);

interface Draft {
  members: Page[];
  origin: string | null;
  reason: string;
  derivations: Derivation[];
  /** Joined by a person's word. */
  readonly said: Said[];
  carries: Set<string>;
  /** Told apart by what it carries where it has no members. */
  readonly runs: CarriedRun[];
}

function contextsOf(
  items: readonly Digested<Print>[],
  furniture: Relations<'mask' | 'background'>,
): Context[] {
  const blank = noSignOfCopying(items, furniture);
  const agencies = agenciesOf(items.map(({ digest }) => digest.names));
  return items.map(({ digest }, index) => {
    const meant = new Map<string, string>();
    for (const name of digest.names) {
      const key = foldName(name);
      const agency = agencies.get(key);
      if (agency !== undefined && (agency !== name || meant.has(key))) meant.set(key, agency);
    }
    return { blank: blank[index]!, agencies: [...meant] };
  });
}

/** Families of a set of articles in any order. */
export function lineageOf(
  articles: readonly Article[],
  passages: readonly Passage[],
  sha256: Sha256,
  people: SaidOfPages = NOTHING_SAID,
  furniture: Relations<'mask' | 'background'> = { mask: [], background: [] },
): Relations<Gives> {
  const ordered = [...articles].sort((x, y) => compareText(x.id, y.id));
  const items = ordered.map((article) => ({
    id: article.id,
    capture: article.capture,
    digest: print.of({ article, layers: {} as Annotated['layers'] }),
  }));
  const given = { relations: { ...people, ...furniture, passage: passages }, sha256 };
  return familiesOf(ordered, contextsOf(items, furniture), given);
}

/** Families of articles that come ordered by id. */
function familiesOf(
  articles: readonly Article[],
  contexts: readonly Context[],
  { relations, sha256 }: Given<Needs>,
): Relations<Gives> {
  const { passage: passages, kinship, coincidence } = relations;
  const people = { kinship, coincidence };
  // Words are counted only where a page shares some, or credits a paragraph.
  const shared = new Set<string>();
  for (const { kind, places } of passages) {
    if (kind !== 'quotation') for (const place of places) shared.add(place.article);
  }
  const noSign = noSigns(people.coincidence);
  const pages = articles.map((article, n) =>
    pageOf(
      withoutCredits(article, noSign),
      n,
      shared.has(article.id) ? contexts[n]!.blank : null,
      new Map(contexts[n]!.agencies),
    ),
  );
  const pageOfId = new Map<string, Page>(pages.map((page) => [page.article.id, page]));
  const verdicts = verdictsOf(people.kinship, pageOfId);
  const found = placed(withoutChance(passages, people.coincidence), pageOfId);
  const all = withoutCut(found, pages.length, verdicts);
  const { parents, rootOf, undirected, said } = kin(
    pages,
    shares(all, likelyFirst),
    sameUrl(pages),
    verdicts,
  );
  const runs = carriedRuns(pages, all, rootOf);

  const drafts = new Map<string, Draft>();
  const draft = (key: string): Draft => {
    let known = drafts.get(key);
    if (known === undefined) {
      known = {
        members: [],
        origin: null,
        reason: '',
        derivations: [],
        said: [],
        carries: new Set(),
        runs: [],
      };
      drafts.set(key, known);
    }
    return known;
  };
  for (const page of pages) draft(`root ${rootOf(page)}`).members.push(page);
  for (const one of said) draft(`root ${rootOf(one.later)}`).said.push(one);
  for (const [key, family] of drafts) {
    const root = pages[Number(key.slice(5))]!;
    describe(family, root, undirected.has(root.n));
    family.derivations.push(...family.said.flatMap(fromSaid));
    for (const page of family.members) {
      family.derivations.push(...creditDerivations(page));
      const parent = parents.get(page.n);
      if (parent !== undefined) family.derivations.push(fromParent(page, parent));
    }
  }
  const carriers = new Map<CarriedRun['passage'], string[]>();
  for (const run of runs) {
    if (run.origin.root !== null) continue;
    const list = carriers.get(run.passage) ?? [];
    list.push(run.page.article.id);
    carriers.set(run.passage, list);
  }
  const keyOf = (run: CarriedRun): string =>
    run.origin.root !== null
      ? `root ${run.origin.root}`
      : `none ${run.origin.agency ?? ''} ${[...new Set(carriers.get(run.passage))].sort(compareText).join(' ')}`;
  for (const run of runs) {
    const family = draft(keyOf(run));
    family.carries.add(run.page.article.id);
    family.runs.push(run);
    if (family.members.length > 0) continue;
    family.origin = run.origin.agency;
    family.reason =
      run.origin.agency === null
        ? 'Pages share these words, and neither a credit nor a date tells whose they are: origin not captured.'
        : run.origin.rule === RULES.paragraph
          ? `A paragraph of the page names ${run.origin.agency} as its source; that source's own text was not captured.`
          : `Pages share these words, and those that name a source name ${run.origin.agency}, whose own text was not captured.`;
  }
  for (const family of drafts.values()) family.derivations.push(...fromRuns(family.runs));

  const ids = new Map<string, FamilyId>();
  const families: Family[] = [];
  for (const [key, d] of drafts) {
    const members = d.members.map((page) => page.article.id).sort(compareText);
    const carries = [...d.carries].sort(compareText) as Family['carries'][number][];
    const parts =
      members.length > 0
        ? ['family', ...members, d.origin ?? '']
        : ['family', 'carried only', ...carries, d.origin ?? ''];
    const id = hashParts(sha256, parts) as string as FamilyId;
    ids.set(key, id);
    families.push({
      id,
      articles: members,
      carries,
      origin: d.origin,
      reason: d.reason,
      derivations: d.derivations.sort(compareDerivations),
    });
  }
  return {
    family: families.sort(compareFamilies),
    carried: runs
      .map((run) => ({ cite: cite(run.page.article, run.span), family: ids.get(keyOf(run))! }))
      .sort(compareCarried),
    versions: versionsOf(pages),
  };
}

/** Origin and reason of a family, in plain words. */
function describe(family: Draft, root: Page, undirected: boolean): void {
  const names = new Map<string, number>();
  let nameless = false;
  for (const page of [root, ...family.members.filter((member) => member !== root)]) {
    const own = new Set<string>();
    for (const { agency } of page.credits) {
      if (agency === null) nameless = true;
      else if (!own.has(agency)) {
        own.add(agency);
        names.set(agency, (names.get(agency) ?? 0) + 1);
      }
    }
  }
  const [most] = [...names].sort((x, y) => y[1] - x[1] || compareText(x[0], y[0]));
  const n = family.members.length;
  const joined = family.said.length > 0;
  const pages = joined
    ? `${n} pages of one origin, as a person said`
    : n === 1
      ? 'The page'
      : `${n} pages with the same text`;
  if (most !== undefined) {
    family.origin = most[0];
    const some =
      most[1] === n ? '' : most[1] === 1 ? '; one of them says so' : `; ${most[1]} of them say so`;
    family.reason =
      n === 1
        ? `The page names ${most[0]} as its source.`
        : joined
          ? `${pages}; ${most[1] === n ? 'all' : most[1]} of them name ${most[0]} as their source.`
          : `${pages}, which is credited to ${most[0]}${some}.`;
    return;
  }
  if (n === 1) {
    family.origin = nameless ? null : (root.article.outlet?.value ?? null);
    family.reason = nameless
      ? 'The page credits a source whose name is not on it.'
      : 'Its own text: no credit, and no other page here has most of it.';
    return;
  }
  if (undirected) {
    family.reason = `${pages}; neither a credit nor the dates tell which of them had it first.`;
    return;
  }
  family.origin = root.article.outlet?.value ?? null;
  family.reason = `${pages}; the earliest of them is ${root.article.outlet?.value ?? root.article.source}.`;
}
