/**
 * Types that may be one happening, told from different sides: what one account calls a withdrawal from a town another
 * calls its handover, and a third says who entered it.
 */
const GROUPS: Readonly<Record<string, string>> = {
  control: 'control',
  withdraw: 'control',
  move: 'control',
  agree: 'agree',
};
/** The type of the whole, where a group's accounts use several: the first that one of them has. */
const LEADING: readonly string[] = ['control', 'withdraw', 'move'];

/** The group of a type; a type in no table is a group by itself. */
export const groupOf = (type: string): string => GROUPS[type] ?? type;

export function leadingType(types: readonly string[]): string {
  for (const type of LEADING) if (types.includes(type)) return type;
  return [...types].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[0]!;
}
