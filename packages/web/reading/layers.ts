import type { Article, Citation, Derivation, Entity, Furniture, Span } from '@hearsay/core/model';
import { isCitation, type FindingAt, type Lookup, type Placed } from '../dossier/lookup.ts';
import { parseSpan } from '../route.ts';

export const LAYERS = [
  'accounts',
  'statements',
  'findings',
  'passages',
  'names',
  'lineage',
  'dates',
] as const;
export type Layer = (typeof LAYERS)[number];

/** Layers that are lit where the address does not say: one, or the page would be nothing but marks. */
const FIRST: readonly Layer[] = ['statements'];

/** The layers that an address lights: `lit=names,dates`, `lit=none`; absent for the usual. */
export function layersLit(param: string | undefined): ReadonlySet<Layer> {
  if (param === undefined) return new Set(FIRST);
  const named = param.split(',');
  return new Set(LAYERS.filter((layer) => named.includes(layer)));
}

/** The parameter that lights these; null for the usual. */
export function litParam(layers: ReadonlySet<Layer>): string | null {
  if (layers.size === FIRST.length && FIRST.every((layer) => layers.has(layer))) return null;
  return LAYERS.filter((layer) => layers.has(layer)).join(',') || 'none';
}

/** Something that the dossier cites in one article. */
export type Mark = Span & {
  readonly layer: Layer | 'furniture';
} &
  /** Shown by the look of the words themselves, so never lit. */
  (
    | { readonly layer: 'furniture'; readonly furniture: Furniture }
    | { readonly layer: 'accounts'; readonly placed: Placed }
    | { readonly layer: 'statements'; readonly statement: number; readonly part: StatementPart }
    | { readonly layer: 'findings'; readonly finding: FindingAt }
    | { readonly layer: 'passages'; readonly passage: number }
    | { readonly layer: 'names'; readonly entity: Entity }
    | {
        readonly layer: 'lineage';
        readonly derivation: Derivation;
        readonly family: string;
        /** A shared passage is the evidence, and is lit as such: known here, not lit twice. */
        readonly quiet: boolean;
      }
    | { readonly layer: 'dates'; readonly placed: Placed }
  );
export type StatementPart = 'whole' | 'content' | 'cue' | 'speaker' | 'via';

/** Everything that the dossier cites in one article, by layer. Comments are not part of an article's text, so never lit. */
export function marksOf(lookup: Lookup, article: Article): readonly Mark[] {
  return [
    ...accountMarks(lookup, article),
    ...statementMarks(lookup, article),
    ...findingMarks(lookup, article),
    ...passageMarks(lookup, article),
    ...nameMarks(lookup, article),
    ...lineageMarks(lookup, article),
    ...dateMarks(lookup, article),
    ...furnitureMarks(lookup, article),
  ];
}

function accountMarks(lookup: Lookup, article: Article): Mark[] {
  return (lookup.accountsIn.get(article.id) ?? []).map((placed) => ({
    ...spanOf(placed.account.cite),
    layer: 'accounts',
    placed,
  }));
}

function statementMarks(lookup: Lookup, article: Article): Mark[] {
  const found: Mark[] = [];
  for (const at of lookup.statementsIn.get(article.id) ?? []) {
    const statement = lookup.dossier.statements[at]!;
    const add = (cite: Citation | null, part: StatementPart): void => {
      if (cite !== null && cite.article === article.id) {
        found.push({ ...spanOf(cite), layer: 'statements', statement: at, part });
      }
    };
    add(statement.cite, 'whole');
    add(statement.content, 'content');
    add(statement.cue, 'cue');
    add(statement.speaker?.cite ?? null, 'speaker');
    for (const via of statement.via) add(via.cite, 'via');
  }
  return found;
}

function findingMarks(lookup: Lookup, article: Article): Mark[] {
  return (lookup.findingsIn.get(article.id) ?? []).map((finding) => ({
    ...spanOf(finding.cite),
    layer: 'findings',
    finding,
  }));
}

