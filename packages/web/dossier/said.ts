import type { Entity, SpeakerRule, Statement, Utterance } from '@hearsay/core/model';
import type { Lookup } from './lookup.ts';

const utterances = new WeakMap<Lookup, ReadonlyMap<number, Utterance>>();

/** The utterance that a statement, by its index, is a print of; undefined where it is the only print. */
export function utteranceOf(lookup: Lookup, statement: number): Utterance | undefined {
  let known = utterances.get(lookup);
  if (known === undefined) {
    known = new Map(
      lookup.dossier.utterances.flatMap((one) => one.statements.map((at) => [at, one] as const)),
    );
    utterances.set(lookup, known);
  }
  return known.get(statement);
}

/** How often each value comes, the most frequent first; between equals by code unit. What has none is left out. */
export function counted<T>(
  items: readonly T[],
  of: (item: T) => string | null,
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = of(item);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** How often the case names somebody, in all forms. */
const mentions = ({ forms }: Entity): number => forms.reduce((sum, { count }) => sum + count, 0);

/** People whom the case names more than once, and of whom it has no statement: the most named first. */
export function unheard({ dossier }: Lookup): readonly (readonly [entity: Entity, count: number])[] {
  const heard = new Set<string>();
  const names = new Set<string>();
  for (const { speaker } of dossier.statements) {
    if (speaker === null) continue;
    names.add(speaker.name);
    if (speaker.entity !== null) heard.add(speaker.entity);
  }
  return dossier.entities
    .filter((one) => one.type === 'person' && !heard.has(one.id))
    .filter(({ forms }) => !forms.some(({ form }) => names.has(form)))
    .map((one) => [one, mentions(one)] as const)
    .filter(([, count]) => count > 1)
    .sort(([a, x], [b, y]) => y - x || (a.name < b.name ? -1 : 1));
}

/** Why a statement has its speaker's name, where the words at its place do not say it themselves; else null. */
export function resolvedBy({ speaker }: Statement): Exclude<SpeakerRule, 'named' | 'words'> | null {
  const rule = speaker?.rule ?? null;
  return rule === 'named' || rule === 'words' ? null : rule;
}
