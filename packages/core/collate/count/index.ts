export { counting, type Counting } from './counting.ts';
