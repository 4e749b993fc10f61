import { languagePack } from '../../language/index.ts';
import {
  compareQuantities,
  contains,
  cite,
  type Citation,
  type EntityId,
  type Quantity,
  type TollRole,
} from '../../model/index.ts';
import type { Claim } from './claim.ts';

/** How many a claim tells of. */
export interface Size {
  readonly claim: Claim;
  readonly quantity: Quantity;
  readonly cite: Citation;
  /** What became of them, or that they took part. */
  readonly role: TollRole | 'taking part';
  /** What is counted, by its noun in the singular; null where it is people of whatever kind. */
  readonly noun: string | null;
  /** Whose they are ("Adalian soldiers"); empty where nothing says. */
  readonly whose: ReadonlySet<EntityId>;
}

/** Types of which the number of those who take part is the size. */
const GATHERINGS: ReadonlySet<string> = new Set(['protest', 'strike']);

/** The numbers that claims give for the whole of what they tell; what is a part of another number is none. */
export function sizesOf(claims: readonly Claim[]): readonly Size[] {
  return claims.flatMap((claim): Size[] => {
    const { event, item } = claim;
    const { layers } = item;
    const tolls = event.quantities.flatMap(({ quantity, role, part }) => {
      const found = layers.quantity[quantity];
      return part === 'total' && found !== undefined ? [sizeOf(claim, found, role)] : [];
    });
    if (tolls.length > 0 || !GATHERINGS.has(claim.type) || event.agent === null) return tolls;
    const agent = event.agent;
    return layers.quantity
      .filter((one) => one.unit === null && contains(agent, one) && one.of !== null)
      .slice(0, 1)
      .map((one) => sizeOf(claim, one, 'taking part'));
  });
}

function sizeOf(claim: Claim, quantity: Quantity, role: Size['role']): Size {
  const { article } = claim.item;
  const words = quantity.of === null ? '' : article.text.slice(quantity.of.start, quantity.of.end);
  const last = words.toLowerCase().split(/\s+/u).at(-1)!;
  const anybody = languagePack(article.language)?.claim?.anybody;
  const generic = last === '' || anybody === undefined || anybody.has(last);
  return {
    claim,
    quantity,
    cite: cite(article, quantity),
    role,
    noun: generic ? null : last.replace(/men$/u, 'man').replace(/s$/u, ''),
    whose: claim.type === 'protest' || claim.type === 'strike' ? new Set() : claim.patients,
  };
}

export type SizeAnswer = 'agree' | 'differ' | 'cannot tell';

/**
 * Whether two sizes of one happening can both be right. Of a kind of people and of people of whatever kind the first
 * may be a part of the second: it differs only where it is more.
 */
export function compareSizes(a: Size, b: Size): SizeAnswer {
  if (a.role !== b.role) return 'cannot tell';
  if (a.noun !== null && b.noun !== null && a.noun !== b.noun) return 'cannot tell';
  if (a.whose.size > 0 && b.whose.size > 0 && ![...a.whose].some((id) => b.whose.has(id)))
    return 'cannot tell';
  const { answer } = compareQuantities(a.quantity, b.quantity);
  if (answer !== 'differ') return answer;
  const narrow = (one: Size, other: Size): boolean =>
    (one.noun !== null && other.noun === null) || (one.whose.size > 0 && other.whose.size === 0);
  if (narrow(a, b) && narrow(b, a)) return 'cannot tell';
  if (narrow(a, b)) return least(a.quantity) > most(b.quantity) ? 'differ' : 'cannot tell';
  if (narrow(b, a)) return least(b.quantity) > most(a.quantity) ? 'differ' : 'cannot tell';
  return 'differ';
}

const least = ({ value, comparator }: Quantity): number =>
  comparator === '≤' ? 0 : typeof value === 'number' ? value : value[0];
const most = ({ value, comparator }: Quantity): number =>
  comparator === '≥' ? Number.POSITIVE_INFINITY : typeof value === 'number' ? value : value[1];
