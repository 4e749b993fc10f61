import type { Relation } from '@hearsay/core/collate';
import type { Dossier } from '@hearsay/core/model';
import type { View } from '../view.ts';
import { inline } from './escape.ts';
import { Footnotes } from './footnotes.ts';
import { FINDINGS } from './findings.ts';
import { PAGES } from './pages.ts';
import type { Section } from './section.ts';

const SECTIONS: readonly Section[] = [...FINDINGS, ...PAGES];

/** What the report counts at its head: key, relation, one, many. */
const COUNTED = [
  ['families', 'family', 'independent origin', 'independent origins'],
  ['statements', 'statement', 'statement', 'statements'],
  ['timeline', 'timeline', 'happening', 'happenings'],
  ['disputes', 'dispute', 'dispute', 'disputes'],
] as const satisfies readonly (readonly [keyof Dossier, Relation, string, string])[];

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The dossier as a report to read: Markdown (CommonMark with footnotes), a footnote for each citation. */
export function* markdownPieces(view: View): Generator<string> {
  const { dossier } = view;
  const notes = new Footnotes(view);
  yield `# ${inline(dossier.title) || 'Dossier'}\n\n${summary(view)}\n`;
  for (const { title, lead, has, blocks } of SECTIONS) {
    if (!has(view)) continue;
    yield `\n## ${title}\n`;
    if (lead !== null) yield `\n${lead}\n`;
    for (const block of blocks(view, notes)) yield `\n${block}\n`;
  }
  yield '\n';
  yield* notes.pieces();
}

function summary(view: View): string {
  const { dossier } = view;
  const { articles, analysers } = dossier;
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet?.value ?? []));
  const made = analysers.map(({ id, stage, version }) => `${stage} ${id} ${version}`).join(', ');
  const provided = new Set(analysers.flatMap(({ provides }) => provides));
  const counts = COUNTED.filter(
    ([key, relation]) => provided.has(relation) || dossier[key].length > 0,
  );
  const missing = SECTIONS.filter(
    ({ relation, has }) => relation !== null && !provided.has(relation) && !has(view),
  );
  const found = [
    count(articles.length, 'page', 'pages'),
    count(outlets.size, 'named outlet', 'named outlets'),
    ...counts.map(([key, , one, many]) => count(dossier[key].length, one, many)),
  ];
  return [
    `${found.join(', ')}.`,
    'This report says who says what, and where. It does not say who is right. Words in quotation marks are those of ' +
      'the pages; a footnote says where they stand. An origin is text that others copy: outlets that print one agency’s ' +
      'text are one origin.',
    `Made with: ${inline(made) || 'no analyser'}.`,
    ...(missing.length === 0
      ? []
      : [`Not looked for: ${missing.map(({ title }) => `“${title}”`).join(', ')}.`]),
  ].join('\n\n');
}
