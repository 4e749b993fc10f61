export { counting, type Counting } from './counting.ts';
export { termUses } from './term-uses.ts';
