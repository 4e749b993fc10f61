export * from './arrivals.ts';
