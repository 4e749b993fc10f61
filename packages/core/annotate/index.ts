export * from './annotator.ts';
export * from './registry.ts';
export * from './run.ts';
