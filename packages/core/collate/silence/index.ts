export { silence } from './silence.ts';
