export { lineage, lineageOf } from './lineage.ts';
