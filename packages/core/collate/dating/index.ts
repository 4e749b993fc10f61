export { dating } from './dating.ts';
