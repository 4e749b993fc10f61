export * from './fetch.ts';
export type { Known } from './visit.ts';
export { systemResolve, type Resolve } from './agent.ts';
