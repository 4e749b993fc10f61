export * from './decode.ts';
export * from './fetch/index.ts';
export * from './given.ts';
export * from './load.ts';
export * from './locate.ts';
export * from './problem.ts';
export * from './sha256.ts';
