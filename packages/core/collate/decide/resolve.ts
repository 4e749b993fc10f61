import type {
  Article,
  Attached,
  Authored,
  CaptureId,
  Citation,
  Publisher,
  Subject,
} from '../../model/index.ts';
import type { Relation, Relations } from '../relation.ts';
import { attach } from './attach.ts';
import { publishersOf } from './publishers.ts';
import { rejectionsOf } from './rejection.ts';

/** What people decided, as collators are given it: they are relations that are there before any collator ran. */
export const DECISIONS = [
  'identity',
  'kinship',
  'coincidence',
  'content',
  'publisher',
] as const satisfies readonly Relation[];
export type DecisionRelation = (typeof DECISIONS)[number];

const JUDGED: ReadonlySet<Subject> = new Set(['entity', 'passage', 'citation', 'furniture']);

/** The entries of a log that collators go by, by id: of two names, of two pages, of outlets, of what is no sign of copying or no furniture. */
export function decisionsOf(log: readonly Authored[]): readonly Authored[] {
  return log
    .filter(({ decision, undone }) => {
      if (undone !== null) return false;
      const { kind } = decision;
      if (kind === 'accept' || kind === 'reject') return JUDGED.has(decision.subject);
      return kind !== 'field' && kind !== 'comment';
    })
    .sort((a, b) => a.id - b.id);
}

/** The captures whose articles {@link resolved} asks for. */
export function capturesOf(decisions: readonly Authored[]): ReadonlySet<CaptureId> {
  return new Set(
    decisions.flatMap(({ decision }) => {
      if ('anchors' in decision) return decision.anchors.map(({ capture }) => capture);
      return 'captures' in decision ? decision.captures : [];
    }),
  );
}

/**
 * Decisions as far as their words stand in the articles; what was said later of the same two comes alone.
 * @param handedIn who publishes which outlet, where no decision says so
 */
export function resolved(
  decisions: readonly Authored[],
  articles: readonly Article[],
  handedIn: readonly Publisher[] = [],
): Relations<DecisionRelation> {
  const attached = attach(decisionsOf(decisions), articles);
  const rejections = rejectionsOf(attached);
  const identity = pairs(attached, 'entity');
  for (const { id, subject, citations } of rejections) {
    if (subject === 'entity') keep(identity, id, false, citations);
  }
  return {
    identity: [...identity.values()].sort((a, b) => a.id - b.id),
    kinship: [...pairs(attached, 'origin').values()].sort((a, b) => a.id - b.id),
    coincidence: rejections.flatMap(({ subject, citations }) =>
      subject === 'passage' || subject === 'citation' ? [{ subject, cites: citations }] : [],
    ),
    content: rejections.flatMap(({ subject, citations }) =>
      subject === 'furniture' ? [{ cites: citations }] : [],
    ),
    publisher: publishersOf(attached, handedIn),
  };
}

type Pairs = Map<string, { id: number; same: boolean; cites: readonly [Citation, Citation] }>;

function pairs(attached: readonly Attached[], of: 'entity' | 'origin'): Pairs {
  const found: Pairs = new Map();
  for (const { id, decision, citations } of attached) {
    const { kind } = decision;
    if (citations !== null && (kind === `same ${of}` || kind === `other ${of}`))
      keep(found, id, kind === `same ${of}`, citations);
  }
  return found;
}

function keep(into: Pairs, id: number, same: boolean, citations: readonly Citation[]): void {
  const [one, other] = citations;
  if (one === undefined || other === undefined) return;
  const key = [one, other]
    .map((c) => `${c.article} ${c.start} ${c.end}`)
    .sort()
    .join('|');
  const before = into.get(key);
  if (before === undefined || before.id < id) into.set(key, { id, same, cites: [one, other] });
}
