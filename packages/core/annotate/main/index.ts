export { mainEvent } from './main.ts';
