/**
 * The plain table of event types. An entry's `title` is the only wording that the interface ever uses of its own
 * for such an event: an account's own verb is quoted, never adopted. Types follow PLOVER
 * (Open Event Data Alliance), extended where contested events need it (`control`, `casualties`).
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
  meet: { type: 'meet', title: 'Meeting' },
  protest: { type: 'protest', title: 'Protest' },
  detain: { type: 'detain', title: 'Detention' },
  sanction: { type: 'sanction', title: 'Sanctions' },
  aid: { type: 'aid', title: 'Aid' },
  casualties: { type: 'casualties', title: 'Casualties' },
  move: { type: 'move', title: 'Movement' },
} as const satisfies Record<string, EventType>;
export type EventTypeName = keyof typeof EVENT_TYPES;
