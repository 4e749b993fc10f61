export { annotateConllu, createSyntax, type SentenceParser } from './parse/index.ts';
export { syntax } from './syntax.ts';
