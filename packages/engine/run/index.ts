export { faultOf } from './fault.ts';
export { optimizeLess } from './optimizer.ts';
export * from './pool.ts';
export * from './task.ts';
