export { mention } from './mention.ts';
