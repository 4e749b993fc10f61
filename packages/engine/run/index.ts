export * from './pool.ts';
export * from './task.ts';
