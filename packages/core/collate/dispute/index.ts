export { dispute } from './dispute.ts';
