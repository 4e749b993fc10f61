import { governmentRule } from '../../model/index.ts';
import type { Node } from './node.ts';

/** Joins the seats of one government with each other and with its country; without the country the town is suggested. */
export function joinGovernments(
  nodes: readonly Node[],
  countryOf: ReadonlyMap<string, string>,
  join: (a: number, b: number, rule: string) => void,
  suggest: (a: number, b: number, rule: string) => void,
): void {
  const countries = new Map<string, number>();
  const towns = new Map<string, number>();
  const seats = new Map<string, number[]>();
  for (const [i, { government, type, words }] of nodes.entries()) {
    const name = words.join(' ');
    if (government !== null) seats.set(government, [...(seats.get(government) ?? []), i]);
    else if (type === 'place') {
      const country = countryOf.get(name);
      if (country !== undefined && !countries.has(country)) countries.set(country, i);
      towns.set(name, i);
    }
  }
  for (const [country, of] of seats) {
    const rule = governmentRule(country);
    const first = countries.get(country) ?? of[0]!;
    for (const i of of) {
      join(first, i, rule);
      const town = towns.get(nodes[i]!.words.join(' '));
      if (first === of[0] && town !== undefined) suggest(i, town, `the name ${rule}`);
    }
  }
}
