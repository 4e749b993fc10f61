export * from './bytes.ts';
export * from './format.ts';
export * from './formats.ts';
export * from './open.ts';
