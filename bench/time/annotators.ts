export { syntax } from '../../packages/core/annotate/syntax/index.ts';
export { time } from '../../packages/core/annotate/time/index.ts';
