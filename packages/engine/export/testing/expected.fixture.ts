import { sha256 } from '../../capture/index.ts';
import { annotationPieces, createView, csvFiles, cslJson, markdownPieces } from '../index.ts';
import { madeUpDossier } from './dossier.fixture.ts';

/** What the formats that other programs read look like for the made-up dossier: file → text. */
export function madeUpExports(): ReadonlyMap<string, string> {
  const view = createView(madeUpDossier(), {
    withComments: false,
    quotesOnly: true,
    quoteLength: 300,
  });
  const files = new Map<string, string>();
  for (const { name, pieces } of csvFiles(view, { byteOrderMark: true })) {
    files.set(`tables/${name}`, [...pieces].join(''));
  }
  files.set('report.md', [...markdownPieces(view)].join(''));
  files.set('annotations.jsonld', `${[...annotationPieces(view, sha256)].join('')}\n`);
  files.set('references.json', `${[...cslJson(view)].join('')}\n`);
  return files;
}
