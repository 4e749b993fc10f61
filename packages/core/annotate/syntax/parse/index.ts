export { annotateConllu } from './conllu.ts';
export { createSyntax, parserOf, type SentenceParser } from './create.ts';
