import { placeOf, type Attached, type Citation, type Subject } from '../../model/index.ts';

/** A finding that is none, as somebody pointed at it. */
export interface Rejection {
  /** Of its entry in the log. */
  readonly id: number;
  readonly subject: Subject;
  readonly citations: readonly Citation[];
  readonly places: ReadonlySet<string>;
  readonly which: string | null;
}

/** Of these, every place is a finding of its own. */
const SINGLE: ReadonlySet<Subject> = new Set(['statement', 'account', 'citation']);

/** The rejections that hold: of accepting and rejecting one thing, what was said last; nothing undone or detached. */
export function rejectionsOf(attached: readonly Attached[]): readonly Rejection[] {
  const last = new Map<string, Rejection & { readonly rejected: boolean }>();
  for (const { id, decision, undone, citations } of [...attached].sort((a, b) => a.id - b.id)) {
    if (undone !== null || citations === null) continue;
    if (decision.kind !== 'accept' && decision.kind !== 'reject') continue;
    const { subject, which = null } = decision;
    for (const own of SINGLE.has(subject) ? citations.map((one) => [one]) : [citations]) {
      const places = own.map(placeOf);
      const key = JSON.stringify([subject, which, ...[...places].sort()]);
      const rejected = decision.kind === 'reject';
      last.set(key, { id, subject, citations: own, places: new Set(places), which, rejected });
    }
  }
  return [...last.values()].filter(({ rejected }) => rejected);
}
