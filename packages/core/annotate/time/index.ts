export { time } from './time.ts';
