import type { Annotated, AnyAnnotator } from '../annotate/index.ts';
import {
  compareNullable,
  compareText,
  inOrder,
  type AnalyserVersion,
  type Article,
  type Capture,
  type Dossier,
  type Problem,
  type Stage,
} from '../model/index.ts';
import type { AnyCollator } from './collator.ts';
import type { Relation, Relations } from './relation.ts';

export interface DossierParts {
  readonly title: string;
  readonly annotators: readonly AnyAnnotator[];
  readonly collators: readonly AnyCollator[];
  readonly captures: readonly Capture[];
  readonly articles: readonly Annotated[];
  readonly relations: Relations<Relation>;
  readonly problems: readonly Problem[];
}

/** Articles in a dossier: by day of publication (unknown last), then source, then id. */
export const byPublication = inOrder<Article>(
  (a, b) => compareNullable(a.published?.value ?? null, b.published?.value ?? null),
  (a, b) => compareText(a.source, b.source),
  (a, b) => compareText(a.id, b.id),
);

/** Puts the parts of a dossier together in their defined order; `decided` then applies what people decided. */
export function assembleDossier(parts: DossierParts): Dossier {
  const { relations } = parts;
  const versions = (
    stage: AnalyserVersion['stage'],
    stages: readonly Stage<string>[],
  ): AnalyserVersion[] =>
    stages.map(({ id, version, provides }) => ({ id, stage, version, provides: [...provides] }));
  const analysers = [
    ...versions('annotate', parts.annotators),
    ...versions('collate', parts.collators),
  ];
  return {
    format: 'hearsay.dossier/1',
    title: parts.title,
    analysers,
    captures: [...parts.captures].sort(
      inOrder<Capture>(
        (a, b) => compareText(a.source, b.source),
        (a, b) => compareText(a.id, b.id),
      ),
    ),
    articles: parts.articles.map((item) => item.article).sort(byPublication),
    entities: relations.entity,
    families: relations.family,
    passages: relations.passage,
    versions: relations.versions,
    publishers: relations.publisher,
    furniture: relations.furniture,
    statements: relations.statement,
    utterances: relations.utterance,
    timeline: relations.timeline,
    disputes: relations.dispute,
    agreements: relations.agreement,
    silences: relations.silence,
    commitments: relations.commitment,
    wordings: relations.wording,
    problems: [...parts.problems].sort(
      inOrder<Problem>(
        (a, b) => compareText(a.source, b.source),
        (a, b) => compareText(a.reason, b.reason),
      ),
    ),
    decisions: [],
  };
}
