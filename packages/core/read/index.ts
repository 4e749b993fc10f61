export * from './page.ts';
export { read } from './read.ts';
export { given, givenLineSchema, type GivenLine } from './given.ts';
