import { groupOf } from '../happening/group.ts';

/**
 * Types of event that somebody can undertake for another's good or by an agreement, with what has to be told for it. What
 * harms is announced or threatened, not promised; visits and votes are scheduled.
 * - `any`: promised, or bound to
 * - `promised`: "is to" and "is due to" only say when
 * - `agreement`: only where an agreement is named as the ground
 */
const UNDERTAKEN: Readonly<Record<string, 'any' | 'promised' | 'agreement'>> = {
  control: 'any',
  withdraw: 'any',
  release: 'any',
  evacuate: 'any',
  deploy: 'any',
  ease: 'any',
  aid: 'any',
  investigate: 'promised',
  election: 'promised',
  office: 'promised',
  move: 'agreement',
  cooperate: 'agreement',
};

/** Whether an event of this type, told in this way, is something undertaken. */
export function canBeUndertaken(type: string, promised: boolean, agreed: boolean): boolean {
  const needs = UNDERTAKEN[type];
  return needs === 'any' || agreed ? needs !== undefined : needs === 'promised' && promised;
}

/** Whether events of this type can tell what became of an undertaking. */
export const canBeOutcome = (type: string): boolean => UNDERTAKEN[type] !== undefined;

/** What is undertaken in other words is of one kind: to leave a place, and to hand it over. */
export const kindOf = (type: string): string => groupOf(type);
