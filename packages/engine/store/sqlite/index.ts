export { openCase, type OpenOptions } from './open.ts';
