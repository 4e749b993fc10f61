export * from './clause.ts';
export * from './tree.ts';
