import { compareText } from './order.ts';

/** What annotators and collators have in common: what they need to be there, and what they add. */
export interface Stage<Kind extends string> {
  readonly id: string;
  readonly version: number;
  readonly requires: readonly Kind[];
  readonly provides: readonly Kind[];
}

/**
 * Puts stages into an order in which each finds what it requires; the same for any order they come in.
 * @param there what is there before any stage
 * @throws Error when two provide the same, when something required is provided by nobody, or when requirements go round in a circle
 */
export function orderStages<S extends Stage<string>>(
  stages: readonly S[],
  there: readonly string[] = [],
): readonly S[] {
  let waiting = [...stages].sort((a, b) => compareText(a.id, b.id));
  const provider = new Map<string, string>();
  for (const { id, provides } of waiting) {
    for (const kind of provides) {
      const other = provider.get(kind);
      if (other !== undefined) throw new Error(`${other} and ${id} both provide ${kind}`);
      provider.set(kind, id);
    }
  }
  const order: S[] = [];
  const ready = new Set<string>(there);
  while (waiting.length > 0) {
    const next = waiting.filter((stage) => stage.requires.every((kind) => ready.has(kind)));
    if (next.length === 0) {
      const stuck = waiting.map((stage) => `${stage.id} (${stage.requires.join(', ')})`).join('; ');
      throw new Error(`nothing provides what these wait for: ${stuck}`);
    }
    for (const stage of next) {
      order.push(stage);
      for (const kind of stage.provides) ready.add(kind);
    }
    waiting = waiting.filter((stage) => !next.includes(stage));
  }
  return order;
}
