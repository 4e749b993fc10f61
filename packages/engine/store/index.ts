export * from './search.ts';
export * from './sqlite/index.ts';
export * from './store.ts';
