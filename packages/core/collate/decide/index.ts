export * from './attach.ts';
export * from './correction.ts';
export * from './decided.ts';
export * from './value.ts';
