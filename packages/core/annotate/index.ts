export * from './annotator.ts';
export * from './registry.ts';
export * from './run.ts';
export { annotateConllu } from './syntax/index.ts';
