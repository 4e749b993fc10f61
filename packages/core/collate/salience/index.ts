export { salience, weigh, daysNamed, type DaysNamed } from './salience.ts';
