import { appeals as de } from './de/appeal.ts';
import { appeals as en } from './en/appeal.ts';
import { appeals as es } from './es/appeal.ts';
import { appeals as fr } from './fr/appeal.ts';
import { appeals as ru } from './ru/appeal.ts';
import { appeals as tr } from './tr/appeal.ts';
import type { Appeals } from './appeal.ts';

const ALL: readonly Appeals[] = [en, de, fr, es, ru, tr];

const union = (pick: (appeals: Appeals) => readonly string[]): readonly string[] => [
  ...new Set(ALL.flatMap((one) => [...pick(one)])),
];

/** How sites speak to their readers of themselves, in every language there is a table of. */
export const APPEALS: Appeals = {
  openings: union((one) => one.openings),
  own: union((one) => one.own),
  rights: union((one) => one.rights),
  caveats: union((one) => one.caveats),
};