function passageMarks(lookup: Lookup, article: Article): Mark[] {
  return (lookup.passagesIn.get(article.id) ?? []).flatMap((at) =>
    lookup.dossier.passages[at]!.places.filter((place) => place.article === article.id).map(
      (place): Mark => ({ ...spanOf(place), layer: 'passages', passage: at }),
    ),
  );
}

function nameMarks(lookup: Lookup, article: Article): Mark[] {
  return lookup.dossier.entities.flatMap((entity) =>
    entity.evidence
      .filter((cite) => isCitation(cite) && cite.article === article.id)
      .map((cite): Mark => ({ ...spanOf(cite), layer: 'names', entity })),
  );
}

function lineageMarks(lookup: Lookup, article: Article): Mark[] {
  const passages = passageMarks(lookup, article);
  const isPassage = (span: Span): boolean =>
    passages.some((passage) => passage.start <= span.start && span.end <= passage.end);
  return lookup.dossier.families.flatMap((family) =>
    family.derivations.flatMap((derivation) =>
      derivation.evidence
        .filter((cite) => isCitation(cite) && cite.article === article.id)
        .map((cite): Mark => {
          const quiet = isPassage(cite) && derivation.relation !== 'credits';
          return { ...spanOf(cite), layer: 'lineage', derivation, family: family.id, quiet };
        }),
    ),
  );
}

export type FurnitureMark = Extract<Mark, { layer: 'furniture' }>;
function furnitureMarks(lookup: Lookup, article: Article): FurnitureMark[] {
  return (lookup.furnitureIn.get(article.id) ?? []).flatMap((furniture) =>
    furniture.places
      .filter((place) => place.article === article.id)
      .map((place): FurnitureMark => ({ ...spanOf(place), layer: 'furniture', furniture })),
  );
}

/** Whether a mark is one of those that can be lit; all of them are known in any case. */
export const isDrawn = (mark: Mark): mark is Mark & { readonly layer: Layer } =>
  mark.layer !== 'furniture' && !(mark.layer === 'lineage' && mark.quiet);

/** Places that the day of some account was inferred from: `anchor` names them. */
function dateMarks(lookup: Lookup, article: Article): Mark[] {
  const found: Mark[] = [];
  lookup.dossier.timeline.forEach((entry, at) => {
    for (const account of entry.accounts) {
      const anchor = anchorOf(account.when?.anchor ?? null);
      if (anchor?.article === article.id) {
        found.push({ ...anchor.span, layer: 'dates', placed: { entry: at, account } });
      }
    }
  });
  return found;
}

/** `article#start-end` → the place; null for an anchor that is a day. */
export function anchorOf(anchor: string | null): { article: string; span: Span } | null {
  const cut = anchor?.lastIndexOf('#') ?? -1;
  const span = cut > 0 ? parseSpan(anchor!.slice(cut + 1)) : null;
  return span === null ? null : { article: anchor!.slice(0, cut), span };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The marks that lie over a place, the closest fit first, one for each thing known. */
export function marksAt(marks: readonly Mark[], place: Span): readonly Mark[] {
  const over = marks.filter((m) => m.start < place.end && m.end > place.start);
  const distance = (m: Span): number =>
    Math.abs(m.start - place.start) + Math.abs(m.end - place.end);
  over.sort((a, b) => distance(a) - distance(b) || a.start - b.start);
  const seen = new Set<string>();
  return over.filter((mark) => {
    const key = subject(mark);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function subject(mark: Mark): string {
  switch (mark.layer) {
    case 'accounts':
      return `a${mark.placed.entry}:${mark.start}`;
    case 'statements':
      return `s${mark.statement}`;
    case 'findings':
      return `c${mark.finding.kind}${mark.finding.at}:${mark.finding.as ?? ''}`;
    case 'passages':
      return `p${mark.passage}`;
    case 'names':
      return `n${mark.entity.id}`;
    case 'lineage':
      return `l${mark.family}:${mark.derivation.rule}:${mark.start}`;
    case 'furniture':
      return `f${mark.start}`;
    case 'dates':
      return `d${mark.placed.entry}:${mark.placed.account.cite.article}:${mark.placed.account.cite.start}`;
  }
}
