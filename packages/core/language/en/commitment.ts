import type { CommitmentLanguage } from '../commitment.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const commitment: CommitmentLanguage = {
  asking: set('ask request seek want beg plead appeal demand apply'),
  granting: set('agree grant give allow provide concede accept approve offer'),
  refusing: set('refuse reject deny decline rebuff dismiss'),
  lengthening: set('extend postpone delay defer prolong lengthen push put move shift reschedule'),
  limit: set('day date deadline it limit time term'),
  added: set('additional extra further another more'),
  respite: set('time extension respite grace delay'),
  until: set('until till to'),
  letGo: set(
    'hand cede surrender leave withdraw vacate evacuate quit relinquish return transfer yield abandon pull retreat give handover withdrawal transfer departure exit evacuation pullout surrender',
  ),
  self: set('we i'),
};
