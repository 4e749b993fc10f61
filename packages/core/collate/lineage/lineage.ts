import {
  cite,
  compareText,
  hashParts,
  type Article,
  type ArticleId,
  type Derivation,
  type Family,
  type FamilyId,
  type Hint,
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
import { chainsOf } from './chain.ts';
import { likelyFirst, RULES } from './direction.ts';
import { hintOf } from './hint.ts';
import { originOfFamily } from './origin.ts';
import { agenciesOf, pageOf, type Page, type PageText } from './page.ts';
import {
  NOTHING_SAID,
  noSigns,
  verdictsOf,
  withoutChance,
  withoutCredits,
  withoutCut,
  type SaidOfPages,
} from './people.ts';
import { published } from './publisher.ts';
import { kin, type Said } from './roots.ts';
import { placed, shares } from './shares.ts';
import type { Version } from './version.ts';
import { sameUrl, versionsOf } from './versions.ts';

type Needs = 'mask' | 'background' | 'passage' | 'kinship' | 'coincidence' | 'publisher';
/** What blocks look at. */
type Seen = Exclude<Needs, 'publisher'>;
type Gives = 'family' | 'carried' | 'versions';

/** What only the whole case tells of a page. */
interface Context {
  /** Words that are no sign of copying. */
  readonly blank: readonly Span[];
  /** Whom it means by the names it credits, where that is another than the name: folded name → full name. */
  readonly agencies: readonly (readonly [string, string])[];
  /** When it was captured, where another capture has its URL; else null. */
  readonly capturedAt: string | null;
}

/**
 * Who has a text from whom, and how many origins that leaves. A block is a component: articles between which there is
 * anything to tell.
 */
export const lineage: Collator<Needs, Gives, Print, Relations<Gives>, Context> = {
  id: 'lineage',
  version: 4,
  requires: ['mask', 'background', 'passage', 'kinship', 'coincidence', 'publisher'],
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
      members,
      members.map((member) => member.context),
      given,
      (n) => members[n]!.load(),
    ),
  merge: (parts, { relations }, items) => ({
    family: published(
      parts.flatMap((part) => part.family).sort(compareFamilies),
      relations.publisher,
      items,
    ),
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
  first: ArticleId | null;
  reason: string;
  hint: Hint | null;
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
  const agencies = agenciesOf(
    items.map(({ digest }) => digest.names),
    items.flatMap(({ digest }) => digest.outlet ?? []),
  );
  const urls = new Map<string, number>();
  for (const { digest } of items)
    if (digest.url !== null) urls.set(digest.url, (urls.get(digest.url) ?? 0) + 1);
  return items.map(({ digest, capturedAt = null }, index) => {
    const meant = new Map<string, string>();
    for (const name of [...digest.names, ...(digest.outlet === null ? [] : [digest.outlet])]) {
      const key = foldName(name);
      const agency = agencies.get(key);
      if (agency !== undefined && (agency !== name || meant.has(key))) meant.set(key, agency);
    }
    const again = digest.url !== null && urls.get(digest.url)! > 1;
    return { blank: blank[index]!, agencies: [...meant], capturedAt: again ? capturedAt : null };
  });
}

const textOf = ({
  id,
  capture,
  digest: { source, outlet, url, date, text, credits, blocks },
}: Pick<Digested<Print>, 'id' | 'capture' | 'digest'>): PageText => ({
  id,
  capture,
  source,
  outlet,
  url,
  date,
  text,
  credits,
  blocks,
});

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
  const layers = { quantity: [], statement: [] };
  return familiesOf(items, contextsOf(items, furniture), given, (n) => ({
    article: ordered[n]!,
    layers,
  }));
}

/** Families of articles that come ordered by id. `load` is asked for those of which there are several captures. */
function familiesOf(
  items: readonly Pick<Digested<Print>, 'id' | 'capture' | 'digest'>[],
  contexts: readonly Context[],
  { relations, sha256 }: Given<Seen>,
  load: (n: number) => Omit<Version, 'capturedAt'>,
): Relations<Gives> {
  const { passage: passages, kinship, coincidence } = relations;
  const people = { kinship, coincidence };
  // Words are counted only where a page shares some, or credits a paragraph.
  const sharing = new Set<string>();
  for (const { kind, places } of passages) {
    if (kind !== 'quotation') for (const place of places) sharing.add(place.article);
  }
  const noSign = noSigns(people.coincidence);
  const pages = items.map((item, n) =>
    pageOf(
      withoutCredits(textOf(item), noSign),
      n,
      sharing.has(item.id) ? contexts[n]!.blank : null,
      new Map(contexts[n]!.agencies),
    ),
  );
  const pageOfId = new Map<string, Page>(pages.map((page) => [page.article.id, page]));
  const verdicts = verdictsOf(people.kinship, pageOfId);
  const found = placed(withoutChance(passages, people.coincidence), pageOfId);
  const all = withoutCut(found, pages.length, verdicts);
  const shared = shares(all, likelyFirst);
  const twice = sameUrl(pages);
  const again = [...new Set(twice.flat())].sort((x, y) => x.n - y.n);
  const { parents, rootOf, undirected, said } = kin(pages, shared, twice, verdicts);
  const runs = carriedRuns(pages, all, rootOf);

  const drafts = new Map<string, Draft>();
  const draft = (key: string): Draft => {
    let known = drafts.get(key);
    if (known === undefined) {
      known = {
        members: [],
        origin: null,
        first: null,
        reason: '',
        hint: null,
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
    const open = undirected.has(root.n);
    Object.assign(family, originOfFamily(family.members, root, open, family.said.length > 0));
    if (open && family.first === null) family.hint = hintOf(family.members, shared);
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
      first: d.first,
      publisher: null,
      reason: d.reason,
      hint: d.hint,
      derivations: d.derivations.sort(compareDerivations),
      chains: chainsOf(d.derivations),
    });
  }
  return {
    family: families.sort(compareFamilies),
    carried: runs
      .map((run) => ({ cite: cite(run.page.article, run.span), family: ids.get(keyOf(run))! }))
      .sort(compareCarried),
    versions: versionsOf(
      again.map(({ n }) => ({ ...load(n), capturedAt: contexts[n]!.capturedAt })),
    ),
  };
}
