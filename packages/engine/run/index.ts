export { faultOf } from './fault.ts';
export * from './pool.ts';
export * from './task.ts';
