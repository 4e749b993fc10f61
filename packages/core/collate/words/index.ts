export * from './words.ts';
export * from './vocabulary.ts';
export * from './fingerprint.ts';
export * from './index-of-texts.ts';
export * from './furniture.ts';
export * from './library.ts';
