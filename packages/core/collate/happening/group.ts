/**
 * Types that may be one happening, told from different sides: what one account calls a withdrawal from a town another
 * calls its handover, and a third says who entered it.
 */
const GROUPS: Readonly<Record<string, string>> = {
  control: 'control',
  withdraw: 'control',
  move: 'control',
  agree: 'agree',
  fight: 'harm',
  explosion: 'harm',
  accident: 'harm',
  disaster: 'harm',
  casualties: 'harm',
};
/** The type of the whole, where a group's accounts use several: the first that one of them has. */
const LEADING: readonly string[] = [
  'control',
  'withdraw',
  'move',
  'fight',
  'disaster',
  'accident',
  'explosion',
];

/** The group of a type; a type in no table is a group by itself. */
export const groupOf = (type: string): string => GROUPS[type] ?? type;

/**
 * Kinds of harm that are never one: people are killed in an attack, in an accident or in a flood, and an explosion may be
 * an attack or an accident, but an attack is no accident.
 */
const CAUSES: ReadonlySet<string> = new Set(['fight', 'accident', 'disaster']);

/** Whether accounts of these types can be of one happening. */
export const mayBeOne = (types: Iterable<string>): boolean => {
  const causes = new Set<string>();
  const all = new Set(types);
  for (const type of all) if (CAUSES.has(type)) causes.add(type);
  // A flood or a quake is no explosion.
  return causes.size < 2 && !(causes.has('disaster') && all.has('explosion'));
};

export function leadingType(types: readonly string[]): string {
  for (const type of LEADING) if (types.includes(type)) return type;
  return [...types].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[0]!;
}
