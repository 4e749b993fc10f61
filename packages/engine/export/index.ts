export { annotationPieces } from './annotation/collection.ts';
export { csvFiles, readCell, TABLES, EVIDENCE, type CsvOptions } from './csv/index.ts';
export { cslJson } from './csl.ts';
export { dossierJson, quotedShare } from './dossier-json.ts';
export { toJson } from './json.ts';
export { markdownPieces } from './markdown/report.ts';
export { maskedDossier } from './masked.ts';
export { createView, type View, type ViewOptions } from './view.ts';
export { jsonPieces } from './json.ts';
