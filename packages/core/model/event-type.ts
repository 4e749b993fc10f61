/**
 * The plain table of event types. An entry's `title` is the only wording that the interface ever uses of its own
 * for such an event: an account's own verb is quoted, never adopted. Types follow PLOVER
 * (Open Event Data Alliance), extended where contested events need it (`control`, `casualties`) and where news tells
 * of other contests: work, votes, courts, disasters.
 */
export interface EventType {
  readonly type: string;
  /** A noun phrase, neutral, in sentence case, to which participants, place and day are added. */
  readonly title: string;
}

export const EVENT_TYPES = {
  fight: { type: 'fight', title: 'Fighting' },
  control: { type: 'control', title: 'Control changes' },
  withdraw: { type: 'withdraw', title: 'Withdrawal' },
  deploy: { type: 'deploy', title: 'Deployment' },
  agree: { type: 'agree', title: 'Agreement' },
  ceasefire: { type: 'ceasefire', title: 'Ceasefire' },
  breach: { type: 'breach', title: 'Reported breach of an agreement' },
  meet: { type: 'meet', title: 'Meeting' },
  protest: { type: 'protest', title: 'Protest' },
  strike: { type: 'strike', title: 'Strike at work' },
  detain: { type: 'detain', title: 'Detention' },
  release: { type: 'release', title: 'Release' },
  trial: { type: 'trial', title: 'Court proceedings' },
  sanction: { type: 'sanction', title: 'Sanctions' },
  aid: { type: 'aid', title: 'Aid' },
  casualties: { type: 'casualties', title: 'Casualties' },
  move: { type: 'move', title: 'Movement' },
  evacuate: { type: 'evacuate', title: 'Evacuation' },
  election: { type: 'election', title: 'Election' },
  vote: { type: 'vote', title: 'Vote' },
  office: { type: 'office', title: 'Change of office' },
  disaster: { type: 'disaster', title: 'Disaster' },
  explosion: { type: 'explosion', title: 'Explosion' },
  accident: { type: 'accident', title: 'Accident' },
} as const satisfies Record<string, EventType>;
export type EventTypeName = keyof typeof EVENT_TYPES;
