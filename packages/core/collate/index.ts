export * from './collator.ts';
export * from './registry.ts';
export * from './relation.ts';
export * from './run.ts';
