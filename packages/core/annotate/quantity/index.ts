export { quantity } from './quantity.ts';
