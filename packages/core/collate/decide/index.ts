export * from './attach.ts';
export * from './correction.ts';
export * from './decided.ts';
export { capturesOf, decisionsOf, DECISIONS, resolved, type DecisionRelation } from './resolve.ts';
export * from './value.ts';
