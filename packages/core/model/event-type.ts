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
  /**
   * Whether it makes timeline entries. What is only said (demands, refusals, accusations) is an event with roles like any
   * other, and shown as a statement: a timeline is of what was done.
   */
  readonly timeline: boolean;
}

const done = <T extends string>(type: T, title: string) => ({ type, title, timeline: true });
const said = <T extends string>(type: T, title: string) => ({ type, title, timeline: false });

export const EVENT_TYPES = {
  fight: done('fight', 'Fighting'),
  assault: done('assault', 'Violence against people'),
  control: done('control', 'Control changes'),
  withdraw: done('withdraw', 'Withdrawal'),
  deploy: done('deploy', 'Deployment'),
  mobilise: done('mobilise', 'Mobilisation'),
  agree: done('agree', 'Agreement'),
  ceasefire: done('ceasefire', 'Ceasefire'),
  breach: done('breach', 'Reported breach of an agreement'),
  cooperate: done('cooperate', 'Cooperation'),
  meet: done('meet', 'Meeting'),
  protest: done('protest', 'Protest'),
  strike: done('strike', 'Strike at work'),
  detain: done('detain', 'Detention'),
  release: done('release', 'Release'),
  trial: done('trial', 'Court proceedings'),
  investigate: done('investigate', 'Investigation'),
  sanction: done('sanction', 'Sanctions'),
  restrict: done('restrict', 'Restrictions'),
  ease: done('ease', 'Easing of restrictions'),
  reduce: done('reduce', 'Reduction of ties or aid'),
  aid: done('aid', 'Aid'),
  casualties: done('casualties', 'Casualties'),
  destroy: done('destroy', 'Destruction'),
  move: done('move', 'Movement'),
  evacuate: done('evacuate', 'Evacuation'),
  election: done('election', 'Election'),
  vote: done('vote', 'Vote'),
  office: done('office', 'Change of office'),
  disaster: done('disaster', 'Disaster'),
  explosion: done('explosion', 'Explosion'),
  accident: done('accident', 'Accident'),
  intrude: done('intrude', 'Intrusion into computers'),
  demand: said('demand', 'Demand'),
  request: said('request', 'Request'),
  reject: said('reject', 'Refusal'),
  accuse: said('accuse', 'Criticism or accusation'),
  threaten: said('threaten', 'Threat'),
  support: said('support', 'Support'),
  concede: said('concede', 'Concession'),
  undertake: said('undertake', 'Undertaking'),
} as const satisfies Record<string, EventType>;
export type EventTypeName = keyof typeof EVENT_TYPES;

/** Whether events of a type make timeline entries; a type that is in no table does. */
export const isTimed = (type: string): boolean =>
  (EVENT_TYPES as Readonly<Record<string, EventType | undefined>>)[type]?.timeline ?? true;
