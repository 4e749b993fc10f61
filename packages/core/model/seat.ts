import type { Entity } from './entity.ts';

const FOR_GOVERNMENT = 'stands for the government of';
/** The rule of a form that is the name of a capital or a house, and means who governs a country. */
export const governmentRule = (country: string): string => `${FOR_GOVERNMENT} ${country}`;
/** Whether a form names the thing only because its government sits there: shown as the account has it. */
export const isSeat = ({ merges }: Pick<Entity, 'merges'>, form: string): boolean =>
  merges.some((merge) => merge.form === form && merge.rule.startsWith(FOR_GOVERNMENT));
