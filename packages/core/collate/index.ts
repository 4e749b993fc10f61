export * from './collator.ts';
export * from './decide/index.ts';
export * from './dossier.ts';
export * from './registry.ts';
export * from './relation.ts';
export * from './run.ts';
export * from './touching.ts';
export * from './verify.ts';
