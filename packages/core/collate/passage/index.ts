export { passage, passagesOf, comparePassages } from './passage.ts';
export { Aligner } from './align.ts';
export type { Alignment } from './alignment.ts';
