export { passage, passagesOf, comparePassages } from './passage.ts';
export { Aligner } from './align.ts';
export type { Alignment } from './alignment.ts';
export { CROWD, SPOKESMEN } from './candidates.ts';
export { Partners, RARE } from './partners.ts';
