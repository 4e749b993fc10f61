export * from './page.ts';
export { read, READER_VERSION } from './read.ts';
export { given, givenLineSchema, type GivenLine } from './given.ts';
export * from './characters/code-page.ts';
