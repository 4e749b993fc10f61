export { syntax } from './syntax.ts';
