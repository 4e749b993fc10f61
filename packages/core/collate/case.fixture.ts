import { ANNOTATORS, planAnnotators, runAnnotators } from '../annotate/index.ts';
import type { Sha256 } from '../model/index.ts';
import { given as handIn } from '../read/index.ts';
import { collateItem } from './item.ts';
import { COLLATORS } from './registry.ts';
import type { Relation, Relations } from './relation.ts';
import { planCollators, runCollators } from './run.ts';

/** A made-up page of a case. */
export interface Page {
  readonly id: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly text: string;
}

const ANNOTATE = planAnnotators(ANNOTATORS);
const COLLATE = planCollators(COLLATORS);

/** Gives every relation of a case of made-up pages, all analysers run. */
export const relating =
  (sha256: Sha256) =>
  (...pages: readonly Page[]): Relations<Relation> =>
    runCollators(
      COLLATE,
      pages.map((page) =>
        collateItem(runAnnotators(ANNOTATE, handIn({ language: 'en', ...page })), sha256),
      ),
      { sha256 },
    ).relations;
