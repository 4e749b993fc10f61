export * from './words.ts';
export * from './prepared.ts';
export * from './fingerprint.ts';
export * from './index-of-texts.ts';
export * from './furniture.ts';
export * from './library.ts';
export { print, type Print } from './print.ts';
