export * from './search.ts';
export * from './store.ts';
