export { entity } from './entity.ts';
export { namesMatch } from './match.ts';
