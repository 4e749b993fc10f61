export { passage, passagesOf, comparePassages } from './passage.ts';
export { Aligner, type Alignment } from './align.ts';
