/**
 * Whether two values can both be true of one thing. `cannot tell` wherever the words leave room: a dispute rests on
 * `differ`, so that has to be right.
 */
export interface Comparison<Reason extends string> {
  readonly answer: 'agree' | 'differ' | 'cannot tell';
  readonly reason: Reason;
}
