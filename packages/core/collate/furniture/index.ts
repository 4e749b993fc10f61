export { furniture } from './furniture.ts';
