export * from './analyse.ts';
export * from './input.ts';
export * from './verify.ts';
export * from './case/served.ts';
export * from './case/once.ts';
